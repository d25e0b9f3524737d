import { ownValue } from '../../core/own-value';
import {
  IApiDefault,
  IApiEntry,
  IApiParameter
} from '../../knowledge/api/types';
import { givesSides, ofGeneration } from '../generation';
import { textOf } from '../program/cells';
import { IArgument, ICallUse } from '../program/value';
import {
  IBound,
  appendArguments,
  bind,
  inQuotesOf,
  literalOf,
  removeArguments
} from './arguments';
import { keepsChannelsFirst } from './channels';
import { IRewriteContext } from './context';
import { Draft } from './draft';
import { nameOf } from './references';

/** What is changed about a call's arguments beside what its entry says. */
export interface IArgumentsOptions {
  /** Arguments that somebody else takes care of. */
  readonly handled?: ReadonlySet<IArgument>;
  /** Arguments to be taken out. */
  readonly removed?: ReadonlySet<IArgument>;
  /** Arguments to be added, `name=value`. */
  readonly added?: readonly string[];
}

/** The signature that a call was written for: that of the notebook's generation, or the one that all its keywords fit. */
export function signatureFor(
  use: ICallUse,
  entry: IApiEntry,
  { generation }: IRewriteContext
): readonly string[] | undefined {
  const { signatures, parameters, now } = entry;
  if (!signatures) {
    return parameters;
  }
  const names = use.args.flatMap(({ name }) =>
    name !== null && !name.startsWith('*') ? [name] : []
  );
  const fits = (signature: readonly string[] | undefined): boolean =>
    signature !== undefined && names.every(name => signature.includes(name));
  const one = signatures['1'];
  const two = ofGeneration(signatures, '2.3');
  if (generation === '1') {
    return one ?? two;
  }
  if (generation === '2' || generation === '2.3') {
    const own = ofGeneration(signatures, generation);
    // Keras 2 took calls in the way of Keras 1 too.
    return (!fits(own) && fits(one)) || givesSides(use, entry) ? one : own;
  }
  const isGone = now !== use.path;
  if (!isGone && (generation === '3' || fits(parameters))) {
    return parameters;
  }
  return fits(one) && !fits(two) ? one : two;
}

/** Turns the arguments of a call into those of Keras 3. */
export function rewriteArguments(
  use: ICallUse,
  entry: IApiEntry,
  draft: Draft,
  context: IRewriteContext,
  { handled, removed, added = [] }: IArgumentsOptions = {}
): void {
  const signature = signatureFor(use, entry, context);
  const bound = bind(use.args, signature);
  if (!bound) {
    draft.note(
      'manual',
      'Which argument is which cannot be told: it is called with *args or with more arguments than it takes.'
    );
    return;
  }
  const gone = new Set(removed ?? []);
  const tupled = joinTuples(use, entry, bound, draft, gone);
  let position = 0;
  let isNamed = false;
  for (const { parameter, argument } of bound) {
    if (gone.has(argument) || handled?.has(argument)) {
      isNamed ||= gone.has(argument) && argument.name === null;
      continue;
    }
    if (parameter === null) {
      isNamed ||= argument.name !== null;
      continue;
    }
    const tuple = tupled.get(argument);
    if (tuple === 'part') {
      continue;
    }
    const change = tuple
      ? undefined
      : changeFor(entry.changes, parameter, use, context);
    const to = tuple ?? (change ? change.to : parameter);
    if (change && !applyChange(change, argument, use, draft, context)) {
      draft.mention(`${parameter}=`);
      gone.add(argument);
      isNamed ||= argument.name === null;
      continue;
    }
    if (to === null) {
      continue;
    }
    const open = tuple ? '(' : '';
    if (argument.nameNode) {
      if (argument.name !== to) {
        draft.mention(`${argument.name ?? ''}=`);
      }
      draft.replace(argument.nameNode, to);
      draft.open(argument.node, open);
    } else if (
      isNamed ||
      (entry.parameters && entry.parameters[position] !== to)
    ) {
      isNamed = true;
      draft.open(argument.node, `${to}=${open}`);
    } else {
      draft.open(argument.node, open);
    }
    position++;
  }
  removeArguments(draft, use, gone);
  appendArguments(
    draft,
    use,
    [...added, ...defaultsFor(use, entry, bound, draft, context)],
    gone
  );
}

/** What is said of a parameter, where it is said of the notebook's generation. */
function changeFor(
  changes: IApiEntry['changes'],
  parameter: string,
  { writtenPath }: ICallUse,
  { generation }: IRewriteContext
): IApiParameter | undefined {
  return [ownValue(changes, parameter) ?? []]
    .flat()
    .find(
      ({ generations }) =>
        !generations ||
        (writtenPath.startsWith('keras') &&
          generation !== null &&
          generation !== '3' &&
          generations.includes(generation))
    );
}

