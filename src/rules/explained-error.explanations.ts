import { INotebookView, ITranslator, listOf } from '../core';
import { isAtLeast } from '../core/vocabulary/version';
import { knowledge } from '../knowledge';
import { KERAS_SOURCE } from '../knowledge/sources';
import { configurationErrors } from './explained-error.configuration';
import { deviceErrors } from './explained-error.devices';
import { goneModule, libraryErrors } from './explained-error.libraries';
import { nativeErrors } from './explained-error.native';
import { oldApiErrors } from './explained-error.old-api';
import {
  explainMissingTensorFlow,
  missingTensorFlow
} from './explained-error.tensorflow';
import { vocabulary } from './vocabulary';
import { trainingTitles, trainingTitlesWith } from './wording';

/** What answers an error: a change of the notebook, or the review of its old code. */
export type Remedy =
  | { readonly kind: 'switch' }
  | { readonly kind: 'install'; readonly requirement: string }
  | { readonly kind: 'review-migration' }
  | null;

/** An error explained: the sentences of a report and what helps. */
export interface IExplanation {
  readonly subject: string;
  readonly message: string;
  readonly why: string;
  readonly sources: readonly string[];
  readonly remedy: Remedy;
}

/** One error that is known, by the line that Python prints for it. */
export interface IKnownError {
  readonly pattern: RegExp;
  /** Nothing when the error has another cause than Keras after all. */
  explain(
    match: RegExpExecArray,
    trans: ITranslator,
    notebook: INotebookView,
    cellId: string
  ): IExplanation | null | undefined;
}

const { backends, generations, tensorflowLayers } = knowledge;

/** The pattern of messages of Keras, one for each generation, in which %1 is a name and %2 a distribution. */
function messages(templates: readonly (string | null)[]): RegExp {
  const patterns = templates
    .filter(template => template?.includes('%1') ?? false)
    .map(template =>
      (template ?? '')
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        // A name may be empty, and outputs lose the blank before it.
        .replace(/ %1$/, ' ?(.*)')
        .replace('%1', '(.*)')
        .replace('%2', '([\\w.-]+)')
    );
  return new RegExp(`^(?:${[...new Set(patterns)].join('|')})`, 'm');
}

/** What the groups of a match are, of whichever alternative. */
function groupsOf([, ...groups]: RegExpExecArray): string[] {
  return groups.filter(group => group !== undefined);
}

const unknownBackend: IKnownError = {
  pattern: messages(generations.map(({ refusal }) => refusal)),
  explain: (match, trans) => ({
    subject: groupsOf(match)[0],
    message: refused(groupsOf(match)[0], trans),
    why: trans.__(
      'The name comes from KERAS_BACKEND or from keras.json and has to match exactly. After this failure a corrected setting does not help by itself: parts of Keras stay loaded with the old name until the kernel is restarted.'
    ),
    sources: [
      `${KERAS_SOURCE}/backend/__init__.py`,
      'https://github.com/keras-team/keras/issues/18880'
    ],
    remedy: { kind: 'switch' }
  })
};

/** A name that Keras refuses: a release before the one that brought the backend does so, too. */
function refused(name: string, trans: ITranslator): string {
  const since = vocabulary.backendNamed(name)?.keras?.since;
  return since && isAtLeast(since, '3.1')
    ? trans.__(
        'Keras could not be imported: this release has no backend named "%1", which came with Keras %2.',
        name,
        since.replace(/\.0$/, '')
      )
    : trans.__(
        'Keras could not be imported: it has no backend named "%1".',
        name
      );
}

const missingPlugin: IKnownError = {
  pattern: messages(generations.map(each => each.missingPlugin)),
  explain: (match, trans) => {
    const [name, plugin] = groupsOf(match);
    const backend = vocabulary.backendNamed(name);
    const needs = backend?.needs.find(each => each.plugin === plugin);
    return {
      subject: name,
      message: trans.__(
        'Keras could not load the backend %1: the package %2, or something that it needs, is missing in this kernel.',
        backend?.title ?? name,
        plugin
      ),
      why: trans.__(
        'From Keras 3.16 on, this backend is a separate package. Keras says that it is not installed even if it is and cannot be imported, for example because something else is missing. Install it, or choose a backend that is installed, and restart the kernel.'
      ),
      sources: ['https://github.com/keras-team/keras/issues/23523'],
      remedy: {
        kind: 'install',
        requirement: needs?.install.pip.cpu ?? plugin
      }
    };
  }
};

