import { IBackend } from '../types';

/** PlaidML, loaded as `plaidml.keras.backend`. */
export const plaidml: IBackend = {
  name: 'plaidml',
  title: 'PlaidML',
  status: 'discontinued',
  // plaidml-keras 0.1.1 to 0.3.0 ask for Keras 2.0.8.
  keras: { since: '2.0.8', until: '2.2.4' },
  aliases: ['plaidml.keras.backend', 'plaidml.keras', 'plaid'],
  framework: 'plaidml',
  distributions: ['plaidml-keras', 'plaidml'],
  needs: [],
  ended: null,
  texts: trans => ({
    summary: trans.__('Discontinued; needed Keras 2.2.4 or older.'),
    end: trans.__(
      'PlaidML is closed; plaidml-keras asked for Keras 2.0.8, then 2.2.2, and from 0.5.0 to the last, 0.7.0, for 2.2.4; never for 2.3. Keras 2.4 to 2.15 ignore the setting and run TensorFlow. Keras 3 refuses the name.'
    ),
    pros: [trans.__('Ran on AMD and Intel GPUs through OpenCL.')],
    cons: [trans.__('Not accepted by Keras 2.4 and later.')]
  }),
  sources: [
    'https://github.com/plaidml/plaidml/issues/1998',
    'https://github.com/plaidml/plaidml/issues/586'
  ]
};
