import { ILocated, textAt } from './evaluated';
import { Expr } from './expr';
import { IContext } from './lookup';

/** A dictionary with what is put into it under plain names before it is used: `d = {}`, then `d["key"] = …`. */
export function withItems(
  of: ILocated,
  name: string,
  at: number,
  context: IContext
): ILocated {
  const { expr } = of;
  if (
    expr.t !== 'dict' ||
    of.context.cell !== context.cell ||
    of.context.scope !== context.scope
  ) {
    return of;
  }
  const between = context.cell.source.slice(expr.to, at);
  const keys = [
    ...between.matchAll(
      new RegExp(
        `(?<![\\w.])${name}\\[[ \\t]*(["'])([^"'\\n]+)\\1[ \\t]*\\][ \\t]*=(?!=)`,
        'g'
      )
    )
  ].map(([, , key]) => key);
  const place = { from: at, to: at };
  const object: Expr = { t: 'name', name, ...place };
  return keys.length === 0
    ? of
    : {
        context: of.context,
        expr: {
          ...expr,
          entries: [
            ...expr.entries,
            ...[...new Set(keys)].map(each => {
              const key = textAt(each, object, true);
              const value: Expr = { t: 'item', object, key, ...place };
              return { key, value };
            })
          ]
        }
      };
}
