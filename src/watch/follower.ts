import { CellChange, ISharedCell, NotebookChange } from '@jupyter/ydoc';
import { ICellModel, ICodeCellModel } from '@jupyterlab/cells';
import { INotebookModel } from '@jupyterlab/notebook';
import { IDisposable } from '@lumino/disposable';
import { Signal } from '@lumino/signaling';

import { ICell, INotebook } from '../core';
import { outputTexts } from './outputs';

/** What kind of change it was: how soon it must be read depends on it. */
export type ChangeKind = 'cells' | 'source' | 'outputs';

/** What changed since the last call; `cells` means that all of the notebook must be read. */
export interface IPending {
  readonly cells: boolean;
  readonly sources: ReadonlySet<string>;
  readonly outputs: ReadonlySet<string>;
}

/** One followed cell: what was read of it stays until it changes. */
interface IFollowed {
  readonly id: string;
  readonly model: ICellModel;
  source: string | null;
  outputs: readonly string[] | undefined | null;
}

/**
 * Follows the cells of one notebook by the events of its shared model, so that edits by hand, undo, other extensions
 * and other people all look the same, and collects what changed until it is asked for.
 */
export class NotebookFollower implements IDisposable {
  constructor(
    readonly model: INotebookModel,
    private readonly _onChange: (kind: ChangeKind) => void
  ) {
    model.sharedModel.changed.connect(this._onNotebook, this);
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    if (!this._isDisposed) {
      this._isDisposed = true;
      Signal.clearData(this);
      this._cells.clear();
    }
  }

  /** What changed since the last call. */
  takePending(): IPending {
    const pending = this._pending;
    this._pending = nothing();
    return pending;
  }

  /** All cells; only those that changed since the last call are read from the model. */
  notebook(language: string | null): INotebook {
    const before = this._cells;
    this._cells = new Map();
    this._byId.clear();
    const cells: ICell[] = [];
    for (const model of this.model.cells) {
      const shared = model.sharedModel;
      const cell = before.get(shared) ?? this._follow(model);
      before.delete(shared);
      this._cells.set(shared, cell);
      if (this._byId.has(cell.id)) {
        // Two cells of a damaged file share an id: an edit could not tell them apart, so the second is not read.
        cells.push({
          id: `${cell.id}#${cells.length}`,
          type: 'raw',
          source: ''
        });
      } else {
        this._byId.set(cell.id, cell);
        cells.push(this._read(cell));
      }
    }
    for (const [shared, cell] of before) {
      shared.changed.disconnect(this._onCell, this);
      (cell.model as Partial<ICodeCellModel>).outputs?.changed.disconnect(
        this._onOutputs,
        this
      );
    }
    return { language, cells };
  }

  /** The source of a followed cell; undefined when it is gone. */
  source(id: string): string | undefined {
    const cell = this._byId.get(id);
    return cell && (cell.source ??= cell.model.sharedModel.getSource());
  }

  /** The output texts of a followed cell. */
  outputs(id: string): readonly string[] | undefined {
    const cell = this._byId.get(id);
    return cell && this._readOutputs(cell);
  }

  private _read(cell: IFollowed): ICell {
    return {
      id: cell.id,
      type: cell.model.sharedModel.cell_type as ICell['type'],
      source: (cell.source ??= cell.model.sharedModel.getSource()),
      outputs: this._readOutputs(cell)
    };
  }

  private _readOutputs(cell: IFollowed): readonly string[] | undefined {
    if (cell.outputs === null) {
      cell.outputs =
        cell.model.type === 'code'
          ? outputTexts(cell.model as ICodeCellModel)
          : undefined;
    }
    return cell.outputs;
  }

  private _follow(model: ICellModel): IFollowed {
    const shared = model.sharedModel;
    shared.changed.connect(this._onCell, this);
    if (model.type === 'code') {
      // Not the shared model: what a kernel prints is written there without an event.
      (model as ICodeCellModel).outputs.changed.connect(this._onOutputs, this);
      this._outputsOf.set((model as ICodeCellModel).outputs, shared);
    }
    return { id: shared.getId(), model, source: null, outputs: null };
  }

  private _onNotebook(sender: unknown, change: NotebookChange): void {
    if (change.cellsChange) {
      this._pending = { ...this._pending, cells: true };
      this._onChange('cells');
    }
  }

  private _onCell(sender: ISharedCell, change: CellChange): void {
    const cell = this._cells.get(sender);
    if (cell && change.sourceChange) {
      cell.source = null;
      this._pending.sources.add(cell.id);
      this._onChange('source');
    }
  }

  private _onOutputs(sender: ICodeCellModel['outputs']): void {
    const shared = this._outputsOf.get(sender);
    const cell = shared && this._cells.get(shared);
    if (cell) {
      cell.outputs = null;
      this._pending.outputs.add(cell.id);
      this._onChange('outputs');
    }
  }

  private _isDisposed = false;
  private _pending = nothing();
  private _cells = new Map<ISharedCell, IFollowed>();
  private readonly _byId = new Map<string, IFollowed>();
  private readonly _outputsOf = new WeakMap<
    ICodeCellModel['outputs'],
    ISharedCell
  >();
}

/** Nothing changed yet. */
function nothing(): {
  cells: boolean;
  sources: Set<string>;
  outputs: Set<string>;
} {
  return { cells: false, sources: new Set(), outputs: new Set() };
}
