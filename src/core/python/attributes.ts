import { onlyReturn } from './callables';
import { attributeOf, classOf, constructorOf } from './classes';
import { elementsOf } from './containers';
import {
  IArguments,
  IFollower,
  ILocated,
  lastName,
  parametersOf
} from './evaluated';
import { Expr, ICall } from './expr';
import { IContext, IDefinition, Lookup } from './lookup';
import { entryOf } from './mappings';

/** What attributes are looked up with. */
interface IResolver extends IFollower {
  readonly lookup: Lookup;
  given(call: ICall, context: IContext): IArguments | null;
  value(definition: IDefinition, from: IContext): ILocated | null;
}

/** An attribute of a class of the notebook, of an object of it, of a namespace or of a named tuple. */
export function attributeOfObject(
  of: ILocated,
  name: string,
  depth: number,
  resolver: IResolver
): ILocated | null {
  const { expr, context } = of;
  if (expr.t !== 'call') {
    return expr.t === 'name' || expr.t === 'member'
      ? ofClass(expr, null, name, of, resolver)
      : null;
  }
  const keyword = expr.keywords.find(each => each.name === name);
  return keyword
    ? { expr: keyword.value, context }
    : (entryOf(of, name, depth, resolver) ??
        ofFields(expr, name, of, depth, resolver) ??
        ofClass(expr.callee, expr, name, of, resolver));
}

/** An attribute of a class, or of an object that a call of it makes. */
function ofClass(
  callee: Expr,
  call: ICall | null,
  name: string,
  { context }: ILocated,
  { given, lookup, value }: IResolver
): ILocated | null {
  const found = classOf(callee, context, lookup);
  const attribute = found && attributeOf(found, name, lookup);
  if (!found || !attribute || attribute.binding.conditional) {
    return null;
  }
  const { binding, owner } = attribute;
  const { cell, scope } = owner;
  if (binding.bound.type === 'function') {
    const { decorators, params, scope: body } = binding.bound;
    const returned = decorators.some(each => /property$/.test(each))
      ? onlyReturn(cell, body)
      : null;
    const frame =
      call && params[0]
        ? new Map([[params[0].name, { expr: call, context }]])
        : undefined;
    return (
      returned && { expr: returned, context: { cell, scope: body, frame } }
    );
  }
  if (!call || binding.scope === scope) {
    // What the arguments of a call are for is not known where there is no constructor.
    return call && call.args.length > 0
      ? null
      : value({ cell, binding }, context);
  }
  const handed = given(call, context);
  const frame =
    handed &&
    parametersOf(
      constructorOf(owner, binding)?.params.slice(1) ?? [],
      handed,
      callee,
      { cell, scope }
    );
  return frame && binding.bound.type === 'expression'
    ? {
        expr: binding.bound.expr,
        context: { cell, scope: binding.scope, frame }
      }
    : null;
}

/** What a dataclass or a named tuple was given for a field by its position. */
function ofFields(
  call: ICall,
  name: string,
  { context }: ILocated,
  depth: number,
  resolver: IResolver
): ILocated | null {
  const at =
    call.args.length === 0
      ? -1
      : (fieldsOf(call.callee, context, depth, resolver)?.indexOf(name) ?? -1);
  return at < 0 ? null : (resolver.given(call, context)?.args[at] ?? null);
}

/** The names of the fields of a dataclass or a named tuple, in order; null for all else. */
function fieldsOf(
  callee: Expr,
  context: IContext,
  depth: number,
  resolver: IResolver
): readonly (string | null)[] | null {
  const { evaluate, follow, lookup } = resolver;
  const bound = classOf(callee, context, lookup)?.bound;
  if (bound) {
    const isTuple = bound.bases.some(base => lastName(base) === 'NamedTuple');
    const isData = bound.decorators.some(each => DATA.test(each));
    return isTuple || (isData && bound.bases.length === 0)
      ? bound.fields
      : null;
  }
  const { expr, context: at } = follow(callee, context, depth + 1);
  if (
    expr.t !== 'call' ||
    !/^(?:namedtuple|NamedTuple)$/.test(lastName(expr.callee))
  ) {
    return null;
  }
  const [, fields] = expr.args;
  const text = fields && evaluate(fields, at, depth + 1).text;
  if (typeof text === 'string') {
    return text.trim().split(/[\s,]+/);
  }
  return fields
    ? (elementsOf(fields, at, depth, resolver)?.map(
        ({ expr: each, context: home }) => {
          const field = each.t === 'list' ? each.items[0] : each;
          return field ? evaluate(field, home, depth + 1).text : null;
        }
      ) ?? null)
    : null;
}

/** Decorators that make a constructor of the annotated names. */
const DATA = /^(?:\w+\.)?(?:dataclass|define|frozen|mutable|attrs)\b/;
