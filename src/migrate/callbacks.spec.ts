import { migrated } from '../testing/migrate';

const IMPORTS =
  'from keras import backend as K\nfrom keras.callbacks import Callback, LambdaCallback';

/** What becomes of the last cell. */
function after(source: string, ...before: readonly string[]): string {
  return migrated([IMPORTS, ...before, source], '2.2.4').pop() ?? '';
}

describe('a learning rate that is set between two batches', () => {
  it('is set as it was by the model that a callback has of Keras', () => {
    expect(
      after(
        'class Rate(Callback):\n    def on_batch_end(self, batch, logs):\n        K.set_value(self.model.optimizer.lr, 0.1)'
      )
    ).toContain('        self.model.optimizer.learning_rate = 0.1');
  });

  it.each([
    'class Finder:\n    def on_batch_end(self, batch, logs):\n        K.set_value(self.model.optimizer.lr, 0.1)',
    'class Rate(Callback):\n    def on_train_batch_begin(self, batch, logs):\n        K.set_value(self.model.optimizer.lr, 0.1)'.replace(
      'self.model',
      'net'
    ),
    'def change(batch, logs):\n    K.set_value(net.optimizer.lr, 0.1)\nc = LambdaCallback(on_batch_end=change)'
  ])('is set where training on JAX sees it: %s', source => {
    expect(after(source)).toMatch(
      /\n {4,8}set_learning_rate\((self\.model|net), 0\.1\)/
    );
  });

  it('is set so by a lambda, and no function but between batches', () => {
    const source = (hook: string): string =>
      `c = LambdaCallback(${hook}=lambda i, logs: K.set_value(net.optimizer.lr, 0.1))`;
    expect(after(source('on_batch_end'))).toContain(
      'c = LambdaCallback(on_train_batch_end=lambda i, logs: set_learning_rate(net, 0.1))'
    );
    expect(after(source('on_epoch_end'))).toBe(
      'c = LambdaCallback(on_epoch_end=lambda i, logs: net.optimizer.learning_rate.assign(0.1))'
    );
  });
});

describe('what is logged between two batches', () => {
  it.each([
    [
      'class Log(Callback):\n    def on_batch_end(self, batch, log={}):\n        print(log["loss"], dict(log=1))',
      'class Log(Callback):\n    def on_batch_end(self, batch, logs={}):\n        print(logs["loss"], dict(log=1))'
    ],
    [
      'c = LambdaCallback(on_batch_begin=lambda i, x: print(i, x))',
      'c = LambdaCallback(on_train_batch_begin=lambda i, logs: print(i, logs))'
    ],
    [
      'def show(i, x):\n    print(x)\nc = LambdaCallback(on_batch_end=show)',
      'def show(i, logs):\n    print(logs)\nc = LambdaCallback(on_train_batch_end=show)'
    ]
  ])('is given by its name: %s', (before, now) => {
    expect(after(before)).toBe(now);
  });

  it.each([
    'class Log(Callback):\n    def on_batch_end(self, batch, logs={}):\n        print(logs)',
    'class Log(Callback):\n    def on_epoch_end(self, epoch, log):\n        print(log)',
    'class Log(Callback):\n    def on_batch_end(self, batch, *args):\n        print(args)',
    'class Log:\n    def on_batch_end(self, batch, log):\n        print(log)'
  ])('or as it was: %s', source => {
    expect(after(source)).toBe(source);
  });
});

describe('get_value of the backend of tf.keras', () => {
  it('gives a number on every backend', () => {
    expect(
      migrated([
        'from tensorflow.keras import backend as K\nrate = K.get_value(model.optimizer.learning_rate)'
      ])[0]
    ).toContain('rate = ops.convert_to_numpy(model.optimizer.learning_rate)');
  });
});
