import { Value } from './value';

/** Longer lists and strings are not followed: no model is made of them. */
export const LONGEST = 10_000;

type Literal = string | number | boolean | null;

/** The functions of `keras.ops` that operators stand for between tensors. */
export const TENSOR_OPERATORS: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'true_divide',
  '@': 'matmul'
};

/** What an operator gives of two literals or sequences; undefined where that is not ours to tell. */
export function operate(
  left: Value,
  sign: string,
  right: Value
): Value | undefined {
  if (left.t === 'literal' && right.t === 'literal') {
    const value = ofLiterals(left.value, sign, right.value);
    return value === undefined ? undefined : { t: 'literal', value };
  }
  if (left.t === right.t && (left.t === 'list' || left.t === 'tuple')) {
    return sign === '+' &&
      'items' in right &&
      left.items.length + right.items.length <= LONGEST
      ? { t: left.t, items: [...left.items, ...right.items] }
      : undefined;
  }
  if (
    (left.t === 'list' || left.t === 'tuple') &&
    right.t === 'literal' &&
    typeof right.value === 'number' &&
    right.value * left.items.length <= LONGEST &&
    sign === '*'
  ) {
    const items = Array.from({ length: right.value }, () => left.items).flat();
    return { t: left.t, items };
  }
  return undefined;
}

function ofLiterals(
  left: Literal,
  sign: string,
  right: Literal
): Literal | undefined {
  switch (sign) {
    case '==':
    case 'is':
      return left === right;
    case '!=':
    case 'is not':
      return left !== right;
  }
  if (typeof left === 'string' && typeof right === 'string') {
    return sign === '+' && left.length + right.length <= LONGEST
      ? left + right
      : undefined;
  }
  if (typeof left !== 'number' || typeof right !== 'number') {
    return undefined;
  }
  switch (sign) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '**':
      return left ** right;
    case '//':
      return right === 0 ? undefined : Math.floor(left / right);
    case '%':
      return right === 0 ? undefined : ((left % right) + right) % right;
    case '/':
      // 64 / 2 is 32 here as in Python 2: where that matters, Keras would refuse the 32.0 of Python 3.
      return right === 0 ? undefined : left / right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return undefined;
  }
}

/** Whether a condition holds; null where only running the notebook can tell. */
export function truthOf(value: Value): boolean | null {
  switch (value.t) {
    case 'literal':
      return Boolean(value.value);
    case 'list':
    case 'tuple':
      return value.items.length > 0;
    case 'dict':
      return value.entries.size > 0;
    case 'result':
    case 'function':
    case 'path':
      return true;
    default:
      return null;
  }
}
