import { textOf } from '../program/cells';
import { Rewriter } from '../rewrite/context';

/** The parameters of `add_weight` of Keras 2, in order. */
const WEIGHT = [
  'name',
  'shape',
  'dtype',
  'initializer',
  'regularizer',
  'trainable',
  'constraint'
];

/** `add_weight('kernel', shape)`: Keras 2 had the name first, Keras 3 takes it by its keyword alone. */
export const addWeight: Rewriter = (use, entry, draft) => {
  const [first] = use.args;
  if (
    !first ||
    first.name !== null ||
    !/^(String|FormatString)$/.test(first.node.name) ||
    use.args.some(({ name }) => name === 'name' || name === '*')
  ) {
    return;
  }
  use.args
    .filter(({ name }) => name === null)
    .forEach(({ node }, i) => draft.open(node, `${WEIGHT[i] ?? ''}=`));
  draft.note('safe', 'The name of a weight is given by its keyword today.');
};

/** `batches.next()` of what yields images. */
export const iteratorNext: Rewriter = (use, entry, draft) => {
  const object = use.callee.firstChild;
  if (object && use.args.length === 0) {
    draft.title = `${textOf(use.code, use.callee)}()`;
    draft.open(use.node, 'next(');
    draft.replace({ from: object.to, to: use.node.to }, ')');
    draft.note('safe', 'What yields images is an iterator of Python.');
  }
};

/** `model.add_loss(tensor)` of a model that is not the notebook's own class. */
export const addLoss: Rewriter = (use, entry, draft, { generation }) => {
  if (use.receiver?.t === 'instance' && generation !== '3') {
    draft.note(
      'manual',
      'Keras 3 adds no symbolic loss to a model: call self.add_loss() within call() of a layer that gets these tensors, and use what that layer returns.'
    );
  }
};
