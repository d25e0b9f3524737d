import { memberName } from './binder';
import { attributeOf, classOf, constructorOf } from './classes';
import { DICTS, IFollower, elementsOf, entryOf, lastName } from './containers';
import { IEvaluated, ILocated, argumentsOf } from './evaluated';
import { Expr, ICall } from './expr';
import { IContext, IDefinition, Lookup, contextOf } from './lookup';
import { ILoop } from './sites';
import { formatted, joined, stringMethod } from './strings';

/** So many steps from name to name, and into an expression, are taken. */
export const MAX_DEPTH = 12;

/** No more rounds of a loop are followed. */
const MAX_ROUNDS = 20;

const UNKNOWN: IEvaluated = { text: null, literal: null };

/** What holds settings as attributes that are given by keyword. */
const NAMESPACES =
  /^(SimpleNamespace|Namespace|AttrDict|EasyDict|edict|Munch|DotMap|Box)$/;

/** Evaluates expressions of constants, and names, items, attributes and calls that surely stand for such. */
export class Evaluator {
  constructor(private readonly _lookup: Lookup) {}

  private readonly _follower: IFollower = {
    evaluate: this.evaluate.bind(this),
    follow: this.follow.bind(this)
  };

  /** The text of an expression of constants, and its literal where it is a single one. */
  evaluate(expr: Expr, context: IContext, depth = 0): IEvaluated {
    if (depth > MAX_DEPTH) {
      return UNKNOWN;
    }
    const text = (part: Expr): string | null =>
      this.evaluate(part, context, depth + 1).text;
    switch (expr.t) {
      case 'string': {
        const { value, base, plain, whole } = expr.text;
        const { from, to } = expr;
        const { cell } = context;
        return {
          text: value,
          literal: whole ? { cell, from, to, base, plain } : null
        };
      }
      case 'join':
        return { text: joined(expr.parts, text), literal: null };
      case 'format':
        return { text: formatted(expr, text), literal: null };
      default: {
        const next = this._step(expr, context, depth);
        return next
          ? this.evaluate(next.expr, next.context, depth + 1)
          : expr.t === 'call'
            ? { text: stringMethod(expr, text), literal: null }
            : UNKNOWN;
      }
    }
  }

