import { IFact } from '../fact';
import { IInterest } from '../read/interest';
import { IBinding, ICellReading } from '../read/reading';
import { judge } from './judge';
import { IReadCell, Names } from './names';

/** A cell's facts and the names that they depend on. */
interface IJudged {
  readonly facts: readonly IFact[];
  readonly asked: ReadonlySet<string>;
}

/** Keeps the facts of cells for as long as neither the cell nor a name that it asks for changes. */
export class KeptFacts {
  /** The facts of a cell, judged only where they are not known. */
  of(cell: IReadCell, names: Names, interest: IInterest): readonly IFact[] {
    let judged = this.judged.get(cell);
    if (!judged) {
      const asked = names.record();
      judged = { facts: judge(cell, names, interest), asked };
      this.judged.set(cell, judged);
    }
    return judged.facts;
  }

  /** Forgets the facts of those cells that ask for one of the names. */
  forget(cells: readonly IReadCell[], names: readonly string[]): void {
    for (const cell of cells) {
      const asked = this.judged.get(cell)?.asked;
      if (asked && names.some(name => asked.has(name))) {
        this.judged.delete(cell);
      }
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.judged = new WeakMap();
  }

  private judged = new WeakMap<IReadCell, IJudged>();
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
