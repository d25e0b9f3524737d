import { ITranslator } from '../core';
import { Evidence, IProof } from '../knowledge';

/** How something is known, in a sentence: `Run with Keras 3.15.1; checked on 2026-11-25.` */
export function proofText(proof: IProof, trans: ITranslator): string {
  return trans.__(
    '%1 (%2); checked on %3.',
    evidenceName(proof.evidence, trans),
    proof.version,
    proof.checked
  );
}

function evidenceName(evidence: Evidence, trans: ITranslator): string {
  switch (evidence) {
    case 'documented':
      return trans.__('Documented, not run');
    case 'source':
      return trans.__('Read in the source, not run');
    case 'run':
      return trans.__('Run for this project');
    case 'published':
      return trans.__('Published by others');
  }
}
