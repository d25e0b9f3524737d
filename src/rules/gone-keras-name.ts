import {
  IEditsFix,
  IFact,
  INotebookView,
  IRule,
  IRuleContext,
  hasOwnStatement,
  isCertain,
  listOf
} from '../core';
import { knowledge } from '../knowledge';
import { MIGRATION_GUIDE } from '../knowledge/sources';
import { enablesLegacyKeras, usesOlderKeras } from './keras-two';
import { reportFact } from './report';

/** Finds names of keras.backend that Keras 3 has no more, before they fail. */
export const goneKerasName: IRule = {
  meta: {
    name: 'gone-keras-name',
    code: 'KB022',
    title: 'keras.backend no longer has this name',
    severity: 'warning',
    fix: 'safe',
    needsKernel: false,
    on: ['gone-name']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './gone-keras-name.docs'),
  check(notebook, context) {
    if (usesOlderKeras(notebook)) {
      return;
    }
    const legacy = notebook.facts.some(enablesLegacyKeras);
    const said = new Set<string>();
    const groups = new Map<string, IFact[]>();
    for (const fact of notebook.facts) {
      if (
        fact.kind !== 'gone-name' ||
        fact.certainty.dead ||
        (legacy && isOfTensorFlow(fact)) ||
        isExplained(notebook, fact)
      ) {
        continue;
      }
      // Each name is said once, where it is used first, together with its like.
      const key = [fact.cellId, isCertain(fact), isOfTensorFlow(fact)].join();
      if (!said.has(fact.name)) {
        said.add(fact.name);
        groups.set(key, [...(groups.get(key) ?? []), fact]);
      }
    }
    for (const facts of groups.values()) {
      report(context, notebook, facts);
    }
  }
};

function report(
  context: IRuleContext,
  notebook: INotebookView,
  facts: readonly IFact[]
): void {
  const { trans } = context;
  const [first] = facts;
  const names = facts.map(lastPart);
  const fixes = names.length === 1 ? renameFix(context, notebook, first) : [];
  const module = first.name.slice(0, -lastPart(first).length - 1);
  const known = names.filter(name => name in knowledge.goneNames.successors);
  const advice = known
    .slice(0, SHOWN)
    .map(name =>
      trans.__('%1 is now %2', name, knowledge.goneNames.successors[name])
    )
    .join('; ');
  reportFact(context, first, {
    message: messageFor(context, isOfTensorFlow(first), module, names),
    why: [
      advice && `${advice}.`,
      trans.__(
        'Using such a name stops with an AttributeError or an ImportError. Keras 3 computes with keras.ops and keras.random and has no sessions, placeholders or learning phase; keras.config has the settings.'
      )
    ]
      .filter(Boolean)
      .join(' '),
    severity: 'warning',
    subject: names[0],
    sources: [MIGRATION_GUIDE, 'https://keras.io/api/ops/'],
    ...(fixes.length > 0 ? { fixes } : { remedy: 'search-api' })
  });
}

/** No more names are written out. */
const SHOWN = 4;

function messageFor(
  { trans }: IRuleContext,
  isTensorFlow: boolean,
  module: string,
  names: readonly string[]
): string {
  if (names.length === 1) {
    const name = `${module}.${names[0]}`;
    return isTensorFlow
      ? trans.__('TensorFlow 2.16 and later have no %1.', name)
      : trans.__('Keras 3 has no %1.', name);
  }
  const rest = names.length - SHOWN;
  const list = listOf(
    rest > 0 ? [...names.slice(0, SHOWN), trans.__('%1 more', rest)] : names,
    trans
  );
  return isTensorFlow
    ? trans.__(
        'TensorFlow 2.16 and later have none of these in %1: %2.',
        module,
        list
      )
    : trans.__('Keras 3 has none of these in %1: %2.', module, list);
}

/**
 * `K._BACKEND` is `K.backend()`, in every Keras. The name is said once, so all of its uses are written anew: none where one
 * of them is an import.
 */
function renameFix(
  { trans }: IRuleContext,
  notebook: INotebookView,
  { name }: IFact
): IEditsFix[] {
  if (name !== `keras.backend.${OLD_VARIABLE}`) {
    return [];
  }
  const uses = notebook.facts.filter(
    fact =>
      fact.kind === 'gone-name' && fact.name === name && hasOwnStatement(fact)
  );
  const suffix = `.${OLD_VARIABLE}`;
  const isAttribute = ({ cellId, mark }: IFact): boolean =>
    notebook.cell(cellId)?.source.slice(mark.from, mark.to).endsWith(suffix) ??
    false;
  return uses.every(isAttribute)
    ? [
        {
          kind: 'edits',
          id: 'rename',
          title: trans.__('Write %1', 'backend()'),
          applicability: 'safe',
          needsRestart: false,
          edits: uses.map(({ cellId, mark: { to } }) => ({
            type: 'replace',
            cellId,
            from: to - OLD_VARIABLE.length,
            to,
            text: 'backend()'
          }))
        }
      ]
    : [];
}

const OLD_VARIABLE = '_BACKEND';

function lastPart({ name }: IFact): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function isOfTensorFlow({ name }: IFact): boolean {
  return name.startsWith('tensorflow.');
}

/** Whether the cell's saved error is about the name: it is explained there. */
function isExplained(notebook: INotebookView, fact: IFact): boolean {
  const pattern = new RegExp(`^\\w*Error: .*['.]${lastPart(fact)}'`, 'm');
  return notebook.observations.some(
    seen =>
      seen.kind === 'error' &&
      seen.cellId === fact.cellId &&
      pattern.test(seen.text)
  );
}
