import {
  IFact,
  IImportFact,
  IObservation,
  isCertain,
  loadsKeras
} from '../facts/fact';
import { IExecution, IKernelFacts } from '../kernel';
import { ICell } from '../notebook/notebook';
import { IOldUses } from './old-uses';
import { INotebookView } from './rule';

/** The cells of a notebook. */
export interface ICells {
  readonly count: number;
  /** The cell with an id, and where it stands, from 0. */
  get(
    id: string
  ): { readonly cell: ICell; readonly position: number } | undefined;
  /** The cells in document order. */
  readonly entries: readonly { readonly id: string }[];
}

/** What rules look at. */
export class NotebookView implements INotebookView {
  constructor(
    readonly language: string | null,
    private readonly _cells: ICells,
    readonly facts: readonly IFact[],
    readonly observations: readonly IObservation[],
    readonly kernel: IKernelFacts | null,
    readonly executions: readonly IExecution[] | null,
    readonly oldUses: IOldUses | null = null
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
