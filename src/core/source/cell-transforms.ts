import {
  isBlank,
  isEmptyLine,
  isWord,
  lineEnd,
  nextLine,
  skipBlanks,
  wordEnd
} from './chars';
import { AUTOMAGICS, cellMagicRole } from './magics';
import { Mask } from './mask';
import { ICellMagic, IEscape } from './scan';

/**
 * Takes the cell magics at the top, those within `%%capture` and the like included; returns where Python begins, -1
 * where the last one's body is not Python run in the kernel.
 */
export function readCellMagics(
  source: string,
  mask: Mask,
  magics: ICellMagic[]
): number {
  let pos = 0;
  for (;;) {
    let line = pos;
    while (
      line < source.length &&
      isEmptyLine(source, skipBlanks(source, line))
    ) {
      line = nextLine(source, line);
    }
    const from = skipBlanks(source, line);
    if (
      !source.startsWith('%%!', from) &&
      !(source.startsWith('%%', from) && isWord(source.charCodeAt(from + 2)))
    ) {
      return pos;
    }
    const to = lineEnd(source, from);
    let argsFrom = from + 2;
    while (argsFrom < to && !isBlank(source.charCodeAt(argsFrom))) {
      argsFrom++;
    }
    const magic: ICellMagic = {
      name: source.slice(from + 2, argsFrom),
      from,
      to,
      argsFrom,
      args: source.slice(argsFrom, to),
      body: nextLine(source, from)
    };
    magics.push(magic);
    mask.fill(from, to);
    pos = magic.body;
    if (cellMagicRole(magic.name) !== 'python') {
      mask.fill(pos, source.length);
      return -1;
    }
  }
}

/** `env NAME=value` without its `%`: IPython's automagic takes it when it is all there is in the cell. */
export function readAutomagic(source: string, start: number): IEscape | null {
  const first = skipBlanks(source, start);
  const to = wordEnd(source, first);
  if (/^(?:exit|quit)$/.test(source.slice(first).trim())) {
    // IPython calls them where nothing else is in the cell.
    const text = source.slice(first, to);
    return {
      kind: 'magic',
      from: first,
      to,
      body: first,
      text,
      assigned: false
    };
  }
  const next = source[skipBlanks(source, to)];
  if (
    !AUTOMAGICS.has(source.slice(first, to)) ||
    !isBlank(source.charCodeAt(to)) ||
    next === undefined ||
    '=.,([)]:%*/+&|^<>\n\r'.includes(next) ||
    source.slice(nextLine(source, to)).trim() !== ''
  ) {
    return null;
  }
  const end = lineEnd(source, first);
  return {
    kind: 'magic',
    from: first,
    to: end,
    body: first,
    text: source.slice(first, end),
    assigned: false
  };
}

/** Blanks `>>>` and `...` where a cell begins with them, as IPython does; returns for each such line where they end. */
export function stripPrompts(
  source: string,
  mask: Mask,
  pos: number
): Map<number, number> {
  const ends = new Map<number, number>();
  const first = skipBlanks(source, pos);
  if (source.startsWith('>>>', first)) {
    for (let line = pos; line < source.length; line = nextLine(source, line)) {
      const at = skipBlanks(source, line);
      if (source.startsWith('>>>', at) || source.startsWith('...', at)) {
        mask.fill(at, at + 3);
        ends.set(line, at + 3);
      }
    }
  }
  return ends;
}
