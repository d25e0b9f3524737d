import { textOf } from '../program/cells';
import { ICallUse } from '../program/value';
import { rewriteArguments } from '../rewrite/call';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { fileNameOf } from './files';

const HELPER = 'load_old_weights';

const OF_KERAS_1 =
  'A file that Keras 1 wrote may hold its kernels in another order, flipped where Theano trained them, and the gates of an LSTM one by one: the function puts them right. BatchNormalization of Keras 1.0.0 kept the standard deviation where later ones have the variance, which the file does not tell. Where Keras 3 wrote the file, leave load_weights.';

const OF_THEANO =
  'Kernels that Theano trained are flipped, which Keras 2 put right as it read them, and Keras 3 does not: the function does. Where Keras 3 wrote the file, leave load_weights.';

/**
 * `load_weights` of a file that the notebook does not write itself: Keras 1 had other kernels, and flipped on Theano, as those
 * of Keras 2 there were.
 */
export const loadWeights: Rewriter = (use, entry, draft, context) => {
  rewriteArguments(use, entry, draft, context);
  const { generation, isTheano } = context;
  const isFlipped = isTheano && (generation === '2' || generation === '2.3');
  if (
    (generation !== '1' && !isFlipped) ||
    !draft.isEmpty ||
    mayBeOwn(use, context)
  ) {
    return;
  }
  const { callee, code } = use;
  const model = callee.firstChild;
  const list = use.node.getChild('ArgList');
  const [path, ...more] = use.args;
  if (!model || !list || more.length > 0 || !path || path.name !== null) {
    draft.note(
      'manual',
      isFlipped
        ? 'Kernels that Theano trained are flipped, which Keras 3 does not put right: check what is read.'
        : 'A file that Keras 1 wrote holds its kernels in another order (and flipped, where Theano trained them): check what is read.'
    );
    return;
  }
  draft.help(HELPER);
  draft.replace(callee, HELPER);
  draft.insert(list.from + 1, `${textOf(code, model)}, `);
  draft.note('suggestion', isFlipped ? OF_THEANO : OF_KERAS_1);
};

/** `load_model` of a file that the notebook does not write itself. */
export const loadModel: Rewriter = (use, entry, draft, context) => {
  rewriteArguments(use, entry, draft, context);
  const { generation } = context;
  if (
    !draft.isEmpty ||
    mayBeOwn(use, context) ||
    !use.writtenPath.startsWith('keras.')
  ) {
    return;
  }
  if (generation === '1') {
    draft.note(
      'manual',
      'Keras 3 cannot read a model that Keras 1 wrote: build it in code, then load_weights() reads the weights in the file where TensorFlow trained them.'
    );
  } else if (generation === '2') {
    draft.note(
      'manual',
      'Of the models that Keras 2 wrote, Keras 3 reads functional ones with compile=False, and no Sequential that knows the shape of its input: build that in code, then load_weights() reads the weights in the file.'
    );
  }
};

/** Whether a notebook may have written the file that a call reads, with Keras 3 then. */
function mayBeOwn(use: ICallUse, context: IRewriteContext): boolean {
  const name = fileNameOf(use, context);
  return context.program.uses.some(each => {
    if (
      each.type !== 'call' ||
      !/\.(save_weights|save|save_model|ModelCheckpoint)$/.test(each.path)
    ) {
      return false;
    }
    const written = fileNameOf(each, context);
    return name === null || written === null || written === name;
  });
}
