import { ICellReading } from '../read/reading';

/** A cell that was read. */
export interface IReadCell {
  readonly id: string;
  readonly position: number;
  readonly source: string;
  readonly reading: ICellReading;
}

/** The cells with something in them, in document order, and which of them bind the names that were asked for. */
export class ReadCells {
  /** In document order. */
  get list(): readonly IReadCell[] {
    return this.cells;
  }

  /** The cells that bind a name, in document order. */
  binding(name: string): readonly IReadCell[] {
    let cells = this.binders.get(name);
    if (!cells) {
      cells = this.cells.filter(({ reading }) => reading.byName.has(name));
      this.binders.set(name, cells);
    }
    return cells;
  }

  /** Puts what was read of a cell in the place of what was read before; null for nothing. */
  replace(before: IReadCell | null, after: IReadCell | null): void {
    put(this.cells, before, after);
    for (const [name, cells] of this.binders) {
      put(
        cells,
        before && binds(before.reading, name) ? before : null,
        after && binds(after.reading, name) ? after : null
      );
    }
  }

  /** Starts anew with cells in document order. */
  reset(cells: readonly IReadCell[]): void {
    this.cells = [...cells];
    this.binders.clear();
  }

  private cells: IReadCell[] = [];
  private readonly binders = new Map<string, IReadCell[]>();
}

function binds(reading: ICellReading, name: string): boolean {
  return reading.byName.has(name);
}

/** Exchanges one of some cells in document order, both of which stand at the same position. */
function put(
  cells: IReadCell[],
  before: IReadCell | null,
  after: IReadCell | null
): void {
  const cell = before ?? after;
  if (!cell) {
    return;
  }
  // While a notebook is first read, cells come in its order.
  let low = 0;
  let high = cells.length;
  if (high > 0 && cells[high - 1].position < cell.position) {
    low = high;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle].position < cell.position) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (before && after) {
    cells[low] = after;
  } else if (after) {
    cells.splice(low, 0, after);
  } else {
    cells.splice(low, 1);
  }
}