/** What Keras 3 imports for its backends. */
const frameworks = [
  ...new Set(backends.flatMap(({ needs }) => needs.flatMap(n => n.modules)))
];

/** The distribution that brings a module. */
function distributionOf(module: string): string {
  return (
    backends.find(({ framework }) => framework === module)?.distributions[0] ??
    module
  );
}

const missingBackend: IKnownError = {
  pattern: new RegExp(
    `^(?:ModuleNotFoundError|ImportError): No module named '(${frameworks.join('|')})'$`,
    'm'
  ),
  explain: ([, module], trans, notebook, cellId) => {
    const here = notebook.facts.filter(fact => fact.cellId === cellId);
    const importsKeras = here.some(
      fact =>
        fact.kind === 'import-keras' || fact.kind === 'import-keras-ecosystem'
    );
    const importsIt = here.some(
      fact =>
        fact.kind.startsWith('import-') && fact.name.split('.')[0] === module
    );
    if (!importsKeras || importsIt) {
      return null;
    }
    const other =
      module === 'tensorflow' &&
      explainMissingTensorFlow(notebook, cellId, trans);
    if (other) {
      return other;
    }
    return {
      subject: module,
      message: trans.__(
        'Keras could not load its backend: %1 is not installed in this kernel.',
        module
      ),
      why:
        module === 'tensorflow'
          ? trans.__(
              'Where nothing chooses a backend, Keras uses TensorFlow, installed or not, and does not fall back to another one. Choose a backend that is installed, before Keras is first imported, or install this one.'
            )
          : trans.__(
              'Keras does not fall back to another backend. Install %1 into this kernel, or choose a backend that is installed, before Keras is first imported.',
              module
            ),
      sources: ['https://github.com/keras-team/keras/issues/18955'],
      remedy: { kind: 'install', requirement: distributionOf(module) }
    };
  }
};

const cannotTrain: IKnownError = {
  pattern:
    /^NotImplementedError: `?fit`? (?:not implemented for|is not supported with) (\w+) backend/m,
  explain: ([, name], trans) => {
    const backend = vocabulary.backendMeant(name);
    return (
      backend && {
        subject: backend.name,
        message: trans.__(
          'The %1 backend of Keras cannot train a model.',
          backend.title
        ),
        why: trans.__(
          'It is made for inference: predict and evaluate work, fit raises this error. %1 train.',
          trainingTitles(trans)
        ),
        sources: backend.sources,
        remedy: { kind: 'switch' }
      }
    );
  }
};

const mixedKeras: IKnownError = {
  pattern: /^ValueError: Only instances of `?keras\.Layer`? can be added/m,
  explain: (_, trans) => ({
    subject: 'mixed',
    message: trans.__(
      'This model mixes layers from two copies of Keras, whose classes are incompatible.'
    ),
    why: trans.__(
      'Layers of tf_keras, of a legacy tf.keras or made before keras.config.set_backend() are not layers of the Keras that is loaded now. Use one Keras in the whole notebook and import everything again after changing the backend.'
    ),
    sources: [
      'https://github.com/tensorflow/tensorflow/issues/65419',
      'https://github.com/huggingface/transformers/issues/36410'
    ],
    remedy: null
  })
};

const channelsFirst: IKnownError = {
  pattern: /only supports the NHWC tensor format on the CPU/,
  explain: (_, trans) => ({
    subject: 'channels_first',
    message: trans.__(
      'TensorFlow cannot compute this convolution in channels_first on this CPU.'
    ),
    why: trans.__(
      'It concerns Conv1D, Conv2D and Conv2DTranspose where TensorFlow does not use oneDNN. Use channels_last, or compile(…, jit_compile=True), which computes them with XLA. %1 compute them on the CPU as they are.',
      trainingTitlesWith('channels-first', trans)
    ),
    sources: ['https://github.com/keras-team/keras/issues/20414'],
    remedy: null
  })
};

