import { SyntaxNode } from '@lezer/common';

import { ownValue } from '../../core/own-value';
import { imageOrderings } from '../../knowledge/image-orderings';
import { textOf } from '../program/cells';
import { argumentFor, literalOf } from '../rewrite/arguments';
import { rewriteArguments } from '../rewrite/call';
import { Rewriter } from '../rewrite/context';
import { nameOf } from '../rewrite/references';
import { renameRate } from './learning-rate';

/** Functions of keras.backend that take a variable to change it, or a symbol. */
const KEEPS =
  /\.(set_value|update\w*|moving_average_update|gradients|function)$/;

/** `variable(value)`: a variable, or a tensor where nothing but a calculation has it. */
export const backendVariable: Rewriter = (use, entry, draft, context) => {
  const { node, code } = use;
  let at = node.parent;
  while (at && /^(Array|Tuple|Binary|Parenthesized)Expression$/.test(at.name)) {
    at = at.parent;
  }
  const outer = at?.parent;
  const isOperand = context.program.uses.some(
    each =>
      each.type === 'call' &&
      each.code.id === code.id &&
      each.node.from === outer?.from &&
      each.node.to === outer.to &&
      each.path.startsWith('keras.backend.') &&
      !KEEPS.test(each.path)
  );
  if (isOperand) {
    const now = 'keras.ops.convert_to_tensor';
    const changes = { value: { to: 'x' }, name: { to: null } };
    const tensor = { ...entry, now, changes, parameters: ['x', 'dtype'] };
    rewriteArguments(use, tensor, draft, context);
    context.renameCallee(use, tensor, draft);
    return;
  }
  const type = argumentFor(use, 'dtype', 1);
  const isWhole =
    type?.value.t === 'text' && /^(u?int|bool)/.test(type.value.value);
  rewriteArguments(use, entry, draft, context, {
    added: isWhole ? ['trainable=False'] : []
  });
  context.renameCallee(use, entry, draft);
};

/** `placeholder(shape=(2, 3))` and `placeholder(ndim=2)`: a symbolic input. */
export const backendPlaceholder: Rewriter = (use, entry, draft, context) => {
  const ndim = argumentFor(use, 'ndim', 1);
  const shape = argumentFor(use, 'shape', 0);
  if (use.args.length !== 1 || (!ndim && !shape)) {
    draft.note('manual', 'keras.Input(batch_shape=shape) does the same.');
    return;
  }
  const [{ node, nameNode }] = use.args;
  if (shape) {
    if (nameNode) {
      draft.replace(nameNode, 'batch_shape');
    } else {
      draft.open(node, 'batch_shape=');
    }
  } else if (nameNode && ndim?.value.t === 'number') {
    draft.replace(nameNode, 'batch_shape');
    draft.open(node, '(None,) * ');
  } else {
    draft.note('manual', 'keras.Input(batch_shape=shape) does the same.');
    return;
  }
  context.renameCallee(use, entry, draft);
};

/** `get_value(optimizer.lr)` and of all other variables. */
export const backendGetValue: Rewriter = (use, entry, draft, context) => {
  const [variable] = use.args;
  if (variable?.name === null) {
    renameRate(use.code, variable.node, draft, context);
  }
  context.renameCallee(use, entry, draft);
};

/** `batch_get_value(weights)`. */
export const backendBatchGetValue: Rewriter = (use, entry, draft, context) => {
  const [only] = use.args;
  if (use.args.length !== 1 || only.name !== null) {
    draft.note('manual', '[ops.convert_to_numpy(each) for each in variables].');
    return;
  }
  const name = nameOf('keras.ops.convert_to_numpy', draft, context);
  draft.replace(
    { from: use.node.from, to: only.node.from },
    `[${name}(each) for each in `
  );
  draft.replace({ from: only.node.to, to: use.node.to }, ']');
};

/** `update(variable, value)`. */
export const backendUpdate: Rewriter = (use, entry, draft) => {
  const [variable, value] = use.args;
  const { code, node } = use;
  if (
    use.args.length !== 2 ||
    variable.name !== null ||
    value.name !== null ||
    !/^[\w.]+$/.test(textOf(code, variable.node))
  ) {
    draft.note(
      'manual',
      'Call assign(), assign_add() or assign_sub() of the variable.'
    );
    return;
  }
  const method = (entry.now ?? '').split('.').pop() ?? '';
  draft.replace({ from: node.from, to: variable.node.from }, '');
  draft.replace({ from: variable.node.to, to: value.node.from }, `.${method}(`);
};

/** `function([model.input, K.learning_phase()], [layer.output])`: a model, called. */
export const backendFunction: Rewriter = (use, entry, draft, context) => {
  const updates = argumentFor(use, 'updates', 2);
  if (
    use.args.some(
      ({ name }) => name !== null && !/^(inputs|outputs)$/.test(name)
    ) ||
    updates
  ) {
    const isNone = updates && /^(\[\]|None)$/.test(literalOf(updates, use));
    if (!isNone || use.args.length > 3) {
      draft.note(
        'manual',
        'A model gives the outputs; updates of variables are calls of assign() today.'
      );
      return;
    }
    rewriteArguments(use, entry, draft, context, {
      removed: new Set([updates])
    });
  }
  const inputs = argumentFor(use, 'inputs', 0);
  for (const each of inputs?.node.getChildren('MemberExpression') ?? []) {
    // An InputLayer, the first layer of many a model, has no input in Keras 3.
    const first = /\.layers\[0\]\.input$/.exec(textOf(use.code, each))?.[0];
    if (first) {
      draft.replace(
        { from: each.to - first.length, to: each.to },
        '.inputs[0]'
      );
    }
  }
  draft.help('old_function');
  draft.replace(use.callee, 'old_function');
};

/** `learning_phase()` among the inputs of function(). */
export const backendLearningPhase: Rewriter = (use, entry, draft, context) => {
  const { node } = use;
  const isInput =
    node.parent?.name === 'ArrayExpression' &&
    context.program.uses.some(
      each => each.type === 'call' && each.path === 'keras.backend.function'
    );
  if (!isInput) {
    draft.note('manual', entry.reason ?? '');
    return;
  }
  draft.replace(node, 'None');
  draft.note(
    'safe',
    'It tells the function where the learning phase is given.'
  );
};

/** `set_learning_phase(0)`: nothing trains but fit() today. */
export const backendSetLearningPhase: Rewriter = (use, entry, draft) => {
  const [only] = use.args;
  const range = wholeLine(use.code.source, use.node);
  if (
    use.args.length !== 1 ||
    !/^(0|False)$/.test(textOf(use.code, only.node)) ||
    !range
  ) {
    draft.note('manual', entry.reason ?? '');
    return;
  }
  draft.replace(range, '');
  draft.note(
    'suggestion',
    'Keras 3 has no learning phase: predict() and evaluate() never drop anything, and fit() always trains, with Dropout, which it did not here.'
  );
};

/** The line of a statement at the outermost level that has its line to itself. */
function wholeLine(
  source: string,
  node: SyntaxNode
): { from: number; to: number } | null {
  const statement = node.parent;
  if (
    statement?.name !== 'ExpressionStatement' ||
    statement.parent?.name !== 'Script' ||
    !/(^|\n)$/.test(source.slice(0, node.from))
  ) {
    return null;
  }
  const rest = /^[ \t]*(\n|$)/.exec(source.slice(node.to));
  return rest ? { from: node.from, to: node.to + rest[0].length } : null;
}

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
    text === null ? undefined : ownValue(imageOrderings, text.slice(1, -1));
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
