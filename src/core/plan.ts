import { IConfig, SnippetStyle } from './config';
import { IFact } from './fact';
import { isPython } from './language';
import { PlanEdits } from './plan-edits';
import { INotebookView, IPlan } from './rule';
import {
  IBackendSettings,
  backendSettings,
  isBefore,
  isCertain,
  loadsKeras
} from './settings';
import { standsAlone } from './statement';

/** The lines that set a backend, in the user's style. */
export function snippet(backend: string, style: SnippetStyle): string {
  return style === '%env'
    ? `%env KERAS_BACKEND=${backend}`
    : `import os\nos.environ["KERAS_BACKEND"] = "${backend}"`;
}

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
  if (!isPython(notebook.language)) {
    return { backend, edits: [], settingCellId: null };
  }
  const settings = backendSettings(notebook);
  const edits = new PlanEdits(notebook);
  const right = rightSetting(settings, backend);
  const kept = right ?? repairable(notebook, settings);
  if (kept && !right) {
    const idle = settings.idle.includes(kept);
    repair(notebook, edits, kept, idle, backend, config);
  }
  for (const fact of settings.early) {
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
  for (const fact of settings.files) {
    if (fact !== kept && isOther(fact, backend)) {
      edits.rewrite(fact, backend);
    }
  }
  for (const fact of settings.late) {
    const harmless = right && fact.value?.text === backend;
    if (!harmless && fact.value && fact.value.text !== null) {
      discard(edits, fact, backend);
    }
  }
  for (const fact of settings.idle) {
    if (fact !== kept && fact.kind !== 'env-setdefault') {
      discard(edits, fact, backend);
    }
  }
  for (const fact of settings.reloads) {
    edits.remove(fact);
  }
  if (settings.idle.some(fact => fact.kind === 'plaidml-install')) {
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

function isOther(fact: IFact, backend: string): boolean {
  const text = fact.value?.text ?? null;
  return text !== null && text !== backend;
}

/** After these nothing that stands before counts any more: the variable is removed, or its value cannot be told. */
function isBarrier(fact: IFact): boolean {
  return (
    !fact.certainty.inFunction &&
    (fact.kind === 'env-delete' || fact.value?.text === null)
  );
}

/** Settings of the environment that will be in force when Keras is loaded. */
function lasting(settings: IBackendSettings): readonly IFact[] {
  const { early } = settings;
  const barrier = early.map(isBarrier).lastIndexOf(true);
  return early.filter(
    (fact, i) =>
      i > barrier &&
      isCertain(fact) &&
      (fact.kind !== 'env-setdefault' || i === 0)
  );
}

/** The setting that already makes the notebook use the backend; null when none does. */
function rightSetting(
  settings: IBackendSettings,
  backend: string
): IFact | null {
  const { calls, early, files, place } = settings;
  const isRight = (fact: IFact): boolean =>
    isCertain(fact) && fact.value?.text === backend;
  return (
    lasting(settings).find(isRight) ??
    calls.find(isRight) ??
    (early.length === 0
      ? files.find(fact => isRight(fact) && isBefore(fact, place))
      : undefined) ??
    null
  );
}

/** The bad setting that is worth repairing where it stands; null when a new one has to be inserted. */
function repairable(
  notebook: INotebookView,
  settings: IBackendSettings
): IFact | null {
  const { calls, early, files, idle, place } = settings;
  const hasLiteral = (fact: IFact): boolean =>
    isCertain(fact) && Boolean(fact.value?.literal);
  const barriers = early.filter(isBarrier);
  const barrier = barriers[barriers.length - 1];
  const replaceable = (fact: IFact): boolean =>
    isCertain(fact) &&
    isBefore(fact, place) &&
    (!barrier || isBefore(barrier, { ...fact, from: fact.range.from })) &&
    isWholeLine(notebook, fact);
  return (
    lasting(settings).find(hasLiteral) ??
    calls.find(hasLiteral) ??
    (early.length === 0
      ? files.find(fact => hasLiteral(fact) && isBefore(fact, place))
      : undefined) ??
    lasting(settings).find(replaceable) ??
    idle.find(fact => fact.kind !== 'plaidml-install' && replaceable(fact)) ??
    null
  );
}

/** Whether a fact's lines can give way to lines of Python. */
function isWholeLine(notebook: INotebookView, fact: IFact): boolean {
  const source = notebook.cell(fact.cellId)?.source ?? '';
  const shell = source.trimStart().startsWith('%%') && fact.via !== null;
  return !shell && standsAlone(source, fact.range);
}

function repair(
  notebook: INotebookView,
  edits: PlanEdits,
  fact: IFact,
  idle: boolean,
  backend: string,
  config: IConfig
): void {
  if (idle || !edits.rewrite(fact, backend)) {
    const source = notebook.cell(fact.cellId)?.source ?? '';
    // A magic is one for the whole line, and in a line with a comment or a semicolon it would take these in.
    const end = source.indexOf('\n', fact.range.to);
    const to = end < 0 ? source.length : end;
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
function settle(edits: PlanEdits, fact: IFact, backend: string): void {
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
function discard(edits: PlanEdits, fact: IFact, backend: string): void {
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
  const { early, load, place } = settings;
  const first = notebook.facts.find(
    fact => loadsKeras(fact) && !fact.certainty.dead
  );
  const cell = Math.min(first?.cell ?? Infinity, place?.cell ?? Infinity);
  const barrier = early.filter(isBarrier).pop();
  if (barrier && load && barrier.cell === load.cell) {
    insertLine(notebook, edits, load, text);
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
  let from = source.lastIndexOf('\n', load.range.from - 1) + 1;
  // Under a condition: before the block, as far as its outermost line.
  while (from > 0 && !/^[^\s)\]}#]/.test(unlessContinued(source.slice(from)))) {
    from = source.lastIndexOf('\n', from - 2) + 1;
  }
  edits.replace(load.cellId, { from, to: from }, `${text}\n`);
}

/** Takes from a line the word by which it continues the block above. */
function unlessContinued(line: string): string {
  return line.replace(/^(else|elif|except|finally)\b/, ' ');
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
