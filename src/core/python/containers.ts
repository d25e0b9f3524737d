import { framed } from './elements';
import { IFollower, ILocated, lastName, textAt } from './evaluated';
import { Expr, ICall } from './expr';
import { IContext } from './lookup';
import { pairsOf } from './mappings';
import { ownValue } from '../own-value';

type Elements = readonly ILocated[] | null;

/** What a loop goes over, item by item; null where that cannot be told. */
export function elementsOf(
  items: Expr,
  context: IContext,
  depth: number,
  follower: IFollower
): Elements {
  const at = follower.follow(items, context, depth + 1);
  const { expr } = at;
  const inner = (part: Expr): Elements =>
    elementsOf(part, at.context, depth + 1, follower);
  const located = (each: Expr): ILocated => ({
    expr: each,
    context: at.context
  });
  switch (expr.t) {
    case 'list':
      return expr.items.map(located);
    case 'string':
      return [...expr.text.value].map(each => located(textAt(each, expr)));
    case 'comprehension':
      return expr.key
        ? elementsOfMapping(at, 'keys', depth, follower)
        : (framed(expr, at.context, depth, follower)?.map(home => ({
            expr: expr.value,
            context: home
          })) ?? null);
    case 'join': {
      const lists = expr.parts.map(inner);
      return lists.every(list => list !== null) ? lists.flat() : null;
    }
    case 'call':
      return elementsOfCall(expr, at, depth, follower, inner);
    default:
      return elementsOfMapping(at, 'keys', depth, follower);
  }
}

function elementsOfCall(
  call: ICall,
  at: ILocated,
  depth: number,
  follower: IFollower,
  inner: (part: Expr) => Elements
): Elements {
  const { args, callee } = call;
  const { context } = at;
  const name = lastName(callee);
  if (callee.t === 'member') {
    const { object } = callee;
    switch (name) {
      case 'split': {
        const text = follower.evaluate(object, context, depth + 1).text;
        return (
          wordsOf(text, args, context, depth, follower)?.map(each => ({
            expr: textAt(each, call),
            context
          })) ?? null
        );
      }
      case 'splitlines': {
        const text = follower.evaluate(object, context, depth + 1).text;
        return text === null
          ? null
          : text
              .replace(/\n$/, '')
              .split('\n')
              .map(each => ({ expr: textAt(each, call), context }));
      }
      case 'partition':
      case 'rpartition': {
        const text = follower.evaluate(object, context, depth + 1).text;
        const sign = args[0] && follower.evaluate(args[0], context, depth + 1);
        return text !== null && sign?.text
          ? partition(text, sign.text, name === 'rpartition').map(each => ({
              expr: textAt(each, call),
              context
            }))
          : null;
      }
      case 'items':
      case 'keys':
      case 'values':
        return elementsOfMapping(
          follower.follow(object, context, depth + 1),
          name,
          depth,
          follower
        );
    }
  }
  if (name === 'product' && args.length > 0 && call.keywords.length === 0) {
    return productOf(args.map(inner));
  }
  if (name === 'chain') {
    const lists = args.map(inner);
    return lists.every(list => list !== null) ? lists.flat() : null;
  }
  if (PASSES.test(name) && args[0]) {
    return inner(args[0]);
  }
  if (callee.t === 'name') {
    if (name === 'range') {
      const count = countOf(args, context, depth, follower);
      return count === null
        ? null
        : Array.from({ length: count }, (_, i) => ({
            expr: numberAt(i, call),
            context
          }));
    }
    if (name === 'sorted' && args.length === 1 && call.keywords.length === 0) {
      return sorted(inner(args[0]), depth, follower);
    }
    if (name === 'enumerate' && (args.length > 1 || call.keywords.length > 0)) {
      return null;
    }
    const built = ownValue(BUILDERS, name)?.(args.map(inner));
    if (built) {
      return built;
    }
  }
  return elementsOfMapping(at, 'keys', depth, follower);
}

/** A text before a sign, the sign and the text behind it. */
function partition(
  text: string,
  sign: string,
  isLast: boolean
): readonly string[] {
  const at = isLast ? text.lastIndexOf(sign) : text.indexOf(sign);
  return at >= 0
    ? [text.slice(0, at), sign, text.slice(at + sign.length)]
    : isLast
      ? ['', '', text]
      : [text, '', ''];
}

