/** Runs what must cost nothing else when it fails: a throw or a rejection becomes one line in the console. */
export function guard(what: string, run: () => unknown): void {
  const report = (reason: unknown) => {
    console.error(`${what} failed:`, reason);
  };
  try {
    Promise.resolve(run()).catch(report);
  } catch (reason) {
    report(reason);
  }
}
