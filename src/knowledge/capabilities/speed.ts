import { RUN_WITH, proof } from '../proofs';
import { ITranslate } from '../types';
import { Row } from './row';

/** The day of the report in docs/measurements, to which `knowledge.spec.ts` holds the figures. */
const MEASURED = '2026-11-27';

/** What `keras-advisor measure` gave for this project; the cells have the medians. */
export function speed(trans: ITranslate): readonly Row[] {
  const machine = trans.__(
    'Measured for this project on 2 CPU cores, no GPU, small models, default settings, median. Differences under 2× say nothing about another machine, which Measure does; on a GPU the order is another: see the published figures.'
  );
  const row = (id: string, title: string, note = machine): Row => ({
    id,
    group: 'speed',
    title,
    note,
    figures: true,
    lowestIsBest: true,
    proof: proof('run', RUN_WITH, MEASURED),
    sources: []
  });
  return [
    row('step-dense', trans.__('Training step, dense network (ms)')),
    row(
      'step-convolution',
      trans.__('Training step, convolutional network (ms)')
    ),
    row('step-video', trans.__('Training step, 3D convolutions (ms)')),
    row('step-lstm', trans.__('Training step, LSTM (ms)')),
    row('step-gru', trans.__('Training step, GRU (ms)')),
    row('step-scan', trans.__('Training step, loop with ops.scan (ms)')),
    row('step-transformer', trans.__('Training step, transformer block (ms)')),
    row('predict-dense', trans.__('Predicting 128, dense network (ms)')),
    row(
      'predict-convolution',
      trans.__('Predicting 16, convolutional network (ms)')
    ),
    row('predict-lstm', trans.__('Predicting 32, LSTM (ms)')),
    row(
      'import-time',
      trans.__('import keras (s)'),
      trans.__('Measured on the same machine, median.')
    )
  ];
}
