import {
  IFact,
  IImportFact,
  INotebookView,
  IRule,
  isCertain,
  listOf
} from '../core';
import { backendSettings } from '../core/findings/backend-settings';
import { reportFact } from './report';
import { cellNumber } from './wording';

/** Finds names of Keras that still belong to the backend before keras.config.set_backend(). */
export const staleKerasNames: IRule = {
  meta: {
    name: 'stale-keras-names',
    code: 'KB015',
    title: 'Names imported before set_backend() keep the old backend',
    severity: 'warning',
    fix: 'suggestion',
    needsKernel: false,
    on: ['set_backend-call']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './stale-keras-names.docs'),
  check(notebook, context) {
    const imports = notebook.facts.filter(
      (fact): fact is IImportFact =>
        fact.kind === 'import-keras' && !fact.certainty.dead
    );
    for (const call of backendSettings(notebook).calls) {
      const old = imports.filter(fact => isAfter(call, fact) && binds(fact));
      const again = imports.filter(fact => isAfter(fact, call));
      if (!isCertain(call) || old.length === 0 || call.round?.index) {
        continue;
      }
      const names =
        again.length > 0 ? staleNames(notebook, call, old, again) : [];
      if (again.length > 0 && names.length === 0) {
        continue;
      }
      const { trans } = context;
      const [first] = old.filter(
        fact => names.length === 0 || fact.binds.includes(names[0])
      );
      reportFact(context, call, {
        message:
          names.length === 0
            ? trans.__(
                'set_backend() does not reach the names imported in cell %1: they stay with the old backend.',
                cellNumber(first)
              )
            : trans.__(
                'set_backend() does not reach %1, imported in cell %2 and not again: the old backend stays.',
                listOf(names, trans),
                cellNumber(first)
              ),
        why: trans.__(
          'It loads Keras anew; whatever was imported or built before belongs to the old one, and mixing both ends in "Only instances of keras.Layer can be added". Import Keras again after the call, or set KERAS_BACKEND before the first import instead.'
        ),
        severity: 'warning',
        sources: [
          'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/utils/backend_utils.py'
        ]
      });
    }
  }
};

/** Even the name `keras` stays with the old backend; only what is there to make the call is of no further use. */
function binds(fact: IFact): boolean {
  return !/^keras\.(config|utils)\b/.test(fact.name);
}

/** The names bound by old imports that are used after the call and bound by none since. */
function staleNames(
  notebook: INotebookView,
  call: IFact,
  old: readonly IImportFact[],
  again: readonly IImportFact[]
): string[] {
  const fresh = new Set(again.flatMap(fact => fact.binds));
  if (fresh.has('*')) {
    return [];
  }
  const code = codeAfter(notebook, call);
  return [...new Set(old.flatMap(fact => fact.binds))].filter(
    name =>
      /^\w+$/.test(name) &&
      !fresh.has(name) &&
      new RegExp(`(?<![\\w.])${name}\\s*[.(,)\\]]`).test(code) &&
      !new RegExp(`(?<![\\w.])${name}\\s*=[^=]`).test(code)
  );
}

/** The code after a fact, without comments and what stands in quotes on a line. */
function codeAfter(notebook: INotebookView, { cell, range }: IFact): string {
  const parts: string[] = [];
  for (let at = cell; at < notebook.cellCount; at++) {
    const { source, type } = notebook.cell(notebook.cellIdAt(at) ?? '') ?? {};
    if (type === 'code') {
      parts.push((source ?? '').slice(at === cell ? range.to : 0));
    }
  }
  return parts
    .join('\n')
    .replace(/"[^"\n]*"|'[^'\n]*'/g, '""')
    .replace(/#.*$/gm, '')
    .replace(/^\s*(?:from\s.*import|import|del)\s.*$/gm, '');
}

function isAfter(fact: IFact, other: IFact): boolean {
  return (
    fact.cell > other.cell ||
    (fact.cell === other.cell && fact.range.from > other.range.from)
  );
}
