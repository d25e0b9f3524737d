import { IFact, INotebookView, IRule, IRuleContext, isCertain } from '../core';
import { isAtLeast } from '../core/vocabulary/version';
import { INativeApi, backendNamed, knowledge } from '../knowledge';
import { switchFix } from './fixes';
import { installsKerasBefore, usesKeras2 } from './keras-two';
import { reportFact } from './report';
import { backendAt } from './running';
import { titlesOf } from './wording';

/** Finds layers and functions that were made for one backend, in notebooks that run on another. */
export const needsOtherBackend: IRule = {
  meta: {
    name: 'needs-other-backend',
    code: 'KB023',
    title: 'This works on another backend only',
    severity: 'warning',
    fix: 'suggestion',
    needsKernel: false,
    on: ['native-api']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './needs-other-backend.docs'),
  check(notebook, context) {
    // tf_keras has none of this, and no backends.
    if (usesKeras2(notebook)) {
      return;
    }
    for (const api of knowledge.nativeApis) {
      const uses = notebook.facts.filter(
        fact =>
          fact.kind === 'native-api' &&
          fact.via === api.id &&
          !fact.certainty.dead
      );
      // One finding is enough for all that belongs together: the one that tells most, or the first that is certain.
      const use =
        uses.find(fact => isCertain(fact) && fact.name === api.names[0]) ??
        uses.find(isCertain) ??
        uses[0];
      if (use && !isExplained(notebook, api)) {
        report(notebook, context, api, use);
      }
    }
  }
};

function report(
  notebook: INotebookView,
  context: IRuleContext,
  api: INativeApi,
  use: IFact
): void {
  const { config, trans } = context;
  const running = backendAt(notebook, use);
  if (!running || worksOn(api, running.name, notebook)) {
    return;
  }
  const needed = api.works.flatMap(({ backend }) =>
    worksOn(api, backend, notebook) ? (backendNamed(backend) ?? []) : []
  );
  const titles = titlesOf(needed, trans, 'disjunction');
  reportFact(context, use, {
    message: running.isDefault
      ? trans.__(
          '%1 needs the backend %2, and nothing here chooses one: Keras uses %3 then.',
          use.name,
          titles,
          running.backend.title
        )
      : trans.__(
          '%1 needs the backend %2; this notebook runs Keras on %3.',
          use.name,
          titles,
          running.backend.title
        ),
    why: running.isDefault
      ? trans.__(
          '%1 The kernel’s environment or keras.json may choose another backend.',
          api.elsewhere(trans)
        )
      : api.elsewhere(trans),
    severity: running.isDefault ? 'info' : 'warning',
    sources: api.sources,
    fixes: needed.flatMap(
      ({ name, title }) =>
        switchFix(notebook, name, config, trans.__('Switch to %1', title)) ?? []
    )
  });
}

/** Whether a backend has it, as far as the version of Keras is known. */
function worksOn(
  { works }: INativeApi,
  name: string,
  { facts, kernel }: INotebookView
): boolean {
  const version = kernel?.keras.version ?? null;
  return works.some(
    ({ backend, since }) =>
      backend === name &&
      isAtLeast(version ?? knowledge.newestKeras, since) &&
      (version !== null ||
        !facts.some(fact => installsKerasBefore(fact, since) === true))
  );
}

/** Whether a saved error is about it: it is explained there. */
function isExplained(
  { observations }: INotebookView,
  { error }: INativeApi
): boolean {
  return observations.some(
    seen => seen.kind === 'error' && error?.test(seen.text)
  );
}
