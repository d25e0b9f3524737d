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
      return Number(expr.value) !== 0;
    case 'list':
      return expr.items.length > 0;
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
    default:
      return null;
  }
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
  return expr.t === 'number'
    ? `n${Number(expr.value)}`
    : expr.t === 'constant'
      ? `c${expr.value}`
      : null;
}
