import { textOf } from '../program/cells';
import { argumentFor } from '../rewrite/arguments';
import { rewriteArguments, signatureFor } from '../rewrite/call';
import { Rewriter } from '../rewrite/context';
import { nameOf } from '../rewrite/references';

/** Functions that a helper takes the place of, with the same arguments. */
export const backendHelper: Rewriter = (use, entry, draft) => {
  const name = (entry.now ?? '').slice('helper:'.length);
  draft.help(name);
  draft.replace(use.callee, name);
};

/** `l2_normalize` without an axis divides by the norm of everything. */
export const backendNormalize: Rewriter = (use, entry, draft, context) => {
  const axis = argumentFor(use, 'axis', 1);
  if (axis && textOf(use.code, axis.node) !== 'None') {
    rewriteArguments(use, entry, draft, context);
    context.renameCallee(use, entry, draft);
  } else if (use.args.length === 1) {
    draft.help('old_l2_normalize');
    draft.replace(use.callee, 'old_l2_normalize');
  } else {
    draft.note(
      'manual',
      'Without an axis it divided by the norm of all: x / ops.sqrt(ops.sum(ops.square(x))).'
    );
  }
};

/** Cross-entropy: Keras 1 had what the model gives first, Keras 2 the truth. */
export const backendCrossentropy: Rewriter = (use, entry, draft, context) => {
  const [first, second] = use.args;
  const isByPosition = second?.name === null;
  rewriteArguments(use, entry, draft, context);
  context.renameCallee(use, entry, draft);
  if (isByPosition && context.generation === null) {
    const isTruth = /true|target|label|truth/i.test(
      textOf(use.code, first.node)
    );
    if (!isTruth) {
      draft.note(
        'suggestion',
        'Keras 1 had the output first, Keras 2 the target: which of them this was written for cannot be told.'
      );
    }
  }
};

/** `switch` between tensors, or between functions. */
export const backendSwitch: Rewriter = (use, entry, draft, context) => {
  const isOfFunctions = use.args.some(
    ({ node, value }) =>
      node.name === 'LambdaExpression' || value.t === 'function'
  );
  if (isOfFunctions) {
    const now = 'keras.ops.cond';
    if (use.args.some(({ name }) => name !== null)) {
      draft.note('manual', 'ops.cond(pred, true_fn, false_fn).');
    }
    context.renameCallee(use, { ...entry, now }, draft);
    return;
  }
  rewriteArguments(use, entry, draft, context);
  context.renameCallee(use, entry, draft);
};

/** A convolution: Theano turned its kernels. */
export const backendConvolution: Rewriter = (use, entry, draft, context) => {
  const order =
    argumentFor(use, 'dim_ordering', positionOf('dim_ordering')) ??
    argumentFor(use, 'data_format', positionOf('data_format'));
  const text = order ? textOf(use.code, order.node) : '';
  rewriteArguments(use, entry, draft, context);
  context.renameCallee(use, entry, draft);
  if (
    context.generation === '1' &&
    !/^["'](tf|channels_last)["']$/.test(text)
  ) {
    draft.note(
      /^["'](th|channels_first)["']$/.test(text) ? 'manual' : 'suggestion',
      entry.reason ?? ''
    );
  }
  if (
    use.args.some(({ value }) => value.t === 'text' && value.value === 'causal')
  ) {
    draft.note(
      'manual',
      "ops.conv knows no padding='causal': pad on the left with ops.pad first."
    );
  }

  function positionOf(name: string): number | null {
    const at = signatureFor(use, entry, context)?.indexOf(name) ?? -1;
    return at < 0 ? null : at;
  }
};

/** `pool2d(x, (2, 2), pool_mode='avg')`: two functions today; its strides were 1. */
export const backendPool: Rewriter = (use, entry, draft, context) => {
  const mode = argumentFor(use, 'pool_mode', 5);
  const isAverage = mode?.value.t === 'text' && mode.value.value === 'avg';
  if (
    mode &&
    !isAverage &&
    !(mode.value.t === 'text' && mode.value.value === 'max')
  ) {
    draft.note('manual', 'ops.max_pool or ops.average_pool: the mode decides.');
    return;
  }
  const rank = use.path.endsWith('3d') ? 3 : 2;
  const strides = `strides=(${Array(rank).fill('1').join(', ')})`;
  rewriteArguments(use, entry, draft, context, {
    added: argumentFor(use, 'strides', 2) ? [] : [strides]
  });
  const now = isAverage ? 'keras.ops.average_pool' : entry.now;
  context.renameCallee(use, { ...entry, now }, draft);
};

/** `sqrt` took negative numbers for zero. */
export const backendSqrt: Rewriter = (use, entry, draft, context) => {
  const [only] = use.args;
  if (use.args.length === 1 && only.name === null) {
    const name = nameOf('keras.ops.maximum', draft, context);
    draft.open(only.node, `${name}(`);
    draft.close(only.node, ', 0.0)');
  }
  context.renameCallee(use, entry, draft);
};
