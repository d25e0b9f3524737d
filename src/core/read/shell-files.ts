import { backendOf } from '../backend-name';
import { IDraft } from './draft';
import { fileDraft, isKerasJson, isTheanorc } from './files';
import { ICommand, IWord } from './shell-words';

/** `echo … > keras.json`, `cat > keras.json <<EOF`, `sed -i … keras.json`, `… | tee`, `cp`, `mv`, `cat keras.json`. */
export function fileCommand(
  command: ICommand,
  words: readonly IWord[],
  via: string,
  text: string,
  next: ICommand | undefined,
  drafts: IDraft[]
): void {
  const program = words[0]?.text ?? '';
  const push = (draft: IDraft | null): void => {
    if (draft) {
      drafts.push(draft);
    }
  };
  const redirect = command.redirects.find(
    item =>
      item.operator.startsWith('>') &&
      (isKerasJson(item.target.text) || isTheanorc(item.target.text))
  );
  const tee =
    command.separator === '|' && /^(sudo|tee)$/.test(next?.words[0]?.text ?? '')
      ? next?.words.find(
          word => isKerasJson(word.text) || isTheanorc(word.text)
        )
      : undefined;
  const target = redirect?.target ?? tee;
  if (target) {
    const to = Math.max(command.to, target.to);
    const content = command.document ?? {
      text:
        words.length > 1
          ? text.slice(words[1].from, words[words.length - 1].to)
          : '',
      from: words.length > 1 ? words[1].from : command.from
    };
    push(
      fileDraft(target.text, content.text, content.from, program || 'shell', {
        from: command.from,
        to
      })
    );
    return;
  }
  const file = words
    .slice(1)
    .find(word => isKerasJson(word.text) || isTheanorc(word.text));
  if (!file) {
    return;
  }
  const last = words[words.length - 1];
  if (
    program === 'sed' &&
    words.some(word => /^-[a-zA-Z]*i|^--in-place/.test(word.text))
  ) {
    push(sed(command, words, file));
  } else if ((program === 'cp' || program === 'mv') && last === file) {
    push(fileDraft(file.text, null, 0, program, command));
  } else if (
    /^(cat|less|more|head|tail|type|jq|grep)$/.test(program) &&
    isKerasJson(file.text)
  ) {
    drafts.push({
      kind: 'keras-json-read',
      from: command.from,
      to: command.to,
      name: 'keras.json',
      value: null,
      backend: null,
      persists: true,
      via: program,
      command
    });
  }
}

/** `sed -i 's/theano/tensorflow/g' ~/.keras/keras.json`. */
function sed(
  command: ICommand,
  words: readonly IWord[],
  file: IWord
): IDraft | null {
  const draft = fileDraft(file.text, null, 0, 'sed', command);
  for (const word of words.slice(1)) {
    const match = /^(?:\d+|\/[^/]*\/)?s(.)(.*?)\1(.*?)\1[a-zA-Z]*;?/.exec(
      word.text
    );
    if (match && draft) {
      const inner =
        /["']backend["']\s*:\s*["']?([\w.]+)/.exec(match[3])?.[1] ??
        match[3].replace(/\\?["']/g, '');
      const backend = backendOf(inner);
      if (draft.kind !== 'keras-json-write') {
        return draft;
      }
      return {
        ...draft,
        backend,
        value: {
          text: backend ? inner : null,
          expression: word.text.slice(0, 80),
          from: word.from,
          to: word.to,
          quoting: 'shell'
        }
      };
    }
  }
  return draft;
}
