import { IBackendSetting, IFact } from '../facts/fact';
import { isBefore, placeOf } from './position';

/** The facts of a notebook, with what is in a keras.json that is copied there from a file that the notebook wrote before. */
export function withCopiedFiles(facts: readonly IFact[]): readonly IFact[] {
  const drafts = facts.filter(
    (fact): fact is IBackendSetting =>
      fact.kind === 'keras-json-draft' || fact.kind === 'keras-json-write'
  );
  return facts.map(fact => {
    const from = fact.kind === 'keras-json-write' && fact.file?.copiedFrom;
    if (!from || fact.kind !== 'keras-json-write' || !fact.file) {
      return fact;
    }
    const { cell, mark } = fact;
    const draft = drafts
      .filter(
        each =>
          each !== fact &&
          each.file?.path === from &&
          (isBefore(each, placeOf(fact)) ||
            (each.cell === cell && each.mark.from < mark.from))
      )
      .pop();
    return draft
      ? {
          ...fact,
          value: draft.value,
          backend: draft.backend,
          file: { ...fact.file, json: draft.file?.json ?? null }
        }
      : fact;
  });
}
