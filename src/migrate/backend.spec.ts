import { migrated, migrationOf } from '../testing/migrate';

/** What becomes of lines that use `K`. */
function rewritten(source: string, version: string | null = '1.2.2'): string {
  return migrated(['from keras import backend as K', source], version)[1];
}

/** What is said of a line that uses `K`, beside the import. */
function said(source: string, version: string | null = '1.2.2'): string[] {
  return migrationOf(['from keras import backend as K', source], version)
    .changes.filter(({ cellId }) => cellId === 'c1')
    .map(({ meaning, title }) => `${meaning} ${title}`);
}

describe('keras.backend', () => {
  it.each([
    ['K.mean(x, axis=1, keepdims=True)', 'ops.mean(x, axis=1, keepdims=True)'],
    ['K.argmax(x)', 'ops.argmax(x, axis=-1)'],
    ['K.argmax(x, 1)', 'ops.argmax(x, 1)'],
    ['K.cumsum(x)', 'ops.cumsum(x, axis=0)'],
    ['K.concatenate([a, b])', 'ops.concatenate([a, b], axis=-1)'],
    ['K.expand_dims(x, dim=1)', 'ops.expand_dims(x, axis=1)'],
    ['K.expand_dims(x)', 'ops.expand_dims(x, axis=-1)'],
    ['K.gather(t, i)', 'ops.take(t, i, axis=0)'],
    ['K.lesser(a, y=b)', 'ops.less(a, x2=b)'],
    ['K.pow(x, a=2)', 'ops.power(x, x2=2)'],
    ['K.clip(x, min_value=0, max_value=1)', 'ops.clip(x, x_min=0, x_max=1)'],
    ["K.zeros((2, 3), name='z')", 'ops.zeros((2, 3))'],
    ["K.eye(3, 'int32')", "ops.eye(3, dtype='int32')"],
    ['K.dot(a, b)', 'ops.tensordot(a, b, axes=[[-1], [-2]])'],
    ['K.sqrt(x)', 'ops.sqrt(ops.maximum(x, 0.0))'],
    ['K.sum(K.square(x), axis=-1)', 'ops.sum(ops.square(x), axis=-1)'],
    ['K.reverse(x, axes=0)', 'ops.flip(x, axis=0)'],
    ['K.in_top_k(p, t, 5)', 'ops.in_top_k(predictions=p, targets=t, k=5)'],
    ['K.relu(x)', 'relu(x)'],
    ['K.relu(x, alpha=0.1)', 'relu(x, negative_slope=0.1)'],
    ['K.switch(c, a, b)', 'ops.where(c, a, b)'],
    ['K.switch(c, lambda: a, lambda: b)', 'ops.cond(c, lambda: a, lambda: b)'],
    ['K.map_fn(f, x, name="m")', 'ops.map(f, x)'],
    [
      'K.random_normal((2,), 0., std=0.5)',
      'random.normal((2,), 0., stddev=0.5)'
    ],
    [
      'K.random_binomial((2,), p=0.5)',
      'random.binomial((2,), probabilities=0.5, counts=1)'
    ],
    [
      "K.conv2d(x, w, border_mode='same', dim_ordering='tf')",
      "ops.conv(x, w, padding='same', data_format='channels_last')"
    ],
    [
      "K.pool2d(x, (2, 2), pool_mode='avg')",
      'ops.average_pool(x, (2, 2), strides=(1, 1))'
    ],
    [
      "K.resize_images(x, 2, 3, 'tf')",
      'ops.repeat(ops.repeat(x, 2, axis=1), 3, axis=2)'
    ],
    ['K.flatten(x + y)', 'ops.reshape(x + y, (-1,))'],
    ['K.batch_flatten(x + y)', "Flatten(data_format='channels_last')(x + y)"],
    ['K.repeat(x, 3)', 'ops.repeat(ops.expand_dims(x, 1), 3, axis=1)'],
    ['K.int_shape(x)[1]', 'x.shape[1]'],
    ['K.ndim(a + b)', 'len((a + b).shape)'],
    ['K.constant([1, 2])', "ops.convert_to_tensor([1, 2], dtype='float32')"],
    ['v = K.variable(3)', "v = Variable(3, dtype='float32')"],
    [
      "v = K.variable(3, dtype='int32', name='v')",
      "v = Variable(3, dtype='int32', name='v', trainable=False)"
    ],
    [
      'K.eval(K.variable(v))',
      "ops.convert_to_numpy(ops.convert_to_tensor(v, dtype='float32'))"
    ],
    [
      'K.stack([K.variable(v), 2 * K.variable(w)])',
      "ops.stack([ops.convert_to_tensor(v, dtype='float32'), 2 * ops.convert_to_tensor(w, dtype='float32')])"
    ],
    ['K.cast_to_floatx(0.3)', "ops.cast(0.3, dtype='float32')"],
    ['K.placeholder(shape=(2, 3))', 'Input(batch_shape=(2, 3))'],
    ['K.placeholder(ndim=3)', 'Input(batch_shape=(None,) * 3)'],
    ['K.update_add(v, 1)', 'v.assign_add(1)'],
    ['K.batch_get_value(ws)', '[ops.convert_to_numpy(each) for each in ws]'],
    [
      'K.get_value(self.model.optimizer.lr)',
      'ops.convert_to_numpy(self.model.optimizer.learning_rate)'
    ],
    [
      'K.set_value(self.model.optimizer.lr, 0.5 * rate)',
      'self.model.optimizer.learning_rate = 0.5 * rate'
    ],
    ['K.set_value(o.lr, (a +\n b))', 'o.learning_rate = ((a +\n b))'],
    ['K.set_value(self.lr, 0.1)', 'self.lr.assign(0.1)'],
    [
      'f = lambda o: K.set_value(o.lr, 0.1)',
      'f = lambda o: o.learning_rate.assign(0.1)'
    ],
    [
      "K.set_image_dim_ordering('th')",
      "config.set_image_data_format('channels_first')"
    ],
    [
      "if K.image_dim_ordering() == 'th': pass",
      "if config.image_data_format() == 'channels_first': pass"
    ],
    ['K.clear_session()', 'K.clear_session()'],
    ['K.epsilon()', 'K.epsilon()']
  ])('%s', (before, after) => {
    expect(rewritten(before)).toBe(after);
  });

  it.each([
    ['1.2.2', 'output=p, target=t'],
    ['2.2.4', 'p, t']
  ])('knows the order of binary_crossentropy in %s', (version, args) => {
    expect(
      rewritten('K.binary_crossentropy(p, t)', version).split('\n').pop()
    ).toBe(`ops.binary_crossentropy(${args})`);
  });

  it('gives function() a model, with the learning phase', () => {
    const [, cell] = migrated(
      [
        'from keras import backend as K',
        'f = K.function([m.layers[0].input, K.learning_phase()], [m.layers[3].output])\ny = f([x, 0])[0]'
      ],
      '1.2.2'
    );
    expect(cell).toContain('def old_function(inputs, outputs):');
    expect(cell).toContain(
      'f = old_function([m.inputs[0], None], [m.layers[3].output])\ny = f([x, 0])[0]'
    );
  });

  it('finds the tensors of a Sequential', () => {
    const lines = (name: string, suffix: string): string =>
      [
        `from keras.models import ${name}, Model`,
        'from keras.layers import Dense',
        `m = ${name}()`,
        'm.add(Dense(3, input_dim=4))',
        `n = Model(m.input${suffix}, m.layers[0].output)`
      ].join('\n');
    expect(migrated([lines('Sequential', '')], '2.2.4')[0]).toBe(
      lines('Sequential', 's[0]')
    );
    const functional =
      'from keras.models import Model\nm = Model(a, b)\nn = Model(m.input, m.output)';
    expect(migrated([functional], '2.2.4')[0]).toBe(functional);
  });

  it.each([
    ['K.batch_dot(a, b, axes=[1, 2])', 'old_batch_dot(a, b, axes=[1, 2])'],
    ['K.hard_sigmoid(x)', 'old_hard_sigmoid(x)'],
    ['K.l2_normalize(x)', 'old_l2_normalize(x)'],
    ['K.ctc_batch_cost(t, p, n, m)', 'old_ctc_batch_cost(t, p, n, m)'],
    ['K.ctc_decode(p, n)[0][0]', 'old_ctc_decode(p, n)[0][0]'],
    [
      'm = Dense(3, activation=K.hard_sigmoid)',
      'm = Dense(3, activation=old_hard_sigmoid)'
    ]
  ])('writes a helper for %s', (before, after) => {
    const [, cell] = migrated(
      [
        'from keras import backend as K\nfrom keras.layers import Dense',
        before
      ],
      '2.2.4'
    );
    const name = /old_\w+/.exec(after)?.[0] ?? '';
    expect(cell).toContain(`def ${name}(`);
    expect(cell.endsWith(`\n\n\n${after}`)).toBe(true);
  });

  it.each([
    ['import keras.backend as K', 'K.square'],
    ['from keras import backend', 'backend.square'],
    ['import keras', 'keras.backend.square'],
    ['from keras.backend import square', 'square'],
    ['from keras.backend.tensorflow_backend import square', 'square']
  ])('%s', (statement, name) => {
    const cell = migrated(
      [`${statement}\nloss = lambda t, p: ${name}(t - p)`],
      '2.2.4'
    )[0];
    expect(cell).toMatch(/lambda t, p: (keras\.ops\.|ops\.|)square\(t - p\)$/);
    expect(cell).not.toMatch(/backend import square|tensorflow_backend/);
  });

  it('adds ops to a star import', () => {
    expect(
      migrated(['from keras.backend import *\ny = square(x)'], '2.2.4')[0]
    ).toBe(
      'from keras.backend import *\nfrom keras import ops\ny = ops.square(x)'
    );
  });

  it('follows K into functions and layers of the notebook', () => {
    const before = [
      'from keras import backend as K',
      'from keras.layers import Layer',
      'class Attention(Layer):',
      '    def call(self, x, mask=None):',
      '        e = K.exp(K.dot(x, self.W))',
      '        return e / K.cast(K.sum(e, axis=1, keepdims=True), K.floatx())'
    ].join('\n');
    expect(migrated([before], '2.2.4')[0].split('\n').slice(-2)).toEqual([
      '        e = ops.exp(ops.tensordot(x, self.W, axes=[[-1], [-2]]))',
      '        return e / ops.cast(ops.sum(e, axis=1, keepdims=True), K.floatx())'
    ]);
  });

  it.each([
    ['K.random_normal((2,), std=2.)', 'safe random_normal(std=)'],
    [
      'f = lambda x: x + K.random_normal((2,), std=2.)',
      'suggestion random_normal(std=)'
    ],
    ['K.gradients(loss, v)', 'manual gradients(…)'],
    ['K.set_session(s)', 'manual set_session(…)'],
    ['K.set_learning_phase(1)', 'manual set_learning_phase(…)'],
    ['K.set_learning_phase(0)', 'suggestion set_learning_phase(…)'],
    ["K.conv2d(x, w, dim_ordering='th')", 'manual conv2d(dim_ordering=)'],
    ['K.update(w[0], 1)', 'manual update(…)'],
    ['K.learning_phase()', 'manual learning_phase(…)']
  ])('says of %s: %s', (before, title) => {
    expect(said(before)).toEqual([title]);
  });

  it('cannot tell the order of arguments without a generation', () => {
    expect(said('K.binary_crossentropy(a, b)', null)).toEqual([
      'suggestion binary_crossentropy(…)'
    ]);
    expect(said('K.binary_crossentropy(y_true, y_pred)', null)).toEqual([
      'safe binary_crossentropy(…)'
    ]);
  });

  it('leaves what TensorFlow has of its own', () => {
    const source = 'from tensorflow.keras import backend as K\nK.mean(x)';
    expect(migrated([source], null)[0]).toBe(source);
  });

  it('rewrites what TensorFlow has no more either', () => {
    const before =
      'from tensorflow.keras import backend as K\nf = K.function([m.input], [m.output])\ny = K.mean(x)';
    expect(migrated([before], null)[0]).toMatch(
      /def old_function[^]*\nf = old_function\(\[m.input\], \[m.output\]\)\ny = K.mean\(x\)$/
    );
    expect(
      migrationOf(
        ['import tensorflow as tf\ntf.keras.backend.set_session(s)'],
        null
      ).changes.map(({ meaning }) => meaning)
    ).toEqual(['manual']);
  });
});
