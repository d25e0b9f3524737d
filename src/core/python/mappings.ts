import { ILocated, IFollower, lastName, textAt } from './evaluated';
import { Expr } from './expr';
import { elementsOf } from './containers';
import { framed, parts } from './elements';

/** A key of a mapping with its value. */
export interface IPair {
  readonly key: ILocated;
  readonly value: ILocated;
}

/** What makes a mapping, or something with attributes, of mappings, of pairs and of keyword arguments. */
const MAKERS =
  /^(?:dict|OrderedDict|MappingProxyType|deepcopy|SimpleNamespace|Namespace|AttrDict|EasyDict|edict|Munch|DotMap|Box|ConfigDict|ChainMap)$/;

/**
 * The pairs of a mapping, in the order in which they are put into it; null in the place of pairs that cannot be told, and
 * instead of all where it is no mapping.
 */
export function pairsOf(
  { expr, context }: ILocated,
  depth: number,
  follower: IFollower
): readonly (IPair | null)[] | null {
  const spread = (part: Expr): readonly (IPair | null)[] =>
    pairsOf(follower.follow(part, context, depth + 1), depth + 1, follower) ?? [
      null
    ];
  switch (expr.t) {
    case 'dict':
      return expr.entries.flatMap(({ key, value }) =>
        key
          ? [{ key: { expr: key, context }, value: { expr: value, context } }]
          : spread(value)
      );
    case 'comprehension': {
      const { key, value } = expr;
      return key
        ? (framed(expr, context, depth, follower)?.map(at => ({
            key: { expr: key, context: at },
            value: { expr: value, context: at }
          })) ?? null)
        : null;
    }
    case 'call': {
      const { args, callee, keywords } = expr;
      const name = lastName(callee);
      if (callee.t === 'member' && name === 'copy' && args.length === 0) {
        return spread(callee.object);
      }
      const isMaker =
        MAKERS.test(name) ||
        (callee.t === 'member' &&
          `${lastName(callee.object)}.${name}` === 'OmegaConf.create') ||
        (callee.t === 'member' && name === 'copy' && args.length === 1);
      if (!isMaker) {
        return null;
      }
      const made = args.map(arg => ofPairs(arg) ?? spread(arg));
      return [
        // The first of a chain counts.
        ...(name === 'ChainMap' ? made.reverse() : made).flat(),
        ...keywords.flatMap(keyword =>
          keyword.name === null
            ? spread(keyword.value)
            : [
                {
                  // A keyword is written as it is.
                  key: {
                    expr: textAt(keyword.name, keyword.value, true),
                    context
                  },
                  value: { expr: keyword.value, context }
                }
              ]
        )
      ];
    }
    default:
      return null;
  }

  /** What is written as pairs: `[("a", "b")]`, `zip(keys, values)`. */
  function ofPairs(arg: Expr): readonly (IPair | null)[] | null {
    const elements = elementsOf(arg, context, depth + 1, follower);
    const pairs = elements?.map(each => parts(each, depth, follower));
    return pairs && pairs.every(pair => pair?.length === 2)
      ? pairs.map(pair => (pair ? { key: pair[0], value: pair[1] } : null))
      : null;
  }
}

/** The value of a mapping under a name; null where it has none or that cannot be told. */
export function entryOf(
  of: ILocated,
  name: string,
  depth: number,
  follower: IFollower
): ILocated | null {
  const pairs = pairsOf(of, depth, follower) ?? [];
  for (const pair of [...pairs].reverse()) {
    const { expr, context } = pair?.key ?? {};
    const key = expr && context && follower.evaluate(expr, context, depth + 1);
    if (!pair || !key) {
      return null;
    }
    if (key.text === null) {
      const at = follower.follow(pair.key.expr, pair.key.context, depth + 1);
      if (at.expr.t === 'number' || at.expr.t === 'constant') {
        continue;
      }
      return null;
    }
    if (key.text === name) {
      return pair.value;
    }
  }
  return null;
}
