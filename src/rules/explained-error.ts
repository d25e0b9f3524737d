import {
  IFinding,
  IFix,
  INotebookView,
  IObservation,
  IRule,
  IRuleContext
} from '../core';
import {
  IExplanation,
  Remedy,
  knownErrors
} from './explained-error.explanations';
import { oldUsesOfFailedLine } from './failed-line';
import { installFix, switchFixes } from './fixes';
import { outputRange } from './report';

/** Explains errors in saved outputs that come from a backend or from code for an older Keras. */
export const explainedError: IRule = {
  meta: {
    name: 'explained-error',
    code: 'KB050',
    title: 'Known error in the output',
    severity: 'warning',
    fix: 'suggestion',
    needsKernel: false,
    on: ['error']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './explained-error.docs'),
  check(notebook, context) {
    for (const seen of notebook.observations) {
      const explanation =
        seen.kind === 'error' ? explain(seen, notebook, context) : null;
      if (explanation) {
        const { message, remedy, sources, subject, why } = explanation;
        const fixes = fixesFor(remedy, seen, notebook, context);
        context.report({
          cellId: seen.cellId,
          range: outputRange(notebook, seen.cellId),
          evidence: seen.text,
          under: 'output',
          subject,
          message,
          why,
          sources,
          // Where nothing old was found there is nothing to review.
          ...(remedy?.kind === 'review-migration' && notebook.oldUses
            ? {
                remedy: remedy.kind,
                changes: oldUsesOfFailedLine(seen, notebook)
                  .filter(({ meaning }) => meaning !== 'manual')
                  .map(({ id }) => id)
              }
            : { remedy: nextStep(remedy, fixes) }),
          fixes
        });
      }
    }
  }
};

function explain(
  seen: IObservation,
  notebook: INotebookView,
  { trans }: IRuleContext
): IExplanation | null {
  for (const { explain, pattern } of knownErrors) {
    const match = pattern.exec(seen.text);
    const explained = match && explain(match, trans, notebook, seen.cellId);
    if (explained) {
      return explained;
    }
  }
  return null;
}

/** Where to go on when nothing can be changed: to the names of today, or to what the backends can. */
function nextStep(
  remedy: Remedy,
  fixes: readonly IFix[]
): NonNullable<IFinding['remedy']> | undefined {
  if (fixes.length > 0) {
    return undefined;
  }
  return remedy?.kind === 'review-migration'
    ? 'search-api'
    : 'compare-backends';
}

function fixesFor(
  remedy: Remedy,
  seen: IObservation,
  notebook: INotebookView,
  { config, trans }: IRuleContext
): readonly IFix[] {
  if (remedy?.kind === 'switch') {
    return switchFixes(notebook, config, trans);
  }
  if (remedy?.kind === 'install') {
    return [installFix(trans, seen.cellId, remedy.requirement, true)];
  }
  return [];
}
