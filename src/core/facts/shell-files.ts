import { IShellCommand } from '../shell/commands';
import { IWord } from '../shell/words';
import { Slice } from '../slice';
import { addWrite, isConfigFile, isKerasJson } from './config-files';
import { DOTENV, environmentFileOf } from './environment-files';
import { IValue } from './fact';
import { inDirectory, normalPath } from './paths';
import { IShell, placeIn } from './shell-context';

/** `echo … > keras.json`, `cat > keras.json <<EOF`, `sed -i … keras.json`, `… | tee`, `cp`, `mv`, `cat keras.json`. */
export function recognizeFileCommand(
  command: IShellCommand,
  shell: IShell,
  [next]: readonly IShellCommand[]
): void {
  const { run, redirects, document, separator } = command;
  const program = run[0]?.text ?? '';
  const { facts, place, text } = shell;
  const redirect = redirects.find(
    ({ operator, target }) =>
      operator.startsWith('>') && isConfigFile(target.text)
  );
  const here = document ? run : undefined;
  const tee =
    separator === '|' && /^(sudo|tee)$/.test(next?.words[0]?.text ?? '')
      ? next.words
      : /^(sudo|tee)$/.test(program)
        ? here
        : undefined;
  const target = redirect?.target ?? tee?.find(word => isConfigFile(word.text));
  if (target && !(redirect && isNested(program, target.text))) {
    const appends =
      redirect?.operator === '>>' || tee?.some(({ text }) => text === '-a');
    const from = document?.from ?? run[1]?.from ?? command.from;
    const to = document
      ? document.from + document.text.length
      : (run[run.length - 1]?.to ?? from);
    addWrite(facts, place, {
      path: inDirectory(shell.directory ?? '', target.text),
      text: appends ? null : writtenText(shell, command, target),
      content: text.sub(from, run.length > 1 || document ? to : from),
      via: program || 'shell',
      ...placeIn(shell, command, {
        from: command.from,
        to: Math.max(command.to, target.to)
      })
    });
    return;
  }
  const file = run.slice(1).find(word => isConfigFile(word.text));
  if (!file) {
    return;
  }
  const write = {
    path: inDirectory(shell.directory ?? '', file.text),
    content: null,
    via: program,
    ...placeIn(shell, command, command)
  };
  if (
    program === 'sed' &&
    run.some(word => /^-[a-zA-Z]*i|^--in-place/.test(word.text))
  ) {
    const value = sedValue(shell, run);
    addWrite(facts, place, {
      ...write,
      value,
      content: isKerasJson(file.text) ? null : sedText(run)
    });
  } else if (COPIES.test(program) && isKerasJson(file.text)) {
    if (run[run.length - 1] === file) {
      addWrite(facts, place, write);
    } else {
      facts.add(place, {
        kind: 'keras-json-copy',
        name: normalPath(write.path),
        via: program,
        ...placeIn(shell, command, command)
      });
    }
  } else if (COPIES.test(program) && run[run.length - 1] === file) {
    addWrite(facts, place, write);
  } else if (
    /^(cat|less|more|head|tail|type|jq|grep)$/.test(program) &&
    isKerasJson(file.text)
  ) {
    facts.add(place, {
      kind: 'keras-json-read',
      name: 'keras.json',
      via: program,
      ...placeIn(shell, command, command)
    });
  }
}

/** Whether what is written is read as text of a shell, which it is of files that shells read. */
function isNested(program: string, path: string): boolean {
  const file = environmentFileOf(path);
  return (
    /^(echo|printf)$/.test(program) &&
    file?.format === 'shell' &&
    file.via !== DOTENV
  );
}

/** Programs that copy or move files, or make them known under another path. */
const COPIES =
  /^(cp|mv|ln|install|rsync|scp|copy|move|xcopy|robocopy|gsutil|aws|docker)$/i;

/** The text that a command writes into a file; null when it cannot be told. */
function writtenText(
  { isScript, text }: IShell,
  { document, run }: IShellCommand,
  target: IWord
): string | null {
  if (document) {
    return /[$`]/.test(document.text) ? null : document.text;
  }
  const program = run[0]?.text ?? '';
  const options = run.slice(1).filter(word => /^-[neE]+$/.test(word.text));
  const words = run.slice(1 + options.length);
  const [first] = words;
  const last = words[words.length - 1];
  if (!first || !/^(echo|printf)$/.test(program)) {
    return null;
  }
  const written = text.text.slice(first.from, last.to);
  // The shells of Windows keep quotes.
  if (/^(?:%\w+%|[A-Za-z]:)[\\/]/.test(target.text)) {
    return written;
  }
  if (
    /[$`]/.test(written.replace(/'[^']*'/g, '')) ||
    (!isScript && /\{\w[\w.]*\}/.test(written))
  ) {
    return null;
  }
  const line = words.map(word => word.text).join(' ');
  // Whether echo reads a backslash depends on the shell.
  const reads =
    program === 'printf' ||
    options.some(({ text: option }) => /e/.test(option));
  return !line.includes('\\')
    ? line
    : reads
      ? line.replace(/\\([nt"\\])/g, (_, sign: string) =>
          sign === 'n' ? '\n' : sign === 't' ? '\t' : sign
        )
      : null;
}

/** What `sed` puts in or behind a line of a file that sets variables; null where it does none of that. */
function sedText(run: readonly IWord[]): Slice | null {
  for (const { text } of run.slice(1)) {
    const [, , , replacement] =
      /^(?:\d+|\/[^/]*\/)?s(.)(.*?)\1(.*?)\1[a-zA-Z]*;?$/.exec(text) ?? [];
    const [, added] =
      /^(?:\$|\d+|\/[^/]*\/)?\s*[aic]\\?\s+(.*)$/.exec(text) ?? [];
    const written = replacement ?? added;
    if (written !== undefined) {
      return Slice.detached(written);
    }
  }
  return null;
}

/** The backend that `sed -i 's/theano/tensorflow/g'` writes; null where it writes none. */
function sedValue(shell: IShell, run: readonly IWord[]): IValue | null {
  const { facts, text } = shell;
  for (const word of run.slice(1)) {
    const match = /^(?:\d+|\/[^/]*\/)?s(.)(.*?)\1(.*?)\1[a-zA-Z]*;?/.exec(
      word.text
    );
    if (match) {
      const inner =
        /["']backend["']\s*:\s*["']?([\w.]+)/.exec(match[3])?.[1] ??
        match[3].replace(/\\?["']/g, '');
      return facts.literal(
        facts.backendOf(inner) ? inner : null,
        text.range(word.from, word.to),
        'shell',
        word.text
      );
    }
  }
  return null;
}
