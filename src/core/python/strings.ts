import { lastName } from './evaluated';
import { Expr, ICall } from './expr';

/** The text that an expression stands for; null where that cannot be told. */
type TextOf = (part: Expr) => string | null;

/** The texts of some expressions, put together. */
export function joined(parts: readonly Expr[], textOf: TextOf): string | null {
  let text = '';
  for (const part of parts) {
    const value = textOf(part);
    if (value === null || text.length > 10_000) {
      return null;
    }
    text += value;
  }
  return text;
}

/** Puts values between pieces of a pattern; null unless they fit. */
function filled(
  pieces: readonly string[],
  values: readonly (string | null)[]
): string | null {
  return pieces.length !== values.length + 1 || values.includes(null)
    ? null
    : pieces.map((piece, i) => piece + (values[i] ?? '')).join('');
}

/** `"%s" % x`, `"%(name)s" % {…}` */
export function formatted(
  { left, right }: Extract<Expr, { t: 'format' }>,
  textOf: TextOf,
  entryOf: (name: string) => string | null
): string | null {
  const pattern = textOf(left);
  if (pattern?.includes('%(')) {
    return replaced(pattern, /%\((\w+)\)s/g, entryOf, /%/);
  }
  const pieces = pattern?.split('%s') ?? [];
  const items = right.t === 'list' ? right.items : [right];
  return pieces.some(piece => piece.includes('%'))
    ? null
    : filled(pieces, items.map(textOf));
}

/** Puts values in the place of names; null where one is not known, or where `rest` is left over. */
function replaced(
  pattern: string,
  name: RegExp,
  valueOf: (name: string) => string | null,
  rest: RegExp
): string | null {
  const names = [...pattern.matchAll(name)].map(([, key]) => key);
  const values = names.map(valueOf);
  const pieces = pattern.split(
    new RegExp(name.source.replace('(\\w+)', '\\w+'))
  );
  return rest.test(pieces.join('')) ? null : filled(pieces, values);
}

/** What a call is evaluated with. */
interface ICallTexts {
  readonly text: TextOf;
  /** The text of a keyword argument. */
  keyword(name: string): string | null;
  /** The texts of the items of a list; null where that cannot be told. */
  items(expr: Expr): readonly (string | null)[] | null;
}

/** Methods and functions that give a text for a text. */
export function stringMethod(
  { args, callee }: ICall,
  { items, keyword, text: textOf }: ICallTexts
): string | null {
  const [only, second, more] = args;
  if (args.length === 1 && lastName(callee) === 'dedent') {
    return dedented(textOf(only));
  }
  if (callee.t === 'name') {
    return callee.name === 'str' && args.length === 1 ? textOf(only) : null;
  }
  if (callee.t !== 'member') {
    return null;
  }
  const text = (): string | null => textOf(callee.object);
  const given = only ? textOf(only) : null;
  switch (callee.name) {
    case 'lower':
    case 'casefold':
      return text()?.toLowerCase() ?? null;
    case 'upper':
      return text()?.toUpperCase() ?? null;
    case 'strip':
    case 'lstrip':
    case 'rstrip':
      return stripped(text(), callee.name, only ? given : '\\s');
    case 'removeprefix': {
      const whole = text();
      return whole === null || given === null
        ? null
        : whole.startsWith(given)
          ? whole.slice(given.length)
          : whole;
    }
    case 'replace': {
      const to = second ? textOf(second) : null;
      return given && to !== null && !more
        ? (text()?.split(given).join(to) ?? null)
        : null;
    }
    case 'join': {
      const sign = text();
      const list = sign !== null && only ? items(only) : null;
      return list && !list.includes(null) ? list.join(sign ?? '') : null;
    }
    case 'expanduser':
    case 'expandvars':
    case 'abspath':
      return args.length === 1 ? given : null;
    case 'format': {
      const pattern = text();
      if (pattern !== null && /\{\w/.test(pattern)) {
        return replaced(
          pattern,
          /\{(\w+)\}/g,
          name =>
            /^\d+$/.test(name)
              ? args[Number(name)]
                ? textOf(args[Number(name)])
                : null
              : keyword(name),
          /[{}]/
        );
      }
      const pieces = pattern?.split('{}') ?? [];
      return /[{}]/.test(pieces.join(''))
        ? null
        : filled(pieces, args.map(textOf));
    }
    default:
      return null;
  }
}

/** A text without the blanks that all its lines begin with. */
function dedented(text: string | null): string | null {
  const lines = text?.split('\n') ?? [];
  const indents = lines
    .filter(line => line.trim() !== '')
    .map(line => line.length - line.trimStart().length);
  const indent = Math.min(...indents, 80);
  return (
    text &&
    lines.map(line => (line.trim() === '' ? '' : line.slice(indent))).join('\n')
  );
}

/** A text without some signs at its ends. */
function stripped(
  text: string | null,
  method: string,
  signs: string | null
): string | null {
  if (text === null || signs === null) {
    return null;
  }
  const any = `[${signs === '\\s' ? signs : signs.replace(/[\]\\^-]/g, '\\$&')}]+`;
  const ends = {
    strip: `^${any}|${any}$`,
    lstrip: `^${any}`,
    rstrip: `${any}$`
  };
  return text.replace(new RegExp(ends[method as keyof typeof ends], 'g'), '');
}
