import { IShellCommand } from '../shell/commands';
import { IWord } from '../shell/words';
import { addWrite, isConfigFile, isKerasJson } from './config-files';
import { IValue } from './fact';
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
  const target =
    redirects.find(
      ({ operator, target }) =>
        operator.startsWith('>') && isConfigFile(target.text)
    )?.target ??
    (separator === '|' && /^(sudo|tee)$/.test(next?.words[0]?.text ?? '')
      ? next.words.find(word => isConfigFile(word.text))
      : undefined);
  if (target) {
    const from = document?.from ?? run[1]?.from ?? command.from;
    const to = document
      ? document.from + document.text.length
      : (run[run.length - 1]?.to ?? from);
    addWrite(facts, place, {
      path: target.text,
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
    path: file.text,
    content: null,
    via: program,
    ...placeIn(shell, command, command)
  };
  if (
    program === 'sed' &&
    run.some(word => /^-[a-zA-Z]*i|^--in-place/.test(word.text))
  ) {
    const value = sedValue(shell, run);
    addWrite(facts, place, { ...write, value });
  } else if (/^(cp|mv)$/.test(program) && run[run.length - 1] === file) {
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
