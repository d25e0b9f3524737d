import { IShellCommand, programOf, readPosix } from '../shell/commands';
import { readPowerShell } from '../shell/powershell';
import { withoutUncalled } from '../shell/uncalled';
import { addChildPython } from './child-python';
import { IWord } from '../shell/words';
import { Slice } from '../slice';
import { lineEnd } from '../source/chars';
import { IVocabulary } from '../vocabulary/vocabulary';
import { DRAFT_WORDS, FILE_WORDS } from './config-files';
import { DOTENV, environmentFileOf } from './environment-files';
import { variableWords } from './environment-variables';
import { FactKind } from './fact';
import { inDirectory, normalPath } from './paths';
import { IShell, placeIn } from './shell-context';
import {
  recognizeActivation,
  recognizeAssignments,
  recognizeDotenv,
  recognizeKernelspec
} from './shell-variables';
import { recognizeFileCommand } from './shell-files';
import { INSTALL_WORDS, recognizeInstall } from './shell-installs';

/** The kinds of facts that shell text may hold. */
export const SHELL_KINDS: readonly FactKind[] = [
  'env-assign',
  'shell-export',
  'shell-assign',
  'shell-inline',
  'theano-flags',
  'keras-home',
  'legacy-keras-flag',
  'keras-flag',
  'jax-flag',
  'pip-install',
  'pip-uninstall',
  'requirements-use',
  'keras-json-write',
  'keras-json-draft',
  'keras-json-read',
  'keras-json-copy',
  'theanorc-write',
  'run-script',
  'kernel-restart'
];

/** What stands in all shell text that matters. */
export function shellWords(vocabulary: IVocabulary): string[] {
  return [
    ...variableWords(vocabulary),
    ...INSTALL_WORDS,
    ...FILE_WORDS,
    ...DRAFT_WORDS,
    'python[\\d.]* .*\\.i?py',
    'kill.*(?:getpid|ipykernel|ppid)'
  ];
}

/** The recognizers of shell commands. */
const COMMANDS: readonly ((
  command: IShellCommand,
  shell: IShell,
  later: readonly IShellCommand[]
) => void)[] = [
  recognizeAssignments,
  recognizeActivation,
  recognizeDotenv,
  recognizeKernelspec,
  recognizeInstall,
  recognizeFileCommand,
  recognizeNested,
  recognizeScript,
  recognizeKill
];

/** Adds the facts of shell text. */
export function addShellFacts(shell: IShell): void {
  const { text } = shell.text;
  const commands = shell.isPowerShell
    ? readPowerShell(text)
    : readPosix(withoutUncalled(text));
  let directory = shell.directory ?? '';
  commands.forEach((command, i) => {
    if (programOf(command) === 'cd') {
      const to = normalPath(command.run[1]?.text ?? '~');
      directory = inDirectory(directory, to);
    }
    for (const recognize of COMMANDS) {
      recognize(command, { ...shell, directory }, commands.slice(i + 1));
    }
  });
}

