/** So many facts are judged in one step. */
const STEP = 50;

/** Judges facts one after the other, so that a page can answer a key between two steps. */
export function* inSteps<T>(
  facts: readonly T[],
  judge: (fact: T) => void
): Generator<void, void> {
  for (let i = 0; i < facts.length; i++) {
    judge(facts[i]);
    if (i % STEP === STEP - 1) {
      yield;
    }
  }
}
