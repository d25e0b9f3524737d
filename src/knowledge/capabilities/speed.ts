import { RUN_WITH, proof } from '../proofs';
import { ITranslate } from '../types';
import { Row } from './row';

/** What was measured for this project. */
export function speed(trans: ITranslate): readonly Row[] {
  const machine = trans.__(
    'Measured for this project on 2 shared CPU cores, no GPU, default settings, median. Differences under 2× are noise; on a GPU the order is another: see the published figures.'
  );
  return [
    {
      id: 'step-mlp',
      group: 'speed',
      title: trans.__('Training step, dense network (ms)'),
      note: machine,
      figures: true,
      lowestIsBest: true,
      proof: proof('run', RUN_WITH, '2026-11-22'),
      sources: []
    },
    {
      id: 'step-cnn',
      group: 'speed',
      title: trans.__('Training step, convolutional network (ms)'),
      note: `${machine} ${trans.__('The faster of two runs gave TensorFlow 11.73.')}`,
      figures: true,
      lowestIsBest: true,
      proof: proof('run', RUN_WITH, '2026-11-22'),
      sources: []
    },
    {
      id: 'step-lstm',
      group: 'speed',
      title: trans.__('Training step, LSTM (ms)'),
      note: machine,
      figures: true,
      lowestIsBest: true,
      proof: proof('run', RUN_WITH, '2026-11-22'),
      sources: []
    },
    {
      id: 'predict-mlp',
      group: 'speed',
      title: trans.__('Predicting 32, dense network (ms)'),
      note: machine,
      figures: true,
      lowestIsBest: true,
      proof: proof('run', RUN_WITH, '2026-11-22'),
      sources: []
    },
    {
      id: 'predict-cnn',
      group: 'speed',
      title: trans.__('Predicting 32, convolutional network (ms)'),
      note: machine,
      figures: true,
      lowestIsBest: true,
      proof: proof('run', RUN_WITH, '2026-11-22'),
      sources: []
    },
    {
      id: 'predict-lstm',
      group: 'speed',
      title: trans.__('Predicting 32, LSTM (ms)'),
      note: machine,
      figures: true,
      lowestIsBest: true,
      proof: proof('run', RUN_WITH, '2026-11-22'),
      sources: []
    },
    {
      id: 'import-time',
      group: 'speed',
      title: trans.__('import keras (s)'),
      note: trans.__('Measured on the same machine, median of five.'),
      figures: true,
      lowestIsBest: true,
      proof: proof('run', RUN_WITH, '2026-11-22'),
      sources: []
    }
  ];
}
