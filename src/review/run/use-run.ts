import { ServiceManager } from '@jupyterlab/services';
import { useEffect, useRef, useState } from 'react';

import {
  IFinding,
  INotebook,
  ITranslator,
  replaceAll,
  replacementsByCell
} from '../../core';
import type { IChange } from '../../migrate';
import { IAdvice } from '../../tokens';
import { confirmRun } from './ask';
import { INextChange, explanationOf, nextChanges } from './next';
import { RunOutcome } from './outcome';
import { IRunProgress, NotebookRun } from './run';

/** What came of a run, with what helps where it failed. */
export interface IRunResult {
  readonly outcome: RunOutcome;
  readonly explanation: IFinding | null;
  readonly next: readonly INextChange[];
}

/** A run of the rewritten notebook, as a component sees it. */
export interface IRunning {
  /** Null while nothing runs. */
  readonly progress: IRunProgress | null;
  /** Of the last run; null before it, and while another runs. */
  readonly result: IRunResult | null;
  /** Asks the first time, then runs the notebook as it is with some of its changes made. */
  start(isChosen: (change: IChange) => boolean): Promise<void>;
  stop(): void;
}

/** Runs the rewritten notebook; the run ends with the component. */
export function useRun(
  advice: IAdvice,
  services: ServiceManager.IManager,
  trans: ITranslator
): IRunning {
  const [progress, setProgress] = useState<IRunProgress | null>(null);
  const [result, setResult] = useState<IRunResult | null>(null);
  const [isAllowed, setAllowed] = useState(false);
  const run = useRef<NotebookRun | null>(null);
  useEffect(() => () => run.current?.dispose(), []);

  const start: IRunning['start'] = async isChosen => {
    if (run.current) {
      return;
    }
    const { panel } = advice;
    const { sessionContext } = panel;
    const current = new NotebookRun({
      kernels: services.kernels,
      settings: services.serverSettings,
      spec:
        sessionContext.session?.kernel?.name ??
        sessionContext.kernelPreference.name ??
        kernelspecOf(advice),
      path: services.contents.localPath(panel.context.path)
    });
    run.current = current;
    try {
      if (!isAllowed && !(await confirmRun(panel, trans))) {
        return;
      }
      if (current.isDisposed) {
        return;
      }
      setAllowed(true);
      setResult(null);
      current.changed.connect(() => setProgress(current.progress));
      const migration = await advice.migrate();
      const notebook = rewritten(advice, migration.edits(isChosen));
      const outcome = await current.start(
        notebook.cells.flatMap(({ id, source, type }, position) =>
          type === 'code' && source.trim() !== ''
            ? [{ id, position, source }]
            : []
        )
      );
      if (current.isDisposed) {
        return;
      }
      if (outcome.kind !== 'failed') {
        setResult({ outcome, explanation: null, next: [] });
        return;
      }
      const { cell, outputs } = outcome;
      const inspected = await advice.inspect({
        ...notebook,
        cells: notebook.cells.map(each =>
          each.id === cell.id ? { ...each, outputs } : each
        )
      });
      const explanation = explanationOf(inspected, cell.id);
      setResult({
        outcome,
        explanation,
        next: nextChanges(
          inspected,
          explanation,
          cell.id,
          migration.changes,
          isChosen
        )
      });
    } finally {
      current.dispose();
      run.current = null;
      setProgress(null);
    }
  };
  return { progress, result, start, stop: () => run.current?.stop() };
}

/** The name of the kernelspec that a notebook was saved with; empty where it has none. */
function kernelspecOf({ panel }: IAdvice): string {
  const spec = panel.content.model?.getMetadata('kernelspec') as
    { name?: unknown } | undefined;
  return typeof spec?.name === 'string' ? spec.name : '';
}

/** The notebook as it would be, without outputs. */
function rewritten(
  { panel, view }: IAdvice,
  edits: Parameters<typeof replacementsByCell>[0]
): INotebook {
  const byCell = replacementsByCell(edits);
  return {
    language: view.language,
    cells: panel.content.widgets.map(({ model }) => {
      const source = model.sharedModel.getSource();
      return {
        id: model.id,
        type:
          model.type === 'code' || model.type === 'raw'
            ? model.type
            : 'markdown',
        source: replaceAll(source, byCell.get(model.id) ?? []) ?? source
      };
    })
  };
}
