import { isWord } from '../source/chars';

/**
 * Whether a text may bind a name: a cheap test that never misses a binding, so that cells that certainly bind nothing
 * need no parser.
 */
export function mayBind(text: string, name: string): boolean {
  const member = /^(\w+)(?:\.|\[")(\w*)/.exec(name);
  if (member) {
    // An attribute or an item of a variable.
    return text.includes(member[1]) && text.includes(member[2]);
  }
  if (name === '*') {
    return /\bimport[ \t\\]*\*/.test(text);
  }
  for (
    let at = text.indexOf(name);
    at !== -1;
    at = text.indexOf(name, at + name.length)
  ) {
    const to = at + name.length;
    if (
      !isWord(text.charCodeAt(at - 1)) &&
      !isWord(text.charCodeAt(to)) &&
      (bindsAfter(text, to) || bindsBefore(text, at, to))
    ) {
      return true;
    }
  }
  return false;
}

/** What follows a name that is bound: `=`, `+=`, `:`, `,`, a closing bracket. */
function bindsAfter(text: string, to: number): boolean {
  let pos = to;
  while (pos < text.length && ' \t\r\n\\'.includes(text[pos])) {
    pos++;
  }
  const char = text[pos];
  const next = text[pos + 1];
  switch (char) {
    case '=':
      return next !== '=';
    case ',':
    case ':':
    case ')':
    case ']':
      return true;
    default:
      return (
        (next === '=' && '+-*/%&|^@'.includes(char)) ||
        (text[pos + 2] === '=' &&
          /^(\*\*|\/\/|>>|<<)/.test(text.slice(pos, pos + 2)))
      );
  }
}

/** What stands before a name that is bound: `import`, `as`, `def`, `for`, `del`, …; a comma, an opening bracket. */
function bindsBefore(text: string, at: number, to: number): boolean {
  let pos = at - 1;
  while (pos >= 0 && ' \t\r\n\\'.includes(text[pos])) {
    pos--;
  }
  const char = text[pos];
  if (char === undefined) {
    return false;
  }
  if (',([*'.includes(char)) {
    // What is called, or has attributes or items, is a value here, unless it is the package of an imported module.
    const next = text[to];
    return next === '.'
      ? char === ',' && text.includes('import')
      : next !== '(' && next !== '[';
  }
  const end = pos + 1;
  while (pos >= 0 && isWord(text.charCodeAt(pos))) {
    pos--;
  }
  return /^(import|as|def|class|for|del|global|nonlocal|lambda)$/.test(
    text.slice(pos + 1, end)
  );
}
