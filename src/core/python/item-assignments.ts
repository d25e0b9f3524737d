import { memberName } from './member-name';
import { ILocated, textAt } from './evaluated';
import { Expr, IEntry } from './expr';
import { IContext, Lookup } from './lookup';

/** A dictionary with what is put into it under plain names before it is used: `d = {}`, then `d["key"] = …`. */
export function withItems(
  of: ILocated,
  name: string,
  at: number,
  context: IContext,
  lookup: Lookup
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
  const keys = new Set(
    [
      ...between.matchAll(
        new RegExp(
          `^[ \\t]*${name}\\[[ \\t]*(["'])([^"'\\n]+)\\1[ \\t]*\\][ \\t]*=(?!=)`,
          'gm'
        )
      )
    ].map(([, , key]) => key)
  );
  const place = { from: at, to: at };
  const object: Expr = { t: 'name', name, ...place };
  const added = [...keys].flatMap((each): IEntry[] => {
    const key = textAt(each, object, true);
    const value: Expr = { t: 'item', object, key, ...place };
    // What only looks like an assignment, in a text or a comment, binds nothing.
    return lookup.isBound(memberName(value) ?? '', context)
      ? [{ key, value }]
      : [];
  });
  return added.length === 0
    ? of
    : {
        context: of.context,
        expr: { ...expr, entries: [...expr.entries, ...added] }
      };
}
