import { returnsOf } from './definitions';
import {
  IArguments,
  IFollower,
  ILocated,
  lastName,
  parametersOf
} from './evaluated';
import { Expr, ICall, IParam } from './expr';
import { ICodeCell, IContext, Lookup, contextOf } from './lookup';

/** A function or a lambda of the notebook. */
export interface ICallable {
  readonly cell: ICodeCell;
  /** The scope of its body; that of its surroundings for a lambda. */
  readonly scope: number;
  readonly isLambda: boolean;
  /** Where the names of its body get their meaning at a call with these arguments. */
  frame(given: IArguments): ReadonlyMap<string, ILocated>;
  /** What it returns at such a call; null where that cannot be told. */
  returned(given: IArguments): ILocated | null;
}

/** The function that an expression stands for, with what `functools.partial` gives it; null where it is none. */
export function calleeOf(
  expr: Expr,
  context: IContext,
  depth: number,
  follower: IFollower,
  lookup: Lookup,
  argumentsOf: (
    call: Pick<ICall, 'args' | 'keywords' | 'starred'>
  ) => IArguments | null
): ICallable | null {
  const at = follower.follow(expr, context, depth + 1);
  if (at.expr.t === 'lambda') {
    const { body, params } = at.expr;
    const home = at.context;
    const { cell, scope } = home;
    const frame = framer(params, at.expr, home);
    return {
      cell,
      scope,
      isLambda: true,
      frame,
      returned: given => ({
        expr: body,
        context: { ...home, frame: frame(given), isLambda: true }
      })
    };
  }
  if (at.expr.t === 'call' && lastName(at.expr.callee) === 'partial') {
    const { args, keywords } = at.expr;
    const [first, ...rest] = args;
    const inner =
      first && depth < 8
        ? calleeOf(first, at.context, depth + 1, follower, lookup, argumentsOf)
        : null;
    const own = argumentsOf({ args: rest, keywords });
    if (!inner || !own) {
      return null;
    }
    const all = (given: IArguments): IArguments => ({
      args: [...own.args, ...given.args],
      keywords: new Map([...own.keywords, ...given.keywords])
    });
    return {
      ...inner,
      frame: given => inner.frame(all(given)),
      returned: given => inner.returned(all(given))
    };
  }
  if (at.expr.t !== 'name') {
    return null;
  }
  const found = lookup.constant(at.expr.name, at.expr.from, at.context);
  const bound = found?.binding.bound;
  if (!found || bound?.type !== 'function') {
    return null;
  }
  const { decorators, isDeferred, params, scope } = bound;
  const { cell } = found;
  const isAsWritten = !isDeferred && !lookup.isReplaced(decorators);
  const home = contextOf(found, at.context);
  const frame = framer(params, at.expr, home);
  return {
    cell,
    scope,
    isLambda: false,
    frame,
    returned: given => {
      const returned = isAsWritten ? onlyReturn(cell, scope) : null;
      return (
        returned && {
          expr: returned,
          context: {
            cell,
            scope,
            frame: frame(given),
            rounds: at.context.rounds
          }
        }
      );
    }
  };
}

/** What a function returns, where it has one return that is always reached; null for all else. */
export function onlyReturn(cell: ICodeCell, scope: number): Expr | null {
  const [only, more] = returnsOf(cell.code, scope);
  return only && !more && !only.conditional && only.bound.type === 'expression'
    ? only.bound.expr
    : null;
}

/** The names of a function's surroundings and of its own parameters; where both have a name, the outer one is lost. */
function framer(
  params: readonly IParam[],
  callee: Expr,
  home: IContext
): ICallable['frame'] {
  return given =>
    new Map([
      ...(home.frame ?? []),
      ...parametersOf(params, given, callee, home)
    ]);
}
