import type { Expr, ICall, IKeyword, IParam } from './expr';
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

/** What a call gives to each parameter of a function; null where that cannot be told. */
export function argumentsOf(
  params: readonly IParam[],
  { args, callee, keywords }: ICall,
  context: IContext,
  home: IContext
): ReadonlyMap<string, ILocated> | null {
  if (keywords.some(({ name }) => name === null)) {
    return null;
  }
  const given = new Map<string, ILocated>();
  params.forEach((param, i) => {
    if (param.isRest) {
      const rest = keywords.filter(
        ({ name }) => !params.some(each => each.name === name)
      );
      given.set(param.name, { expr: dictOf(rest, callee), context });
      return;
    }
    const keyword = keywords.find(({ name }) => name === param.name)?.value;
    const expr = args[i] ?? keyword;
    if (expr) {
      given.set(param.name, { expr, context });
    } else if (param.default) {
      given.set(param.name, { expr: param.default, context: home });
    }
  });
  return given;
}

/** The dictionary that `**kwargs` is. */
function dictOf(keywords: readonly IKeyword[], { from, to }: Expr): Expr {
  return {
    t: 'dict',
    from,
    to,
    entries: keywords.map(({ name, value, ...at }) => ({
      key: {
        ...at,
        t: 'string',
        text: { value: name ?? '', base: at.from, plain: true, whole: false }
      },
      value
    }))
  };
}
