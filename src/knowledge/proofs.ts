import { Evidence, IProof } from './types';

/** What the comparison was run with. */
export const RUN_WITH =
  'Keras 3.15.1, TensorFlow 2.21, JAX 0.10.2, PyTorch 2.13, OpenVINO 2026.4.1, NumPy 2.4.6';

/** The day of the last review. */
const REVIEWED = '2026-11-25';

/** How something is known, by default of the Keras that was reviewed. */
export function proof(
  evidence: Evidence,
  version = evidence === 'run' ? RUN_WITH : 'Keras 3.15.1',
  checked = REVIEWED
): IProof {
  return { evidence, version, checked };
}
