import { IVocabulary, createVocabulary } from '../core/vocabulary/vocabulary';
import { knowledge } from '../knowledge';

/** The vocabulary of all that is known, without what users add. */
export const vocabulary: IVocabulary = createVocabulary(knowledge);
