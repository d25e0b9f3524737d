import { migrationOf } from '../testing/migrate';

describe('channels that stand first', () => {
  it.each([
    "from keras import backend as K\nK.set_image_dim_ordering('th')",
    "from keras.layers import Convolution2D\nConvolution2D(3, 3, 3, dim_ordering='th')",
    'from keras.layers import Convolution2D\nConvolution2D(3, 3, 3, input_shape=(1, 28, 28))'
  ])('are told what TensorFlow does with them: %s', source => {
    const reasons = migrationOf([source], '1.2.2').changes.map(
      ({ reason }) => reason
    );
    expect(reasons).toContainEqual(
      expect.stringContaining('TensorFlow on a CPU only with oneDNN')
    );
  });

  it.each([
    "from keras import backend as K\nK.set_image_dim_ordering('tf')",
    "from keras.layers import MaxPooling2D\nMaxPooling2D((2, 2), dim_ordering='th')"
  ])('and nothing else is: %s', source => {
    const reasons = migrationOf([source], '1.2.2').changes.map(
      ({ reason }) => reason
    );
    expect(reasons.join()).not.toContain('oneDNN');
  });
});
