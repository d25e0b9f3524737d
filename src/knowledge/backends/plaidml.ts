import { IBackend } from '../types';

/** PlaidML, loaded as `plaidml.keras.backend`. */
export const plaidml: IBackend = {
  name: 'plaidml',
  title: 'PlaidML',
  status: 'discontinued',
  keras: { since: '2.2.0', until: '2.3.1' },
  aliases: ['plaidml.keras.backend', 'plaidml.keras', 'plaid'],
  modules: ['plaidml'],
  distributions: ['plaidml-keras', 'plaidml'],
  install: null,
  ended: null,
  texts: trans => ({
    summary: trans.__('Closed; only Keras 2.2 and 2.3 loaded it.'),
    end: trans.__(
      'PlaidML is closed; the last plaidml-keras is 0.7.0 and worked with Keras 2.2 and 2.3 only. Keras 2.4 to 2.15 ignore the setting and run TensorFlow. Keras 3 stops with "ValueError: Unable to import backend".'
    ),
    pros: [trans.__('Ran on AMD and Intel GPUs through OpenCL.')],
    cons: [trans.__('Not accepted by Keras 2.4 and later.')]
  }),
  sources: [
    'https://github.com/plaidml/plaidml/issues/1998',
    'https://github.com/plaidml/plaidml/issues/586'
  ]
};
