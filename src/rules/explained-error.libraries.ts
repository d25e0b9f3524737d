import { INotebookView, ITranslator } from '../core';
import { backendSettings } from '../core/findings/backend-settings';
import { backendNamed } from '../knowledge';
import type { IExplanation, IKnownError } from './explained-error.explanations';
import { cellNumber } from './wording';

const MIGRATION = 'https://keras.io/guides/migrating_to_keras_3/';

/** The package that loads Keras by itself and is imported in a cell; null where there is none. */
function libraryIn(notebook: INotebookView, cellId: string): string | null {
  const fact = notebook.facts.find(
    ({ cellId: id, kind }) => id === cellId && kind === 'import-keras-ecosystem'
  );
  return fact?.name.split('.')[0] ?? null;
}

function imports(notebook: INotebookView, kind: string): boolean {
  return notebook.facts.some(fact => fact.kind === kind);
}

/** A name that is missing in Keras, asked for by a library and not by the notebook. */
const libraryTooOld: IKnownError = {
  pattern:
    /^(?:AttributeError: module '(?<owner>(?:keras|tensorflow)[\w.]*)' has no attribute '(?<attribute>\w+)'|ImportError: cannot import name '(?<name>\w+)' from '(?<from>(?:keras|tensorflow)[\w.]*)'|ModuleNotFoundError: No module named '(?<module>(?:keras|tensorflow)\.[\w.]+)')/m,
  explain: ({ groups = {} }, trans, notebook, cellId) => {
    const missing = groups.attribute ?? groups.name ?? groups.module;
    const owner = groups.owner ?? groups.from ?? groups.module;
    const framework = owner.startsWith('keras') ? 'Keras' : 'TensorFlow';
    const library = libraryIn(notebook, cellId);
    const source = notebook.cell(cellId)?.source ?? '';
    return library === null || source.includes(missing)
      ? null
      : {
          subject: library,
          message: trans.__(
            'The library %1 asks for %2, which the installed version of %3 does not have.',
            library,
            missing,
            framework
          ),
          why: trans.__(
            'The name stands in the library and not in the notebook, so there is nothing to rename here. Update the library, or run it with the versions that it was made for in an environment of its own.'
          ),
          sources: [MIGRATION],
          remedy: null
        };
  }
};

const legacyOptimizers: IKnownError = {
  pattern: /^ImportError: `?keras\.optimizers\.legacy`? is not supported/m,
  explain: (_, trans, notebook, cellId) => {
    const library = libraryIn(notebook, cellId);
    return {
      subject: 'keras.optimizers.legacy',
      message:
        library === null
          ? trans.__('Keras 3 has no keras.optimizers.legacy.')
          : trans.__(
              'The library %1 is made for Keras 2: it asks for keras.optimizers.legacy, which Keras 3 does not have.',
              library
            ),
      why: trans.__(
        'Use the optimizer of the same name in keras.optimizers. A library that cannot be updated runs on Keras 2: install tf_keras and set TF_USE_LEGACY_KERAS=1 before TensorFlow is imported.'
      ),
      sources: [MIGRATION],
      remedy: null
    };
  }
};

const transformersNeedKeras2: IKnownError = {
  pattern:
    /^ValueError: Your currently installed version of Keras is Keras 3, but this is not yet supported in Transformers/m,
  explain: (_, trans) => ({
    subject: 'transformers',
    message: trans.__(
      'This version of Transformers needs tf_keras: its TensorFlow models are made for Keras 2.'
    ),
    why: trans.__(
      'Install tf_keras beside Keras and restart the kernel. The backend of Keras 3 does not matter to these models.'
    ),
    sources: ['https://github.com/huggingface/transformers/issues/27377'],
    remedy: { kind: 'install', requirement: 'tf_keras' }
  })
};

const unsetVariable: IKnownError = {
  pattern: /^KeyError: '(KERAS_BACKEND|KERAS_HOME|TF_USE_LEGACY_KERAS)'/m,
  explain: ([, name], trans) => ({
    subject: name,
    message: trans.__(
      '%1 is not set in the kernel, so reading it with os.environ[…] fails.',
      name
    ),
    why: trans.__(
      'Keras does not set the variable. Set it first, or read it with os.environ.get("%1").',
      name
    ),
    sources: ['https://docs.python.org/3/library/os.html#os.environ'],
    remedy: null
  })
};

