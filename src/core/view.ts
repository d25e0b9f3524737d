import type { CellIndex } from './cell-entries';
import {
  IFact,
  IImportFact,
  IObservation,
  isCertain,
  loadsKeras
} from './facts/fact';
import { IExecution, IKernelFacts } from './kernel';
import { ICell } from './notebook';
import { INotebookView } from './rule';

/** What rules look at. */
export class NotebookView implements INotebookView {
  constructor(
    readonly language: string | null,
    private readonly _cells: CellIndex,
    readonly facts: readonly IFact[],
    readonly observations: readonly IObservation[],
    readonly kernel: IKernelFacts | null,
    readonly executions: readonly IExecution[] | null
  ) {
    this.firstKerasImport =
      facts.find(
        (fact): fact is IImportFact => loadsKeras(fact) && isCertain(fact)
      ) ?? null;
  }

  readonly firstKerasImport: IImportFact | null;

  get cellCount(): number {
    return this._cells.count;
  }

  cell(id: string): ICell | undefined {
    return this._cells.get(id)?.cell;
  }

  /** Where a cell stands, from 0; -1 when it is not there. */
  positionOf(id: string): number {
    return this._cells.get(id)?.position ?? -1;
  }

  cellIdAt(position: number): string | undefined {
    return this._cells.entries[position]?.id;
  }
}