/** `bash -c "…"`, `cmd /c …`, and `echo "export A=b" >> ~/.bashrc`, which reaches shells to come but not the kernel. */
function recognizeNested(command: IShellCommand, shell: IShell): void {
  const { run, redirects } = command;
  const program = programOf(command);
  const startup = /^(echo|printf)$/.test(program)
    ? redirects
        .map(({ target }) => environmentFileOf(target.text))
        .find(file => file?.via !== DOTENV && file?.format === 'shell')?.via
    : undefined;
  const isPowerShell = /^(powershell|pwsh)$/i.test(program);
  const at = startup ? 1 : nestedAt(program, run);
  const word = run[at];
  if (!word || word.to - word.from > 10_000) {
    return;
  }
  // What is not quoted goes on to the end of the command.
  const isOpen =
    (startup || /^(powershell|pwsh|cmd)$/i.test(program)) && !word.quoted;
  const end = startup
    ? run[run.length - 1].to
    : isPowerShell
      ? lineEnd(shell.text.text, word.from)
      : command.to;
  // Only what stands there as it is can be pointed at.
  const inner = isOpen
    ? shell.text.sub(word.from, end)
    : shell.text.sub(word.from + 1, word.to - 1);
  const isExact = isOpen || inner.text === word.text;
  // printf, and echo with -e, write a line's end where the text has `\n`.
  const breaks = startup ? inner.text.replace(/\\n/g, '\n') : inner.text;
  const hasBreaks = breaks !== inner.text;
  addShellFacts({
    ...shell,
    via: startup ?? shell.via,
    text: hasBreaks
      ? Slice.detached(breaks)
      : isExact
        ? inner
        : Slice.detached(word.text),
    isScript: false,
    isPowerShell,
    place:
      isExact && !hasBreaks
        ? shell.place
        : { ...shell.place, ...placeIn(shell, command, word) }
  });
}

/** Which word of a command holds the text of another shell; -1 where none does. */
function nestedAt(program: string, run: readonly IWord[]): number {
  const after = (option: RegExp): number => {
    const at = run.findIndex((word, i) => i > 0 && option.test(word.text));
    return at < 0 ? -1 : at + 1;
  };
  if (/^(ba|z|k|da|fi|c|tc)?sh$/.test(program)) {
    return after(/^-\w*c$/);
  }
  if (/^cmd$/i.test(program)) {
    return after(/^\/[ck]$/i);
  }
  if (/^(powershell|pwsh)$/i.test(program)) {
    const at = after(/^-c(ommand)?$/i);
    return at > 0
      ? at
      : run.findIndex(word => /^(?:[$[]|[A-Z][a-z]+-[A-Z])/.test(word.text));
  }
  return -1;
}

/** `python train.py`, `python -c "…"`, `python <<EOF`. */
function recognizeScript(command: IShellCommand, shell: IShell): void {
  const { document, run } = command;
  if (
    shell.via === 'magic' ||
    !(
      /^(?:python|pypy|ipython|py)[\d.]*w?$/.test(programOf(command)) ||
      /^(?:\{sys\.executable\}|\$sys\.executable)$/.test(command.run[0]?.text)
    )
  ) {
    return;
  }
  const option = run.findIndex(({ text }) => text === '-c');
  const code = option > 0 ? run[option + 1] : undefined;
  if (code) {
    const { text, place } = shell;
    const inner = text.sub(code.from + 1, code.to - 1);
    const isExact = inner.text === code.text;
    addChildPython(
      { ...place, ...placeIn(shell, command, command) },
      isExact ? inner : Slice.detached(code.text),
      shell.via,
      shell.facts
    );
    return;
  }
  if (document) {
    const { from, text } = document;
    addChildPython(
      { ...shell.place, ...placeIn(shell, command, command) },
      shell.text.sub(from, from + text.length),
      shell.via,
      shell.facts,
      true
    );
    return;
  }
  const file = run.slice(1).find(word => !word.text.startsWith('-'));
  if (file && /\.i?py$/.test(file.text)) {
    shell.facts.add(shell.place, {
      kind: 'run-script',
      name: file.text,
      persists: false,
      via: shell.via,
      ...placeIn(shell, command, command)
    });
  }
}

/** `kill -9 {os.getpid()}`, `pkill -f ipykernel`: the kernel's own process. */
function recognizeKill(command: IShellCommand, shell: IShell): void {
  const { run } = command;
  if (
    /^(kill|pkill|killall)$/.test(programOf(command)) &&
    run.some(({ text }) => /getpid|ipykernel|\bppid\b/i.test(text))
  ) {
    shell.facts.add(shell.place, {
      kind: 'kernel-restart',
      name: 'kill',
      via: shell.via,
      ...placeIn(shell, command, command)
    });
  }
}
