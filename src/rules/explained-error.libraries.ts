import { INotebookView, ITranslator } from '../core';
import { backendNamed, knowledge } from '../knowledge';
import { MIGRATION_GUIDE } from '../knowledge/sources';
import { hasSource, usesFramework, usesStandaloneKeras } from './frameworks';
import { vocabulary } from './vocabulary';
import type { IKnownError } from './explained-error.explanations';
import { tensorErrors } from './explained-error.tensors';

/** The frameworks that libraries use; what asks them for something is not one of them. */
const FRAMEWORKS: ReadonlySet<string> = new Set([
  ...knowledge.modules.map(({ name }) => name),
  ...['jaxlib', 'numpy', 'scipy', 'IPython', 'six', 'tensorflow_estimator']
]);

/**
 * The library that failed: the innermost one of the traceback. Where no traceback tells, the package in the cell that loads
 * Keras by itself. Null where it is the notebook's own code, or not known.
 */
export function libraryIn(
  notebook: INotebookView,
  cellId: string
): string | null {
  const packages = notebook.observations
    .filter(seen => seen.kind === 'error' && seen.cellId === cellId)
    .flatMap(seen => seen.packages);
  if (packages.length > 0) {
    const library = packages.filter(name => !FRAMEWORKS.has(name)).pop();
    return library ?? null;
  }
  const fact = notebook.facts.find(
    ({ cellId: id, kind }) => id === cellId && kind === 'import-keras-ecosystem'
  );
  return fact?.name.split('.')[0] ?? null;
}

/** Whether a traceback shows that a library failed, and not the notebook's own code. */
function isInLibrary(notebook: INotebookView, cellId: string): boolean {
  return (
    libraryIn(notebook, cellId) !== null &&
    notebook.observations.some(
      seen => seen.cellId === cellId && seen.packages.length > 0
    )
  );
}

const NOTHING_TO_RENAME = (trans: ITranslator): string =>
  trans.__(
    'The name stands in the library and not in the notebook, so there is nothing to rename here. Update the library, or run it with the versions that it was made for in an environment of its own.'
  );

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
    return library === null ||
      (source.includes(missing) && !isInLibrary(notebook, cellId))
      ? null
      : {
          subject: library,
          message: trans.__(
            'The library %1 asks for %2, which the installed version of %3 does not have.',
            library,
            missing,
            framework
          ),
          why: NOTHING_TO_RENAME(trans),
          sources: [MIGRATION_GUIDE],
          remedy: null
        };
  }
};

/** What an object of Keras lacks, asked for by a library that is known to use Keras. */
const libraryAsksObject: IKnownError = {
  pattern:
    /^AttributeError: '(Sequential|Functional|Model|KerasTensor|Variable|History|Adam|SGD|RMSprop|Nadam|Adagrad|Adadelta)' object has no attribute '(\w+)'/m,
  explain: ([, owner, name], trans, notebook, cellId) => {
    const library = libraryIn(notebook, cellId);
    return library === null ||
      !isInLibrary(notebook, cellId) ||
      !vocabulary.importers.some(
        ({ module }) => module.split('.')[0] === library
      )
      ? null
      : {
          subject: library,
          message: trans.__(
            'The library %1 asks for %2 of %3, which this version of Keras does not have.',
            library,
            name,
            owner
          ),
          why: NOTHING_TO_RENAME(trans),
          sources: [MIGRATION_GUIDE],
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
      sources: [MIGRATION_GUIDE],
      remedy: null
    };
  }
};

