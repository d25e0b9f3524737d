import { elementsOf } from './containers';
import { IArguments, IFollower, ILocated } from './evaluated';
import { ICall } from './expr';
import { IContext } from './lookup';
import { pairsOf } from './mappings';

/** What a call hands over; null where that cannot be told. */
export function argumentsOf(
  { args, keywords, starred }: Pick<ICall, 'args' | 'keywords' | 'starred'>,
  context: IContext,
  depth: number,
  follower: IFollower
): IArguments | null {
  const given: ILocated[] = [];
  const named = new Map<string, ILocated>();
  for (const [i, expr] of args.entries()) {
    const items = starred?.includes(i)
      ? elementsOf(expr, context, depth + 1, follower)
      : [{ expr, context }];
    if (!items) {
      return null;
    }
    given.push(...items);
  }
  for (const { name, value } of keywords) {
    if (name !== null) {
      named.set(name, { expr: value, context });
      continue;
    }
    const of = follower.follow(value, context, depth + 1);
    const pairs = pairsOf(of, depth + 1, follower);
    for (const pair of pairs ?? [null]) {
      const key =
        pair &&
        follower.evaluate(pair.key.expr, pair.key.context, depth + 1).text;
      if (!pair || !key) {
        return null;
      }
      named.set(key, pair.value);
    }
  }
  return { args: given, keywords: named };
}
