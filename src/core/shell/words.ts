/** A word of a shell command, quotes taken away. Offsets are those of the shell text. */
export interface IWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** True when any part of it is quoted. */
  readonly quoted: boolean;
  /** True when the shell or IPython puts something in: `$x`, `{x}`, `` `x` ``. */
  readonly dynamic: boolean;
}

/** A redirection: `> file`. */
export interface IRedirect {
  readonly operator: string;
  readonly target: IWord;
  readonly from: number;
  /** True when no blank parts it from the word before: the shell sees one in `keras>=3`. */
  readonly glued: boolean;
}

/** One simple command. */
export interface ICommand {
  readonly from: number;
  readonly to: number;
  readonly words: readonly IWord[];
  readonly redirects: readonly IRedirect[];
  /** The text of a here-document and where it stands. */
  readonly document: { readonly text: string; readonly from: number } | null;
  /** The sign between it and the next command. */
  readonly separator: string;
}

/** Splits shell text into simple commands, well enough to see who sets and installs what. */
export function splitShell(text: string): ICommand[] {
  const commands: ICommand[] = [];
  let pos = 0;
  let words: IWord[] = [];
  let redirects: IRedirect[] = [];
  let document: ICommand['document'] = null;
  let delimiter: string | null = null;
  /** The command that a here-document belongs to, where it ended before its line did: `cat <<EOF | tee file`. */
  let owner = -1;
  let start = -1;
  const flush = (separator: string): void => {
    if (words.length > 0 || redirects.length > 0) {
      const parts = [...words, ...redirects.map(redirect => redirect.target)];
      const to = parts.reduce((end, part) => Math.max(end, part.to), start);
      commands.push({ from: start, to, words, redirects, document, separator });
      if (delimiter !== null && owner === -1) {
        owner = commands.length - 1;
      }
    }
    words = [];
    redirects = [];
    document = null;
    start = -1;
  };
  while (pos < text.length) {
    const char = text[pos];
    if (char === '\n') {
      if (delimiter !== null) {
        const end = documentEnd(text, pos + 1, delimiter);
        document = { text: text.slice(pos + 1, end.from), from: pos + 1 };
        delimiter = null;
        pos = end.to;
        if (owner !== -1) {
          commands[owner] = { ...commands[owner], document };
          document = null;
          owner = -1;
        }
      } else {
        pos++;
      }
      flush('\n');
    } else if (char === ' ' || char === '\t' || char === '\r') {
      pos++;
    } else if (char === '\\' && /^\\\r?\n/.test(text.slice(pos, pos + 3))) {
      pos = text.indexOf('\n', pos) + 1;
    } else if (char === '#' && (pos === 0 || /\s/.test(text[pos - 1]))) {
      const end = text.indexOf('\n', pos);
      pos = end === -1 ? text.length : end;
    } else if (char === ';' || char === '(' || char === ')') {
      flush(char);
      pos++;
    } else if (char === '&' || char === '|') {
      const double = text[pos + 1] === char;
      flush(double ? char + char : char);
      pos += double ? 2 : 1;
    } else if (char === '>' || char === '<') {
      const from = pos;
      const glued = pos > 0 && !/[\s;&|]/.test(text[pos - 1]);
      pos++;
      while (text[pos] === char || text[pos] === '&' || text[pos] === '|') {
        pos++;
      }
      const operator = text.slice(from, pos);
      if (operator === '<<' && text[pos] === '-') {
        pos++;
      }
      while (text[pos] === ' ' || text[pos] === '\t') {
        pos++;
      }
      const target = readWord(text, pos);
      pos = Math.max(target.to, pos);
      start = start === -1 ? from : start;
      if (operator === '<<') {
        delimiter = target.text;
      } else {
        redirects.push({ operator, target, from, glued });
      }
    } else {
      const word = readWord(text, pos);
      start = start === -1 ? pos : start;
      words.push(word);
      pos = Math.max(word.to, pos + 1);
    }
  }
  flush('');
  return commands;
}

function documentEnd(
  text: string,
  from: number,
  delimiter: string
): { from: number; to: number } {
  let line = from;
  while (line < text.length) {
    const newline = text.indexOf('\n', line);
    const end = newline === -1 ? text.length : newline;
    if (text.slice(line, end).trim() === delimiter) {
      return { from: line, to: end };
    }
    line = end + 1;
  }
  return { from: text.length, to: text.length };
}

const ENDS_WORD = new Set([
  ' ',
  '\t',
  '\n',
  '\r',
  ';',
  '&',
  '|',
  '>',
  '<',
  '(',
  ')'
]);

/** How a path of Windows begins, in which the sign parts folders. */
const WINDOWS_PATH = /^(?:%\w+%|[A-Za-z]:|\$env:\w+)(?:$|\\)/i;

/** Reads one word. */
export function readWord(text: string, from: number): IWord {
  let pos = from;
  let value = '';
  let quoted = false;
  let dynamic = false;
  while (pos < text.length && !ENDS_WORD.has(text[pos])) {
    const char = text[pos];
    if (char === "'" || char === '"') {
      const end = closing(text, pos, char);
      if (end === -1) {
        value += text.slice(pos);
        pos = text.length;
        break;
      }
      quoted = true;
      const inner = text.slice(pos + 1, end);
      dynamic =
        dynamic ||
        (char === '"' && /[$`]/.test(inner)) ||
        /\{\w[\w.]*\}/.test(inner);
      value += char === '"' ? inner.replace(/\\(["\\$`])/g, '$1') : inner;
      pos = end + 1;
    } else if (char === '\\') {
      if (text[pos + 1] === '\n') {
        break;
      }
      if (WINDOWS_PATH.test(value)) {
        value += char;
        pos++;
        continue;
      }
      value += text[pos + 1] ?? '';
      quoted = true;
      pos += 2;
    } else if (char === '`') {
      const end = text.indexOf('`', pos + 1);
      dynamic = true;
      const to = end === -1 ? text.length : end + 1;
      value += text.slice(pos, to);
      pos = to;
    } else if (char === '$' && text[pos + 1] === '(') {
      const end = text.indexOf(')', pos);
      dynamic = true;
      const to = end === -1 ? text.length : end + 1;
      value += text.slice(pos, to);
      pos = to;
    } else {
      dynamic = dynamic || char === '$' || char === '{';
      value += char;
      pos++;
    }
  }
  return { text: value, from, to: Math.min(pos, text.length), quoted, dynamic };
}

function closing(text: string, quote: number, sign: string): number {
  for (let pos = quote + 1; pos < text.length; pos++) {
    if (text[pos] === '\\' && sign === '"') {
      pos++;
    } else if (text[pos] === sign) {
      return pos;
    }
  }
  return -1;
}
