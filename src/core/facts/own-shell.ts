import { IFact } from './fact';
import { isForLater } from './environment-files';

/**
 * The facts of a notebook whose kernel is a shell: what it exports holds for all that is started from there on, in later
 * cells, too. What it sets without an export may be exported elsewhere.
 */
export function inOwnShell(facts: readonly IFact[]): readonly IFact[] {
  return facts
    .filter(({ kind }) => kind !== 'shell-assign')
    .map(fact =>
      'feedsCommand' in fact && !isForLater(fact)
        ? { ...fact, feedsCommand: true }
        : fact
    );
}
