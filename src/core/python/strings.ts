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

/** `"%s" % x` */
export function formatted(
  { left, right }: Extract<Expr, { t: 'format' }>,
  textOf: TextOf
): string | null {
  const pieces = textOf(left)?.split('%s') ?? [];
  const items = right.t === 'list' ? right.items : [right];
  return pieces.some(piece => piece.includes('%'))
    ? null
    : filled(pieces, items.map(textOf));
}

/** Methods and functions that give a text for a text. */
export function stringMethod(
  { args, callee }: ICall,
  textOf: TextOf
): string | null {
  const [only] = args;
  if (callee.t === 'name') {
    return callee.name === 'str' && args.length === 1 ? textOf(only) : null;
  }
  if (callee.t !== 'member') {
    return null;
  }
  switch (callee.name) {
    case 'lower':
      return textOf(callee.object)?.toLowerCase() ?? null;
    case 'upper':
      return textOf(callee.object)?.toUpperCase() ?? null;
    case 'strip':
      return args.length === 0 ? (textOf(callee.object)?.trim() ?? null) : null;
    case 'expanduser':
    case 'expandvars':
    case 'abspath':
      return args.length === 1 ? textOf(only) : null;
    case 'format': {
      const pieces = textOf(callee.object)?.split('{}') ?? [];
      return /[{}]/.test(pieces.join(''))
        ? null
        : filled(pieces, args.map(textOf));
    }
    default:
      return null;
  }
}
