import { migrated, migrationOf } from '../testing/migrate';

const CODE = [
  'from keras.models import Sequential',
  'from keras.layers import Conv2D, Flatten, MaxPooling2D',
  'model = Sequential()',
  'model.add(Conv2D(3, (3, 3), input_shape=(9, 9, 1)))',
  'model.add(MaxPooling2D((2, 2)))',
  'model.add(Flatten())'
].join('\n');

function renamed(name: string, version: string, code = CODE): string {
  const cell = `layer = model.get_layer('${name}')`;
  return migrated([code, cell], version)[1];
}

describe('the names of layers that have none of their own', () => {
  it.each([
    ['flatten_1', '2.2.4', 'flatten'],
    ['max_pooling2d_2', '2.2.4', 'max_pooling2d_1'],
    ['maxpooling2d_1', '1.2.2', 'max_pooling2d'],
    ['conv2d_3', '2.3.1', 'conv2d_2']
  ])('%s of Keras %s is %s', (before, version, after) => {
    expect(renamed(before, version)).toBe(
      `layer = model.get_layer('${after}')`
    );
  });

  it('is that of the layer of today', () => {
    const code = CODE.replace(/Conv2D\(3, \(3, 3\)/, 'Convolution2D(3, 3, 3');
    expect(
      renamed(
        'convolution2d_1',
        '1.2.2',
        code.replace('import Conv2D', 'import Convolution2D')
      )
    ).toBe("layer = model.get_layer('conv2d')");
  });

  it.each([
    ['block5_pool', '2.2.4', CODE],
    ['dense_1', '2.2.4', CODE],
    ['flatten_1', '3.0.0', CODE],
    [
      'flatten_1',
      '2.2.4',
      CODE.replace('Flatten()', "Flatten(name='flatten_1')")
    ],
    ['flatten_1', '2.3.1', CODE.replace(/keras\./g, 'tensorflow.keras.')]
  ])('%s of Keras %s stays', (name, version, code) => {
    expect(renamed(name, version, code)).toBe(
      `layer = model.get_layer('${name}')`
    );
  });
});

describe('code that asks for the backend', () => {
  const reasons = (source: string): string[] =>
    migrationOf([`from keras import backend as K\n${source}`], '2.2.4')
      .changes.filter(({ meaning }) => meaning === 'manual')
      .map(({ title }) => title);

  it('is told to ask for the ordering, where it cannot be rewritten to do so', () => {
    expect(reasons('if K.backend() == "tensorflow":\n    flip(x)')).toEqual([
      'K.backend() == "tensorflow"'
    ]);
    expect(reasons('axis = 3 if K.backend() == "tensorflow" else 1')).toEqual(
      []
    );
  });

  it.each(['print(K.backend())', 'if K.backend() == "theano":\n    pass'])(
    'is left alone: %s',
    source => {
      expect(reasons(source)).toEqual([]);
    }
  );
});
