import { NotebookPanel } from '@jupyterlab/notebook';
import { TranslationBundle } from '@jupyterlab/translation';

import { IEdit, INotebookView } from '../core';
import { EditOutcome, INotebookEditor } from '../tokens';
import { applyEdits } from './apply';

/** Applies edits to open notebooks. */
export class NotebookEditor implements INotebookEditor {
  constructor(private readonly _trans: TranslationBundle) {}

  apply(
    panel: NotebookPanel,
    edits: readonly IEdit[],
    planned?: INotebookView
  ): EditOutcome {
    const refuse = (reason: string): EditOutcome => ({
      status: 'refused',
      reason,
      stale: false
    });
    if (panel.isDisposed || !panel.model) {
      return refuse(this._trans.__('The notebook is closed.'));
    }
    if (edits.length === 0) {
      return { status: 'unchanged' };
    }
    if (
      panel.model.readOnly ||
      panel.context.contentsModel?.writable === false
    ) {
      return refuse(
        this._trans.__('This notebook is read-only. Nothing was changed.')
      );
    }
    return applyEdits(panel.model.sharedModel, edits, planned, this._trans);
  }
}
