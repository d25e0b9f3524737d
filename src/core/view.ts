import { IFact, ImportKind, IObservation } from './fact';
import { IExecution, IKernelFacts } from './kernel';
import { ICell } from './notebook';
import { INotebookView } from './rule';

const LOADS_KERAS: ReadonlySet<string> = new Set<ImportKind>([
  'import-keras',
  'import-tf-keras',
  'import-tensorflow',
  'import-keras-core',
  'import-keras-ecosystem'
]);

/** A notebook's cells by id and by position. */
export interface ICells {
  readonly count: number;
  byId(id: string): ICell | undefined;
  positionOf(id: string): number;
  at(position: number): ICell | undefined;
}

/** What rules judge. */
export class NotebookView implements INotebookView {
  constructor(
    readonly language: string | null,
    private readonly cells: ICells,
    readonly facts: readonly IFact[],
    readonly observations: readonly IObservation[],
    readonly kernel: IKernelFacts | null,
    readonly executions: readonly IExecution[] | null
  ) {
    this.firstKerasImport =
      facts.find(
        ({ kind, certainty }) =>
          LOADS_KERAS.has(kind) &&
          !certainty.inFunction &&
          !certainty.conditional &&
          !certainty.dead
      ) ?? null;
  }

  readonly firstKerasImport: IFact | null;

  get cellCount(): number {
    return this.cells.count;
  }

  cell(id: string): ICell | undefined {
    return this.cells.byId(id);
  }

  /** Where a cell stands, from 0; -1 when it is not there. */
  positionOf(id: string): number {
    return this.cells.positionOf(id);
  }

  cellIdAt(position: number): string | undefined {
    return this.cells.at(position)?.id;
  }
}
