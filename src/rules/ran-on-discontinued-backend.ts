import { IRule, isCertain } from '../core';
import { backendSettings } from '../core/findings/backend-settings';
import { backendNamed } from '../knowledge';
import { switchFixes } from './fixes';
import { outputRange } from './report';
import { isSupported, meantBy, short } from './wording';

/** Finds notebooks whose saved output shows that they ran on a backend which is gone. */
export const ranOnDiscontinuedBackend: IRule = {
  meta: {
    name: 'ran-on-discontinued-backend',
    code: 'KB002',
    title: 'The saved output comes from a discontinued backend',
    severity: 'warning',
    fix: 'suggestion',
    needsKernel: false,
    on: ['discontinued-banner']
  },
  docs: () =>
    import(
      /* webpackChunkName: "rule-pages" */ './ran-on-discontinued-backend.docs'
    ),
  check(notebook, context) {
    const settings = backendSettings(notebook);
    const { calls, effective } = settings;
    // Once the notebook sets a living backend, the output is only old.
    const sets = [effective, ...calls].some(
      fact => fact && isCertain(fact) && isSupported(meantBy(fact))
    );
    const seen = notebook.observations.find(({ backend, kind }) => {
      const known = backendNamed(backend);
      return kind === 'banner' && known && !isSupported(known);
    });
    const backend = seen && backendNamed(seen.backend);
    // A setting that names it is the cause, and is told of.
    const isNamed = [
      ...settings.beforeImport,
      ...settings.afterImport,
      ...settings.configWrites,
      ...calls
    ].some(fact => isCertain(fact) && meantBy(fact) === backend);
    if (!seen || !backend || sets || isNamed) {
      return;
    }
    const { config, trans } = context;
    context.report({
      cellId: seen.cellId,
      range: outputRange(notebook, seen.cellId),
      evidence: seen.text,
      subject: backend.name,
      message: trans.__(
        'This notebook last ran on %1: its saved output says "%2."',
        backend.title,
        short(seen.text.trim().replace(/\.$/, ''))
      ),
      why: backend.texts(trans).end,
      sources: backend.sources,
      fixes: switchFixes(notebook, config, trans)
    });
  }
};
