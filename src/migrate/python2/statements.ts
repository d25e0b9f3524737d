import { lineEnd, stringEnd } from '../../core/source/chars';
import { ICode } from '../program/cells';
import { Draft } from '../rewrite/draft';

const SOURCE = 'https://docs.python.org/3/whatsnew/3.0.html';

/** Statements that became functions, and `except` and `raise` with a comma. */
export function statementChanges(code: ICode, is2: boolean): Draft[] {
  const drafts: Draft[] = [];
  const add = (from: number, to: number, title: string): Draft => {
    const draft = new Draft(code, { from, to }, SOURCE);
    draft.title = title;
    drafts.push(draft);
    return draft;
  };
  if (/\bprint\b|\bexec\b/.test(code.source)) {
    const starts = statementStarts(code);
    for (const at of starts) {
      const word = /^(print|exec)\b/.exec(code.source.slice(at, at + 6))?.[1];
      if (word === 'print') {
        const to = statementEnd(code, at + 5);
        printStatement(code, at, to, is2, (from, end) =>
          add(from, end, 'print')
        );
      } else if (word === 'exec') {
        const to = statementEnd(code, at + 4);
        execStatement(code, at, to, (from, end) => add(from, end, 'exec'));
      }
    }
  }
  const handler = /^([ \t]*except\b[^\n:]*?)\s*,\s*(\w+)\s*:/gm;
  for (const match of code.source.matchAll(handler)) {
    const comma = match.index + match[1].length;
    // Where the comma was masked, it stands before a name; a tuple of classes has parentheses.
    if (/^[ \t]*except\s+[\w.]+$/.test(match[1]) || balanced(match[1])) {
      const end = code.source.indexOf(match[2], comma);
      if (isCode(code, match.index + match[0].indexOf('except'))) {
        const draft = add(comma, end, 'except …, …');
        draft.replace({ from: comma, to: end }, ' as ');
        draft.note('safe', 'Python 3 writes `as` before the name.');
      }
    }
  }
  return drafts;
}

function balanced(text: string): boolean {
  return (
    text.includes('(') && text.split('(').length === text.split(')').length
  );
}

/** Whether an offset is no part of a string or a comment. */
function isCode({ tree }: ICode, at: number): boolean {
  for (
    let node: { name: string; parent: unknown } | null = tree.resolveInner(
      at,
      1
    );
    node;
    node = node.parent as { name: string; parent: unknown } | null
  ) {
    if (/String|Comment/.test(node.name)) {
      return false;
    }
  }
  return true;
}

/** Where `print` and `exec` stand at the beginning of a statement. */
function statementStarts(code: ICode): number[] {
  const { source } = code;
  const starts: number[] = [];
  for (const match of source.matchAll(/(^|[;:])([ \t]*)(print|exec)\b/gm)) {
    const at = match.index + match[1].length + match[2].length;
    if (isCode(code, at) && !isInBrackets(code, at)) {
      starts.push(at);
    }
  }
  return starts;
}

const BRACKETS =
  /^(ArgList|TupleExpression|ArrayExpression|DictionaryExpression|SetExpression|ParenthesizedExpression|LambdaExpression|ParamList)$/;

function isInBrackets({ tree }: ICode, at: number): boolean {
  for (let node = tree.resolveInner(at, 1).parent; node; node = node.parent) {
    if (BRACKETS.test(node.name) && node.from < at) {
      return true;
    }
  }
  return false;
}

/** Where a statement ends that began before an offset: at its line's end, a `;` or a comment, outside of brackets and strings. */
function statementEnd({ source }: ICode, from: number): number {
  let depth = 0;
  for (let i = from; i < source.length; i++) {
    const char = source[i];
    if (char === '"' || char === "'") {
      i = afterString(source, i) - 1;
    } else if ('([{'.includes(char)) {
      depth++;
    } else if (')]}'.includes(char)) {
      depth--;
    } else if (char === '\\' && source[i + 1] === '\n') {
      i++;
    } else if (
      char === '#' ||
      ((char === '\n' || char === ';') && depth <= 0)
    ) {
      return i;
    }
  }
  return source.length;
}

/** Where a string ends; one that is not closed, with its line. */
function afterString(source: string, from: number): number {
  const end = stringEnd(source, from);
  return end < 0 ? lineEnd(source, from) : end;
}

function printStatement(
  code: ICode,
  at: number,
  to: number,
  is2: boolean,
  add: (from: number, to: number) => Draft
): void {
  const rest = code.source.slice(at + 5, to);
  const text = rest.trimEnd();
  const first = text.trimStart();
  const end = at + 5 + text.length;
  const start = at + 5 + (text.length - first.length);
  const reason = 'print is a function in Python 3.';
  if (first === '') {
    if (is2) {
      const draft = add(at, at + 5);
      draft.insert(at + 5, '()');
      draft.note('safe', reason);
    }
    return;
  }
  if (/^([=.,)\]:]|[-+*/%&|^]=)/.test(first)) {
    return;
  }
  if (first.startsWith('(')) {
    const close = matching(code.source, start);
    if (close < 0 || close + 1 >= end) {
      return;
    }
    const after = code.source.slice(close + 1, end).trimStart();
    // `print(x) if y else z` and the like are Python 3's.
    if (!/^[,%+\-*/.[]/.test(after) || (!is2 && /^[.[]/.test(after))) {
      return;
    }
  }
  const draft = add(at, end);
  const stream = /^>>\s*([\w.]+)\s*(,\s*|$)/.exec(first);
  const body = stream ? start + stream[0].length : start;
  let stop = end;
  const more: string[] = [];
  const trailing = /,\s*$/.exec(code.source.slice(body, end));
  if (trailing && body < end) {
    stop = end - trailing[0].length;
    more.push("end=' '");
  }
  if (stream) {
    more.push(`file=${stream[1]}`);
  }
  draft.replace({ from: at + 5, to: body }, '(');
  const tail = `${body < stop && more.length > 0 ? ', ' : ''}${more.join(', ')})`;
  if (stop < end) {
    draft.replace({ from: stop, to: end }, tail);
  } else {
    draft.insert(end, tail);
  }
  draft.note('safe', reason);
}

function matching(source: string, open: number): number {
  let depth = 0;
  for (let i = open; i < source.length; i++) {
    const char = source[i];
    if (char === '"' || char === "'") {
      i = afterString(source, i) - 1;
    } else if ('([{'.includes(char)) {
      depth++;
    } else if (')]}'.includes(char) && --depth === 0) {
      return i;
    }
  }
  return -1;
}

function execStatement(
  code: ICode,
  at: number,
  to: number,
  add: (from: number, to: number) => Draft
): void {
  const text = code.source.slice(at + 4, to).trimEnd();
  const first = text.trimStart();
  if (first === '' || /^[(=.,)]/.test(first)) {
    return;
  }
  const end = at + 4 + text.length;
  const draft = add(at, end);
  const scope = /\s+in\s+([\w.]+(?:\(\))?)$/.exec(text);
  draft.replace({ from: at + 4, to: end - first.length }, '(');
  if (scope) {
    draft.replace({ from: end - scope[0].length, to: end }, `, ${scope[1]})`);
  } else {
    draft.insert(end, ')');
  }
  draft.note('safe', 'exec is a function in Python 3.');
}
