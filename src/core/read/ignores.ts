import { lineIndexOf } from '../lines';
import { IIgnore } from './reading';
import { IScan } from './scan';

const MARKER = 'keras-advisor:';

/** Reads the comments that suppress findings: `# keras-advisor: ignore` and `# keras-advisor: ignore[rule, rule]`. */
export function readIgnores(source: string, scanned: IScan): IIgnore[] {
  const result: IIgnore[] = [];
  if (!source.includes(MARKER)) {
    return result;
  }
  for (const place of places(source, scanned)) {
    const to = place.to;
    const rules = parse(source.slice(place.from, to));
    if (rules === undefined) {
      continue;
    }
    const line = lineIndexOf(source)(place.from);
    const isTop = place.alone && source.slice(0, place.from).trim() === '';
    result.push({
      range: { from: place.from, to },
      lines: isTop ? null : place.alone ? [line, line + 1] : [line],
      rules
    });
  }
  return result;
}

interface IPlaceOfComment {
  readonly from: number;
  readonly to: number;
  readonly alone: boolean;
}

function places(source: string, scanned: IScan): IPlaceOfComment[] {
  const result: IPlaceOfComment[] = [...scanned.comments];
  const search = (from: number, to: number): void => {
    let hash = source.indexOf('#', from);
    while (hash !== -1 && hash < to) {
      const newline = source.indexOf('\n', hash);
      const end = Math.min(to, newline === -1 ? source.length : newline);
      const at = source.slice(hash, end).indexOf(MARKER);
      if (at === -1) {
        hash = source.indexOf('#', end);
        continue;
      }
      const start = source.lastIndexOf('#', hash + at);
      const before = source.lastIndexOf('\n', start - 1) + 1;
      result.push({
        from: start,
        to: end,
        alone: source.slice(before, start).trim() === ''
      });
      hash = source.indexOf('#', end);
    }
  };
  for (const escape of scanned.escapes) {
    search(escape.from, escape.to);
  }
  for (const magic of scanned.magics) {
    search(magic.from, magic.to);
  }
  if (!scanned.python) {
    search(scanned.magics[scanned.magics.length - 1].body, source.length);
  }
  return result.sort((a, b) => a.from - b.from);
}

/** The rules that a comment names, null for all; undefined when it is no such comment. */
function parse(comment: string): readonly string[] | null | undefined {
  const at = comment.indexOf(MARKER);
  if (at === -1) {
    return undefined;
  }
  const rest = comment.slice(at + MARKER.length).trim();
  if (!rest.startsWith('ignore')) {
    return undefined;
  }
  const list = rest.slice('ignore'.length).trimStart();
  if (!list.startsWith('[')) {
    return /^[\w-]/.test(rest.slice('ignore'.length)) ? undefined : null;
  }
  const end = list.indexOf(']');
  return (end === -1 ? list.slice(1) : list.slice(1, end))
    .split(',')
    .map(rule => rule.trim())
    .filter(rule => rule !== '');
}
