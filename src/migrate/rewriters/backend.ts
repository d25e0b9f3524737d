import { SyntaxNode } from '@lezer/common';

import { ownValue } from '../../core/own-value';
import { operands } from '../../core/python/operands';
import { textOf } from '../program/cells';
import { ICallUse } from '../program/value';
import { argumentFor, isAtom } from '../rewrite/arguments';
import { rewriteArguments } from '../rewrite/call';
import { Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { nameOf } from '../rewrite/references';

/** Rewrites the arguments, the name, and adds what the default was. */
function withDefault(added: string): Rewriter {
  return (use, entry, draft, context) => {
    rewriteArguments(use, entry, draft, context, { added: [added] });
    context.renameCallee(use, entry, draft);
  };
}

/** `concatenate` and `expand_dims`: the last axis is not the default any more. */
export const backendAxis: Rewriter = (use, entry, draft, context) => {
  const has =
    argumentFor(use, 'axis', 1) !== null || argumentFor(use, 'dim') !== null;
  rewriteArguments(use, entry, draft, context, {
    added: has ? [] : ['axis=-1']
  });
  context.renameCallee(use, entry, draft);
};

/** `gather` takes rows. */
export const backendGather: Rewriter = withDefault('axis=0');

/** `dot` makes all pairs, as numpy's does; ops.dot does so on JAX only. */
export const backendDot: Rewriter = withDefault('axes=[[-1], [-2]]');

/** `l2_normalize` without an axis divides by the norm of everything. */
export const backendNormalize: Rewriter = (use, entry, draft, context) => {
  const axis = argumentFor(use, 'axis', 1);
  if (!axis || textOf(use.code, axis.node) === 'None') {
    draft.note(
      'manual',
      'Without an axis it divided by the norm of all: x / ops.sqrt(ops.sum(ops.square(x))).'
    );
    return;
  }
  rewriteArguments(use, entry, draft, context);
  context.renameCallee(use, entry, draft);
};

/** `relu` with a slope or a limit. */
export const backendRelu: Rewriter = (use, entry, draft, context) => {
  if (use.args.length > 1) {
    draft.note('manual', 'keras.activations.relu takes a slope and a limit.');
    return;
  }
  context.renameCallee(use, entry, draft);
};

/** The mean of truth values was taken as of numbers, as it is today. */
export const backendMean: Rewriter = (use, entry, draft, context) => {
  context.renameCallee(use, entry, draft);
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

/** The hard sigmoid of Keras 1 and 2. */
export const backendHardSigmoid: Rewriter = (use, entry, draft, context) => {
  draft.help('old_hard_sigmoid');
  draft.replace(use.callee, 'old_hard_sigmoid');
};

/** `flatten` and `batch_flatten`. */
export const backendFlatten: Rewriter = (use, entry, draft, context) => {
  const [only] = use.args;
  if (use.args.length !== 1 || only.name !== null) {
    draft.note('manual', 'ops.reshape(x, (-1,)) does the same.');
    return;
  }
  const text = textOf(use.code, only.node);
  if (use.path.endsWith('.flatten')) {
    draft.close(only.node, ', (-1,)');
  } else if (isAtom(text)) {
    const name = nameOf('keras.ops.shape', draft, context);
    draft.close(only.node, `, (${name}(${text})[0], -1)`);
  } else {
    draft.note(
      'manual',
      'ops.reshape(x, (ops.shape(x)[0], -1)) does the same.'
    );
    return;
  }
  context.renameCallee(use, entry, draft);
};

/** `repeat(x, n)` makes (samples, n, features). */
export const backendRepeat: Rewriter = (use, entry, draft, context) => {
  const [x, n] = use.args;
  if (use.args.length !== 2 || x.name !== null || n.name !== null) {
    draft.note(
      'manual',
      'ops.repeat(ops.expand_dims(x, 1), n, axis=1) does the same.'
    );
    return;
  }
  const name = nameOf('keras.ops.expand_dims', draft, context);
  draft.open(x.node, `${name}(`);
  draft.close(x.node, ', 1)');
  draft.close(n.node, ', axis=1');
  context.renameCallee(use, entry, draft);
};

/** `int_shape(x)` is `x.shape`, `ndim(x)` its length. */
export const backendShape: Rewriter = (use, entry, draft, context) => {
  const [only] = use.args;
  if (use.args.length !== 1 || only.name !== null) {
    return;
  }
  const { code, node } = use;
  const [before, after] = use.path.endsWith('.ndim')
    ? ['len(', '.shape)']
    : ['', use.path.endsWith('.dtype') ? '.dtype' : '.shape'];
  const [open, close] = isAtom(textOf(code, only.node)) ? ['', ''] : ['(', ')'];
  draft.replace({ from: node.from, to: only.node.from }, before + open);
  draft.replace({ from: only.node.to, to: node.to }, close + after);
};

/** `x.get_shape()` and `x.get_shape().as_list()` of a symbolic tensor. */
export const getShape: Rewriter = (use, entry, draft, context) => {
  const { callee, node, code } = use;
  const object = callee.firstChild;
  const outer = node.parent;
  const list =
    outer?.name === 'MemberExpression' &&
    textOf(code, outer).endsWith('.as_list') &&
    outer.parent?.name === 'CallExpression'
      ? outer.parent
      : null;
  if (object) {
    draft.replace({ from: object.to, to: (list ?? node).to }, '.shape');
    draft.note(
      'safe',
      'A tensor of Keras has its shape, a tuple, as an attribute.'
    );
  }
};

/** `set_value(model.optimizer.lr, 0.1)` and `set_value(variable, value)`. */
export const backendSetValue: Rewriter = (use, entry, draft, context) => {
  const [variable, value] = use.args;
  const { code, node } = use;
  if (use.args.length !== 2 || variable.name !== null || value.name !== null) {
    draft.note('manual', 'variable.assign(value) does the same.');
    return;
  }
  const text = textOf(code, variable.node);
  const rate = /\.(lr|learning_rate)$/.exec(text);
  if (rate && node.parent?.name === 'ExpressionStatement') {
    draft.replace({ from: node.from, to: variable.node.from }, '');
    draft.replace({ from: variable.node.to, to: value.node.from }, ' = ');
    draft.replace({ from: value.node.to, to: node.to }, '');
    if (rate[1] === 'lr' && !isFollowed(use.code.id, variable.node, context)) {
      draft.replace(
        { from: variable.node.to - 2, to: variable.node.to },
        'learning_rate'
      );
    }
    return;
  }
  draft.replace({ from: node.from, to: variable.node.from }, '');
  draft.replace({ from: variable.node.to, to: value.node.from }, '.assign(');
};

/** Whether an attribute is known to be an optimizer's, and so is renamed by its own entry. */
function isFollowed(
  cellId: string,
  { from, to }: { from: number; to: number },
  { program }: Parameters<Rewriter>[3]
): boolean {
  return program.uses.some(
    use =>
      use.type === 'attribute' &&
      use.code.id === cellId &&
      use.node.from === from &&
      use.node.to === to &&
      use.path === 'keras.optimizers.Optimizer.lr'
  );
}

const ORDERINGS: Readonly<Record<string, string>> = {
  th: 'channels_first',
  tf: 'channels_last'
};

/** `image_dim_ordering() == 'th'`. */
export const backendOrdering: Rewriter = (use, entry, draft, context) => {
  const { code, node } = use;
  const { parent } = node;
  const other =
    parent?.name === 'BinaryExpression'
      ? (parent.getChildren('String')[0] ?? null)
      : null;
  const text = other && textOf(code, other);
  const now =
    text === null ? undefined : ownValue(ORDERINGS, text.slice(1, -1));
  if (!other || !text || !now) {
    draft.note(
      'manual',
      "image_data_format() gives 'channels_first' for 'th' and 'channels_last' for 'tf'."
    );
    return;
  }
  draft.replaceString(other, now);
  context.renameCallee(use, entry, draft);
};

/** The list of inputs of a `K.function`; null where it is none. */
function inputsOf(use: ICallUse): SyntaxNode | null {
  const node = argumentFor(use, 'inputs', 0)?.node;
  return node?.name === 'ArrayExpression' ? node : null;
}

/** The learning phase among the inputs of a `K.function`. */
function phaseOf(use: ICallUse): SyntaxNode | null {
  const list = inputsOf(use);
  const last = list && operands(list).pop();
  return last && textOf(use.code, last).endsWith('learning_phase()')
    ? last
    : null;
}

/** Takes the last item out of a list. */
function removeLast(list: SyntaxNode, draft: Draft): void {
  const items = operands(list);
  const last = items[items.length - 1];
  const before = items[items.length - 2];
  draft.replace({ from: before?.to ?? last.from, to: last.to }, '');
}

/** `K.function([a, K.learning_phase()], [b])` is a model of the same inputs and outputs. */
export const backendFunction: Rewriter = (use, entry, draft, context) => {
  const list = inputsOf(use);
  const updates = use.args.length > 2;
  if (!list || updates || use.args.some(({ name }) => name !== null)) {
    draft.note(
      'manual',
      'Keras 3 has no backend functions: a model of the same inputs and outputs, called or predicted, gives the same.'
    );
    return;
  }
  if (phaseOf(use)) {
    removeLast(list, draft);
  }
  context.renameCallee(use, entry, draft);
  draft.note(
    'safe',
    'A model of the same inputs and outputs computes the same.'
  );
};

/** `f([x, 0])[0]` of a `K.function`. */
export const backendFunctionCall: Rewriter = (use, entry, draft, context) => {
  const made = use.receiver?.t === 'instance' ? use.receiver.made : null;
  const [only] = use.args;
  if (!made || !inputsOf(made) || use.args.length !== 1) {
    draft.note('manual', 'What the function was made of cannot be followed.');
    return;
  }
  if (phaseOf(made)) {
    if (only.node.name !== 'ArrayExpression') {
      draft.note('manual', 'The learning phase is no input any more.');
      return;
    }
    removeLast(only.node, draft);
  }
  draft.close(use.callee, '.predict');
  const outputs = argumentFor(made, 'outputs', 1)?.node;
  if (outputs?.name === 'ArrayExpression' && operands(outputs).length === 1) {
    draft.wrap(use.node, '[', ']');
  }
  draft.note(
    'safe',
    'A model of the same inputs and outputs computes the same.'
  );
};

/** The learning phase, but for that of a `K.function`. */
export const backendLearningPhase: Rewriter = (use, entry, draft, context) => {
  const list = use.node.parent;
  const call = list?.parent?.parent;
  const isInput =
    list?.name === 'ArrayExpression' &&
    call?.name === 'CallExpression' &&
    context.program.uses.some(
      each =>
        each.type === 'call' &&
        each.code === use.code &&
        each.node.from === call.from &&
        each.path === 'keras.backend.function'
    );
  if (!isInput) {
    draft.note('manual', entry.reason ?? '');
  }
};
