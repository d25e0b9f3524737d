import { IRange } from '../../core/notebook/notebook';
import { textOf } from '../program/cells';
import { IArgument, ICallUse } from '../program/value';
import { Draft } from './draft';

/** An argument with the parameter that it is given to. */
export interface IBound {
  /** Null for what is unpacked, and for a keyword that the signature does not have. */
  readonly parameter: string | null;
  readonly argument: IArgument;
}

/** Gives the arguments of a call to the parameters of a signature; null where that cannot be told. */
export function bind(
  args: readonly IArgument[],
  signature: readonly string[] | undefined
): readonly IBound[] | null {
  const bound: IBound[] = [];
  let position = 0;
  for (const argument of args) {
    if (argument.name === '*') {
      return null;
    }
    if (argument.name === null) {
      const parameter = signature?.[position++];
      if (signature && parameter === undefined) {
        return null;
      }
      bound.push({ parameter: parameter ?? null, argument });
    } else {
      bound.push({
        parameter: argument.name === '**' ? null : argument.name,
        argument
      });
    }
  }
  return bound;
}

/** The argument of a call for a parameter. */
export function argumentFor(
  use: ICallUse,
  parameter: string,
  position: number | null = null
): IArgument | null {
  const byName = use.args.find(({ name }) => name === parameter);
  if (byName) {
    return byName;
  }
  const positional = use.args.filter(({ name }) => name === null);
  return position === null || use.args.some(({ name }) => name === '*')
    ? null
    : (positional[position] ?? null);
}

/** Whether an expression is a name, an attribute or a number, which needs no parentheses beside an operator. */
export function isAtom(text: string): boolean {
  return /^[\w.]+$/.test(text);
}

/** The text of an argument's value as data writes literals: strings in single quotes. */
export function literalOf({ node, value }: IArgument, use: ICallUse): string {
  return value.t === 'text' ? `'${value.value}'` : textOf(use.code, node);
}

/** A literal of the data in the quotes that the notebook uses. */
export function inQuotesOf(
  literal: string,
  argument: IArgument,
  use: ICallUse
): string {
  const isDouble = textOf(use.code, argument.node).endsWith('"');
  return isDouble && /^'[^'"]*'$/.test(literal)
    ? `"${literal.slice(1, -1)}"`
    : literal;
}

/** Where an argument begins and ends, its keyword or star included. */
function rangeOf({ nameNode, node }: IArgument): IRange {
  return { from: nameNode?.from ?? node.from, to: node.to };
}

/** Takes arguments out of a call, with their commas. */
export function removeArguments(
  draft: Draft,
  use: ICallUse,
  removed: ReadonlySet<IArgument>
): void {
  const { args, code } = use;
  for (let i = 0; i < args.length; i++) {
    if (!removed.has(args[i])) {
      continue;
    }
    const { from } = rangeOf(args[i]);
    while (i + 1 < args.length && removed.has(args[i + 1])) {
      i++;
    }
    const { to } = rangeOf(args[i]);
    const next = args[i + 1];
    const first = args.findIndex(each => rangeOf(each).from === from);
    if (next) {
      const nextFrom = rangeOf(next).from;
      const between = code.source.slice(to, nextFrom);
      const end = between.includes('#')
        ? to + between.indexOf(',') + 1
        : nextFrom;
      draft.replace({ from, to: end }, '');
    } else if (first > 0) {
      const previous = rangeOf(args[first - 1]).to;
      const between = code.source.slice(previous, from);
      const start = between.includes('#') ? from : previous;
      draft.replace({ from: start, to }, '');
    } else {
      const comma = /^\s*,/.exec(code.source.slice(to))?.[0].length ?? 0;
      draft.replace({ from, to: to + comma }, '');
    }
  }
}

/** Adds arguments at the end of a call's list, behind those that stay. */
export function appendArguments(
  draft: Draft,
  use: ICallUse,
  added: readonly string[],
  removed: ReadonlySet<IArgument>
): void {
  if (added.length === 0) {
    return;
  }
  const list = use.node.getChild('ArgList');
  if (!list) {
    return;
  }
  const kept = use.args.filter(each => !removed.has(each));
  const last = kept[kept.length - 1];
  const text = added.join(', ');
  if (!last) {
    draft.insert(list.from + 1, text);
  } else if (last.name === '**' || last.name === '*') {
    draft.insert(rangeOf(last).from, `${text}, `);
  } else {
    draft.close(last.node, `, ${text}`);
  }
}
