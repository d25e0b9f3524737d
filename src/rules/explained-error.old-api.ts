import { ownValue } from '../core/own-value';
import { renamedArguments } from '../knowledge/renamed-arguments';
import { KERAS_SOURCE, MIGRATION_GUIDE } from '../knowledge/sources';
import { INotebookView, ITranslator } from '../core';
import type { IKnownError, Remedy } from './explained-error.explanations';

const review: Remedy = { kind: 'review-migration' };

/** Where the rewriting of old code is. */
function whereItIsRewritten(trans: ITranslator): string {
  return trans.__(
    'The command “Rewrite Old Keras Code for Keras 3” rewrites what keeps its meaning; the panel’s section “Old Keras code” shows each change first.'
  );
}

function usesKeras({ facts }: INotebookView): boolean {
  return facts.some(
    ({ kind }) => kind === 'import-keras' || kind === 'import-tf-keras'
  );
}

/** The line Keras 3 prints for `Conv2D(…, border_mode='same')` and its like. */
const refusedArguments: IKnownError = {
  pattern:
    /^(?:ValueError: (?:Unrecognized keyword arguments passed to (\w+)|Argument\(s\) not recognized): \{(.*)|TypeError: (\w+(?:\.\w+)?)(?:\.__init__)?\(\) got an unexpected keyword argument '(\w+)')/m,
  explain: ([, layer, refused, callee, single], trans, notebook) => {
    const names = single
      ? [single]
      : Array.from(refused.matchAll(/'(\w+)': /g), match => match[1]);
    const old = names.filter(
      name => ownValue(renamedArguments, name) !== undefined
    );
    if (old.length === 0 || !usesKeras(notebook)) {
      return null;
    }
    const advice = old
      .map(name => {
        const now = renamedArguments[name];
        if (typeof now === 'function') {
          return now(trans);
        }
        return now === null
          ? trans.__('%1 no longer exists and can be left out', name)
          : trans.__('%1 is now %2', name, now);
      })
      .join('; ');
    return {
      subject: old.join(','),
      message: trans.__('This code is written for an older Keras: %1.', advice),
      why: [
        trans.__(
          '%1 was renamed or removed between Keras 1 and Keras 3, which refuses arguments it does not know. This has nothing to do with the backend: it fails on all of them.',
          layer ?? callee ?? old[0]
        ),
        whereItIsRewritten(trans)
      ].join(' '),
      sources: [`${KERAS_SOURCE}/layers/layer.py`],
      remedy: review
    };
  }
};

/** What Keras 3 prints for `Dense(output_dim=16)`: the argument that it knows by another name is missing. */
const missingArguments: IKnownError = {
  pattern:
    /^TypeError: (?:(\w+)\.__init__|__init__)\(\) missing \d+ required positional arguments?: ('(?:units|filters|kernel_size|rate|stddev|n|target_shape|output_dim|input_dim|pool_size)'.*)$/m,
  explain: ([, layer, names], trans, notebook, cellId) => {
    const source = notebook.cell(cellId)?.source ?? '';
    const old = OLD_NAMES.filter(name =>
      new RegExp(`\\b${name}\\s*=`).test(source)
    );
    if (old.length === 0 || !usesKeras(notebook)) {
      return null;
    }
    return {
      subject: old.join(','),
      message: trans.__(
        'This code is written for an older Keras: %1 is given as %2.',
        names.replace(/'/g, ''),
        old.join(', ')
      ),
      why: [
        trans.__(
          'Keras 2 renamed the arguments of %1, and Keras 3 does not know the old names. This has nothing to do with the backend: it fails on all of them.',
          layer ?? trans.__('layers')
        ),
        whereItIsRewritten(trans)
      ].join(' '),
      sources: [`${KERAS_SOURCE}/layers/layer.py`],
      remedy: review
    };
  }
};

/** Names of Keras 1 for what Keras 3 cannot do without. */
const OLD_NAMES = [
  'output_dim',
  'nb_filter',
  'filter_length',
  'nb_row',
  'p',
  'sigma',
  'pool_length'
];

/** Methods of models that are gone. */
const goneMethods: IKnownError = {
  pattern:
    /^AttributeError: '(?:Sequential|Model|Functional)' object has no attribute '(fit_generator|evaluate_generator|predict_generator|predict_classes|predict_proba)'/m,
  explain: ([, method], trans, notebook) =>
    usesKeras(notebook)
      ? {
          subject: method,
          message: trans.__(
            'This code is written for an older Keras: models no longer have %1.',
            method
          ),
          why: whereItIsRewritten(trans),
          sources: [MIGRATION_GUIDE],
          remedy: review
        }
      : null
};

/** Classes and functions that Keras 3.15.1 refuses in modules where Keras 1 and 2 had them; keras.backend is told apart. */
const NAMES =
  'Atrous\\w+|CuDNN\\w+|Deconvolution2D|Highway|ImageDataGenerator|LocallyConnected\\dD|MaxoutDense|[Mm]erge|ThresholdedReLU|TimeDistributedDense|multi_gpu_model|np_utils|objectives';

/** Modules that are gone; what is in them is listed in `knowledge/api/modules.ts`, which is loaded late. */
const MODULES =
  'engine|objectives|initializations|utils\\.\\w+_utils?|layers\\.(?:advanced_activations|convolutional\\w*|core|cudnn_recurrent|embeddings|local|merge|noise|normalization|pooling|recurrent|wrappers)';

/** What Python prints where a module of Keras, or a name of one, is gone. */
const goneNames: IKnownError = {
  pattern: new RegExp(
    `^(?:ModuleNotFoundError: No module named '(keras\\.(?:${MODULES}))\\b|AttributeError: module '(keras[\\w.]*)' has no attribute '(${NAMES})'|ImportError: cannot import name '(${NAMES})' from '(keras[\\w.]*)')`,
    'm'
  ),
  explain: ([, module, asked, attribute, imported, from], trans, notebook) => {
    const name = module ?? `${asked ?? from}.${attribute ?? imported}`;
    return usesKeras(notebook)
      ? {
          subject: name,
          message: trans.__(
            'This code is written for an older Keras: Keras 3 has no %1.',
            name
          ),
          why: whereItIsRewritten(trans),
          sources: [MIGRATION_GUIDE],
          remedy: review
        }
      : null;
  }
};

/** What Keras 3 prints for a name of a file of weights or of a model. */
const fileEndings: IKnownError = {
  pattern:
    /^ValueError: (?:The filename must end in|The filepath provided must end in|When using `save_weights_only=True` in `ModelCheckpoint`, the filepath provided must end in) `(\.weights\.h5|\.keras)`/m,
  explain: ([, ending], trans) => ({
    subject: ending,
    message: trans.__(
      'Keras 3 takes the kind of a file from its name: this one must end in %1.',
      ending
    ),
    why: whereItIsRewritten(trans),
    sources: [`${KERAS_SOURCE}/saving/saving_api.py`],
    remedy: review
  })
};

/** What a file of HDF5 holds of `compile("…", loss="mse")`, and Keras 3 does not read back. */
const compiledFile: IKnownError = {
  pattern:
    /^(?:ValueError: Could not deserialize 'keras\.(?:metrics|losses)\.(\w+)'|TypeError: Could not locate function '(mse|mae|mape|msle|kld|cosine_similarity|logcosh)')/m,
  explain: ([, deserialized, located], trans) => ({
    subject: deserialized ?? located,
    message: trans.__(
      'The file holds the loss or metric %1 in a form that this Keras does not read back.',
      deserialized ?? located
    ),
    why: trans.__(
      'Load it with load_model(…, compile=False), and compile the model again where it is to be trained or evaluated. A file that ends in .keras does not have this trouble.'
    ),
    sources: [`${KERAS_SOURCE}/legacy/saving/legacy_h5_format.py`],
    remedy: null
  })
};

/** Errors of code that was written for Keras 1 or 2. */
export const oldApiErrors: readonly IKnownError[] = [
  refusedArguments,
  missingArguments,
  goneMethods,
  goneNames,
  fileEndings,
  compiledFile
];
