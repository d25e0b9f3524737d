import type { IKnownError } from './explained-error.explanations';
import { ITranslator } from '../core';
import { usesStandaloneKeras } from './frameworks';

const OPS = 'https://keras.io/api/ops/';

/** What to do about it, whatever the frameworks are. */
const useOps = (trans: ITranslator): string =>
  trans.__(
    'The functions of keras.ops do the same on every backend; the tensors in losses, metrics and layers are those of the backend that Keras runs on.'
  );

const tracedArray: IKnownError = {
  pattern:
    /^(?:\w+\.)*(?:TracerArrayConversionError: |AttributeError: [^]*'str' object has no attribute '_error_repr')/m,
  explain: (_, trans) => ({
    subject: 'traced',
    message: trans.__(
      'A function of TensorFlow or NumPy was called on a value that JAX is tracing.'
    ),
    why: trans.__(
      'While JAX compiles a step, values have shapes and no numbers. Use a function of keras.ops, which runs on every backend; its name may be another (tf.reduce_mean is ops.mean).'
    ),
    sources: [
      'https://docs.jax.dev/en/latest/errors.html',
      'https://keras.io/api/ops/'
    ],
    remedy: null
  })
};

const tracedBranch: IKnownError = {
  pattern:
    /^(?:\w+\.)*(?:ConcretizationTypeError|TracerBoolConversionError|TracerIntegerConversionError): /m,
  explain: (_, trans, notebook) =>
    usesStandaloneKeras(notebook)
      ? {
          subject: 'traced-branch',
          message: trans.__(
            'Python asked for the number in a value that JAX is tracing: in an if, a loop, float() or int().'
          ),
          why: trans.__(
            'While JAX compiles a step, values have shapes and no numbers. Choose with keras.ops.where or keras.ops.cond, and loop with keras.ops.while_loop; TensorFlow and PyTorch may have let it pass.'
          ),
          sources: ['https://docs.jax.dev/en/latest/errors.html', OPS],
          remedy: null
        }
      : null
};

/** A function of PyTorch on a tensor of TensorFlow or JAX. */
const torchOnOther: IKnownError = {
  pattern:
    /^TypeError: [^]*\bargument '\w+' \(position \d+\) must be Tensor, not (?:[\w.]*(?:SymbolicTensor|EagerTensor)|\w*Tracer|[\w.]*ArrayImpl|KerasTensor)/m,
  explain: (_, trans) => ({
    subject: 'torch-function',
    message: trans.__(
      'A function of PyTorch was called on a tensor of another framework.'
    ),
    why: useOps(trans),
    sources: [OPS],
    remedy: null
  })
};

/** A function of JAX on a tensor of TensorFlow or PyTorch. */
const jaxOnOther: IKnownError = {
  pattern:
    /^TypeError: [^]*Error interpreting argument to [^]*The problematic value is of type <class '(?:tensorflow|torch|keras)\./m,
  explain: (_, trans) => ({
    subject: 'jax-function',
    message: trans.__(
      'A function of JAX was called on a tensor of another framework.'
    ),
    why: useOps(trans),
    sources: [OPS],
    remedy: null
  })
};

/** NumPy or TensorFlow on a tensor of PyTorch. */
const numpyOnTorch: IKnownError = {
  pattern:
    /^(?:RuntimeError: Can't call numpy\(\) on Tensor that requires grad|TypeError: can't convert \w+(?::\d+)? device type tensor to numpy)/m,
  explain: ([text], trans, notebook) =>
    usesStandaloneKeras(notebook)
      ? {
          subject: 'numpy-function',
          message: text.startsWith('TypeError')
            ? trans.__(
                'A tensor of PyTorch on a GPU was handed to NumPy or TensorFlow, which need it on the CPU.'
              )
            : trans.__(
                'A tensor of PyTorch that is being trained was handed to NumPy or TensorFlow.'
              ),
          why: trans.__(
            'Within losses, metrics and layers use keras.ops, which stays with the backend’s tensors. Elsewhere keras.ops.convert_to_numpy gives an array on every backend.'
          ),
          sources: [OPS],
          remedy: null
        }
      : null
};

const immutableArray: IKnownError = {
  pattern:
    /^TypeError: (?:JAX arrays are immutable|'[^']*' object does not support item assignment\. JAX arrays are immutable)/m,
  explain: (_, trans, notebook) =>
    usesStandaloneKeras(notebook)
      ? {
          subject: 'immutable',
          message: trans.__(
            'A part of a tensor was assigned, which JAX does not allow.'
          ),
          why: trans.__(
            'keras.ops.slice_update and keras.ops.scatter_update give a new tensor with other values in it, on every backend.'
          ),
          sources: [OPS],
          remedy: null
        }
      : null
};

const symbolicToNumpy: IKnownError = {
  pattern: /^ValueError: A KerasTensor is symbolic/m,
  explain: (_, trans) => ({
    subject: 'keras-tensor',
    message: trans.__(
      'A function of NumPy was called on a symbolic tensor of Keras.'
    ),
    why: trans.__(
      'While a model is built, Keras 3 passes placeholders that have no numbers. Use keras.ops, or put the call into a layer: then it runs on every backend.'
    ),
    sources: [OPS],
    remedy: null
  })
};

/** Errors of functions that were given tensors of another framework. Each was raised with Keras 3.15.1, that of a GPU aside. */
export const tensorErrors: readonly IKnownError[] = [
  tracedArray,
  tracedBranch,
  torchOnOther,
  jaxOnOther,
  numpyOnTorch,
  immutableArray,
  symbolicToNumpy
];
