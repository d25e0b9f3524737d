import { IFollower, ILocated } from './evaluated';
import { IComprehension } from './expr';
import { IContext } from './lookup';
import { elementsOf } from './containers';

/** The parts of a tuple or a list, or of what a call gives in parts; null for all else. */
export function parts(
  { expr, context }: ILocated,
  depth: number,
  follower: IFollower
): readonly ILocated[] | null {
  const at = follower.follow(expr, context, depth + 1);
  return at.expr.t === 'list'
    ? at.expr.items.map(item => ({ expr: item, context: at.context }))
    : at.expr.t === 'call'
      ? elementsOf(at.expr, at.context, depth + 1, follower)
      : null;
}

/** Where the expressions of a comprehension stand, item by item; null where that cannot be told. */
export function framed(
  { items, targets }: IComprehension,
  context: IContext,
  depth: number,
  follower: IFollower
): readonly IContext[] | null {
  const found: IContext[] = [];
  for (const item of elementsOf(items, context, depth + 1, follower) ?? [
    null
  ]) {
    const values =
      item && (targets.length === 1 ? [item] : parts(item, depth, follower));
    if (!values || values.length !== targets.length) {
      return null;
    }
    const frame = new Map(context.frame ?? []);
    targets.forEach((target, i) => frame.set(target, values[i]));
    found.push({ ...context, frame, isLambda: true });
  }
  return found;
}
