import { Cells } from '../types';

// Read in the source of keras-paddle 0.0.1; see the cons for why nothing was run.
/** What PaddlePaddle can do. */
export const paddle: Cells = trans => ({
  trains: ['unknown', trans.__('not run')],
  predicts: ['unknown', trans.__('not run')],
  distribution: 'no',
  sparse: 'no',
  ragged: 'no'
});
