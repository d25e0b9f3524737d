import { elementsOf } from './containers';
import { IFollower } from './evaluated';
import { Expr } from './expr';
import { IContext } from './lookup';

/** Whether a condition is met; null where that cannot be told. */
export function truthOf(
  test: Expr,
  context: IContext,
  depth: number,
  follower: IFollower
): boolean | null {
  if (test.t === 'not') {
    const truth = truthOf(test.operand, context, depth + 1, follower);
    return truth === null ? null : !truth;
  }
  if (test.t === 'compare') {
    return compared(test, context, depth, follower);
  }
  const { expr } = follower.follow(test, context, depth + 1);
  switch (expr.t) {
    case 'constant':
      return expr.value === 'True';
    case 'number':
      return numberOf(expr.value) === null ? null : numberOf(expr.value) !== 0;
    case 'list':
      return expr.items.length > 0;
    case 'dict':
      // What is spread into it may be empty.
      return expr.entries.length === 0
        ? false
        : expr.entries.every(({ key }) => key)
          ? true
          : null;
    case 'compare':
    case 'not':
      // What is compared may stand in another place, which is not looked at again.
      return null;
    default: {
      const { text } = follower.evaluate(test, context, depth + 1);
      return text === null ? null : text !== '';
    }
  }
}

function compared(
  { left, operator, right }: Extract<Expr, { t: 'compare' }>,
  context: IContext,
  depth: number,
  follower: IFollower
): boolean | null {
  const a = constantOf(left, context, depth, follower);
  if (a === null) {
    return null;
  }
  switch (operator) {
    case '==':
    case '!=':
    case 'is':
    case 'is not': {
      const b = constantOf(right, context, depth, follower);
      if (b && isNumeric(a) && isNumeric(b) && a[0] !== b[0]) {
        // `1 == True`
        return null;
      }
      const isSame = a === b;
      return b === null
        ? null
        : /^(?:==|is)$/.test(operator)
          ? isSame
          : !isSame;
    }
    case 'in':
    case 'not in': {
      const items = elementsOf(right, context, depth + 1, follower)?.map(each =>
        constantOf(each.expr, each.context, depth, follower)
      );
      if (!items || items.includes(null)) {
        return null;
      }
      const text = follower.evaluate(right, context, depth + 1).text;
      const isIn =
        text === null ? items.includes(a) : `s${text}`.includes(a.slice(1), 1);
      return operator === 'in' ? isIn : !isIn;
    }
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const b = constantOf(right, context, depth, follower);
      return a[0] === 'n' && b?.startsWith('n')
        ? isOrdered(Number(a.slice(1)), operator, Number(b.slice(1)))
        : null;
    }
    default:
      return null;
  }
}

function isOrdered(a: number, operator: string, b: number): boolean {
  return operator.endsWith('=') && a === b
    ? true
    : operator.startsWith('<')
      ? a < b
      : a > b;
}

/** Whether a constant is a number, or a truth value, which Python takes for one. */
function isNumeric(constant: string): boolean {
  return /^(?:n|cTrue|cFalse)/.test(constant);
}

/** A number as Python writes it; null where it is written in a way that is not read here. */
function numberOf(text: string): number | null {
  const value = Number(text.replace(/_/g, ''));
  return Number.isNaN(value) ? null : value;
}

/** A text, a number or a constant, each of its own kind; null for all else. */
function constantOf(
  part: Expr,
  context: IContext,
  depth: number,
  follower: IFollower
): string | null {
  const { text } = follower.evaluate(part, context, depth + 1);
  if (text !== null) {
    return `s${text}`;
  }
  const { expr } = follower.follow(part, context, depth + 1);
  const number = expr.t === 'number' ? numberOf(expr.value) : null;
  return number !== null
    ? `n${number}`
    : expr.t === 'constant'
      ? `c${expr.value}`
      : null;
}
