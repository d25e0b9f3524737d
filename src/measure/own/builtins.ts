import { Value } from './value';

/** Loops longer than this are not followed. */
const LONGEST = 1000;

/** What a function of Python itself gives; undefined where that is not ours to tell. */
export function builtin(
  name: string,
  args: readonly Value[]
): Value | undefined {
  const [first] = args;
  switch (name) {
    case 'range':
      return range(args);
    case 'len':
      return first && 'items' in first
        ? { t: 'literal', value: first.items.length }
        : first?.t === 'literal' && typeof first.value === 'string'
          ? { t: 'literal', value: first.value.length }
          : undefined;
    case 'max':
    case 'min':
      return extreme(
        name,
        args.length === 1 && 'items' in first ? first.items : args
      );
    case 'list':
    case 'tuple':
      return args.length === 0
        ? { t: name, items: [] }
        : first && 'items' in first
          ? { t: name, items: [...first.items] }
          : undefined;
    case 'int':
      return first?.t === 'literal' && typeof first.value === 'number'
        ? { t: 'literal', value: Math.trunc(first.value) }
        : undefined;
    case 'str':
      return first?.t === 'literal' &&
        (typeof first.value === 'string' || Number.isInteger(first.value))
        ? { t: 'literal', value: String(first.value) }
        : undefined;
    case 'enumerate':
      return first && 'items' in first
        ? {
            t: 'list',
            items: first.items.map((item, i) => ({
              t: 'tuple',
              items: [{ t: 'literal', value: i }, item]
            }))
          }
        : undefined;
    case 'zip':
      return zip(args);
    case 'reversed':
      return first && 'items' in first
        ? { t: 'list', items: [...first.items].reverse() }
        : undefined;
    default:
      return undefined;
  }
}

function range(args: readonly Value[]): Value | undefined {
  const numbers = args.map(each =>
    each.t === 'literal' && Number.isInteger(each.value)
      ? Number(each.value)
      : NaN
  );
  const [start, end, step] =
    numbers.length === 1 ? [0, numbers[0], 1] : [...numbers, 1];
  const count = Math.max(0, Math.ceil((end - start) / step));
  return count <= LONGEST
    ? {
        t: 'list',
        items: Array.from({ length: count }, (_, i) => ({
          t: 'literal',
          value: start + i * step
        }))
      }
    : undefined;
}

function zip(args: readonly Value[]): Value | undefined {
  const all = args.flatMap(each => ('items' in each ? [each.items] : []));
  if (all.length === 0 || all.length < args.length) {
    return undefined;
  }
  const count = Math.min(...all.map(({ length }) => length));
  return {
    t: 'list',
    items: Array.from({ length: count }, (_, i) => ({
      t: 'tuple',
      items: all.map(items => items[i])
    }))
  };
}

function extreme(
  name: 'max' | 'min',
  values: readonly Value[]
): Value | undefined {
  const numbers = values.flatMap(each =>
    each.t === 'literal' && typeof each.value === 'number' ? [each.value] : []
  );
  return numbers.length > 0 && numbers.length === values.length
    ? { t: 'literal', value: Math[name](...numbers) }
    : undefined;
}

/** `"conv_{}".format(3)`; undefined where it is none such. */
export function format(
  template: string,
  args: readonly Value[]
): Value | undefined {
  let position = 0;
  let isKnown = true;
  const value = template.replace(/\{(\d*)(?::[ds])?\}/g, (_, index: string) => {
    const arg = args[index === '' ? position++ : Number(index)];
    isKnown &&= arg?.t === 'literal';
    return arg?.t === 'literal' ? String(arg.value) : '';
  });
  return isKnown && !/[{}]/.test(value) ? { t: 'literal', value } : undefined;
}

/** `"conv_%d" % 3`; undefined where it is none such. */
export function formatted(
  left: Value,
  sign: string,
  right: Value
): Value | undefined {
  if (sign !== '%' || left.t !== 'literal' || typeof left.value !== 'string') {
    return undefined;
  }
  const values = 'items' in right ? [...right.items] : [right];
  let isKnown = true;
  const value = left.value.replace(/%[dis]/g, () => {
    const next = values.shift();
    isKnown &&= next?.t === 'literal';
    return next?.t === 'literal' ? String(next.value) : '';
  });
  return isKnown && values.length === 0 && !/%[^%]/.test(value)
    ? { t: 'literal', value }
    : undefined;
}
