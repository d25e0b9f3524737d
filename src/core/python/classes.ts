import { lastName } from './evaluated';
import { Expr } from './expr';
import { Bound, IBinding, IClassBound } from './sites';
import { ICodeCell, IContext, Lookup } from './lookup';

/** A class of the notebook: the scope of its body. */
export interface IClass {
  readonly cell: ICodeCell;
  readonly scope: number;
  readonly bound: IClassBound;
}

/** An attribute, and the class that has it: the one that was asked, or one that it is made of. */
interface IAttribute {
  readonly owner: IClass;
  readonly binding: IBinding;
}

/** The class that a name means, or the class in another one that an attribute means; null where it is none. */
export function classOf(
  expr: Expr,
  context: IContext,
  lookup: Lookup
): IClass | null {
  if (expr.t === 'name') {
    const found = lookup.constant(expr.name, expr.from, context);
    const { bound } = found?.binding ?? {};
    const of =
      found && bound?.type === 'class' ? classBy(found.cell, bound) : null;
    return of && !isMadeOver(of) ? of : null;
  }
  const outer =
    expr.t === 'member' ? classOf(expr.object, context, lookup) : null;
  const inner =
    outer && expr.t === 'member' ? attributeOf(outer, expr.name, lookup) : null;
  return inner?.binding.bound.type === 'class'
    ? classBy(inner.owner.cell, inner.binding.bound)
    : null;
}

/** Whether something else than its statements decides what a class or its objects have: a decorator, a metaclass, a method. */
function isMadeOver({ bound, cell, scope }: IClass): boolean {
  const [meta, of] = bound.bases.slice(-2).map(lastName);
  return (
    bound.decorators.some(each => !KEEPING.test(each)) ||
    (meta === 'metaclass' && !/^(?:ABC|Enum)Meta$/.test(of ?? '')) ||
    MAKING.some(name =>
      cell.code.bindings(name).some(binding => binding.scope === scope)
    )
  );
}

/** Decorators that leave the attributes of a class as they are. */
const KEEPING =
  /^(?:\w+\.)*(?:dataclass|define|frozen|mutable|attrs|unique|final|total_ordering|register\w*|runtime_checkable)\b/;

/** Methods that decide what an object or a class has. */
const MAKING: readonly string[] = [
  '__getattribute__',
  '__new__',
  '__post_init__',
  '__init_subclass__',
  '__setattr__'
];

function classBy(cell: ICodeCell, bound: IClassBound): IClass {
  return { cell, scope: bound.scope, bound };
}

/** What binds an attribute last: in the body of the class, as an attribute of `self` in its constructor, or in what it is made of. */
export function attributeOf(
  owner: IClass,
  name: string,
  lookup: Lookup,
  depth = 0
): IAttribute | null {
  const { bound, cell, scope } = owner;
  const { code } = cell;
  const own = code.bindings(name).filter(binding => binding.scope === scope);
  const constructors = constructorsOf(owner);
  const ofMethods = code
    .bindings(`self.${name}`)
    .filter(({ scope: at }) => code.scopes[at].parent === scope);
  const ofSelf = ofMethods.filter(binding =>
    constructors.includes(binding.scope)
  );
  if (ofSelf.length < ofMethods.length) {
    // Which of its methods run cannot be told.
    return null;
  }
  const binding = [...own, ...ofSelf].pop();
  if (binding) {
    return { owner, binding };
  }
  for (const base of depth < 4 ? bound.bases : []) {
    const above = classOf(base, { cell, scope: 0 }, lookup);
    const found = above && attributeOf(above, name, lookup, depth + 1);
    if (found) {
      // What a constructor of its own hands on is not followed.
      const isOfSelf = found.binding.scope !== found.owner.scope;
      return isOfSelf && constructors.length > 0 ? null : found;
    }
  }
  return null;
}

/** The scopes of the constructors of a class. */
function constructorsOf({ cell, scope }: IClass): number[] {
  return cell.code
    .bindings('__init__')
    .flatMap(({ bound, scope: at }) =>
      at === scope && bound.type === 'function' ? [bound.scope] : []
    );
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
