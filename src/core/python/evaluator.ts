import { Expr } from './expr';
import { ICodeCell, IContext, Lookup, contextOf } from './lookup';

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

/** So many steps from name to name, and into an expression, are taken. */
export const MAX_DEPTH = 12;

const UNKNOWN: IEvaluated = { text: null, literal: null };

/** Evaluates expressions of constants, and names that surely stand for such. */
export class Evaluator {
  constructor(private readonly lookup: Lookup) {}

  /** The text of an expression of constants, and its literal where it is a single one. */
  evaluate(expr: Expr, context: IContext, depth = 0): IEvaluated {
    if (depth > MAX_DEPTH) {
      return UNKNOWN;
    }
    switch (expr.t) {
      case 'string':
        return {
          text: expr.text.value,
          literal: expr.text.whole
            ? {
                cell: context.cell,
                from: expr.from,
                to: expr.to,
                base: expr.text.base,
                plain: expr.text.plain
              }
            : null
        };
      case 'name': {
        const site = this.lookup.constant(expr.name, expr.from, context);
        return site?.binding.bound.type === 'expression'
          ? this.evaluate(site.binding.bound.expr, contextOf(site), depth + 1)
          : UNKNOWN;
      }
      case 'join':
        return { text: this.join(expr.parts, context, depth), literal: null };
      case 'format':
        return {
          text: this.percent(expr.left, expr.right, context, depth),
          literal: null
        };
      case 'call':
        return {
          text: this.method(expr.callee, expr.args, context, depth),
          literal: null
        };
      default:
        return UNKNOWN;
    }
  }

  /** The expression that a name stands for; other expressions stand for themselves. */
  follow(expr: Expr, context: IContext): { expr: Expr; context: IContext } {
    let at = { expr, context };
    for (let depth = 0; depth < MAX_DEPTH && at.expr.t === 'name'; depth++) {
      const site = this.lookup.constant(at.expr.name, at.expr.from, at.context);
      if (site?.binding.bound.type !== 'expression') {
        break;
      }
      at = { expr: site.binding.bound.expr, context: contextOf(site) };
    }
    return at;
  }

  private join(
    parts: readonly Expr[],
    context: IContext,
    depth: number
  ): string | null {
    let text = '';
    for (const part of parts) {
      const value = this.evaluate(part, context, depth + 1).text;
      if (value === null || text.length > 10_000) {
        return null;
      }
      text += value;
    }
    return text;
  }

  private percent(
    left: Expr,
    right: Expr,
    context: IContext,
    depth: number
  ): string | null {
    const pattern = this.evaluate(left, context, depth + 1).text;
    if (pattern === null) {
      return null;
    }
    const items = right.t === 'list' ? right.items : [right];
    const values = items.map(
      item => this.evaluate(item, context, depth + 1).text
    );
    const pieces = pattern.split('%s');
    if (
      pieces.length !== values.length + 1 ||
      pieces.some(piece => piece.includes('%'))
    ) {
      return null;
    }
    let text = pieces[0];
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (value === null) {
        return null;
      }
      text += value + pieces[i + 1];
    }
    return text;
  }

  private method(
    callee: Expr,
    args: readonly Expr[],
    context: IContext,
    depth: number
  ): string | null {
    if (callee.t === 'member') {
      const object = (): string | null =>
        this.evaluate(callee.object, context, depth + 1).text;
      switch (callee.name) {
        case 'lower':
          return object()?.toLowerCase() ?? null;
        case 'upper':
          return object()?.toUpperCase() ?? null;
        case 'strip':
          return args.length === 0 ? (object()?.trim() ?? null) : null;
        case 'expanduser':
        case 'expandvars':
        case 'abspath':
          return args.length === 1
            ? this.evaluate(args[0], context, depth + 1).text
            : null;
        case 'format': {
          const pieces = object()?.split('{}') ?? [];
          const values = args.map(
            arg => this.evaluate(arg, context, depth + 1).text
          );
          if (
            pieces.length !== values.length + 1 ||
            values.includes(null) ||
            /[{}]/.test(pieces.join(''))
          ) {
            return null;
          }
          return pieces.map((piece, i) => piece + (values[i] ?? '')).join('');
        }
      }
      return null;
    }
    if (callee.t === 'name' && callee.name === 'str' && args.length === 1) {
      return this.evaluate(args[0], context, depth + 1).text;
    }
    return null;
  }
}
