import { INotebook } from './notebook';
import { observe } from './observe';

/**
 * What a notebook must hold somewhere for a rule to have anything to say without a kernel: something that sets a
 * backend or could, configures one, names one that is gone, or starts another program. Imports and calls of Keras,
 * TensorFlow and the like only matter beside one of these.
 *
 * `backend` is everywhere as the module `keras.backend`; importing that says nothing.
 */
const DECISIVE = new RegExp(
  [
    '(?<!import[ \\t]+)(?<!keras\\.|inline)backend',
    // A variable that is named in full is among the other words, or none that matters.
    '(?:environ|getenv|putenv)(?!(?:\\.\\w+)?[\\[(](?:"\\w+"|\'\\w+\')[\\]),])',
    '%(?:set_)?env\\b',
    'keras_home',
    'legacy_keras',
    'keras_core',
    'tf_keras',
    'keras\\.json',
    'keras-advisor',
    'theano',
    'cntk',
    'mxnet',
    'plaidml',
    'aesara',
    'pytensor',
    'dim_ordering',
    'data_format',
    'import_module',
    '__import__',
    'reload(?:_module)?\\s*\\(',
    'system\\(',
    'subprocess',
    'popen',
    'check_call',
    'getoutput',
    'run_line_magic',
    'run_cell_magic',
    '\\.magic\\('
  ].join('|'),
  'i'
);

/**
 * Installing matters where the shell may read a version as a redirection, and with a version of Keras; of something
 * that is gone the name is among the words above.
 */
const INSTALL = /pip(?!e)|conda|mamba/i;
const REDIRECTION = /[<>]/;
const KERAS_VERSION = /keras[^\n]*=/i;

/**
 * Whether a notebook can have findings of rules that need no kernel. Only a filter, much cheaper than an inspection:
 * where it says no, an inspection finds nothing.
 */
export function mayHaveFindings({ cells }: INotebook): boolean {
  return cells.some(
    (cell, position) =>
      cell.type === 'code' &&
      (DECISIVE.test(cell.source) ||
        (INSTALL.test(cell.source) &&
          (REDIRECTION.test(cell.source) || KERAS_VERSION.test(cell.source))) ||
        (cell.outputs !== undefined && observe(cell, position).length > 0))
  );
}
