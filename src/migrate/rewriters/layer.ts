import { SyntaxNode } from '@lezer/common';

import { operands } from '../../core/python/operands';
import { textOf } from '../program/cells';
import { IArgument, ICallUse } from '../program/value';
import { argumentFor, literalOf } from '../rewrite/arguments';
import { rewriteArguments, signatureFor } from '../rewrite/call';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { nameOf } from '../rewrite/references';
import { putBefore } from '../rewrite/sequential';
import { rewriteActivity } from './activity';
import { FIRST_ON_CPU } from './ordering';
import { noteTheanoPadding } from './theano';

/** Layers whose input has a time axis before its features. */
const SEQUENCES =
  /\.(LSTM|GRU|SimpleRNN|CuDNNLSTM|CuDNNGRU|Conv1D|Convolution1D|AtrousConvolution1D|TimeDistributedDense|MaxPooling1D|AveragePooling1D)$/;

const CONVOLUTION = /\.(Atrous)?(Conv|Convolution|Deconvolution)[12]D/;

/** Layers that take no `input_shape`; by the signatures of all layers of Keras 3.15.1. */
const WITHOUT_SHAPE = /\.SpatialDropout[123]D$/;

/** A layer: its arguments, and what it says of its input's shape. */
export const layer: Rewriter = (use, entry, draft, context) => {
  const activity = rewriteActivity(use, draft, context);
  const handled = new Set<IArgument>(activity ? [activity] : []);
  const removed = new Set<IArgument>();
  readInputShape(use, draft, context, handled, removed);
  const full = argumentFor(use, 'border_mode');
  if (full && literalOf(full, use) === "'full'") {
    draft.note(
      'manual',
      "border_mode='full' is gone: ZeroPadding before a 'valid' convolution does the same."
    );
    return;
  }
  noteTheanoPadding(use, draft, context);
  const ordering = argumentFor(use, 'dim_ordering');
  if (CONVOLUTION.test(use.path) && ordering && isFirst(ordering, use)) {
    draft.note('safe', FIRST_ON_CPU);
  }
  rewriteArguments(use, entry, draft, context, { handled, removed });
  context.renameCallee(use, entry, draft);
};

function isFirst(ordering: IArgument, use: ICallUse): boolean {
  return literalOf(ordering, use) === "'th'";
}

function readInputShape(
  use: ICallUse,
  draft: Draft,
  context: IRewriteContext,
  handled: Set<IArgument>,
  removed: Set<IArgument>
): void {
  const named = (name: string): IArgument | null =>
    use.args.find(each => each.name === name) ?? null;
  const text = (argument: IArgument | null): string | null =>
    argument && textOf(use.code, argument.node);
  const dtype = named('input_dtype');
  if (dtype) {
    removed.add(dtype);
  }
  const batch = named('batch_input_shape');
  if (batch) {
    insertInput(use, batch, 'batch_shape', draft, context);
    removed.add(batch);
  }
  const shape = named('input_shape');
  if (shape && WITHOUT_SHAPE.test(use.path)) {
    removed.add(shape);
    if (!batch) {
      insertInput(use, shape, 'shape', draft, context);
    }
  }
  const length = named('input_length');
  const isEmbedding = use.path.endsWith('.Embedding');
  const dim = isEmbedding ? null : named('input_dim');
  if (batch) {
    [length, dim].forEach(each => each && removed.add(each));
    return;
  }
  if (isEmbedding && length) {
    // With its shape the model is built at once, as it was.
    draft.replace(length.nameNode ?? length.node, 'input_shape');
    draft.open(length.node, '(');
    draft.close(length.node, ',)');
    handled.add(length);
  } else if (dim && (length || SEQUENCES.test(use.path))) {
    draft.replace(dim.nameNode ?? dim.node, 'input_shape');
    draft.open(dim.node, `(${text(length) ?? 'None'}, `);
    draft.close(dim.node, ')');
    handled.add(dim);
    if (length) {
      removed.add(length);
    }
  } else if (length) {
    removed.add(length);
  }
}

const INPUT_BEFORE = {
  shape:
    'The shape belongs to an Input today: keras.Input(shape=…) before this layer.',
  batch_shape:
    'The batch size belongs to an Input today: keras.Input(batch_shape=…) before this layer.'
} as const;

/** Puts an `Input` before the layer that said its shape. */
function insertInput(
  use: ICallUse,
  argument: IArgument,
  parameter: 'shape' | 'batch_shape',
  draft: Draft,
  context: IRewriteContext
): void {
  const { code, node } = use;
  const shape = textOf(code, argument.node);
  const hasOwnChanges = context.program.uses.some(
    each =>
      each.code === code &&
      each.type !== 'import' &&
      each.node.from >= argument.node.from &&
      each.node.to <= argument.node.to
  );
  if (hasOwnChanges) {
    draft.note('manual', INPUT_BEFORE[parameter]);
    return;
  }
  const isPut = putBefore(
    { code, node: outermostCall(node) },
    () =>
      `${nameOf('keras.layers.Input', draft, context)}(${parameter}=${shape})`,
    draft
  );
  if (!isPut) {
    draft.note('manual', INPUT_BEFORE[parameter]);
  }
}

/** The outermost layer that a layer is wrapped in: `Bidirectional(LSTM(…))`; the argument of `add` or the item of a list. */
function outermostCall(node: SyntaxNode): SyntaxNode {
  let at = node;
  for (
    let call = at.parent?.parent;
    at.parent?.name === 'ArgList' &&
    call?.name === 'CallExpression' &&
    call.firstChild?.name === 'VariableName';
    call = at.parent?.parent
  ) {
    at = call;
  }
  return at;
}

/** `BatchNormalization(mode=2)` had the statistics of the batch at all times. */
export const batchNormalization: Rewriter = (use, entry, draft, context) => {
  const position = signatureFor(use, entry, context)?.indexOf('mode') ?? -1;
  const mode = argumentFor(use, 'mode', position < 0 ? null : position);
  if (mode && literalOf(mode, use) === '2') {
    draft.help('BatchStatistics');
    draft.replace(use.callee, 'BatchStatistics');
    draft.note(
      'safe',
      'With mode=2 it had the statistics of the batch when it predicted too.'
    );
  }
  layer(use, entry, draft, context);
};

/** `ZeroPadding2D((1, 1, 2, 2))` and the dictionary forms of Keras 1. */
export const zeroPadding: Rewriter = (use, entry, draft, context) => {
  const padding = argumentFor(use, 'padding', 0);
  if (padding?.value.t === 'sequence' && padding.value.items.length === 4) {
    const items = operands(padding.node);
    if (items.length === 4) {
      draft.open(items[0], '(');
      draft.close(items[1], ')');
      draft.open(items[2], '(');
      draft.close(items[3], ')');
    }
  } else if (padding?.value.t === 'dict') {
    draft.note(
      'manual',
      'Padding is written ((top, bottom), (left, right)) today.'
    );
    return;
  }
  layer(use, entry, draft, context);
};
