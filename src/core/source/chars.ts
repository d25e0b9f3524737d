/** Whether a character is a digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a character may stand in a name or a number; all beyond ASCII may. */
export function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    isDigit(code) ||
    code === 95 ||
    code > 127
  );
}

/** Whether a character is a blank within a line. */
export function isBlank(code: number): boolean {
  return (
    code === 32 || code === 9 || code === 12 || code === 0xfeff || code === 160
  );
}

/** Where the word that begins at an offset ends. */
export function wordEnd(source: string, pos: number): number {
  while (pos < source.length && isWord(source.charCodeAt(pos))) {
    pos++;
  }
  return pos;
}

/** The first offset from here on where no blank stands. */
export function skipBlanks(source: string, pos: number): number {
  while (pos < source.length && isBlank(source.charCodeAt(pos))) {
    pos++;
  }
  return pos;
}

/** How many blanks a line begins with. */
export function indentation(source: string, line: number): number {
  return skipBlanks(source, line) - line;
}

/** Whether a line ends where its blanks do. */
export function isEmptyLine(source: string, first: number): boolean {
  return (
    first >= source.length ||
    source[first] === '\n' ||
    (source[first] === '\r' && source[first + 1] === '\n')
  );
}

/** Whether a backslash stands before a newline. */
export function isContinued(source: string, newline: number): boolean {
  const before = source[newline - 1];
  return before === '\\' || (before === '\r' && source[newline - 2] === '\\');
}

/** Where the line begins. */
export function lineStart(source: string, pos: number): number {
  // From -1 on, lastIndexOf would look at the first character.
  return pos > 0 ? source.lastIndexOf('\n', pos - 1) + 1 : 0;
}

/** The end of the line, its newline left out. */
export function lineEnd(source: string, pos: number): number {
  const at = source.indexOf('\n', pos);
  return at === -1 ? source.length : at;
}

/** Where the next line begins. */
export function nextLine(source: string, pos: number): number {
  const at = source.indexOf('\n', pos);
  return at === -1 ? source.length : at + 1;
}

/** Where the string that begins at a quote ends, its closing quotes included; -1 when it is not closed. */
export function stringEnd(source: string, quote: number): number {
  const sign = source[quote];
  const triple =
    source[quote + 1] === sign && source[quote + 2] === sign ? 3 : 1;
  let pos = quote + triple;
  while (pos < source.length) {
    const char = source[pos];
    if (char === '\\') {
      pos += source[pos + 1] === '\r' && source[pos + 2] === '\n' ? 3 : 2;
    } else if (triple === 1 && char === '\n') {
      return -1;
    } else if (
      char === sign &&
      (triple === 1 || (source[pos + 1] === sign && source[pos + 2] === sign))
    ) {
      return pos + triple;
    } else {
      pos++;
    }
  }
  return -1;
}
