import { ownValue } from '../own-value';
import type { IEvaluated, ILocated } from './evaluated';
import { Expr } from './expr';
import { IContext } from './lookup';

/** Follows expressions to what they stand for. */
export interface IFollower {
  evaluate(expr: Expr, context: IContext, depth: number): IEvaluated;
  follow(expr: Expr, context: IContext, depth: number): ILocated;
}

/** What makes a dictionary of keyword arguments. */
export const DICTS = /^(?:dict|OrderedDict)$/;

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
  } else if (expr.t === 'call' && DICTS.test(lastName(expr.callee))) {
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
  follower: IFollower
): readonly ILocated[] | null {
  const { follow } = follower;
  const { expr, context: at } = follow(items, context, depth + 1);
  const located = (each: Expr): ILocated => ({ expr: each, context: at });
  if (expr.t === 'list') {
    return expr.items.map(located);
  }
  const text = textsOf(expr, at, depth, follower);
  if (text) {
    return text.map(each => located(constant(each, expr)));
  }
  const { callee } = expr.t === 'call' ? expr : { callee: null };
  if (expr.t === 'call' && callee?.t === 'name' && callee.name === 'range') {
    const count = countOf(expr.args, at, depth, follower);
    return count === null
      ? null
      : Array.from({ length: count }, (_, i) =>
          located({
            t: 'number',
            from: expr.from,
            to: expr.to,
            value: String(i)
          })
        );
  }
  if (expr.t === 'call' && callee?.t === 'name') {
    const built = ownValue(
      BUILDERS,
      callee.name
    )?.(expr.args.map(each => elementsOf(each, at, depth + 1, follower)));
    if (built) {
      return built;
    }
  }
  const dict =
    callee?.t === 'member'
      ? follow(callee.object, at, depth + 1)
      : { expr, context: at };
  const entries = entriesOf(dict.expr);
  if (!entries) {
    return null;
  }
  const method = callee?.t === 'member' ? callee.name : 'keys';
  return entries.map(({ key, value }) => ({
    context: dict.context,
    expr:
      method === 'items'
        ? { t: 'list', from: value.from, to: value.to, items: [key, value] }
        : method === 'values'
          ? value
          : key
  }));
}

/** How many numbers `range(3)` or `range(len(names))` goes over; null where that cannot be told. */
function countOf(
  [end, more]: readonly Expr[],
  context: IContext,
  depth: number,
  follower: IFollower
): number | null {
  if (!end || more) {
    return null;
  }
  const { expr, context: at } = follower.follow(end, context, depth + 1);
  if (expr.t === 'number') {
    return /^\d{1,3}$/.test(expr.value) ? Number(expr.value) : null;
  }
  const [items] =
    expr.t === 'call' && lastName(expr.callee) === 'len' ? expr.args : [];
  return items
    ? (elementsOf(items, at, depth + 1, follower)?.length ?? null)
    : null;
}

/** The letters of a text, or the words of `"…".split()`; null for all else. */
function textsOf(
  expr: Expr,
  context: IContext,
  depth: number,
  { evaluate }: IFollower
): readonly string[] | null {
  const isSplit =
    expr.t === 'call' &&
    expr.callee.t === 'member' &&
    expr.callee.name === 'split';
  if (!isSplit) {
    return expr.t === 'string' ? [...expr.text.value] : null;
  }
  const { args, callee } = expr;
  const text =
    callee.t === 'member'
      ? evaluate(callee.object, context, depth + 1).text
      : null;
  const sign = args[0] ? evaluate(args[0], context, depth + 1).text : /\s+/;
  return text === null || !sign || args.length > 1
    ? null
    : (args[0] ? text : text.trim()).split(sign);
}

/** The entries of a dictionary that is written out, as `{…}` or `dict(…)`. */
function entriesOf(
  expr: Expr
): readonly { readonly key: Expr; readonly value: Expr }[] | null {
  if (expr.t === 'dict') {
    const entries = expr.entries.flatMap(({ key, value }) =>
      key ? [{ key, value }] : []
    );
    return entries.length === expr.entries.length ? entries : null;
  }
  const isDict =
    expr.t === 'call' &&
    expr.callee.t === 'name' &&
    expr.callee.name === 'dict' &&
    expr.args.length === 0;
  return isDict && expr.keywords.every(({ name }) => name !== null)
    ? expr.keywords.map(({ name, value }) => ({
        // A keyword is written as it is.
        key: constant(name ?? '', value, true),
        value
      }))
    : null;
}

function other({ from, to }: Expr): Expr {
  return { t: 'other', from, to };
}

/** Several expressions as one; unknown where they stand in several places. */
function tupleOf(items: readonly ILocated[]): ILocated {
  const [{ context, expr }] = items;
  const { from, to } = expr;
  const isOne = items.every(
    ({ context: { cell, scope } }) =>
      cell === context.cell && scope === context.scope
  );
  return {
    context,
    expr: isOne
      ? { t: 'list', from, to, items: items.map(each => each.expr) }
      : other(expr)
  };
}

type Elements = readonly ILocated[] | null;

/** Builtins that make something to go over of something to go over. */
const BUILDERS: Readonly<
  Record<string, (of: readonly Elements[]) => Elements>
> = {
  list: ([of]) => of ?? null,
  tuple: ([of]) => of ?? null,
  reversed: ([of]) => (of ? [...of].reverse() : null),
  enumerate: ([of]) =>
    of?.map(each => tupleOf([{ ...each, expr: other(each.expr) }, each])) ??
    null,
  zip: of =>
    of.every(each => each !== null)
      ? (of[0] ?? [])
          .slice(0, Math.min(...of.map(each => each.length)))
          .map((_, i) => tupleOf(of.map(each => each[i])))
      : null
};

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
function constant(value: string, { from, to }: Expr, plain = false): Expr {
  const text = { value, base: from, plain, whole: false };
  return { t: 'string', from, to, text };
}

function jsonEntry(text: string, name: string): string | null {
  try {
    const value = ownValue(
      JSON.parse(text) as Record<string, unknown> | undefined,
      name
    );
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