/** Applies what is said of a parameter to its argument; false where the argument is to be left out. */
function applyChange(
  { to, values, harmless, meaning, reason }: IApiParameter,
  argument: IArgument,
  use: ICallUse,
  draft: Draft,
  context: IRewriteContext
): boolean {
  const literal = literalOf(argument, use);
  const isHarmless = harmless?.includes(literal) ?? false;
  const value = ownValue(values, literal);
  if (value !== undefined) {
    const code = codeOf(value, draft, context);
    draft.replace(argument.node, inQuotesOf(code, argument, use));
  }
  if (!isHarmless && (value === undefined || meaning)) {
    draft.note(
      meaning ?? 'safe',
      meaning && meaning !== 'safe' ? (reason ?? '') : ''
    );
  }
  return to !== null;
}

/** A value of the data as code: one that names a helper or something of Keras, `keras.initializers.Constant(1)`, by the name that it has here. */
function codeOf(value: string, draft: Draft, context: IRewriteContext): string {
  if (value.startsWith('helper:')) {
    const name = value.slice('helper:'.length);
    draft.help(name);
    return name;
  }
  if (!value.startsWith('keras.')) {
    return value;
  }
  const [path] = value.split('(', 1);
  return nameOf(path, draft, context) + value.slice(path.length);
}

/** What to write out because its default is another today. */
function defaultsFor(
  use: ICallUse,
  { defaults, changes }: IApiEntry,
  bound: readonly IBound[],
  draft: Draft,
  context: IRewriteContext
): string[] {
  if (use.args.some(({ name }) => name === '**')) {
    return [];
  }
  const given = new Set(
    bound.map(({ parameter }) =>
      parameter === null
        ? null
        : (changeFor(changes, parameter, use, context)?.to ?? parameter)
    )
  );
  return defaultsOf({ defaults }, use, context).flatMap(
    ({ parameter, value, meaning, reason }) => {
      if (given.has(parameter)) {
        return [];
      }
      draft.note(meaning, reason);
      return [`${parameter}=${codeOf(value, draft, context)}`];
    }
  );
}

/** What has another default today than in the notebook's generation, with what it was. */
export function defaultsOf(
  { defaults }: Pick<IApiEntry, 'defaults'>,
  use: ICallUse,
  context: IRewriteContext
): (IApiDefault & { readonly value: string })[] {
  return (defaults ?? []).flatMap(each => {
    const value = oldDefault(each, use, context);
    return value === null ? [] : [{ ...each, value }];
  });
}

/** What a default was in the notebook's generation; null where Keras 3 has the same. */
function oldDefault(
  { values, isRequired, isOfChannelsFirst }: IApiDefault,
  { writtenPath }: ICallUse,
  context: IRewriteContext
): string | null {
  const { generation } = context;
  if (isRequired) {
    return values['1'] ?? null;
  }
  if (generation === null || generation === '3') {
    return null;
  }
  if (isOfChannelsFirst && !keepsChannelsFirst(context)) {
    return null;
  }
  if (!writtenPath.startsWith('keras')) {
    // TensorFlow's Keras had the defaults of Keras 3 from its version 2.0 on, but for what is said of it.
    return generation === '2.3' ? (values['2.3'] ?? null) : null;
  }
  return ofGeneration(values, generation) ?? null;
}

/** Joins arguments of which Keras 3 takes one tuple: says which is its beginning, with its name, and which are parts. */
function joinTuples(
  use: ICallUse,
  { tuples }: IApiEntry,
  bound: readonly IBound[],
  draft: Draft,
  gone: Set<IArgument>
): ReadonlyMap<IArgument, string> {
  const result = new Map<IArgument, string>();
  for (const { to, of } of tuples ?? []) {
    const parts = of.map(
      name => bound.find(({ parameter }) => parameter === name)?.argument
    );
    const given = parts.filter(part => part !== undefined);
    if (given.length === 0) {
      continue;
    }
    if (given.length < of.length) {
      draft.note(
        'manual',
        `${of.join(', ')} are one tuple now, ${to}; here only some of them are given.`
      );
      return result;
    }
    const [head, ...rest] = given;
    const at = use.args.indexOf(head);
    const isInRow = rest.every((part, i) => use.args[at + 1 + i] === part);
    if (!isInRow && rest.some(part => hasCalls(part))) {
      draft.note(
        'manual',
        `${of.join(', ')} are one tuple now, ${to}, and stand apart here.`
      );
      return result;
    }
    result.set(head, to);
    if (isInRow) {
      for (const part of rest) {
        if (part.nameNode) {
          draft.replace({ from: part.nameNode.from, to: part.node.from }, '');
        }
        result.set(part, 'part');
      }
      draft.close(rest[rest.length - 1].node, ')');
    } else {
      draft.close(
        head.node,
        `${rest.map(part => `, ${textOf(use.code, part.node)}`).join('')})`
      );
      rest.forEach(part => gone.add(part));
    }
  }
  return result;
}

/** Whether something within an argument may be rewritten too, so that its text cannot be moved. */
function hasCalls({ node }: IArgument): boolean {
  return !/^(Number|String|VariableName|None|Boolean)$/.test(node.name);
}