const sharedMemory: IKnownError = {
  pattern: /^(?:\w+\.)*XlaRuntimeError: RESOURCE_EXHAUSTED/m,
  explain: (_, trans, notebook) =>
    imports(notebook, 'import-tensorflow') ||
    imports(notebook, 'import-tf-keras')
      ? {
          subject: 'memory',
          message: trans.__(
            'JAX ran out of memory on the device; TensorFlow, which this notebook imports too, may hold a part of it.'
          ),
          why: trans.__(
            'On a GPU each of the two reserves most of the memory for itself. Before anything runs, call tf.config.set_visible_devices([], "GPU") so that TensorFlow only feeds the data.'
          ),
          sources: [
            'https://docs.jax.dev/en/latest/gpu_memory_allocation.html'
          ],
          remedy: null
        }
      : null
};

const torchCompile: IKnownError = {
  pattern: /^(?:\w+\.)*InternalTorchDynamoError: /m,
  explain: (_, trans, notebook, cellId) =>
    /jit_compile\s*=\s*True/.test(notebook.cell(cellId)?.source ?? '')
      ? {
          subject: 'jit_compile',
          message: trans.__(
            'jit_compile=True has PyTorch compile the training step, which failed.'
          ),
          why: trans.__(
            'On the PyTorch backend Keras runs without compiling by default. Leave jit_compile out, or use JAX or TensorFlow where the step is to be compiled.'
          ),
          sources: ['https://keras.io/api/models/model_training_apis/'],
          remedy: null
        }
      : null
};

const tracedArray: IKnownError = {
  pattern: /^(?:\w+\.)*TracerArrayConversionError: /m,
  explain: (_, trans) => ({
    subject: 'traced',
    message: trans.__(
      'A function of TensorFlow or NumPy was called on a value that JAX is tracing.'
    ),
    why: trans.__(
      'While JAX compiles a step, values have shapes and no numbers. Use the function of the same name in keras.ops: it runs on every backend.'
    ),
    sources: [
      'https://docs.jax.dev/en/latest/errors.html',
      'https://keras.io/api/ops/'
    ],
    remedy: null
  })
};

const jaxMetal: IKnownError = {
  pattern: /^(?:\w+\.)*XlaRuntimeError: (?:UNKNOWN|UNIMPLEMENTED)/m,
  explain: ([line], trans, notebook) =>
    /metal/i.test(line) ||
    notebook.facts.some(
      ({ kind, name }) => kind === 'pip-install' && /^jax[-_]metal/i.test(name)
    )
      ? {
          subject: 'jax-metal',
          message: trans.__(
            'jax-metal, the plug-in that runs JAX on Apple’s GPU, failed at this operation.'
          ),
          why: trans.__(
            'It does not support all operations of JAX. Uninstall jax-metal to run JAX on the CPU, or use another backend.'
          ),
          sources: ['https://developer.apple.com/metal/jax/'],
          remedy: null
        }
      : null
};

const goneModule: IKnownError = {
  pattern: /^ModuleNotFoundError: No module named '(keras(?:\.\w+)+)'/m,
  explain: ([, module], trans) => ({
    subject: module,
    message: trans.__('The module %1 does not exist in this Keras.', module),
    why: trans.__(
      'Keras 3 moved or removed many modules of Keras 1 and 2. Computing is in keras.ops, settings of the backend are in keras.config; sessions of TensorFlow 1 have no successor.'
    ),
    sources: [MIGRATION],
    remedy: null
  })
};

/** Errors of libraries and frameworks around Keras. */
export const libraryErrors: readonly IKnownError[] = [
  libraryTooOld,
  legacyOptimizers,
  transformersNeedKeras2,
  unsetVariable,
  sharedMemory,
  torchCompile,
  tracedArray,
  jaxMetal,
  goneModule
];

/**
 * What a missing TensorFlow means in a notebook that sets another backend: a library that asks for it, or a setting that
 * was not in force. Null where the notebook sets none.
 */
export function explainMissingTensorFlow(
  notebook: INotebookView,
  cellId: string,
  trans: ITranslator
): IExplanation | null {
  const { effective } = backendSettings(notebook);
  const backend = backendNamed(effective?.value?.text ?? null);
  if (!effective || !backend || backend.name === 'tensorflow') {
    return null;
  }
  const library = libraryIn(notebook, cellId);
  return {
    subject: 'tensorflow',
    message:
      library === null
        ? trans.__(
            'Keras asked for TensorFlow although cell %1 sets KERAS_BACKEND to "%2".',
            cellNumber(effective),
            backend.name
          )
        : trans.__(
            '%1 itself imports TensorFlow, whatever the backend, and it is not installed in this kernel.',
            library
          ),
    why:
      library === null
        ? trans.__(
            'That cell had not run before, or Keras was loaded before it. Restart the kernel and run the notebook from the top.'
          )
        : trans.__(
            'Install TensorFlow beside the backend: it only has to be there. A newer version of the library may do without.'
          ),
    sources: ['https://github.com/keras-team/keras/issues/18955'],
    remedy:
      library === null ? null : { kind: 'install', requirement: 'tensorflow' }
  };
}
