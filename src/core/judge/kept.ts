import { IFact } from '../fact';
import { IInterest } from '../read/interest';
import { IBinding, ICellReading } from '../read/reading';
import { judge } from './judge';
import { IReadCell } from './cells';
import { IAsked } from './lookup';
import { Names } from './names';

/** A cell's facts and the names that they depend on. */
interface IJudged {
  readonly facts: readonly IFact[];
  readonly asked: IAsked;
}

/** Keeps the facts of cells for as long as neither the cell nor a name that it asks for changes. */
export class KeptFacts {
  /** The facts of a cell; undefined where they are not known. */
  known(cell: IReadCell): readonly IFact[] | undefined {
    return this.judged.get(cell)?.facts;
  }

  /** Judges a cell whose facts are not known, step by step. */
  *judge(
    cell: IReadCell,
    names: Names,
    interest: IInterest
  ): Generator<void, readonly IFact[]> {
    const asked = names.record();
    const facts = yield* judge(cell, names, interest);
    this.judged.set(cell, { facts, asked });
    for (const name of asked.names) {
      add(this.dependents, name, cell);
    }
    for (const name of asked.elsewhere) {
      add(this.wanting, name, cell);
    }
    return facts;
  }

  /** The names that facts depend on and that other cells may bind. */
  get wanted(): Iterable<string> {
    return this.wanting.keys();
  }

  /** Whether facts depend on a name that other cells may bind. */
  wants(name: string): boolean {
    return this.wanting.has(name);
  }

  /** Forgets the facts of those cells that ask for one of the names; whether there are any. */
  forget(names: readonly string[]): boolean {
    let any = false;
    for (const name of names) {
      for (const cell of [...(this.dependents.get(name) ?? [])]) {
        this.drop(cell);
        any = true;
      }
    }
    return any;
  }

  /** Forgets the facts of one cell. */
  drop(cell: IReadCell): void {
    const judged = this.judged.get(cell);
    if (judged) {
      this.judged.delete(cell);
      for (const name of judged.asked.names) {
        remove(this.dependents, name, cell);
      }
      for (const name of judged.asked.elsewhere) {
        remove(this.wanting, name, cell);
      }
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.judged.clear();
    this.dependents.clear();
    this.wanting.clear();
  }

  private readonly judged = new Map<IReadCell, IJudged>();
  /** The cells that ask for a name. */
  private readonly dependents = new Map<string, Set<IReadCell>>();
  /** Those of them that may mean what another cell binds. */
  private readonly wanting = new Map<string, Set<IReadCell>>();
}

function add(
  map: Map<string, Set<IReadCell>>,
  name: string,
  cell: IReadCell
): void {
  const cells = map.get(name);
  if (cells) {
    cells.add(cell);
  } else {
    map.set(name, new Set([cell]));
  }
}

function remove(
  map: Map<string, Set<IReadCell>>,
  name: string,
  cell: IReadCell
): void {
  const cells = map.get(name);
  cells?.delete(cell);
  if (cells?.size === 0) {
    map.delete(name);
  }
}

/** The names that may mean something else to other cells after a cell was read again. */
export function changedNames(
  before: ICellReading,
  after: ICellReading
): readonly string[] {
  if (before === after) {
    return [];
  }
  const names = new Set([...before.byName.keys(), ...after.byName.keys()]);
  return [...names].filter(
    name =>
      !meanSame(before.byName.get(name) ?? [], after.byName.get(name) ?? [])
  );
}

/** An expression counts as changed: where it stands in the source, or what it holds, may have. */
function meanSame(
  before: readonly IBinding[],
  after: readonly IBinding[]
): boolean {
  return (
    before.length === after.length &&
    before.every((a, i) => {
      const b = after[i];
      return (
        a.scope === b.scope &&
        a.conditional === b.conditional &&
        ((a.bound.t === 'opaque' && b.bound.t === 'opaque') ||
          (a.bound.t === 'module' &&
            b.bound.t === 'module' &&
            a.bound.path === b.bound.path))
      );
    })
  );
}
