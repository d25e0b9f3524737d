import { Cells } from '../types';

// Run with the nightly build 3.16.0.dev2026102704, keras-mlx 0.0.1 and mlx 0.31.2 on the CPU of Linux.
/** What MLX can do. */
export const mlx: Cells = trans => ({
  trains: 'yes',
  predicts: 'yes',
  'stateful-lstm': 'yes',
  'cudnn-rnn': 'no',
  distribution: 'no',
  compiled: 'yes',
  'mixed-precision': 'yes',
  float64: 'no',
  'channels-first': 'yes',
  'export-savedmodel': 'no',
  'export-openvino': 'no',
  'export-litert': 'no',
  saves: 'yes',
  inputs: ['partly', trans.__('generators')],
  sparse: 'no',
  ragged: 'no',
  'image-layers': 'yes'
});