const transformersNeedKeras2: IKnownError = {
  pattern:
    /^(?:ValueError: )?Your currently installed version of Keras is Keras 3, but this is not yet supported in Transformers/m,
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

const libraryNeedsKeras2: IKnownError = {
  pattern:
    /^(?:ValueError: You have tensorflow [^]* requires tf-keras package|ModuleNotFoundError: No module named 'tf_keras')/m,
  explain: ([text], trans, notebook, cellId) => {
    const library = libraryIn(notebook, cellId);
    return {
      subject: library ?? 'tf_keras',
      message:
        library === null
          ? text.startsWith('Module')
            ? trans.__(
                'tf_keras, which is Keras 2, is not installed in this kernel.'
              )
            : trans.__('This library needs tf_keras: it is made for Keras 2.')
          : trans.__(
              'The library %1 needs tf_keras: it is made for Keras 2.',
              library
            ),
      why: trans.__(
        'Install tf_keras beside Keras and restart the kernel. It is Keras 2 and runs on TensorFlow, whatever the backend of Keras 3 is.'
      ),
      sources: ['https://keras.io/getting_started/'],
      remedy: { kind: 'install', requirement: 'tf_keras' }
    };
  }
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

/** Frameworks that reserve most of a GPU's memory at their first computation, by backend. PyTorch takes what it needs. */
const RESERVING: readonly string[] = ['tensorflow', 'jax'];

const sharedMemory: IKnownError = {
  pattern:
    /^(?:\w+\.)*(?:(?<jax>(?:Xla|Jax)RuntimeError: (?:[^]*RESOURCE_EXHAUSTED|[^]*Out of memory))|(?<tensorflow>ResourceExhaustedError: )|(?<torch>OutOfMemoryError: |RuntimeError: CUDA out of memory))/m,
  explain: ({ groups = {} }, trans, notebook) => {
    const name = Object.keys(groups).find(key => groups[key] !== undefined);
    const owner = backendNamed(name ?? null);
    const other = RESERVING.filter(each => each !== name).find(each =>
      usesFramework(notebook, each)
    );
    const reserving = backendNamed(other ?? null);
    return owner && reserving && usesStandaloneKeras(notebook)
      ? {
          subject: 'memory',
          message: trans.__(
            '%1 ran out of memory on the device; %2, which this notebook loads too, may hold a part of it.',
            owner.title,
            reserving.title
          ),
          why:
            reserving.name === 'tensorflow'
              ? trans.__(
                  'On a GPU TensorFlow reserves most of the memory for itself. Before anything runs, call tf.config.set_visible_devices([], "GPU") so that TensorFlow only feeds the data.'
                )
              : trans.__(
                  'On a GPU JAX reserves most of the memory for itself at its first computation. Set XLA_PYTHON_CLIENT_PREALLOCATE=false before JAX is imported, or keep JAX on the CPU with JAX_PLATFORMS=cpu.'
                ),
          sources: [
            'https://docs.jax.dev/en/latest/gpu_memory_allocation.html',
            'https://www.tensorflow.org/guide/gpu'
          ],
          remedy: null
        }
      : null;
  }
};

const torchCompile: IKnownError = {
  pattern:
    /^(?:\w+\.)*(?:InternalTorchDynamoError|TorchRuntimeError|Unsupported|BackendCompilerFailed|InductorError): /m,
  explain: (_, trans, notebook) =>
    hasSource(notebook, /jit_compile\s*=\s*True|['"]jit_compile['"]/)
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

const jaxMetal: IKnownError = {
  pattern:
    /^(?:\w+\.)*(?:Xla|Jax)RuntimeError: (?:UNKNOWN|UNIMPLEMENTED|INTERNAL)[^]*/m,
  explain: ([text], trans, notebook) =>
    // https://github.com/jax-ml/jax/issues/27062
    /\bmetal\b|\bdefault_memory_space is not supported/i.test(text) ||
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

/** A module of Keras that is gone, whatever it was. */
export const goneModule: IKnownError = {
  pattern: /^ModuleNotFoundError: No module named '(keras(?:\.\w+)+)'/m,
  explain: ([, module], trans) => ({
    subject: module,
    message: trans.__('The module %1 does not exist in this Keras.', module),
    why: trans.__(
      'Keras 3 moved or removed many modules of Keras 1 and 2. Computing is in keras.ops, settings of the backend are in keras.config; sessions of TensorFlow 1 have no successor.'
    ),
    sources: [MIGRATION_GUIDE],
    remedy: null
  })
};

/** Errors of libraries and frameworks around Keras. */
export const libraryErrors: readonly IKnownError[] = [
  libraryTooOld,
  libraryAsksObject,
  legacyOptimizers,
  transformersNeedKeras2,
  libraryNeedsKeras2,
  unsetVariable,
  sharedMemory,
  torchCompile,
  ...tensorErrors,
  jaxMetal
];
