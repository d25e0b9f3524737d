import { migrated, migrationOf } from '../testing/migrate';

const IMPORTS =
  'import tensorflow as tf\nfrom keras.layers import Dense, Lambda, Layer\nfrom keras.models import Sequential';

/** The lines after the imports, rewritten. */
function rewritten(source: string, version = '2.2.4'): string {
  return migrated([IMPORTS, source], version)[1];
}

/** A loss of the notebook, and the model that is given it. */
function loss(body: string): string {
  return `def mine(y, p):\n    ${body}\nm = Sequential([Dense(3)])\nm.compile('sgd', mine)`;
}

describe('functions of TensorFlow on tensors of Keras', () => {
  it.each([
    [
      'return tf.reduce_sum(tf.square(y - p), axis=-1)',
      'return ops.sum(ops.square(y - p), axis=-1)'
    ],
    [
      'return tf.math.reduce_mean(tf.cast(y > p, tf.float32), 1, keepdims=True)',
      "return ops.mean(ops.cast(y > p, 'float32'), 1, keepdims=True)"
    ],
    ['return tf.argmax(p)', 'return ops.argmax(p, axis=0)'],
    ['return tf.to_float(p)', "return ops.cast(p, dtype='float32')"],
    [
      'return tf.where(tf.equal(y, p), x=y, y=p, name="w")',
      'return ops.where(ops.equal(y, p), x1=y, x2=p)'
    ],
    [
      'return tf.clip_by_value(p, clip_value_min=0, clip_value_max=1)',
      'return ops.clip(p, x_min=0, x_max=1)'
    ],
    [
      'return tf.concat([y, p], axis=1)',
      'return ops.concatenate([y, p], axis=1)'
    ]
  ])('rewrites a loss: %s', (before, after) => {
    expect(rewritten(loss(before))).toBe(loss(after));
  });

  it.each([
    'return tf.reduce_sum(tf.nn.ctc_loss(y, p))',
    'return tf.reduce_sum(p.numpy())',
    'return tf.gather(tf.square(p), y)',
    'return tf.reduce_sum(p, reduction_indices=1)',
    'return apply(tf.square, p)'
  ])('leaves a loss alone that it cannot rewrite as a whole: %s', body => {
    expect(rewritten(loss(body))).toBe(loss(body));
  });

  it('rewrites layers, Lambda layers, and what they call', () => {
    const source = (module: string): string =>
      [
        'def half(x):',
        `    return ${module}.sqrt(x)`,
        'class Mine(Layer):',
        '    def call(self, x):',
        `        return ${module}.sin(half(x))`,
        `y = Lambda(lambda x: ${module}.abs(x))(x)`
      ].join('\n');
    expect(rewritten(source('tf'))).toBe(source('ops'));
  });

  it('does not touch what Keras does not call', () => {
    const source =
      'def parse(x):\n    return tf.square(x)\ndata = data.map(parse)\nz = tf.square(3.0)';
    expect(rewritten(source)).toBe(source);
  });

  it('does not touch a notebook of Keras 3', () => {
    const source = loss('return tf.square(y - p)');
    expect(rewritten(source, '3.3.0')).toBe(source);
  });

  it('says that it changes what the notebook runs on', () => {
    const { changes } = migrationOf(
      [IMPORTS, loss('return tf.square(y - p)')],
      '2.2.4'
    );
    expect(changes.find(({ title }) => title === 'tf.square(…)')).toMatchObject(
      {
        meaning: 'suggestion',
        reason: expect.stringContaining('keras.ops works on each')
      }
    );
  });

  it('writes space_to_depth out', () => {
    const [, cell] = migrated(
      [IMPORTS, 'y = Lambda(lambda x: tf.space_to_depth(x, block_size=2))(x)'],
      '2.2.4'
    );
    expect(cell).toContain('def space_to_depth(inputs, block_size):');
    expect(cell).toContain(
      'y = Lambda(lambda x: space_to_depth(x, block_size=2))(x)'
    );
  });
});