/** What gives the items that it is given, one after the other. */
const PASSES = /^(?:tqdm|trange|track|iter)$/;

function elementsOfMapping(
  of: ILocated,
  method: string,
  depth: number,
  follower: IFollower
): Elements {
  const pairs = pairsOf(of, depth, follower);
  return pairs && pairs.every(pair => pair !== null)
    ? pairs.map(({ key, value }) =>
        method === 'items'
          ? tupleOf([key, value])
          : method === 'values'
            ? value
            : key
      )
    : null;
}

/** In the order of their texts, or of the first parts of them. */
function sorted(
  of: Elements,
  depth: number,
  { evaluate, follow }: IFollower
): Elements {
  const keyed = of?.map(each => {
    const { expr, context } = follow(each.expr, each.context, depth + 1);
    const [first = expr] = expr.t === 'list' ? expr.items : [];
    return { each, text: evaluate(first, context, depth + 1).text };
  });
  return keyed?.every(({ text }) => text !== null)
    ? [...keyed]
        .sort((a, b) => ((a.text ?? '') < (b.text ?? '') ? -1 : 1))
        .map(({ each }) => each)
    : null;
}

/** How many numbers `range(3)` or `range(len(names))` goes over; null where that cannot be told. */
function countOf(
  [end, more]: readonly Expr[],
  context: IContext,
  depth: number,
  follower: IFollower
): number | null {
  if (!end || more) {
    return null;
  }
  const { expr, context: at } = follower.follow(end, context, depth + 1);
  if (expr.t === 'number') {
    return /^\d{1,3}$/.test(expr.value) ? Number(expr.value) : null;
  }
  const [items] =
    expr.t === 'call' && lastName(expr.callee) === 'len' ? expr.args : [];
  return items
    ? (elementsOf(items, at, depth + 1, follower)?.length ?? null)
    : null;
}

/** The words of a text, as `split` gives them. */
function wordsOf(
  text: string | null,
  args: readonly Expr[],
  context: IContext,
  depth: number,
  { evaluate }: IFollower
): readonly string[] | null {
  if (text === null || args.length > 1) {
    return null;
  }
  if (!args[0]) {
    return text.trim().split(/\s+/);
  }
  const sign = evaluate(args[0], context, depth + 1).text;
  return sign ? text.split(sign) : null;
}

/** All combinations of the items of some lists, as `itertools.product` gives them. */
function productOf(lists: readonly Elements[]): Elements {
  return (
    lists
      .reduce<readonly (readonly ILocated[])[] | null>(
        (made, list) =>
          made && list && made.length * list.length <= MAX_COMBINATIONS
            ? made.flatMap(start => list.map(each => [...start, each]))
            : null,
        [[]]
      )
      ?.map(tupleOf) ?? null
  );
}

/** More combinations are not told apart. */
const MAX_COMBINATIONS = 200;

/** Several expressions as one; unknown where they stand in several places. */
function tupleOf(items: readonly ILocated[]): ILocated {
  const [{ context, expr }] = items;
  const { from, to } = expr;
  const isOne = items.every(
    ({ context: { cell, scope, frame } }) =>
      cell === context.cell &&
      scope === context.scope &&
      frame === context.frame
  );
  return {
    context,
    expr: isOne
      ? { t: 'list', from, to, items: items.map(each => each.expr) }
      : { t: 'other', from, to }
  };
}

function numberAt(value: number, { from, to }: Expr): Expr {
  return { t: 'number', from, to, value: String(value) };
}

/** Builtins that make something to go over of something to go over. */
const BUILDERS: Readonly<
  Record<string, (of: readonly Elements[]) => Elements>
> = {
  list: ([of]) => of ?? null,
  tuple: ([of]) => of ?? null,
  reversed: ([of]) => (of ? [...of].reverse() : null),
  enumerate: ([of]) =>
    of?.map((each, i) =>
      tupleOf([{ ...each, expr: numberAt(i, each.expr) }, each])
    ) ?? null,
  zip: of =>
    of.every(each => each !== null)
      ? (of[0] ?? [])
          .slice(0, Math.min(...of.map(each => each.length)))
          .map((_, i) => tupleOf(of.map(each => each[i])))
      : null
};
