import { nameOf } from './links';

describe('nameOf', () => {
  it.each([
    ['https://github.com/keras-team/keras', 'keras-team/keras'],
    [
      'https://github.com/keras-team/keras/releases/tag/2.4.0',
      'keras-team/keras 2.4.0'
    ],
    [
      'https://github.com/keras-team/keras/issues/18880',
      'keras-team/keras#18880'
    ],
    [
      'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/losses.py#L9',
      'keras-team/keras › losses.py#L9'
    ],
    ['https://www.tensorflow.org/', 'tensorflow.org'],
    ['https://keras.io/keras_3/', 'keras.io › keras_3'],
    ['https://keras.io/a%20b#part', 'keras.io › a b#part'],
    ['https://keras.io/%', 'https://keras.io/%'],
    ['no address', 'no address']
  ])('calls %s “%s”', (address, name) => {
    expect(nameOf(address)).toBe(name);
  });
});