const needsTensorFlow: IKnownError = {
  pattern: /^ImportError: Layer (\w+) requires TensorFlow/m,
  explain: ([, layer], trans) => ({
    subject: layer,
    message: trans.__(
      'The layer %1 needs TensorFlow to be installed, whatever the backend.',
      layer
    ),
    why: trans.__(
      '%1 compute with TensorFlow on every backend. It only has to be installed: the backend stays as it is.',
      listOf(tensorflowLayers, trans)
    ),
    sources: ['https://keras.io/api/layers/preprocessing_layers/'],
    remedy: { kind: 'install', requirement: 'tensorflow' }
  })
};

const removedFromBackend: IKnownError = {
  pattern:
    /^(?:AttributeError: module '((?:keras|tensorflow)(?:\.\w+)*\.backend)' has no attribute '(\w+)'|ImportError: cannot import name '(\w+)' from '((?:keras|tensorflow)(?:\.\w+)*\.backend)')/m,
  explain: ([, asked, attribute, imported, from], trans) => {
    const name = attribute ?? imported;
    // TensorFlow 2 before 2.16 had Keras 2, which lost some of the names of TensorFlow 1.
    const isKeras2 = /^tensorflow\.|\._v[12]\./.test(asked ?? from);
    return {
      subject: name,
      message: isKeras2
        ? trans.__('The installed tf.keras.backend does not have %1.', name)
        : trans.__('keras.backend.%1 does not exist in Keras 3.', name),
      why: /image_dim_ordering$/.test(name)
        ? trans.__(
            "Image ordering is now keras.config.set_image_data_format('channels_first') for 'th' and 'channels_last' for 'tf'; keras.config.image_data_format() reads it."
          )
        : trans.__(
            'Keras 3 keeps only a few functions in keras.backend. Computing is in keras.ops, random numbers in keras.random, settings in keras.config.'
          ),
      sources: [
        'https://keras.io/api/ops/',
        'https://github.com/keras-team/keras/issues/12649'
      ],
      remedy: null
    };
  }
};

const symbolicTensor: IKnownError = {
  pattern:
    /^ValueError: A KerasTensor cannot be used as input to a TensorFlow function/m,
  explain: (_, trans) => ({
    subject: 'keras-tensor',
    message: trans.__(
      'A TensorFlow function was called on a symbolic tensor of Keras.'
    ),
    why: trans.__(
      'While a model is built, Keras 3 passes placeholders that no framework can compute with. Use a function of keras.ops, whose name may be another (tf.reduce_mean is ops.mean), or put the call into a layer: then it runs on every backend.'
    ),
    sources: ['https://keras.io/api/ops/'],
    remedy: null
  })
};

const brokenTheano: IKnownError = {
  pattern:
    /^(?:AttributeError: module 'numpy' has no attribute 'bool'|ModuleNotFoundError: No module named 'theano)/m,
  explain: (_, trans, notebook, cellId) => {
    const cell = notebook.facts.find(
      fact => fact.cellId === cellId && fact.backend === 'theano'
    );
    if (!cell) {
      return null;
    }
    return {
      subject: 'theano',
      message: trans.__(
        'Theano does not run in this kernel, and no fix is coming.'
      ),
      why: trans.__(
        'Its last release, 1.0.5 of July 2020, needs a NumPy before 1.24, which still had np.bool, and a Python before 3.11, for which its C code compiles. Do not repair the installation: Keras 3 runs on %1.',
        trainingTitles(trans, 'disjunction')
      ),
      sources: ['https://groups.google.com/g/theano-users/c/7Poq8BZutbY'],
      remedy: null
    };
  }
};

/** The errors that the advisor can explain; the first that fits an output is taken. */
export const knownErrors: readonly IKnownError[] = [
  ...nativeErrors,
  ...libraryErrors,
  unknownBackend,
  missingPlugin,
  missingBackend,
  missingTensorFlow,
  ...deviceErrors,
  cannotTrain,
  ...oldApiErrors,
  goneModule,
  mixedKeras,
  channelsFirst,
  needsTensorFlow,
  removedFromBackend,
  symbolicTensor,
  ...configurationErrors,
  brokenTheano
];
