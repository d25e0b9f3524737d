import { migrated, migrationOf } from '../testing/migrate';

const MODEL = [
  'from keras.models import Sequential',
  'from keras.layers import Dense',
  "model = Sequential([Dense(3, activation='softmax', input_dim=4)])"
].join('\n');

/** What becomes of lines that follow a model of three outputs. */
function rewritten(source: string, version = '1.2.2'): string {
  return migrated([MODEL, source], version)[1];
}

describe('training', () => {
  it.each([
    ['model.fit(x, y, nb_epoch=3)', 'model.fit(x, y, epochs=3)'],
    ['model.fit(x, y)', 'model.fit(x, y, epochs=10)'],
    [
      "model.compile('sgd', 'mse', ['accuracy'])",
      "model.compile('sgd', 'mse', metrics=['accuracy'])"
    ],
    ['p = model.predict_classes(x)', 'p = model.predict(x).argmax(axis=-1)'],
    ['p = model.predict_proba(x)', 'p = model.predict(x)'],
    [
      "model.save_weights(path + 'a.h5')\nmodel.load_weights(path + 'a.h5')",
      "model.save_weights(path + 'a.weights.h5')\nmodel.load_weights(path + 'a.weights.h5')"
    ],
    ["model.save('a.h5')", "model.save('a.h5')"],
    ['model.optimizer.lr = 0.1', 'model.optimizer.learning_rate = 0.1'],
    [
      'ok = hasattr(model.optimizer, "lr")',
      'ok = hasattr(model.optimizer, "learning_rate")'
    ],
    [
      "setattr(other.optimizer, 'lr', getattr(model.optimizer, 'lr'))",
      "setattr(other.optimizer, 'learning_rate', getattr(model.optimizer, 'learning_rate'))"
    ],
    [
      'for weight in model.weights:\n    print(weight.get_value(borrow=True).shape)',
      'for weight in model.weights:\n    print(weight.numpy().shape)'
    ],
    [
      'model.trainable_weights[0].set_value(2 * model.layers[0].get_weights()[0])',
      'model.trainable_weights[0].assign(2 * model.layers[0].get_weights()[0])'
    ],
    ['b = model.layers[0].b.eval()', 'b = model.layers[0].bias.numpy()'],
    [
      'model.fit_generator(g, steps_per_epoch=4, epochs=2, workers=3)',
      'model.fit(g, steps_per_epoch=4, epochs=2)'
    ]
  ])('%s', (before, after) => {
    expect(rewritten(before)).toBe(after);
  });

  it('leaves a text alone that names no attribute of an optimizer', () => {
    for (const kept of [
      "hasattr(settings, 'lr')",
      "def hasattr(x, name):\n    return True\nhasattr(model.optimizer, 'lr')",
      'hasattr(model.optimizer, name)'
    ]) {
      expect(rewritten(kept)).toBe(kept);
    }
  });

  it('says what a text would have to be that names a path today', () => {
    const { changes } = migrationOf(
      [MODEL, "getattr(model.layers[0], 'output_shape')"],
      '1.2.2'
    );
    expect(
      changes.find(({ title }) => title === '.output_shape')
    ).toMatchObject({
      meaning: 'manual',
      reason: 'It is .output.shape in Keras 3.'
    });
  });

  it('asks a sigmoid whether it is above one half', () => {
    expect(
      migrated(
        [
          "from keras.models import Sequential\nfrom keras.layers import Dense\nm = Sequential()\nm.add(Dense(1, activation='sigmoid', input_dim=4))\np = m.predict_classes(x)"
        ],
        '2.2.4'
      )[0]
    ).toContain("p = (m.predict(x) > 0.5).astype('int32')");
  });

  it('counts batches where Keras 1 counted samples', () => {
    expect(
      rewritten(
        'from keras.preprocessing.image import ImageDataGenerator\ngen = ImageDataGenerator()\nb = gen.flow(x, y, batch_size=16)\nmodel.fit_generator(b, samples_per_epoch=b.N, nb_epoch=1, nb_worker=2)'
      )
    ).toBe(
      'from keras.src.legacy.preprocessing.image import ImageDataGenerator\ngen = ImageDataGenerator()\nb = gen.flow(x, y, batch_size=16)\nmodel.fit(b, steps_per_epoch=-(-b.n // 16), epochs=1)'
    );
    const { changes } = migrationOf(
      [MODEL, 'model.fit_generator(make(), samples_per_epoch=100, nb_epoch=1)'],
      '1.2.2'
    );
    expect(
      changes.find(({ title }) => title.startsWith('fit_generator'))
    ).toMatchObject({ meaning: 'suggestion' });
  });

  it('keeps the decay of the learning rate', () => {
    expect(
      migrated(
        [
          'from keras.optimizers import SGD\nopt = SGD(lr=0.1, decay=1e-6, momentum=0.9)'
        ],
        '1.2.2'
      )
    ).toEqual([
      'from keras.optimizers import SGD\nfrom keras.optimizers.schedules import InverseTimeDecay\nopt = SGD(learning_rate=InverseTimeDecay(0.1, 1, 1e-6), momentum=0.9)'
    ]);
  });

  it('writes out a learning rate that was the default', () => {
    expect(
      migrated(
        ['from keras.optimizers import Adadelta\nopt = Adadelta()'],
        '2.2.4'
      )
    ).toEqual([
      'from keras.optimizers import Adadelta\nopt = Adadelta(learning_rate=1.0)'
    ]);
    expect(rewritten("model.compile(optimizer='adadelta', loss='mse')")).toBe(
      "model.compile(optimizer=Adadelta(learning_rate=1.0, epsilon=1e-08), loss='mse')"
    );
  });

  it('reads the history by the names of today', () => {
    expect(
      rewritten(
        "model.compile('sgd', 'mse', metrics=['accuracy'])\nh = model.fit(x, y, nb_epoch=2)\nplot(h.history['acc'], h.history['loss'])"
      )
    ).toContain("plot(h.history['accuracy'], h.history['loss'])");
    const own =
      "model.compile('sgd', 'mse', metrics=['acc'])\nh = model.fit(x, y, nb_epoch=2)\nplot(h.history['acc'])";
    expect(rewritten(own)).toContain("h.history['acc']");
  });

  it('reads what was logged of one of several outputs', () => {
    expect(
      rewritten(
        "from keras.layers import Dense\nb = Dense(3, name='b')(x)\nmodel.compile('sgd', 'mse', metrics={'b': 'accuracy'})\nh = model.fit(x, y, nb_epoch=2)\nplot(h.history['my_acc'], h.history['b_acc'], h.history['val_b_acc'], h.history['b_loss'])"
      )
    ).toContain(
      "plot(h.history['my_acc'], h.history['b_accuracy'], h.history['val_b_accuracy'], h.history['b_loss'])"
    );
  });

  it('stops as early as it did', () => {
    expect(
      rewritten(
        'from keras.callbacks import EarlyStopping\nc = EarlyStopping(patience=2)'
      )
    ).toContain('EarlyStopping(patience=3)');
    expect(
      rewritten(
        'from keras.callbacks import EarlyStopping\nc = EarlyStopping(patience=2)',
        '2.2.4'
      )
    ).toContain('EarlyStopping(patience=2)');
  });

  it('says that it keeps the channels first', () => {
    expect(
      migrated(
        [
          'from keras.models import Sequential\nfrom keras.layers import Convolution2D\nm = Sequential()\nm.add(Convolution2D(8, 3, 3, input_shape=(1, 28, 28)))'
        ],
        '1.2.2'
      )[0]
    ).toBe(
      "from keras.models import Sequential\nfrom keras.layers import Convolution2D\nfrom keras import config\nconfig.set_image_data_format('channels_first')\nm = Sequential()\nm.add(Convolution2D(8, (3, 3), input_shape=(1, 28, 28)))"
    );
  });

  it('does not touch a model that is none of Keras', () => {
    const source =
      'import keras\nfrom sklearn.svm import SVC\nm = SVC()\nm.fit(x, y)\nm.predict_proba(x)';
    expect(migrated([source], '1.2.2')).toEqual([source]);
  });

  it('asks several sigmoids for the accuracy of each', () => {
    expect(
      migrated(
        [
          "from keras.models import Sequential\nfrom keras.layers import Dense\nm = Sequential([Dense(4, activation='sigmoid', input_dim=3)])\nm.compile('sgd', loss='binary_crossentropy', metrics=['accuracy'])"
        ],
        '2.2.4'
      )[0]
    ).toContain("metrics=['binary_accuracy']");
  });

  it('clips by the norm of all gradients', () => {
    expect(
      migrated(
        ['from keras.optimizers import SGD\no = SGD(lr=0.1, clipnorm=1.)'],
        '2.2.4'
      )
    ).toEqual([
      'from keras.optimizers import SGD\no = SGD(learning_rate=0.1, global_clipnorm=1.)'
    ]);
  });

  it('gives each output its metrics', () => {
    expect(
      migrated(
        [
          "from keras.models import Model\nm = Model(input=x, output=[a, b])\nm.compile('sgd', 'mse', metrics=['mae'])"
        ],
        '1.2.2'
      )[0]
    ).toContain("metrics=[['mae']] * 2)");
  });
});
