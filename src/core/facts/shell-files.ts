import { IShellCommand } from '../shell/commands';
import { IWord } from '../shell/words';
import { Slice } from '../slice';
import { addWrite, copiedTo, isConfigFile, isKerasJson } from './config-files';
import { DOTENV, environmentFileOf } from './environment-files';
import { IValue } from './fact';
import { inDirectory, normalPath } from './paths';
import { IShell, placeIn } from './shell-context';
import { writtenText } from './shell-text';

/** `echo … > keras.json`, `cat > keras.json <<EOF`, `sed -i … keras.json`, `… | tee`, `cp`, `mv`, `cat keras.json`. */
export function recognizeFileCommand(
  command: IShellCommand,
  shell: IShell,
  [next]: readonly IShellCommand[]
): void {
  const { run, redirects, document, separator } = command;
  const program = run[0]?.text ?? '';
  const { facts, place, text } = shell;
  if (recognizeContent(command, shell, next)) {
    return;
  }
  const written = redirects.filter(({ operator }) => operator.startsWith('>'));
  const redirect = written.find(({ target }) => isConfigFile(target.text));
  const here = document ? run : undefined;
  const tee =
    separator === '|' && /^(sudo|tee)$/.test(next?.words[0]?.text ?? '')
      ? next.words
      : /^(sudo|tee)$/.test(program)
        ? here
        : undefined;
  const target =
    redirect?.target ??
    tee?.find(word => isConfigFile(word.text)) ??
    (mayBeDraft(text.text) ? written[0]?.target : undefined);
  if (target && !(redirect && isNested(program, target.text))) {
    const appends =
      redirect?.operator === '>>' || tee?.some(({ text }) => text === '-a');
    const from = document?.from ?? run[1]?.from ?? command.from;
    const to = document
      ? document.from + document.text.length
      : (run[run.length - 1]?.to ?? from);
    const whole = writtenText(shell, command, target);
    // What printf puts together stands nowhere as it is.
    const isMade = program === 'printf' && run.length > 2 && whole !== null;
    addWrite(facts, place, {
      path: inDirectory(shell.directory ?? '', target.text),
      text: appends ? null : whole,
      content: isMade
        ? Slice.detached(whole)
        : text.sub(from, run.length > 1 || document ? to : from),
      value: program === 'jq' ? jqValue(shell, run) : null,
      via: program || 'shell',
      ...placeIn(shell, command, {
        from: command.from,
        to: Math.max(command.to, target.to)
      })
    });
    return;
  }
  if (COPIES.test(program) && run.length > 2) {
    recognizeCopy(command, shell, program);
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
    /^(?:g?sed|perl)$/.test(program) &&
    run.some(word => /^-[a-zA-Z]*i|^--in-place/.test(word.text))
  ) {
    const value = sedValue(shell, run);
    addWrite(facts, place, {
      ...write,
      value,
      content: isKerasJson(file.text) ? null : sedText(run)
    });
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

/** Commands of PowerShell that write a file. */
const WRITERS = /^(?:Add-Content|Set-Content|Out-File|ac|sc)$/i;

/** `Set-Content FILE TEXT`, `Add-Content -Path FILE -Value TEXT`, `TEXT | Out-File FILE`. */
function recognizeContent(
  command: IShellCommand,
  shell: IShell,
  next: IShellCommand | undefined
): boolean {
  const isPiped =
    command.separator === '|' && WRITERS.test(next?.run[0]?.text ?? '');
  const [writer, ...words] = (isPiped ? next?.run : command.run) ?? [];
  if (!writer || !WRITERS.test(writer.text)) {
    return false;
  }
  const after = (option: RegExp): IWord | undefined =>
    words[words.findIndex(({ text }) => option.test(text)) + 1 || words.length];
  const plain = words.filter(
    ({ text }, i) =>
      !text.startsWith('-') && !words[i - 1]?.text.startsWith('-')
  );
  const path = after(/^-(?:Path|FilePath|LiteralPath)$/i) ?? plain.shift();
  const written = isPiped
    ? command.run[0]
    : (after(/^-Value$/i) ?? plain.shift());
  if (!path || !written) {
    return false;
  }
  const { facts, place } = shell;
  return addWrite(facts, place, {
    path: inDirectory(shell.directory ?? '', path.text),
    content: written.dynamic ? null : Slice.detached(written.text),
    ...(/^(?:Add-Content|ac)$/i.test(writer.text) ? { text: null } : {}),
    via: writer.text,
    ...placeIn(shell, command, {
      from: command.from,
      to: Math.max(command.to, path.to)
    })
  });
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

/** `cp`, `mv` and their like: what they put in the place of a file, and what they take away from another place. */
function recognizeCopy(
  command: IShellCommand,
  shell: IShell,
  program: string
): void {
  const { run } = command;
  const { facts, place } = shell;
  const target = run[run.length - 1];
  const sources = run
    .slice(1, -1)
    .filter(({ text }) => !/^[-/]\w*$/.test(text));
  const at = (path: string): string => inDirectory(shell.directory ?? '', path);
  for (const { text: source } of sources) {
    if (isKerasJson(source)) {
      facts.add(place, {
        kind: 'keras-json-copy',
        name: normalPath(at(source)),
        via: program,
        ...placeIn(shell, command, command)
      });
    }
  }
  const [source] = sources;
  const made = source ? copiedTo(source.text, target.text) : null;
  if (made !== null || isConfigFile(target.text)) {
    addWrite(facts, place, {
      path: at(made ?? target.text),
      content: null,
      via: program,
      ...(source && program !== 'ln' ? { copiedFrom: at(source.text) } : {}),
      ...placeIn(shell, command, command)
    });
  }
}

/** Whether a shell's text may write a file that is put in the place of keras.json later. */
function mayBeDraft(text: string): boolean {
  return /["'\\]backend\\?["']|\.backend\s*=/.test(text);
}

/** The backend that `jq '.backend = "jax"'` writes; null where it writes none. */
function jqValue(shell: IShell, run: readonly IWord[]): IValue | null {
  const { facts } = shell;
  for (const word of run.slice(1)) {
    const [, value] = /\.backend\s*\|?=\s*"([\w.]+)"/.exec(word.text) ?? [];
    if (value) {
      return facts.literal(value, null, 'shell', word.text);
    }
  }
  return null;
}

/** Programs that copy or move files, or make them known under another path. */
const COPIES =
  /^(cp|mv|ln|install|rsync|scp|copy|move|xcopy|robocopy|gsutil|aws|docker)$/i;

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
