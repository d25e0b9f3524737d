import { IRange } from '../notebook/notebook';
import { Slice } from '../slice';
import { cellMagicRole } from '../source/magics';
import { IChunk, IEscape, IScan } from '../source/scan';
import { IPlace, IScope, Site, SiteOf } from './sites';

/** What stands in every call of a function by its name, or of one of these methods of a variable. */
export function mayCall(name: string, methods?: readonly string[]): RegExp {
  const method = methods ? `[ \\t]*\\.(?:${methods.join('|')})` : '';
  return new RegExp(`(?<![\\w.])${name}${method}[ \\t]*\\(`);
}

/**
 * What stands where an object changes otherwise than by `name.attribute = …` or `name["item"] = …`, which are bindings:
 * `name[i] = …`, `name.a.b = …`, `setattr(name, …)`.
 */
export function mayChange(name: string): RegExp {
  const part = '(?:\\.\\w+|\\[[^\\]\\n]*\\])';
  const methods = CHANGING.join('|');
  const sets = '[ \\t]*(?:[-+*|&^]|//)?=(?!=)';
  return new RegExp(
    `(?<![\\w.])(?:${name}(?:\\[(?!["'][^"'\\n]*["']\\])[^\\]\\n]*\\]|${part}${part}+)${sets}|` +
      `${name}\\.__(?:set|del)item__|` +
      // `name["a"].append(…)`, and `put = name.append`.
      `${name}(?:\\[[^\\]\\n]*\\])+\\.(?:${methods})\\(|` +
      `${name}\\.(?:${methods})\\b(?![ \\t]*\\())|` +
      `\\b(?:${CHANGERS})\\([ \\t]*${name}\\b|\\bdel[ \\t]+${name}\\[|(?:^|\\n)[ \\t]*${name}\\.pop\\(`
  );
}

/** What stands where a variable is set by the text of its name: `globals()["name"] = …`, `exec("name = …")`. */
export function setsByText(name: string): RegExp {
  return new RegExp(
    `\\b(?:globals|locals|vars)\\(\\)(?:\\[["']${name}["']\\][ \\t]*=(?!=)|\\.update\\([^)\\n]*\\b${name}\\b)|` +
      `\\bexec\\([^)\\n]*\\b${name}[ \\t]*=(?!=)|\\bsys\\.modules\\[__name__\\]\\.${name}[ \\t]*=(?!=)`
  );
}

/** What stands where an item or an attribute of an object is set, or a method is called that changes it. */
export function changes(name: string): RegExp {
  return new RegExp(
    `(?<![\\w.])${name}(?:\\.\\w+|\\[[^\\]\\n]*\\])+[ \\t]*(?:[-+*|&^]|//)?=(?!=)|` +
      `(?<![\\w.])${name}[ \\t]*[+|]=|` +
      `(?<![\\w.])${name}\\.(?:\\w+\\.)*(?:${CHANGING.join('|')}|pop|set\\w*)\\(`
  );
}

/** Methods by which dictionaries and lists change. */
export const CHANGING: readonly string[] = [
  'update',
  'popitem',
  'setdefault',
  'clear',
  'append',
  'extend',
  'insert',
  'remove',
  'reverse',
  'sort'
];

/** What changes an object that it is given. */
const CHANGERS =
  'setattr|delattr|vars|setitem|delitem|shuffle|heap\\w+|insort\\w*|(?:dict|list)\\.\\w+';

/** Whether a piece of code is nothing but comments. */
export function isComment(text: string): boolean {
  return text.startsWith('#') && /^(?:[ \t]*(?:#.*)?(?:\r?\n|$))*$/.test(text);
}

/** The place of what stands outside of any statement. */
const topPlace: IPlace = {
  range: { from: 0, to: 0 },
  certainty: { inFunction: false, conditional: false, dead: false },
  scope: 0,
  removal: null,
  outerFrom: 0,
  loops: [],
  tests: []
};

/** The sites of a cell's magic and shell lines; `placed` are those that the walked trees hold, by their offset. */
export function escapeSites(
  { escapes }: IScan,
  placed: ReadonlyMap<number, IPlace>,
  mayHoldFacts: (range: IRange) => boolean
): Site[] {
  return escapes.flatMap(escape => {
    const { from, to } = escape;
    const place = placed.get(from);
    if (place) {
      return escapeSite(escape, place) ?? [];
    }
    // Where code around it is broken, the trees may lack it.
    const range = { from, to };
    return mayHoldFacts(range)
      ? (escapeSite(escape, { ...topPlace, range, outerFrom: from }) ?? [])
      : [];
  });
}

/** What stands in every call of a method. */
export function mayCallMethod(name: string): RegExp {
  return new RegExp(`\\.[ \\t]*${name}[ \\t]*\\(`);
}

/** The calls outside of all functions, those in comprehensions among them. */
export function outermostCalls(
  sites: readonly Site[],
  scopes: readonly IScope[]
): SiteOf<'call'>[] {
  return sites.filter(
    (site): site is SiteOf<'call'> =>
      site.type === 'call' &&
      !site.certainty.inFunction &&
      (site.scope === 0 ||
        (scopes[site.scope].parent === 0 &&
          site.loops.slice(-1).some(({ isInline }) => isInline)))
  );
}

/** The site of a magic or shell line; null for a request for help. */
function escapeSite(escape: IEscape, place: IPlace): Site | null {
  const { kind, body, text } = escape;
  if (kind === 'help') {
    return null;
  }
  if (kind !== 'magic') {
    const via = kind === 'shell' ? '!' : '!!';
    return { ...place, type: 'shell', text: Slice.at(text, body), via };
  }
  const name = /^\w*/.exec(text)![0];
  return {
    ...place,
    type: 'line-magic',
    name,
    args: Slice.at(text, body).sub(name.length),
    isCall: false
  };
}

/** The cell magics whose body is no Python for the kernel, and `%%backend`. */
export function cellMagicSites(source: string, scan: IScan): Site[] {
  return scan.magics
    .filter(
      ({ name }) => cellMagicRole(name) !== 'python' || name === 'backend'
    )
    .map(({ name, from, to, args, argsFrom, body }) => ({
      ...topPlace,
      range: { from, to: name === 'backend' ? to : source.length },
      outerFrom: from,
      type: 'cell-magic',
      name,
      args: Slice.at(args, argsFrom),
      body: Slice.at(source.slice(body), body),
      mark: { from, to }
    }));
}

/** The site of a cell that is run by a shell as a whole. */
export function wholeCellSite(source: string, shell: string): Site {
  const to = source.length;
  return {
    ...topPlace,
    range: { from: 0, to },
    type: 'cell-magic',
    name: shell,
    args: Slice.detached(''),
    body: Slice.at(source, 0),
    mark: { from: 0, to: source.split('\n', 1)[0].length }
  };
}

/** The chunk that an offset is in. */
export function chunkAt(
  chunks: readonly IChunk[],
  offset: number
): IChunk | undefined {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chunks[middle].to <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return chunks[low];
}
