/**
 * What Keras accepts in keras.json; of anything else it makes an error. Run with Keras 3.15.1:
 * https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/config.py
 */
export const kerasJsonValues: Readonly<Record<string, readonly string[]>> = {
  floatx: ['float16', 'float32', 'float64'],
  image_data_format: ['channels_last', 'channels_first']
};
