import type { Expr, IParam } from './expr';
import type { ICodeCell, IContext } from './lookup';

/** A value followed to where it is written. */
export interface IEvaluated {
  readonly text: string | null;
  readonly literal: {
    readonly cell: ICodeCell;
    readonly from: number;
    readonly to: number;
    readonly base: number;
    readonly plain: boolean;
  } | null;
}

/** An expression and where it stands. */
export interface ILocated {
  readonly expr: Expr;
  readonly context: IContext;
}

/** What a call hands over. */
export interface IArguments {
  readonly args: readonly ILocated[];
  readonly keywords: ReadonlyMap<string, ILocated>;
}

/** Follows expressions to what they stand for. */
export interface IFollower {
  evaluate(expr: Expr, context: IContext, depth: number): IEvaluated;
  follow(expr: Expr, context: IContext, depth: number): ILocated;
}

/** What a call gives to each parameter of a function that is defined in `home`. */
export function parametersOf(
  params: readonly IParam[],
  { args, keywords }: IArguments,
  callee: Expr,
  home: IContext
): ReadonlyMap<string, ILocated> {
  const given = new Map<string, ILocated>();
  params.forEach((param, i) => {
    if (param.isRest) {
      const rest = [...keywords].filter(
        ([key]) => !params.some(({ name }) => name === key)
      );
      add(
        param.name,
        dictOf(rest, callee),
        rest.map(([, value]) => value)
      );
      return;
    }
    if (param.isArgs) {
      const rest = args.slice(i);
      const { from, to } = callee;
      const items = rest.map(({ expr }) => expr);
      add(param.name, { t: 'list', from, to, items }, rest);
      return;
    }
    const isKeywordOnly = params.slice(0, i).some(({ isArgs }) => isArgs);
    const value =
      (isKeywordOnly ? undefined : args[i]) ?? keywords.get(param.name);
    if (value) {
      given.set(param.name, value);
    } else if (param.default) {
      given.set(param.name, { expr: param.default, context: home });
    }
  });
  return given;

  /** What is put together has one place: what stands in several is not known. */
  function add(name: string, expr: Expr, parts: readonly ILocated[]): void {
    const context = parts[0]?.context ?? home;
    if (parts.every(part => part.context === context)) {
      given.set(name, { expr, context });
    }
  }
}

/** The dictionary that `**kwargs` is. */
function dictOf(
  keywords: readonly (readonly [string, ILocated])[],
  { from, to }: Expr
): Expr {
  return {
    t: 'dict',
    from,
    to,
    entries: keywords.map(([name, { expr }]) => ({
      // A keyword is written as it is.
      key: textAt(name, expr, true),
      value: expr
    }))
  };
}

/** A text that stands nowhere as it is. */
export function textAt(value: string, { from, to }: Expr, plain = false): Expr {
  const text = { value, base: from, plain, whole: false };
  return { t: 'string', from, to, text };
}

/** The last part of a dotted name; empty for other expressions. */
export function lastName(expr: Expr): string {
  return expr.t === 'member' || expr.t === 'name' ? expr.name : '';
}