  /** The expression that a name, an item, an attribute or a call stands for; others stand for themselves. */
  follow(expr: Expr, context: IContext, depth = 0): ILocated {
    let at: ILocated = { expr, context };
    for (let steps = depth; steps < MAX_DEPTH; steps++) {
      const next = this._step(at.expr, at.context, steps);
      if (!next) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** How often a loop runs its body; null where that cannot be told. */
  roundsOf({ isOnce, items }: ILoop, context: IContext): number | null {
    const all = elementsOf(items, context, 0, this._follower)?.length ?? null;
    const count = isOnce && all !== null ? Math.min(all, 1) : all;
    return count === null || count > MAX_ROUNDS ? null : count;
  }

  /** One step from an expression to what it stands for; null where there is none. */
  private _step(expr: Expr, context: IContext, depth: number): ILocated | null {
    switch (expr.t) {
      case 'name':
        return this._name(expr.name, expr.from, context, depth);
      case 'item':
        return this._isAssigned(expr, context)
          ? this._assigned(expr, context, depth)
          : this._item(expr.object, expr.key, context, depth);
      case 'member':
        return this._isAssigned(expr, context)
          ? this._assigned(expr, context, depth)
          : this._attribute(expr.object, expr.name, context, depth);
      case 'call':
        return this._call(expr, context, depth);
      case 'choice': {
        const isTrue = this._truth(expr.test, context, depth);
        return isTrue === null
          ? null
          : { expr: isTrue ? expr.then : expr.otherwise, context };
      }
      default:
        return null;
    }
  }

  /** Whether a condition is met; null where that cannot be told. */
  private _truth(test: Expr, context: IContext, depth: number): boolean | null {
    const { expr } = this.follow(test, context, depth + 1);
    switch (expr.t) {
      case 'constant':
        return expr.value === 'True';
      case 'string':
        return expr.text.value !== '';
      default:
        return null;
    }
  }

  private _name(
    name: string,
    at: number,
    context: IContext,
    depth: number
  ): ILocated | null {
    const argument = context.frame?.get(name);
    if (argument && this._lookup.isParameter(name, at, context)) {
      return argument;
    }
    const definition = this._lookup.constant(name, at, context);
    const value = definition && this._value(definition, context, depth);
    const isContainer =
      value !== null && (value.expr.t === 'dict' || value.expr.t === 'list');
    return isContainer && this._lookup.mayChange(name) ? null : value;
  }

  /** What a binding stands for. */
  private _value(
    definition: IDefinition,
    from: IContext,
    depth: number
  ): ILocated | null {
    const { bound } = definition.binding;
    const context = contextOf(definition, from);
    if (bound.type === 'expression') {
      return { expr: bound.expr, context };
    }
    if (bound.type !== 'loop') {
      return null;
    }
    const round = from.rounds?.get(bound.loop);
    let at =
      round === undefined
        ? undefined
        : elementsOf(bound.loop.items, context, depth, this._follower)?.[round];
    for (const index of bound.path) {
      const tuple = at && this.follow(at.expr, at.context, depth + 1);
      const expr = tuple?.expr.t === 'list' ? tuple.expr.items[index] : null;
      at = tuple && expr ? { expr, context: tuple.context } : undefined;
    }
    return at ?? null;
  }

  /** Whether an attribute or an item of a variable is assigned somewhere. */
  private _isAssigned(expr: Expr, context: IContext): boolean {
    const name = memberName(expr);
    return name !== null && this._lookup.isBound(name, context);
  }

  /** What was assigned to an attribute or an item of a variable. */
  private _assigned(
    expr: Expr,
    context: IContext,
    depth: number
  ): ILocated | null {
    const name = memberName(expr);
    return name === null
      ? null
      : this._name(name, expr.from, { ...context, frame: undefined }, depth);
  }

  private _item(
    object: Expr,
    key: Expr,
    context: IContext,
    depth: number
  ): ILocated | null {
    const of = this.follow(object, context, depth + 1);
    const { expr } = of;
    const number = this.follow(key, context, depth + 1).expr;
    const index =
      number.t === 'number'
        ? number.value
        : context.cell.source.slice(key.from, key.to);
    if (expr.t === 'list' && /^-?\d+$/.test(index)) {
      const at = Number(index);
      const item = expr.items[at < 0 ? at + expr.items.length : at];
      return item ? { ...of, expr: item } : null;
    }
    const name = this.evaluate(key, context, depth + 1).text;
    return name === null ? null : entryOf(of, name, depth, this._follower);
  }

  /** An attribute of a class of the notebook, of an object of it, or of a namespace. */
  private _attribute(
    object: Expr,
    name: string,
    context: IContext,
    depth: number
  ): ILocated | null {
    const { expr, context: at } = this.follow(object, context, depth + 1);
    const callee = expr.t === 'call' ? expr.callee : expr;
    if (expr.t === 'call') {
      const keyword = expr.keywords.find(each => each.name === name);
      const [first] = expr.args;
      if (keyword) {
        return { expr: keyword.value, context: at };
      }
      if (NAMESPACES.test(lastName(callee))) {
        return first
          ? entryOf(
              this.follow(first, at, depth + 1),
              name,
              depth,
              this._follower
            )
          : null;
      }
    }
    if (expr.t === 'string' && name === 'value' && object.t === 'member') {
      // A member of an Enum: a text has no attributes like that.
      return { expr, context: at };
    }
    const found = classOf(callee, at, this._lookup);
    const last = found && attributeOf(found, name);
    if (!found || !last || last.conditional) {
      return null;
    }
    const { cell } = found;
    if (expr.t !== 'call' || last.scope === found.scope) {
      // What the arguments of a call are for is not known where there is no constructor.
      return expr.t === 'call' && expr.args.length > 0
        ? null
        : this._value({ cell, binding: last }, at, depth);
    }
    const frame = argumentsOf(
      constructorOf(found, last)?.params.slice(1) ?? [],
      expr,
      at,
      { cell, scope: found.scope }
    );
    return frame && last.bound.type === 'expression'
      ? { expr: last.bound.expr, context: { cell, scope: last.scope, frame } }
      : null;
  }

  /** What a call of the notebook's own function returns, or `mapping.get(key, default)`. */
  private _call(
    call: ICall,
    context: IContext,
    depth: number
  ): ILocated | null {
    const { args, callee } = call;
    if (callee.t === 'member' && callee.name === 'get' && args[0]) {
      const of = this.follow(callee.object, context, depth + 1);
      const key = this.evaluate(args[0], context, depth + 1).text;
      const isDict = of.expr.t === 'dict';
      const isCall =
        of.expr.t === 'call' && DICTS.test(lastName(of.expr.callee));
      return (!isDict && !isCall) || key === null
        ? null
        : (entryOf(of, key, depth, this._follower) ??
            (isDict && args[1] ? { expr: args[1], context } : null));
    }
    if (callee.t !== 'name') {
      return null;
    }
    const found = this._lookup.constant(callee.name, callee.from, context);
    const bound = found?.binding.bound;
    if (!found || !bound) {
      return null;
    }
    const home = contextOf(found, context);
    if (bound.type === 'expression' && bound.expr.t === 'lambda') {
      const { body, params } = bound.expr;
      const frame = argumentsOf(params, call, context, home);
      return (
        frame && { expr: body, context: { ...home, frame, isLambda: true } }
      );
    }
    if (bound.type !== 'function') {
      return null;
    }
    const { params, scope } = bound;
    const frame = argumentsOf(params, call, context, home);
    const [only, more] = found.cell.code.returns(scope);
    return frame &&
      only &&
      !more &&
      !only.conditional &&
      only.bound.type === 'expression'
      ? {
          expr: only.bound.expr,
          context: { cell: found.cell, scope, frame, rounds: context.rounds }
        }
      : null;
  }
}
