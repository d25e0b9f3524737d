import { SyntaxNode } from '@lezer/common';

import { ownValue } from '../../core/own-value';
import { textOf } from '../program/cells';
import {
  IArgument,
  ICallUse,
  IReferenceUse,
  textValue
} from '../program/value';
import {
  IBound,
  appendArguments,
  bind,
  literalOf,
  removeArguments
} from '../rewrite/arguments';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { nameOf, rename } from '../rewrite/references';
import {
  IMergedModels,
  asFunctional,
  mergedModels,
  mergedSequential
} from './merged-sequential';

/** The function and the layer for each mode of `merge`. */
const MODES: Readonly<Record<string, readonly [string, string]>> = {
  sum: ['add', 'Add'],
  mul: ['multiply', 'Multiply'],
  ave: ['average', 'Average'],
  max: ['maximum', 'Maximum'],
  concat: ['concatenate', 'Concatenate'],
  dot: ['dot', 'Dot'],
  cos: ['dot', 'Dot']
};

const PARAMETERS = [
  'inputs',
  'mode',
  'concat_axis',
  'dot_axes',
  'output_shape',
  'output_mask',
  'arguments',
  'name'
];

/** `merge([a, b], mode='sum')`. */
export const merge: Rewriter = (use, entry, draft, context) => {
  const reference = context.referenceOf(use);
  const bound = bind(use.args, PARAMETERS);
  if (!reference || !bound) {
    draft.note('manual', 'Its arguments cannot be told.');
    return;
  }
  const given = byParameter(bound);
  const mode = given.get('mode');
  if (mode && isFunction(mode)) {
    asLambda(use, given, draft);
    if (draft.meaning !== 'manual') {
      rename(reference, 'keras.layers.Lambda', draft, context);
    }
    return;
  }
  const name = modeOf(mode, draft);
  if (name === null) {
    return;
  }
  rewriteMode(use, name, given, draft);
  rename(reference, `keras.layers.${MODES[name][0]}`, draft, context);
  if (name === 'cos') {
    reshapeCosine(use.node, draft, context);
  }
};

/** The cosine of two vectors had the shape (1, 1) in Keras 1, and has (1,) today. */
function reshapeCosine(
  node: SyntaxNode,
  draft: Draft,
  context: IRewriteContext
): void {
  const reshape = nameOf('keras.layers.Reshape', draft, context);
  draft.wrap(node, `${reshape}((1, 1))(`, ')');
  draft.note('safe', 'A cosine had one axis more than it said.');
}

/** `Merge(mode='sum')([a, b])`, and `Merge([left, right], mode='sum')` as the first layer of a Sequential. */
export const mergeLayer: Rewriter = (use, entry, draft, context) => {
  const reference = context.referenceOf(use);
  const bound = bind(use.args, ['layers', ...PARAMETERS.slice(1)]);
  const given = byParameter(bound ?? []);
  const layers = given.get('layers');
  const models = layers && mergedModels(use, layers);
  const sequential = models && mergedSequential(use, context);
  if (!reference || !bound || (layers && !sequential)) {
    draft.note(
      'manual',
      'A Sequential has one input today: write the model as a functional one, with concatenate([left.outputs[0], right.outputs[0]]) or the like.'
    );
    return;
  }
  if (models && sequential) {
    mergeModels(use, reference, given, models, draft, context);
    if (draft.meaning !== 'manual') {
      asFunctional(sequential, models.inputs, draft, context);
    }
    return;
  }
  if (asLayer(use, reference, given, draft, context) === 'cos') {
    const { parent } = use.node;
    if (
      parent?.name === 'CallExpression' &&
      parent.firstChild?.from === use.node.from &&
      parent.firstChild.to === use.node.to
    ) {
      reshapeCosine(parent, draft, context);
    } else {
      draft.note(
        'suggestion',
        'A cosine had one axis more: Reshape((1, 1)) behind it gives the old shape.'
      );
    }
  }
};

