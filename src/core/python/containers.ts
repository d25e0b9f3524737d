import type { IEvaluated, ILocated } from './evaluator';
import { Expr } from './expr';
import { IContext } from './lookup';

/** Follows expressions to what they stand for. */
export interface IFollower {
  evaluate(expr: Expr, context: IContext, depth: number): IEvaluated;
  follow(expr: Expr, context: IContext, depth: number): ILocated;
}

/** The entry of a dictionary under a name. */
export function entryOf(
  of: ILocated,
  name: string,
  depth: number,
  { evaluate }: IFollower
): ILocated | null {
  const { expr, context } = of;
  let value: Expr | undefined;
  if (expr.t === 'dict') {
    value = expr.entries.find(
      ({ key }) => key && evaluate(key, context, depth + 1).text === name
    )?.value;
  } else if (expr.t === 'call' && lastName(expr.callee) === 'dict') {
    value = expr.keywords.find(keyword => keyword.name === name)?.value;
  } else if (expr.t === 'call' && isPath(expr.callee, 'json', 'loads')) {
    const [json] = expr.args;
    const text = json && evaluate(json, context, depth + 1).text;
    const found = text ? jsonEntry(text, name) : null;
    return found === null ? null : { expr: constant(found, expr), context };
  }
  return value ? { expr: value, context } : null;
}

/** What a loop goes over, item by item; null where that cannot be told. */
export function elementsOf(
  items: Expr,
  context: IContext,
  depth: number,
  { follow }: IFollower
): readonly ILocated[] | null {
  const { expr, context: at } = follow(items, context, depth + 1);
  const located = (each: Expr): ILocated => ({ expr: each, context: at });
  if (expr.t === 'list') {
    return expr.items.map(located);
  }
  const { callee } = expr.t === 'call' ? expr : { callee: null };
  const dict =
    callee?.t === 'member' ? follow(callee.object, at, depth + 1).expr : expr;
  if (dict.t !== 'dict' || dict.entries.some(({ key }) => !key)) {
    return null;
  }
  const method = callee?.t === 'member' ? callee.name : 'keys';
  return dict.entries.map(({ key, value }) =>
    located(
      method === 'items'
        ? { t: 'list', from: value.from, to: value.to, items: [key!, value] }
        : method === 'values'
          ? value
          : key!
    )
  );
}

/** The last part of a dotted name; empty for other expressions. */
export function lastName(expr: Expr): string {
  return expr.t === 'member' || expr.t === 'name' ? expr.name : '';
}

function isPath(expr: Expr, object: string, name: string): boolean {
  return (
    expr.t === 'member' &&
    expr.name === name &&
    expr.object.t === 'name' &&
    expr.object.name === object
  );
}

/** A text that stands nowhere as it is. */
function constant(value: string, { from, to }: Expr): Expr {
  const text = { value, base: from, plain: false, whole: false };
  return { t: 'string', from, to, text };
}

function jsonEntry(text: string, name: string): string | null {
  try {
    const value = (JSON.parse(text) as Record<string, unknown> | null)?.[name];
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
