import { ISharedNotebook } from '@jupyter/ydoc';
import { ICell, INotebookContent } from '@jupyterlab/nbformat';
import { NotebookPanel } from '@jupyterlab/notebook';
import { NBTestUtils } from '@jupyterlab/notebook/lib/testutils';
import { parser } from '@lezer/python';
import { PartialJSONObject } from '@lumino/coreutils';

import { IFinding, english } from '../core';
import { AdvisorSettings } from '../settings/settings';
import { IAdvice } from '../tokens';
import { Advice } from '../watch/advice';
import * as engine from '../watch/engine';

/** A notebook that is open in a real panel, with its advice. */
export interface IOpened {
  readonly panel: NotebookPanel;
  readonly advice: Advice;
  readonly shared: ISharedNotebook;
  readonly settings: AdvisorSettings;
  /** The notebook's metadata as it was opened. */
  readonly metadata: PartialJSONObject;
  /** What was found when nothing had been read yet. */
  readonly foundAtOnce: readonly IFinding[];
}

/** A code cell. */
export function code(id: string, source: string): ICell {
  return {
    id,
    cell_type: 'code',
    source,
    metadata: {},
    outputs: [],
    execution_count: null
  };
}

/** A markdown cell. */
export function markdown(id: string, source: string): ICell {
  return { id, cell_type: 'markdown', source, metadata: {} };
}

/** A panel with a notebook of these cells; Python unless the metadata say otherwise. */
export async function openPanel(
  cells: readonly ICell[],
  metadata: PartialJSONObject = { language_info: { name: 'python' } }
): Promise<NotebookPanel> {
  const context = await NBTestUtils.createMockContext();
  context.model.fromJSON({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: metadata as INotebookContent['metadata'],
    cells: [...cells]
  });
  return NBTestUtils.createNotebookPanel(context);
}

/** Opens a notebook and waits until it is read. */
export async function open(
  cells: readonly ICell[],
  metadata?: PartialJSONObject
): Promise<IOpened> {
  return openIn(await openPanel(cells, metadata));
}

/** Advises on the notebook of a panel, and waits until it is read. */
export async function openIn(panel: NotebookPanel): Promise<IOpened> {
  const { sharedModel } = panel.content.model!;
  const settings = new AdvisorSettings();
  const before = sharedModel.getMetadata();
  const advice = new Advice({
    panel,
    parser,
    engine,
    settings,
    kernels: null,
    trans: english
  });
  const foundAtOnce = advice.findings;
  await changed(advice);
  return {
    panel,
    advice,
    settings,
    foundAtOnce,
    shared: sharedModel,
    metadata: before
  };
}

/** Resolves when the advice tells of a change. */
export function changed(advice: IAdvice): Promise<void> {
  return new Promise(resolve => {
    const once = () => {
      advice.changed.disconnect(once);
      resolve();
    };
    advice.changed.connect(once);
  });
}
