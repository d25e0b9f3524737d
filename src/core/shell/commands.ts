import { ICommand, IWord, splitShell } from './words';

/** A variable that a command sets. */
export interface IAssignment {
  readonly name: string;
  readonly value: IWord;
  /** Where the assignment begins; it ends with its value. */
  readonly from: number;
  /** Set for commands to come, in the shell alone, for this one command, or for processes that the user starts later. */
  readonly scope: 'export' | 'shell' | 'command' | 'user';
}

/** A simple command, with what it sets and what it runs told apart. */
export interface IShellCommand extends ICommand {
  readonly assignments: readonly IAssignment[];
  /** The program that it runs, with its arguments; empty where it only sets variables. */
  readonly run: readonly IWord[];
}

const ASSIGNMENT = /^([A-Za-z_]\w*)\+?=/;

/** Words in front of a command that change nothing for us. */
const PREFIXES = new Set(
  'sudo time nohup then do else if while exec command ! { stdbuf nice'.split(
    ' '
  )
);

/** Commands that set variables for commands to come. */
const EXPORTS = new Set('export declare typeset set setx setenv'.split(' '));

/** Reads text of a shell of Unix or of cmd. */
export function readPosix(text: string): readonly IShellCommand[] {
  return splitShell(text).map(command => {
    let { words } = command;
    if (words[0]?.text.startsWith('@')) {
      // cmd does not show what it runs.
      words = [
        { ...words[0], text: words[0].text.slice(1) },
        ...words.slice(1)
      ];
    }
    while (words.length > 0 && PREFIXES.has(words[0].text)) {
      words = words.slice(1);
      while (words[0]?.text.startsWith('-')) {
        words = words.slice(1);
      }
    }
    words = withoutRunner(words);
    const lasting = lastingAssignment(words, text);
    if (lasting) {
      return { ...command, assignments: [lasting], run: [] };
    }
    return EXPORTS.has(words[0]?.text.toLowerCase())
      ? { ...command, assignments: exported(words, text), run: [] }
      : { ...command, ...inline(words, text) };
  });
}

/** Tools that run a program in an environment, as in `uv run python …`. */
const RUNNERS =
  /^(?:uv|poetry|pipenv|pdm|hatch|rye|pixi|conda|mamba|micromamba)$/;

/** The words of the program itself where a tool runs Python in an environment. */
function withoutRunner(words: readonly IWord[]): IWord[] {
  const at =
    RUNNERS.test(words[0]?.text) && words[1]?.text === 'run'
      ? words.findIndex(({ text }) => /^(?:python|ipython)[\d.]*$/.test(text))
      : -1;
  return words.slice(Math.max(at, 0));
}

/** `launchctl setenv A b`, `systemctl --user set-environment A=b`, `reg add HKCU\Environment /v A /d b`. */
function lastingAssignment(
  words: readonly IWord[],
  text: string
): IAssignment | null {
  const program = words[0]?.text.replace(/\.exe$/i, '');
  const after = (option: string): IWord | undefined =>
    words[words.findIndex(word => word.text.toLowerCase() === option) + 1];
  switch (program) {
    case 'launchctl': {
      const [, verb, name, value] = words;
      return verb?.text === 'setenv' && value
        ? { name: name.text, value, from: name.from, scope: 'user' }
        : null;
    }
    case 'systemctl': {
      const word = words.find(each => ASSIGNMENT.test(each.text));
      const match = word && ASSIGNMENT.exec(word.text);
      return match && words.some(each => each.text === 'set-environment')
        ? assignment(match, word, 'user', text)
        : null;
    }
    case 'reg': {
      const name = after('/v');
      const value = after('/d');
      return words[1]?.text.toLowerCase() === 'add' &&
        name &&
        value &&
        /environment$/i.test(words[2]?.text)
        ? { name: name.text, value, from: name.from, scope: 'user' }
        : null;
    }
    default:
      return null;
  }
}

/** The name of the program that a command runs, without its folder. */
export function programOf({ run }: Pick<IShellCommand, 'run'>): string {
  return run[0]?.text.replace(/^.*[\\/]/, '').replace(/\.exe$/, '') ?? '';
}

/** `export A=b`, `set A=b`, `setenv A b`, `setx A b`. */
function exported(words: readonly IWord[], text: string): IAssignment[] {
  const program = words[0].text.toLowerCase();
  const rest = words.slice(1).filter(word => !/^[-/]/.test(word.text));
  const scope = program === 'setx' ? 'user' : 'export';
  // `set -gx NAME value` is fish's.
  const isFish = program === 'set' && /^-\w*x/.test(words[1]?.text ?? '');
  if (
    (isFish || /^set(env|x)$/.test(program)) &&
    rest.length >= 2 &&
    !rest[0].text.includes('=')
  ) {
    const [{ text: name }, value] = rest;
    return [{ name, value, from: value.from, scope }];
  }
  const [name, sign, value] = rest;
  if (program === 'set' && sign?.text === '=' && value) {
    return [{ name: name.text, value, from: name.from, scope }];
  }
  return rest.flatMap(word => {
    const match =
      ASSIGNMENT.exec(word.text) ??
      ASSIGNMENT.exec(text.slice(word.from, word.to).replace(/^["']/, ''));
    return match ? [assignment(match, word, scope, text)] : [];
  });
}

/** `A=b`, `A=b program`, `env A=b program`. */
function inline(
  words: readonly IWord[],
  text: string
): Pick<IShellCommand, 'assignments' | 'run'> {
  let at = words[0]?.text === 'env' ? 1 : 0;
  const found: [RegExpExecArray, IWord][] = [];
  for (; at < words.length; at++) {
    const match = ASSIGNMENT.exec(words[at].text);
    if (!match || !ASSIGNMENT.test(text.slice(words[at].from))) {
      break;
    }
    found.push([match, words[at]]);
  }
  const run = words.slice(at);
  const scope = run.length > 0 ? 'command' : 'shell';
  return {
    assignments: found.map(([match, word]) =>
      assignment(match, word, scope, text)
    ),
    run
  };
}

function assignment(
  [sign, name]: RegExpExecArray,
  word: IWord,
  scope: IAssignment['scope'],
  text: string
): IAssignment {
  // `"A=b"` is quoted as a whole; then the value has no quotes of its own.
  const outer = /^["']/.test(text.slice(word.from, word.to)) ? 1 : 0;
  return {
    name,
    scope,
    from: word.from,
    value: {
      ...word,
      text: word.text.slice(sign.length),
      from: word.from + outer + sign.length,
      to: word.to - outer
    }
  };
}
