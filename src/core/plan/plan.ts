import { IConfig, SnippetStyle } from '../config';
import { IEdit } from '../notebook/edits';
import { IFix } from '../findings/finding';
import { IBackendSetting, IFact, isCertain, loadsKeras } from '../facts/fact';
import { isPython } from '../notebook/language';
import { PlanEdits } from './plan-edits';
import { INotebookView, IPlan } from '../findings/rule';
import {
  IBackendSettings,
  backendSettings
} from '../findings/backend-settings';
import { lineEnd, lineStart } from '../source/chars';
import { isBarrier, isOther, repairable, rightSetting } from './choose-setting';

/** The lines that set a backend, in the user's style. */
function snippet(backend: string, style: SnippetStyle): string {
  return style === '%env'
    ? `%env KERAS_BACKEND=${backend}`
    : `import os\nos.environ["KERAS_BACKEND"] = "${backend}"`;
}

/** The edits of a fix. */
export function planFix(
  notebook: INotebookView,
  fix: IFix,
  config: IConfig
): readonly IEdit[] {
  switch (fix.kind) {
    case 'edits':
      return fix.edits;
    case 'switch':
      return planSwitch(notebook, fix.backend, config).edits;
    case 'install': {
      const { beforeCellId, source } = fix;
      return [{ type: 'insert-cell', beforeCellId, cellType: 'code', source }];
    }
  }
}

/** The plans of one state of a notebook, by backend and style: every finding offers the same switches. */
const plans = new WeakMap<INotebookView, Map<string, IPlan>>();

/**
 * Plans the edits after which a notebook, run from top to bottom, uses `backend`: one right setting before Keras is
 * first loaded, every bad one repaired or removed, a right one left alone. Planning again after applying the plan
 * gives no edits.
 */
export function planSwitch(
  notebook: INotebookView,
  backend: string,
  config: IConfig
): IPlan {
  const known = plans.get(notebook) ?? new Map<string, IPlan>();
  plans.set(notebook, known);
  const key = `${backend} ${config.snippetStyle}`;
  const plan = known.get(key) ?? makePlan(notebook, backend, config);
  known.set(key, plan);
  return plan;
}

function makePlan(
  notebook: INotebookView,
  backend: string,
  config: IConfig
): IPlan {
  if (!isPython(notebook.language)) {
    return { backend, edits: [], settingCellId: null };
  }
  const settings = backendSettings(notebook);
  const edits = new PlanEdits(notebook);
  const right = rightSetting(settings, backend);
  const kept = right ?? repairable(notebook, settings);
  if (kept && !right) {
    const idle = settings.ineffective.includes(kept);
    repair(notebook, edits, kept, idle, backend, config);
  }
  for (const fact of settings.beforeImport) {
    if (fact !== kept) {
      settle(edits, fact, backend);
    }
  }
  for (const fact of settings.calls) {
    if (fact !== kept && isOther(fact, backend)) {
      // One that is certain would undo the setting; one that is not keeps its place and agrees from now on.
      settle(edits, fact, backend);
    }
  }
  for (const fact of [...settings.configWrites, ...settings.former]) {
    if (fact !== kept && isOther(fact, backend)) {
      edits.rewrite(fact, backend);
    }
  }
  for (const fact of settings.afterImport) {
    const harmless = right && fact.value?.text === backend;
    if (!harmless && fact.value && fact.value.text !== null) {
      discard(edits, fact, backend);
    }
  }
  for (const fact of settings.ineffective) {
    if (fact !== kept && fact.kind !== 'env-setdefault') {
      discard(edits, fact, backend);
    }
  }
  for (const fact of settings.reloads) {
    edits.remove(fact);
  }
  if (settings.ineffective.some(fact => fact.kind === 'plaidml-install')) {
    notebook.facts
      .filter(fact => fact.kind === 'import-plaidml')
      .forEach(fact => edits.remove(fact));
  }
  if (!kept) {
    insert(notebook, edits, settings, snippet(backend, config.snippetStyle));
  }
  return {
    backend,
    edits: edits.edits,
    settingCellId: kept ? kept.cellId : null
  };
}

function repair(
  notebook: INotebookView,
  edits: PlanEdits,
  fact: IBackendSetting,
  idle: boolean,
  backend: string,
  config: IConfig
): void {
  if (idle || !edits.rewrite(fact, backend)) {
    const source = notebook.cell(fact.cellId)?.source ?? '';
    // A magic is one for the whole line, and in a line with a comment or a semicolon it would take these in.
    const to = lineEnd(source, fact.range.to);
    const imported = source
      .slice(0, fact.range.from)
      .split('\n')
      .includes('import os');
    const text = snippet(backend, config.snippetStyle);
    edits.replace(
      fact.cellId,
      { from: fact.range.from, to },
      imported ? text.replace('import os\n', '') : text
    );
  }
}

/** Deals with a setting beside the one that counts: a certain one goes, another agrees from now on. */
function settle(
  edits: PlanEdits,
  fact: IBackendSetting,
  backend: string
): void {
  if (!isOther(fact, backend)) {
    return;
  }
  const goes = isCertain(fact) && fact.kind !== 'env-update';
  if (goes ? !edits.remove(fact) : !edits.rewrite(fact, backend)) {
    if (goes) {
      edits.rewrite(fact, backend);
    } else {
      edits.remove(fact);
    }
  }
}

/** Takes out a setting that has no effect; a call that sets more than the backend is only made to agree. */
function discard(
  edits: PlanEdits,
  fact: IBackendSetting,
  backend: string
): void {
  if (fact.kind === 'env-update' || !edits.remove(fact)) {
    edits.rewrite(fact, backend);
  }
}

/** Puts a setting before everything that may load Keras. */
function insert(
  notebook: INotebookView,
  edits: PlanEdits,
  settings: IBackendSettings,
  text: string
): void {
  const { beforeImport, kerasImport, importPosition } = settings;
  const first = notebook.facts.find(
    fact => loadsKeras(fact) && !fact.certainty.dead
  );
  const cell = Math.min(
    first?.cell ?? Infinity,
    importPosition?.cell ?? Infinity
  );
  const barrier = beforeImport.filter(isBarrier).pop();
  if (barrier && kerasImport && barrier.cell === kerasImport.cell) {
    insertLine(notebook, edits, kerasImport, text);
  } else if (barrier && (barrier.cell >= cell || cell === Infinity)) {
    edits.insert(notebook.cellIdAt(barrier.cell + 1) ?? null, text);
  } else if (cell < Infinity) {
    edits.insert(notebook.cellIdAt(cell) ?? null, text);
  } else {
    edits.insert(firstCodeCell(notebook), text);
  }
}

/** A value that cannot be told is set in the very cell that loads Keras: only a line between the two is sure. */
function insertLine(
  notebook: INotebookView,
  edits: PlanEdits,
  load: IFact,
  text: string
): void {
  const source = notebook.cell(load.cellId)?.source ?? '';
  const from = lineStart(source, load.outerFrom);
  edits.replace(load.cellId, { from, to: from }, `${text}\n`);
}

function firstCodeCell(notebook: INotebookView): string | null {
  for (let i = 0; i < notebook.cellCount; i++) {
    const id = notebook.cellIdAt(i);
    if (id !== undefined && notebook.cell(id)?.type === 'code') {
      return id;
    }
  }
  return null;
}
