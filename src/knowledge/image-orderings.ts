/**
 * Where an image's channels stand: what Keras 1 named after its backends, and its names since Keras 2.
 * https://github.com/keras-team/keras/blob/2.0.0/keras/backend/common.py
 */
export const imageOrderings: Readonly<Record<string, string>> = {
  th: 'channels_first',
  tf: 'channels_last'
};
