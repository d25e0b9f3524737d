import { IShellCommand, programOf, readCommands } from '../shell/commands';
import { Slice } from '../slice';
import { IVocabulary } from '../vocabulary/vocabulary';
import { FILE_WORDS, startupOf } from './config-files';
import { variableWords } from './environment';
import { FactKind } from './fact';
import { inDirectory, normalPath } from './paths';
import { IShell, placeIn } from './shell-context';
import { recognizeActivation, recognizeAssignments } from './shell-variables';
import { recognizeFileCommand } from './shell-files';
import { INSTALL_WORDS, recognizeInstall } from './shell-installs';

/** The kinds of facts that shell text may hold. */
export const SHELL_KINDS: readonly FactKind[] = [
  'shell-export',
  'shell-assign',
  'shell-inline',
  'theano-flags',
  'keras-home',
  'legacy-keras-flag',
  'pip-install',
  'pip-uninstall',
  'keras-json-write',
  'keras-json-read',
  'keras-json-copy',
  'theanorc-write',
  'run-script'
];

/** What stands in all shell text that matters. */
export function shellWords(vocabulary: IVocabulary): string[] {
  return [
    ...variableWords(vocabulary),
    ...INSTALL_WORDS,
    ...FILE_WORDS,
    'python[\\d.]* .*\\.py'
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
  recognizeInstall,
  recognizeFileCommand,
  recognizeNested,
  recognizeScript
];

/** Adds the facts of shell text. */
export function addShellFacts(shell: IShell): void {
  const commands = readCommands(shell.text.text);
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

/** `bash -c "…"`, and `echo "export A=b" >> ~/.bashrc`, which reaches shells to come but not the kernel. */
function recognizeNested(command: IShellCommand, shell: IShell): void {
  const { run, redirects } = command;
  const program = programOf(command);
  const startup = /^(echo|printf)$/.test(program)
    ? redirects.map(({ target }) => startupOf(target.text)).find(Boolean)
    : undefined;
  const word =
    /^(ba|z|k|da)?sh$/.test(program) && /^-\w*c$/.test(run[1]?.text ?? '')
      ? run[2]
      : startup
        ? run[1]
        : undefined;
  if (!word || word.to - word.from > 10_000) {
    return;
  }
  // Only what stands there as it is can be pointed at.
  const inner = shell.text.sub(word.from + 1, word.to - 1);
  const isExact = inner.text === word.text;
  addShellFacts({
    ...shell,
    via: startup ?? shell.via,
    text: isExact ? inner : Slice.detached(word.text),
    isScript: false,
    place: isExact
      ? shell.place
      : { ...shell.place, ...placeIn(shell, command, word) }
  });
}

/** `python train.py`. */
function recognizeScript(command: IShellCommand, shell: IShell): void {
  const { run } = command;
  if (shell.via === 'magic' || !/^python[\d.]*$/.test(programOf(command))) {
    return;
  }
  const file = run.slice(1).find(word => !word.text.startsWith('-'));
  if (file?.text.endsWith('.py')) {
    shell.facts.add(shell.place, {
      kind: 'run-script',
      name: file.text,
      persists: false,
      via: shell.via,
      ...placeIn(shell, command, command)
    });
  }
}
