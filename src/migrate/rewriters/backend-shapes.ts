import { ownValue } from '../../core/own-value';
import { textOf } from '../program/cells';
import { isAtom, literalOf } from '../rewrite/arguments';
import { Rewriter } from '../rewrite/context';
import { nameOf } from '../rewrite/references';

/** `flatten(x)`. */
export const backendFlatten: Rewriter = (use, entry, draft, context) => {
  const [only] = use.args;
  if (use.args.length !== 1 || only.name !== null) {
    draft.note('manual', 'ops.reshape(x, (-1,)) does the same.');
    return;
  }
  draft.close(only.node, ', (-1,)');
  context.renameCallee(use, entry, draft);
};

/** `batch_flatten(x)`: the layer does so whatever the shape. */
export const backendBatchFlatten: Rewriter = (use, entry, draft, context) => {
  const list = use.node.getChild('ArgList');
  if (!list || use.args.length !== 1 || use.args[0].name !== null) {
    draft.note('manual', 'keras.layers.Flatten()(x) does the same.');
    return;
  }
  draft.insert(list.from, "(data_format='channels_last')");
  context.renameCallee(use, entry, draft);
};

const AXES: Readonly<Record<string, readonly [number, number]>> = {
  "'th'": [2, 3],
  "'channels_first'": [2, 3],
  "'tf'": [1, 2],
  "'channels_last'": [1, 2]
};

/** `resize_images(x, 2, 2, 'tf')` repeats rows and columns. */
export const backendResize: Rewriter = (use, entry, draft, context) => {
  const [x, height, width, ordering] = use.args;
  const axes = ordering && ownValue(AXES, literalOf(ordering, use));
  if (
    !axes ||
    use.args.length !== 4 ||
    use.args.slice(0, 3).some(({ name }) => name !== null)
  ) {
    draft.note(
      'manual',
      'keras.layers.UpSampling2D((height, width))(x) does the same.'
    );
    return;
  }
  const name = nameOf('keras.ops.repeat', draft, context);
  draft.open(x.node, `${name}(`);
  draft.close(height.node, `, axis=${axes[0]})`);
  draft.replace(
    { from: width.node.to, to: ordering.node.to },
    `, axis=${axes[1]}`
  );
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
    draft.note('manual', 'x.shape, x.dtype and len(x.shape) tell.');
    return;
  }
  const { code, node } = use;
  const [before, after] = isAtom(textOf(code, only.node))
    ? ['', '']
    : ['(', ')'];
  const [open, close] = use.path.endsWith('.ndim')
    ? ['len(', '.shape)']
    : ['', use.path.endsWith('.dtype') ? '.dtype' : '.shape'];
  draft.replace({ from: node.from, to: only.node.from }, `${open}${before}`);
  draft.replace({ from: only.node.to, to: node.to }, `${after}${close}`);
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
