import { Expr } from './expr';
import { Bound, IBinding } from './sites';
import { ICodeCell, IContext, Lookup } from './lookup';

/** A class of the notebook: the scope of its body. */
export interface IClass {
  readonly cell: ICodeCell;
  readonly scope: number;
}

/** The class that a name means, or the class in another one that an attribute means; null where it is none. */
export function classOf(
  expr: Expr,
  context: IContext,
  lookup: Lookup
): IClass | null {
  if (expr.t === 'name') {
    const found = lookup.constant(expr.name, expr.from, context);
    return found?.binding.bound.type === 'class'
      ? { cell: found.cell, scope: found.binding.bound.scope }
      : null;
  }
  const outer =
    expr.t === 'member' ? classOf(expr.object, context, lookup) : null;
  const bound =
    outer && expr.t === 'member'
      ? attributeOf(outer, expr.name)?.bound
      : undefined;
  return outer && bound?.type === 'class'
    ? { cell: outer.cell, scope: bound.scope }
    : null;
}

/** What binds an attribute last: in the body of the class or, as an attribute of `self`, in its constructor. */
export function attributeOf(
  { cell, scope }: IClass,
  name: string
): IBinding | undefined {
  const { code } = cell;
  const own = code.bindings(name).filter(binding => binding.scope === scope);
  const constructors = code
    .bindings('__init__')
    .flatMap(({ bound, scope: at }) =>
      at === scope && bound.type === 'function' ? [bound.scope] : []
    );
  const ofSelf = code
    .bindings(`self.${name}`)
    .filter(binding => constructors.includes(binding.scope));
  return [...own, ...ofSelf].pop();
}

/** The constructor of a class in which an attribute of `self` is bound. */
export function constructorOf(
  { cell, scope }: IClass,
  attribute: IBinding
): Extract<Bound, { type: 'function' }> | undefined {
  for (const { bound, scope: at } of cell.code.bindings('__init__')) {
    if (
      at === scope &&
      bound.type === 'function' &&
      bound.scope === attribute.scope
    ) {
      return bound;
    }
  }
  return undefined;
}
