import { IFact, INotebookView, IRule } from '../core';
import { ILimit } from '../knowledge';
import { limits } from '../knowledge/limits';
import { hasSource } from './frameworks';
import { usesKeras2 } from './keras-two';
import { reportFact } from './report';
import { backendAt } from './running';

/** Finds what the backend does only under a condition. */
export const limitedOnBackend: IRule = {
  meta: {
    name: 'limited-on-backend',
    code: 'KB025',
    title: 'The backend does this under a condition only',
    severity: 'info',
    fix: null,
    needsKernel: false,
    on: ['backend-use']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './limited-on-backend.docs'),
  check(notebook, context) {
    if (usesKeras2(notebook)) {
      return;
    }
    const { trans } = context;
    for (const limit of limits) {
      // The first of several layers is enough.
      const use = usesOf(notebook, limit.use).find(
        fact => !limit.except?.test(statementOf(notebook, fact))
      );
      if (use && holds(notebook, limit, use)) {
        reportFact(context, use, {
          message: limit.message(use.name, trans),
          why: limit.why(trans),
          severity: 'info',
          subject: limit.use,
          sources: limit.sources,
          remedy: 'compare-backends'
        });
      }
    }
  }
};

function holds(
  notebook: INotebookView,
  { backend, error, needs, unless }: ILimit,
  use: IFact
): boolean {
  return (
    backendAt(notebook, use)?.name === backend &&
    (unless === null || usesOf(notebook, unless).length === 0) &&
    (needs === null || hasSource(notebook, needs)) &&
    !notebook.observations.some(
      seen => seen.kind === 'error' && error.test(seen.text)
    )
  );
}

function usesOf({ facts }: INotebookView, id: string): IFact[] {
  return facts.filter(
    ({ certainty, kind, via }) =>
      kind === 'backend-use' && via === id && !certainty.dead
  );
}

function statementOf(
  notebook: INotebookView,
  { cellId, range }: IFact
): string {
  return notebook.cell(cellId)?.source.slice(range.from, range.to) ?? '';
}
