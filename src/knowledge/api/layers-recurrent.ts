import { former, kernel2d, layer } from './layer';
import { IApiDefault, IApiEntry, IApiParameter } from './types';

/** Keras 3 has the logistic function where Keras 1 and 2 to 2.2 had the hard sigmoid. */
const gate: IApiDefault = {
  parameter: 'recurrent_activation',
  values: { '1': 'helper:old_hard_sigmoid', '2.3': null },
  meaning: 'safe',
  reason:
    'The gates were hard sigmoids by default up to Keras 2.2, and Keras 3 has another slope for that name.'
};

const gateOfConvLstm: IApiDefault = {
  ...gate,
  values: {
    '1': 'helper:old_hard_sigmoid',
    '2.3': 'helper:old_hard_sigmoid'
  },
  reason:
    'The gates of ConvLSTM2D were hard sigmoids by default before Keras 3, which has another slope for that name.'
};

const reset: IApiDefault = {
  parameter: 'reset_after',
  values: { '1': 'False' },
  meaning: 'safe',
  reason: 'A GRU resets after the multiplication by default in Keras 3.'
};

/** Keras 1.2 drew the recurrent weights of LSTM and GRU into W_regularizer; run on 1.2.2. */
const recurrentPenalties: Readonly<Record<string, IApiParameter>> = {
  W_regularizer: {
    to: 'kernel_regularizer',
    harmless: ['None'],
    generations: ['1'],
    meaning: 'suggestion',
    reason:
      "Keras 1.2 penalized the recurrent weights by W_regularizer, and left out U_regularizer, unless consume_less was 'gpu'."
  },
  U_regularizer: {
    to: 'recurrent_regularizer',
    harmless: ['None'],
    meaning: 'suggestion',
    reason:
      "Keras 1.2 left out U_regularizer, unless consume_less was 'gpu'; Keras 3 does not."
  }
};

/** Recurrent layers. */
export const recurrentLayers: readonly IApiEntry[] = [
  ...layer('ConvLSTM2D', { tuples: kernel2d, defaults: [gateOfConvLstm] }),
  ...layer('SimpleRNN'),
  ...layer('LSTM', { defaults: [gate], changes: recurrentPenalties }),
  ...layer('GRU', { defaults: [gate, reset], changes: recurrentPenalties }),
  ...former('CuDNNLSTM', {
    parametersOf: 'LSTM',
    now: 'keras.layers.LSTM',
    meaning: 'safe'
  }),
  ...former('CuDNNGRU', {
    parametersOf: 'GRU',
    now: 'keras.layers.GRU',
    meaning: 'safe'
  }),
  ...layer('LSTMCell', { defaults: [gate] }),
  ...layer('GRUCell', { defaults: [gate, reset] }),
  ...layer('SimpleRNNCell')
];
