import { IBinding } from '../read/reading';
import { IReadCell, ReadCells } from './cells';

/** Where an expression stands: what its names mean depends on it. */
export interface IContext {
  readonly cell: IReadCell;
  readonly scope: number;
}

/** A binding and its cell. */
export interface ISite {
  readonly cell: IReadCell;
  readonly binding: IBinding;
}

/** What was asked for in order to judge a cell. */
export interface IAsked {
  readonly names: ReadonlySet<string>;
  /** Those of them that statements which were passed over, here or in other cells, may bind. */
  readonly elsewhere: ReadonlySet<string>;
}

/** Looks up where names are bound, and records which names were asked for. */
export class Lookup {
  constructor(private readonly cells: ReadCells) {}

  /** From now on puts every name that is asked for into new sets. */
  record(): IAsked {
    this.asked = { names: new Set(), elsewhere: new Set() };
    return this.asked;
  }

  /** The bindings of the innermost function that binds the name; null when none does. */
  local(name: string, context: IContext): readonly IBinding[] | null {
    this.asked.names.add(name);
    const { scopes } = context.cell.reading;
    let first = true;
    for (let scope = context.scope; scope > 0; scope = scopes[scope].parent) {
      if (!scopes[scope].isClass || first) {
        const found = (context.cell.reading.byName.get(name) ?? []).filter(
          binding => binding.scope === scope
        );
        if (found.length > 0) {
          return found;
        }
      }
      first = false;
    }
    return null;
  }

  /** The last binding before an offset at the outermost level of the same cell. */
  before(name: string, at: number, { cell }: IContext): IBinding | undefined {
    // Statements that were passed over, in this very cell too, may bind it again.
    this.asked.elsewhere.add(name);
    return latest(this.bindingsOf(cell, name), at);
  }

  /** The bindings of a name at the outermost level of one cell. */
  private bindingsOf(cell: IReadCell, name: string): readonly IBinding[] {
    const bindings = cell.reading.byName.get(name);
    if (!bindings) {
      return [];
    }
    return bindings.every(binding => binding.scope === 0)
      ? bindings
      : bindings.filter(binding => binding.scope === 0);
  }

  /** All bindings of a name at the outermost level, in document order. */
  sites(name: string): readonly ISite[] {
    this.asked.names.add(name);
    let sites = this.cache.get(name);
    if (!sites) {
      sites = this.cells
        .binding(name)
        .flatMap(cell =>
          this.bindingsOf(cell, name).map(binding => ({ cell, binding }))
        );
      this.cache.set(name, sites);
    }
    return sites;
  }

  /** The binding that surely holds where a name is used: one in the same cell right before, or the notebook's only one. */
  constant(name: string, at: number, context: IContext): ISite | null {
    const local = this.local(name, context);
    if (local) {
      const [only] = local;
      return local.length === 1 && !only.conditional && only.at < at
        ? { cell: context.cell, binding: only }
        : null;
    }
    const last = this.before(name, at, context);
    if (last && context.scope === 0) {
      return last.conditional ? null : { cell: context.cell, binding: last };
    }
    const all = this.sites(name);
    if (all.length === 0) {
      return null;
    }
    const [first] = all;
    const isEarlier =
      first.cell.position < context.cell.position ||
      (first.cell === context.cell && first.binding.at < at);
    if (!isEarlier || first.binding.conditional) {
      return null;
    }
    return all.length === 1 || this.allSame(all) ? first : null;
  }

  /** Whether all bindings of a name give it the same literal. */
  private allSame(sites: readonly ISite[]): boolean {
    const text = (site: ISite): string | null => {
      const { bound } = site.binding;
      return bound.t === 'expr' && bound.expr.t === 'string'
        ? bound.expr.text.value
        : null;
    };
    const first = text(sites[0]);
    return first !== null && sites.every(site => text(site) === first);
  }

  private readonly cache = new Map<string, readonly ISite[]>();
  private asked: { names: Set<string>; elsewhere: Set<string> } = {
    names: new Set(),
    elsewhere: new Set()
  };
}

/** The last of some bindings, sorted by offset, that stands before an offset. */
export function latest(
  bindings: readonly IBinding[],
  at: number
): IBinding | undefined {
  let low = 0;
  let high = bindings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bindings[middle].at < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return bindings[low - 1];
}

/** Where the value of a binding stands. */
export function contextOf(site: ISite): IContext {
  return { cell: site.cell, scope: site.binding.scope };
}
