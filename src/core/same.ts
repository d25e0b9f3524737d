import { ICellReading } from './read/reading';

/** Whether two readings say the same, so that nothing needs to be judged again. */
export function sameReading(a: ICellReading, b: ICellReading): boolean {
  return (
    same(a.candidates, b.candidates) &&
    same(a.bindings, b.bindings) &&
    same(a.scopes, b.scopes) &&
    same(a.ignores, b.ignores)
  );
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) {
    return true;
  }
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null
  ) {
    return false;
  }
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => same(item, b[i]))
    );
  }
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every(key => same(left[key], right[key]))
  );
}
