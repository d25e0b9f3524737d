import { ITranslator } from '../core';
import { loadsKeras } from '../core/facts/fact';
import { KERAS_SOURCE } from '../knowledge/sources';
import type { IKnownError } from './explained-error.explanations';

const legacyMissing: IKnownError = {
  pattern:
    /^ImportError: Keras cannot be imported\. Check that it is installed/m,
  explain: (_, trans, notebook) => {
    const flag = notebook.facts.some(fact => fact.kind === 'legacy-keras-flag');
    return {
      subject: flag ? 'tf_keras' : 'keras',
      message: flag
        ? trans.__(
            'TF_USE_LEGACY_KERAS asks TensorFlow for tf_keras, which is not installed in this kernel.'
          )
        : trans.__('TensorFlow finds no Keras in this kernel.'),
      why: trans.__(
        'Keras is a package of its own since TensorFlow 2.6; since 2.16 tf.keras is Keras 3, from the package keras, or with TF_USE_LEGACY_KERAS Keras 2, from tf_keras. Install the one that the notebook needs and restart the kernel.'
      ),
      sources: [
        'https://github.com/tensorflow/tensorflow/releases/tag/v2.16.1'
      ],
      remedy: { kind: 'install', requirement: flag ? 'tf_keras' : 'keras' }
    };
  }
};

const VALID_CONFIGURATION = (trans: ITranslator): string =>
  trans.__(
    'Keras reads keras.json while it is imported, from KERAS_HOME or from .keras in the home directory. Valid are floatx "float16", "float32" or "float64", epsilon as a number with a point or an exponent, and image_data_format "channels_last" or "channels_first".'
  );

const brokenConfiguration: IKnownError = {
  pattern:
    /^(?:ValueError|AssertionError): Invalid `?(epsilon|floatx|image_data_format)`?\b/m,
  explain: ([, key], trans, notebook, cellId) => {
    const loads = notebook.facts.some(
      fact => fact.cellId === cellId && fact.kind.startsWith('import-')
    );
    if (!loads) {
      return null;
    }
    return {
      subject: key,
      message: trans.__(
        'keras.json has an invalid %1, so Keras does not load.',
        key
      ),
      why: VALID_CONFIGURATION(trans),
      sources: [`${KERAS_SOURCE}/backend/config.py`],
      remedy: null
    };
  }
};

/** Keras 3.0 to 3.13 check keras.json with bare assertions, which say nothing. */
const refusedConfiguration: IKnownError = {
  pattern: /^AssertionError(?:: ?)?$/m,
  explain: (_, trans, notebook, cellId) => {
    const loads = notebook.facts.some(
      fact => fact.cellId === cellId && loadsKeras(fact)
    );
    const isOfKeras = notebook.observations.some(
      ({ cellId: id, kind, packages }) =>
        id === cellId &&
        kind === 'error' &&
        packages.length > 0 &&
        packages.every(name =>
          /^(?:keras|keras_core|tensorflow)$/.test(name)
        ) &&
        packages[packages.length - 1].startsWith('keras')
    );
    return loads && isOfKeras
      ? {
          subject: 'keras.json',
          message: trans.__(
            'keras.json has an invalid floatx, epsilon or image_data_format, so Keras does not load.'
          ),
          why: VALID_CONFIGURATION(trans),
          sources: [`${KERAS_SOURCE}/backend/config.py`],
          remedy: null
        }
      : null;
  }
};

/** Errors of a Keras that is missing, or that its configuration stops. */
export const configurationErrors: readonly IKnownError[] = [
  legacyMissing,
  brokenConfiguration,
  refusedConfiguration
];
