/** The source of the Keras whose statements were checked. */
export const KERAS_SOURCE =
  'https://github.com/keras-team/keras/blob/v3.15.1/keras/src';

/** How Keras's authors say that old code is brought to Keras 3. */
export const MIGRATION_GUIDE = 'https://keras.io/guides/migrating_to_keras_3/';
