import { argumentsOf } from './arguments';
import { attributeOfObject } from './attributes';
import { memberName } from './member-name';
import { ICallable, calleeOf } from './callables';
import { changes } from './cell-sites';
import { elementsOf } from './containers';
import { IArguments, IEvaluated, IFollower, ILocated } from './evaluated';
import { Expr, ICall } from './expr';
import { isContainer, isIterator, isPlain } from './expr-kinds';
import { IContext, IDefinition, Lookup, contextOf } from './lookup';
import { entryOf, pairsOf } from './mappings';
import { parts } from './elements';
import { valueOfCall } from './known-calls';
import { ILoop } from './sites';
import { withItems } from './item-assignments';
import { valueOfItem } from './items';
import { formatted, joined } from './strings';
import { resultOfMethod } from './text-methods';
import { truthOf } from './truth';

/** So many steps from name to name, and into an expression, are taken. */
export const MAX_DEPTH = 16;

/** No more rounds of a loop are followed. */
const MAX_ROUNDS = 20;

const UNKNOWN: IEvaluated = { text: null, literal: null };

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
        return {
          text: formatted(expr, text, name =>
            this._entryText({ expr: expr.right, context }, name, depth)
          ),
          literal: null
        };
      default: {
        const next = this._step(expr, context, depth);
        if (next) {
          return this.evaluate(next.expr, next.context, depth + 1);
        }
        const given =
          expr.t === 'call' ? this.given(expr, context, depth + 1) : null;
        return expr.t === 'call' && given
          ? resultOfMethod(expr, given, context, depth + 1, this._follower)
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

  /** Whether a condition is met; null where that cannot be told. */
  truth(test: Expr, context: IContext, depth = 0): boolean | null {
    return truthOf(test, context, depth, this._follower);
  }

  /** The pairs of a mapping; null in the place of those that cannot be told, and where it is no mapping. */
  pairs(expr: Expr, context: IContext): ReturnType<typeof pairsOf> {
    const of = this.follow(expr, context);
    return pairsOf(of, 0, this._follower);
  }

  /** The function of the notebook that an expression stands for, with what it is given already. */
  callee(expr: Expr, context: IContext, depth = 0): ICallable | null {
    return depth > MAX_DEPTH
      ? null
      : calleeOf(expr, context, depth, this._follower, this._lookup, call =>
          this.given(call, context, depth + 1)
        );
  }

  /** What a call hands over; null where that cannot be told. */
  given(
    call: Pick<ICall, 'args' | 'keywords' | 'starred'>,
    context: IContext,
    depth = 0
  ): IArguments | null {
    return argumentsOf(call, context, depth, this._follower);
  }

  /** One step from an expression to what it stands for; null where there is none. */
  private _step(expr: Expr, context: IContext, depth: number): ILocated | null {
    if (depth > MAX_DEPTH) {
      return null;
    }
    switch (expr.t) {
      case 'name':
        return this._name(expr.name, expr.from, context, depth);
      case 'item':
        return this._isAssigned(expr, context)
          ? this._assigned(expr, context, depth)
          : this._isBoundWithin(expr, context)
            ? null
            : valueOfItem(expr, context, depth, {
                ...this._follower,
                attribute: (object, name, at, steps) =>
                  this._attribute(object, name, at, steps),
                global: (name, from, at) =>
                  this._name(name, from, { ...at, frame: undefined }, depth)
              });
      case 'member':
        return this._isAssigned(expr, context)
          ? this._assigned(expr, context, depth)
          : this._attribute(expr.object, expr.name, context, depth);
      case 'call':
        return this._call(expr, context, depth);
      case 'choice': {
        const isTrue = this.truth(expr.test, context, depth + 1);
        return isTrue === null
          ? null
          : { expr: isTrue ? expr.then : expr.otherwise, context };
      }
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
      return !context.isLambda &&
        isContainer(argument.expr) &&
        changes(name).test(context.cell.source)
        ? null
        : argument;
    }
    const definition = this._lookup.constant(name, at, context);
    const value =
      definition && !(isPlain(name) && this._lookup.isSetByText(name))
        ? this._value(definition, context, depth)
        : null;
    if (!value || !isContainer(value.expr)) {
      return value && isIterator(value.expr) && this._lookup.isNamedOften(name)
        ? null
        : value;
    }
    const isList = value.expr.t === 'list';
    return this._lookup.mayChange(name, isList)
      ? null
      : withItems(value, name, at, context, this._lookup);
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
      at = at && parts(at, depth, this._follower)?.[index];
    }
    return at ?? null;
  }

  /** Whether an attribute or an item of a variable is assigned somewhere. */
  private _isAssigned(expr: Expr, context: IContext): boolean {
    const name = memberName(expr);
    return name !== null && this._lookup.isBound(name, context);
  }

  /** Whether a function puts an item into a variable of the notebook. */
  private _isBoundWithin(expr: Expr, { scope }: IContext): boolean {
    const name = scope === 0 ? memberName(expr) : null;
    return name !== null && this._lookup.isBoundWithin(name);
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

  /** An attribute of a class of the notebook, of an object of it, or of a namespace. */
  private _attribute(
    object: Expr,
    name: string,
    context: IContext,
    depth: number
  ): ILocated | null {
    const of = this.follow(object, context, depth + 1);
    if (of.expr.t === 'string') {
      // A member of an Enum: a text has no attributes like that.
      return name === 'value' && (object.t === 'member' || object.t === 'item')
        ? of
        : null;
    }
    if (object.t === 'name' && this._lookup.mayChange(object.name, true)) {
      return null;
    }
    return attributeOfObject(of, name, depth, {
      ...this._follower,
      lookup: this._lookup,
      given: (call, at) => this.given(call, at, depth + 1),
      value: (definition, from) => this._value(definition, from, depth)
    });
  }

  /** What a call of the notebook's own function returns, or one of Python that gives what it is given. */
  private _call(
    call: ICall,
    context: IContext,
    depth: number
  ): ILocated | null {
    const known = valueOfCall(call, context, depth, {
      ...this._follower,
      attribute: (object, name) =>
        this._attribute(object, name, context, depth),
      isClass: expr => this._lookup.isClass(expr, context)
    });
    if (known !== undefined) {
      return known;
    }
    const found = this.callee(call.callee, context, depth + 1);
    const given = found && this.given(call, context, depth + 1);
    return given ? found.returned(given) : null;
  }

  private _entryText(of: ILocated, name: string, depth: number): string | null {
    const at = this.follow(of.expr, of.context, depth + 1);
    const entry = entryOf(at, name, depth + 1, this._follower);
    return entry && this.evaluate(entry.expr, entry.context, depth + 1).text;
  }
}
