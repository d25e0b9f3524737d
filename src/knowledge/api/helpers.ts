import { IApiHelper } from './types';

/** Functions and classes that keep what Keras 1 and 2 computed, where Keras 3 has nothing that is the same. */
export const helpers: readonly IApiHelper[] = [
  {
    name: 'old_hard_sigmoid',
    source: [
      'def old_hard_sigmoid(x):',
      '    """The hard sigmoid of Keras 1 and 2: slope 0.2, where that of Keras 3 has 1/6."""',
      '    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)'
    ].join('\n'),
    imports: ['keras.ops']
  },
  {
    name: 'SumOfActivity',
    source: [
      'class SumOfActivity(Regularizer):',
      '    """Sums over the batch as Keras 1.2 and 2 did; Keras 3 divides what it returns by the batch size."""',
      '',
      '    def __init__(self, l1=0.0, l2=0.0):',
      '        self.l1 = l1',
      '        self.l2 = l2',
      '',
      '    def __call__(self, x):',
      '        penalty = self.l1 * ops.sum(ops.abs(x)) + self.l2 * ops.sum(ops.square(x))',
      '        return penalty * ops.cast(ops.shape(x)[0], x.dtype)',
      '',
      '    def get_config(self):',
      "        return {'l1': self.l1, 'l2': self.l2}"
    ].join('\n'),
    imports: ['keras.ops', 'keras.regularizers.Regularizer']
  }
];
