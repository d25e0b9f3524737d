import { migrationOf } from '../testing/migrate';

/** What is said of the moving averages of a notebook's BatchNormalization. */
function said(
  layer: string,
  training: string,
  version: string,
  from = 'keras'
): string[] {
  const source = [
    `from ${from}.layers import BatchNormalization, Dense`,
    `from ${from}.models import Sequential`,
    'model = Sequential()',
    `model.add(${layer})`,
    "model.compile(loss='mse', optimizer='sgd')",
    training
  ].join('\n');
  return migrationOf([source], version).changes.flatMap(({ title, reason }) =>
    title === 'BatchNormalization' ? [reason] : []
  );
}

const LAYER = 'BatchNormalization()';
const FIT = 'model.fit(x, y, epochs=3)';

describe('the moving averages of BatchNormalization', () => {
  it.each(['2.0.8', '2.2.4'])('begin otherwise after Keras %s', version => {
    expect(said(LAYER, FIT, version)).toEqual([
      expect.stringContaining('start values')
    ]);
  });

  it.each([
    ['is not trained', LAYER, 'model.predict(x)', '2.2.4'],
    ['trains for long', LAYER, 'model.fit(x, y, 32, 50)', '2.2.4'],
    [
      'trains again and again',
      LAYER,
      `${'model.fit(x, y, epochs=10)\n'.repeat(5)}`,
      '2.2.4'
    ],
    [
      'trains for long in few epochs',
      LAYER,
      'model.fit_generator(g, steps_per_epoch=100, epochs=5)',
      '2.2.4'
    ],
    ['forgets fast', 'BatchNormalization(momentum=0.9)', FIT, '2.2.4'],
    ['forgets fast', 'BatchNormalization(-1, 0.8)', FIT, '2.2.4'],
    ['was written for Keras 1', LAYER, 'model.fit(x, y, nb_epoch=3)', '1.2.2'],
    ['has batches as usual in Keras 2.3', LAYER, FIT, '2.3.1'],
    [
      'has large batches in Keras 2.3',
      LAYER,
      'model.fit(x, y, batch_size=128)',
      '2.3.1'
    ]
  ])('are not mentioned where a model %s', (_, layer, training, version) => {
    expect(said(layer, training, version)).toEqual([]);
  });

  it('are not mentioned of tf.keras', () => {
    expect(said(LAYER, FIT, '2.2.4', 'tensorflow.keras')).toEqual([]);
  });

  it.each(['model.train_on_batch(x, y)', 'model.fit(x, y, batch_size=4)'])(
    'were of a larger variance in Keras 2.3: %s',
    training => {
      expect(said(LAYER, training, '2.3.1')).toEqual([
        expect.stringContaining('small batches')
      ]);
    }
  );
});
