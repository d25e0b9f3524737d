import { CellChange, ISharedCell, NotebookChange } from '@jupyter/ydoc';
import { ICellModel, ICodeCellModel } from '@jupyterlab/cells';
import { INotebookModel } from '@jupyterlab/notebook';
import { IDisposable } from '@lumino/disposable';
import { Signal } from '@lumino/signaling';

import { ICell, INotebook } from '../core';
import { outputTexts } from './outputs';

/** What kind of change was seen: how soon it must be looked at depends on it. */
export type ChangeKind = 'cells' | 'source' | 'outputs';

/** What changed since the last look; `cells` means that everything must be looked at. */
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
 * and other people all look the same, and remembers what changed until it is asked.
 */
export class NotebookFollower implements IDisposable {
  constructor(
    readonly model: INotebookModel,
    private readonly onChange: (kind: ChangeKind) => void
  ) {
    model.sharedModel.changed.connect(this.onNotebook, this);
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
  take(): IPending {
    const pending = this._pending;
    this._pending = nothing();
    return pending;
  }

  /** True while something changed that was not taken. */
  get dirty(): boolean {
    const { cells, sources, outputs } = this._pending;
    return cells || sources.size > 0 || outputs.size > 0;
  }

  /** All cells; only those that changed since the last call are read from the model. */
  notebook(language: string | null): INotebook {
    const before = this._cells;
    this._cells = new Map();
    this._byId.clear();
    const cells: ICell[] = [];
    for (const model of this.model.cells) {
      const shared = model.sharedModel;
      const cell = before.get(shared) ?? this.follow(model);
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
        cells.push(this.read(cell));
      }
    }
    for (const [shared, cell] of before) {
      shared.changed.disconnect(this.onCell, this);
      (cell.model as Partial<ICodeCellModel>).outputs?.changed.disconnect(
        this.onOutputs,
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
    return cell && this.readOutputs(cell);
  }

  private read(cell: IFollowed): ICell {
    return {
      id: cell.id,
      type: cell.model.sharedModel.cell_type as ICell['type'],
      source: (cell.source ??= cell.model.sharedModel.getSource()),
      outputs: this.readOutputs(cell)
    };
  }

  private readOutputs(cell: IFollowed): readonly string[] | undefined {
    if (cell.outputs === null) {
      cell.outputs =
        cell.model.type === 'code'
          ? outputTexts(cell.model as ICodeCellModel)
          : undefined;
    }
    return cell.outputs;
  }

  private follow(model: ICellModel): IFollowed {
    const shared = model.sharedModel;
    shared.changed.connect(this.onCell, this);
    if (model.type === 'code') {
      // Not the shared model: what a kernel prints is written there without an event.
      (model as ICodeCellModel).outputs.changed.connect(this.onOutputs, this);
      this._outputsOf.set((model as ICodeCellModel).outputs, shared);
    }
    return { id: shared.getId(), model, source: null, outputs: null };
  }

  private onNotebook(sender: unknown, change: NotebookChange): void {
    if (change.cellsChange) {
      this._pending = { ...this._pending, cells: true };
      this.onChange('cells');
    }
  }

  private onCell(sender: ISharedCell, change: CellChange): void {
    const cell = this._cells.get(sender);
    if (cell && change.sourceChange) {
      cell.source = null;
      this._pending.sources.add(cell.id);
      this.onChange('source');
    }
  }

  private onOutputs(sender: ICodeCellModel['outputs']): void {
    const shared = this._outputsOf.get(sender);
    const cell = shared && this._cells.get(shared);
    if (cell) {
      cell.outputs = null;
      this._pending.outputs.add(cell.id);
      this.onChange('outputs');
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
