import { ITranslator } from '../core/text';

/** A model that is measured; its Python is in runner/workloads.ts. */
export interface IWorkload {
  readonly id: string;
  readonly title: (trans: ITranslator) => string;
  /** What it stands for. */
  readonly about: (trans: ITranslator) => string;
}

/** The workloads: what people say of backends, as small models. */
export const workloads: readonly IWorkload[] = [
  {
    id: 'dense',
    title: trans => trans.__('Dense'),
    about: trans => trans.__('Three dense layers, 784 inputs, batches of 128')
  },
  {
    id: 'convolution',
    title: trans => trans.__('Convolution'),
    about: trans =>
      trans.__('Two 2D convolutions, images of 32 × 32, batches of 16')
  },
  {
    id: 'video',
    title: trans => trans.__('Video'),
    about: trans =>
      trans.__(
        'Two 3D convolutions, clips of 8 images of 24 × 24, batches of 4'
      )
  },
  {
    id: 'lstm',
    title: trans => trans.__('LSTM'),
    about: trans => trans.__('One LSTM of 64 units, 40 steps, batches of 32')
  },
  {
    id: 'gru',
    title: trans => trans.__('GRU'),
    about: trans => trans.__('One GRU of 64 units, 40 steps, batches of 32')
  },
  {
    id: 'scan',
    title: trans => trans.__('Loop'),
    about: trans =>
      trans.__('A recurrence written with ops.scan, 40 steps, batches of 32')
  },
  {
    id: 'transformer',
    title: trans => trans.__('Transformer'),
    about: trans =>
      trans.__(
        'One block with 4 attention heads, sequences of 32, batches of 16'
      )
  }
];

/** The id of what is no workload of our own but a notebook's model. */
export const NOTEBOOK = 'notebook';
