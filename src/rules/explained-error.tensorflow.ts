import { INotebookView, ITranslator } from '../core';
import { backendSettings } from '../core/findings/backend-settings';
import { backendNamed } from '../knowledge';
import type { IExplanation, IKnownError } from './explained-error.explanations';
import { libraryIn } from './explained-error.libraries';
import { cellNumber } from './wording';

/** The module of TensorFlow is missing, and a cell asks for it that loads no Keras of its own. */
export const missingTensorFlow: IKnownError = {
  pattern:
    /^(?:ModuleNotFoundError|ImportError): No module named 'tensorflow(?:\.\w+)*'/m,
  explain: (_, trans, notebook, cellId) => {
    const here = notebook.facts.filter(fact => fact.cellId === cellId);
    if (
      libraryIn(notebook, cellId) !== null ||
      here.some(({ kind }) => kind === 'import-keras')
    ) {
      return here.some(({ kind }) => kind === 'import-keras')
        ? null
        : explainMissingTensorFlow(notebook, cellId, trans);
    }
    const asked = here.find(
      ({ kind }) => kind === 'import-tf-keras' || kind === 'import-tensorflow'
    );
    const { effective } = backendSettings(notebook);
    const chosen = backendNamed(effective?.value?.text ?? null);
    const isOther = chosen !== undefined && chosen.name !== 'tensorflow';
    return asked && (isOther || asked.kind === 'import-tf-keras')
      ? {
          subject: asked.name,
          message: isOther
            ? trans.__(
                'This cell imports %1, and TensorFlow is not installed in this kernel; KERAS_BACKEND="%2" concerns the package keras.',
                asked.name,
                chosen.name
              )
            : trans.__(
                'This cell imports %1, and TensorFlow is not installed in this kernel.',
                asked.name
              ),
          why: trans.__(
            'The package keras has the same layers, models and optimizers and runs without TensorFlow on the other backends: import keras instead of tensorflow.keras, after the backend is set. Code that needs TensorFlow itself needs it installed.'
          ),
          sources: ['https://keras.io/getting_started/'],
          remedy: { kind: 'install', requirement: 'tensorflow' }
        }
      : null;
  }
};

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