/** The Merge of models as a layer that is called on their outputs. */
function mergeModels(
  use: ICallUse,
  reference: IReferenceUse,
  given: ReadonlyMap<string | null, IArgument>,
  { outputs }: IMergedModels,
  draft: Draft,
  context: IRewriteContext
): void {
  const mode = given.get('mode');
  if (mode && isFunction(mode)) {
    const unused = ['layers', 'output_mask'].flatMap(
      parameter => given.get(parameter) ?? []
    );
    callFunction(use, mode, new Set(unused), outputs, draft);
    rename(reference, 'keras.layers.Lambda', draft, context);
    return;
  }
  const name = asLayer(use, reference, given, draft, context);
  if (name !== null) {
    draft.close(use.node, `(${outputs})`);
  }
  if (name === 'cos') {
    reshapeCosine(use.node, draft, context);
  }
}

/** Makes a Merge the layer of its mode; gives the mode, null where it cannot be told. */
function asLayer(
  use: ICallUse,
  reference: IReferenceUse,
  given: ReadonlyMap<string | null, IArgument>,
  draft: Draft,
  context: IRewriteContext
): string | null {
  const name = modeOf(given.get('mode'), draft);
  if (name !== null) {
    rewriteMode(use, name, given, draft);
    rename(reference, `keras.layers.${MODES[name][1]}`, draft, context);
  }
  return name;
}

function byParameter(
  bound: readonly IBound[]
): ReadonlyMap<string | null, IArgument> {
  return new Map(bound.map(({ parameter, argument }) => [parameter, argument]));
}

/** The mode that is given, or the default; null, and a note of it, where it cannot be told. */
function modeOf(mode: IArgument | undefined, draft: Draft): string | null {
  const name = mode ? textValue(mode.value) : 'sum';
  if (name !== null && ownValue(MODES, name)) {
    return name;
  }
  draft.note('manual', 'Which mode it has cannot be told.');
  return null;
}

function isFunction({ node, value }: IArgument): boolean {
  return node.name === 'LambdaExpression' || value.t === 'function';
}

function rewriteMode(
  use: ICallUse,
  mode: string,
  given: ReadonlyMap<string | null, IArgument>,
  draft: Draft
): void {
  const isDot = MODES[mode][0] === 'dot';
  const removed = new Set<IArgument>();
  const named = (argument: IArgument, name: string): void => {
    if (argument.nameNode) {
      draft.replace(argument.nameNode, name);
    } else {
      draft.open(argument.node, `${name}=`);
    }
  };
  for (const [parameter, argument] of given) {
    if (parameter === 'concat_axis' && mode === 'concat') {
      named(argument, 'axis');
    } else if (parameter === 'dot_axes' && isDot) {
      named(argument, 'axes');
    } else if (parameter === 'name' && argument.nameNode === null) {
      named(argument, 'name');
    } else if (parameter !== 'inputs' && parameter !== 'name') {
      removed.add(argument);
    }
  }
  removeArguments(draft, use, removed);
  const added = isDot && !given.has('dot_axes') ? ['axes=-1'] : [];
  if (mode === 'cos') {
    added.push('normalize=True');
  }
  appendArguments(draft, use, added, removed);
}

/** `merge([a, b], mode=lambda x: …, output_shape=s)` is `Lambda(lambda x: …, output_shape=s)([a, b])`. */
function asLambda(
  use: ICallUse,
  given: ReadonlyMap<string | null, IArgument>,
  draft: Draft
): void {
  const inputs = given.get('inputs');
  const mode = given.get('mode');
  if (!inputs || !mode || !/^\[[\w\s,.]*\]$/.test(literalOf(inputs, use))) {
    draft.note(
      'manual',
      'A merge by a function is Lambda(function)([a, b]) today.'
    );
    return;
  }
  const removed = new Set([inputs]);
  const mask = given.get('output_mask');
  if (mask) {
    removed.add(mask);
  }
  callFunction(use, mode, removed, textOf(use.code, inputs.node), draft);
}

/** Makes a merge by a function a layer that is called on what is merged. */
function callFunction(
  use: ICallUse,
  mode: IArgument,
  removed: ReadonlySet<IArgument>,
  inputs: string,
  draft: Draft
): void {
  if (mode.nameNode) {
    draft.replace({ from: mode.nameNode.from, to: mode.node.from }, '');
  }
  removeArguments(draft, use, removed);
  draft.close(use.node, `(${inputs})`);
}
