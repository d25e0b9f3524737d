/** Work that can stop between its steps, each of which is short, and go on later. */
export type Steps<Result> = Generator<void, Result>;

/** Does all of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
  }
}

/** Goes on for about so many milliseconds, one step at least; gives the result at the end, null until then. */
export function advance<Result>(
  steps: Steps<Result>,
  budget: number
): { readonly result: Result } | null {
  const end = performance.now() + budget;
  do {
    const { done, value } = steps.next();
    if (done) {
      return { result: value };
    }
  } while (performance.now() < end);
  return null;
}
