import { IBackendSetting, isCertain } from '../facts/fact';
import { IBackendSettings } from '../findings/backend-settings';
import { isBefore } from '../findings/position';
import { INotebookView } from '../findings/rule';
import { lineEnd, lineStart } from '../source/chars';

/** Whether a setting surely names another backend. */
export function isOther(fact: IBackendSetting, backend: string): boolean {
  const text = fact.value?.text ?? null;
  return text !== null && text !== backend;
}

/** After these nothing that stands before counts anymore: the variable is removed, or its value cannot be told. */
export function isBarrier(fact: IBackendSetting): boolean {
  return (
    !fact.certainty.inFunction &&
    (fact.kind === 'env-delete' || fact.value?.text === null)
  );
}

/** Settings of the environment that will be in force when Keras is loaded. */
function lasting(settings: IBackendSettings): readonly IBackendSetting[] {
  const { beforeImport } = settings;
  const barrier = beforeImport.map(isBarrier).lastIndexOf(true);
  return beforeImport.filter(
    (fact, i) =>
      i > barrier &&
      isCertain(fact) &&
      (fact.kind !== 'env-setdefault' || i === 0)
  );
}

/** The setting that already makes the notebook use the backend; null when none does. */
export function rightSetting(
  settings: IBackendSettings,
  backend: string
): IBackendSetting | null {
  const { calls, beforeImport, configWrites, importPosition } = settings;
  const isRight = (fact: IBackendSetting): boolean =>
    isCertain(fact) && fact.value?.text === backend;
  return (
    lasting(settings).find(isRight) ??
    calls.find(isRight) ??
    (beforeImport.length === 0
      ? configWrites.find(
          fact => isRight(fact) && isBefore(fact, importPosition)
        )
      : undefined) ??
    null
  );
}

/** The bad setting that is worth repairing where it stands; null when a new one has to be inserted. */
export function repairable(
  notebook: INotebookView,
  settings: IBackendSettings
): IBackendSetting | null {
  const { calls, beforeImport, configWrites, ineffective, importPosition } =
    settings;
  const hasLiteral = (fact: IBackendSetting): boolean =>
    isCertain(fact) && Boolean(fact.value?.literal);
  const barriers = beforeImport.filter(isBarrier);
  const barrier = barriers[barriers.length - 1];
  const replaceable = (fact: IBackendSetting): boolean =>
    isCertain(fact) &&
    isBefore(fact, importPosition) &&
    (!barrier || isBefore(barrier, { ...fact, from: fact.range.from })) &&
    isWholeLine(notebook, fact);
  return (
    lasting(settings).find(hasLiteral) ??
    calls.find(hasLiteral) ??
    (beforeImport.length === 0
      ? configWrites.find(
          fact => hasLiteral(fact) && isBefore(fact, importPosition)
        )
      : undefined) ??
    lasting(settings).find(replaceable) ??
    ineffective.find(
      fact => fact.kind !== 'plaidml-install' && replaceable(fact)
    ) ??
    null
  );
}

/** Whether a fact's lines, which nothing else stands on, can give way to lines of Python. */
function isWholeLine(notebook: INotebookView, fact: IBackendSetting): boolean {
  const source = notebook.cell(fact.cellId)?.source ?? '';
  const { range, removal, via } = fact;
  const isShell = source.trimStart().startsWith('%%') && via !== null;
  return (
    !isShell &&
    removal?.text === '' &&
    range.from === lineStart(source, range.from) &&
    removal.to >= lineEnd(source, range.to)
  );
}
