import { backendOf } from '../backend-name';
import { FactKind } from '../fact';
import { IDraft, IDraftValue, VARIABLES } from './draft';
import { fileCommand } from './shell-files';
import { installDrafts } from './installs';
import { ICommand, IWord, splitShell } from './shell-words';

const ASSIGNMENT = /^([A-Za-z_]\w*)\+?=/;

/** Words in front of a command that change nothing for us. */
const PREFIXES = new Set([
  'sudo',
  'time',
  'nohup',
  'then',
  'do',
  'else',
  'if',
  'while',
  'exec',
  'command',
  '!',
  '{',
  'stdbuf',
  'nice'
]);

/** Files that shells read when they start. */
const PROFILES =
  /(^|\/)(\.(bashrc|bash_profile|profile|zshrc|zprofile|zshenv)|environment)$/;

/** Reads the facts of shell text; `via` says how the text gets to the shell. */
export function shellDrafts(text: string, via: string): IDraft[] {
  const drafts: IDraft[] = [];
  const commands = splitShell(text);
  commands.forEach((command, index) => {
    let words = command.words;
    while (words.length > 0 && PREFIXES.has(words[0].text)) {
      words = words.slice(1);
      while (words[0]?.text.startsWith('-')) {
        words = words.slice(1);
      }
    }
    words = assignments(command, words, via, text, drafts);
    if (words.length === 0 && command.redirects.length === 0) {
      return;
    }
    drafts.push(...installDrafts(command, words, via));
    fileCommand(command, words, via, text, commands[index + 1], drafts);
    within(command, words, via, text, drafts);
    if (via !== 'magic') {
      script(command, words, via, drafts);
    }
  });
  return drafts;
}

/** Handles `A=b cmd`, `export A=b`, `env A=b cmd` and the like; returns the words of the command that is run. */
function assignments(
  command: ICommand,
  words: readonly IWord[],
  via: string,
  text: string,
  drafts: IDraft[]
): readonly IWord[] {
  const first = words[0]?.text ?? '';
  switch (first) {
    case 'export':
    case 'declare':
    case 'typeset':
    case 'set':
    case 'setx':
    case 'setenv': {
      const rest = words
        .slice(1)
        .filter(
          word => !word.text.startsWith('-') && !word.text.startsWith('/')
        );
      if (
        (first === 'setenv' || first === 'setx') &&
        rest.length >= 2 &&
        !rest[0].text.includes('=')
      ) {
        set(
          'shell-export',
          rest[0].text,
          rest[1],
          rest[1].from,
          command,
          via,
          text,
          drafts
        );
        return [];
      }
      for (const word of rest) {
        const match =
          ASSIGNMENT.exec(word.text) ??
          ASSIGNMENT.exec(text.slice(word.from, word.to).replace(/^["']/, ''));
        if (match) {
          setWord('shell-export', match, word, command, via, text, drafts);
        }
      }
      return [];
    }
  }
  let at = first === 'env' ? 1 : 0;
  const found: [RegExpExecArray, IWord][] = [];
  for (; at < words.length; at++) {
    const match = ASSIGNMENT.exec(words[at].text);
    if (!match || !ASSIGNMENT.test(text.slice(words[at].from))) {
      break;
    }
    found.push([match, words[at]]);
  }
  const rest = words.slice(at);
  for (const [match, word] of found) {
    setWord(
      rest.length > 0 ? 'shell-inline' : 'shell-assign',
      match,
      word,
      command,
      via,
      text,
      drafts
    );
  }
  return rest;
}

function setWord(
  kind: FactKind,
  match: RegExpExecArray,
  word: IWord,
  command: ICommand,
  via: string,
  text: string,
  drafts: IDraft[]
): void {
  // `"A=b"` is quoted as a whole; then the value has no quotes of its own.
  const raw = text.slice(word.from, word.to);
  const outer = /^["']/.test(raw) ? 1 : 0;
  const from = word.from + outer + match[0].length;
  set(
    kind,
    match[1],
    {
      ...word,
      text: word.text.slice(match[0].length),
      from,
      to: word.to - outer
    },
    word.from,
    command,
    via,
    text,
    drafts
  );
}

function set(
  kind: FactKind,
  name: string,
  word: IWord,
  from: number,
  command: ICommand,
  via: string,
  text: string,
  drafts: IDraft[]
): void {
  const own = VARIABLES.get(name);
  if (own === undefined) {
    return;
  }
  const value: IDraftValue = {
    text: word.dynamic ? null : word.text,
    expression: text.slice(word.from, word.to).slice(0, 80),
    from: word.from,
    to: word.to,
    quoting: 'shell'
  };
  drafts.push({
    kind: own ?? kind,
    from,
    to: Math.max(word.to, from),
    name,
    value,
    backend:
      own === 'theano-flags'
        ? 'theano'
        : name === 'KERAS_BACKEND'
          ? backendOf(value.text)
          : null,
    persists: false,
    via: own ? `${via} ${kind}` : via,
    command
  });
}

/** `bash -c "…"`, and `echo "export A=b" >> ~/.bashrc`, which reaches shells to come but not the kernel. */
function within(
  command: ICommand,
  words: readonly IWord[],
  via: string,
  text: string,
  drafts: IDraft[]
): void {
  const program = words[0]?.text.replace(/^.*[\\/]/, '') ?? '';
  const inner =
    /^(ba|z|k|da)?sh$/.test(program) && /^-\w*c$/.test(words[1]?.text ?? '')
      ? words[2]
      : program === 'echo' &&
          command.redirects.some(({ target }) => PROFILES.test(target.text))
        ? words[1]
        : undefined;
  if (!inner || inner.to - inner.from > 10_000) {
    return;
  }
  // Only what stands there as it is can be pointed at.
  const raw = text.slice(inner.from + 1, inner.to - 1);
  const shift = raw === inner.text ? inner.from + 1 : null;
  for (const draft of shellDrafts(inner.text, via)) {
    const { value } = draft;
    drafts.push(
      shift === null
        ? {
            ...draft,
            from: inner.from,
            to: inner.to,
            value: value && {
              ...value,
              from: inner.from,
              to: inner.to,
              replaceable: false
            },
            command
          }
        : {
            ...draft,
            from: draft.from + shift,
            to: draft.to + shift,
            value: value && {
              ...value,
              from: value.from + shift,
              to: value.to + shift
            },
            command
          }
    );
  }
}

/** `python train.py`. */
function script(
  command: ICommand,
  words: readonly IWord[],
  via: string,
  drafts: IDraft[]
): void {
  const program = words[0]?.text.replace(/^.*[\\/]/, '') ?? '';
  if (!/^python[\d.]*$/.test(program)) {
    return;
  }
  const file = words.slice(1).find(word => !word.text.startsWith('-'));
  if (file?.text.endsWith('.py')) {
    drafts.push({
      kind: 'run-script',
      from: command.from,
      to: command.to,
      name: file.text,
      value: null,
      backend: null,
      persists: false,
      via,
      command
    });
  }
}
