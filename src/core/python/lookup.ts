import { Expr } from './expr';
import type { CellCode } from './cell-code';
import type { ICellIndex } from './cell-index';
import { CHANGING, changes, setsByText } from './cell-sites';
import { isReplaced } from './decorators';
import type { ILocated } from './evaluated';
import { IBinding, ILoop } from './sites';

/** A cell with its code. */
export interface ICodeCell {
  readonly id: string;
  /** From 0, among all cells of the notebook. */
  readonly position: number;
  readonly source: string;
  readonly code: CellCode;
}

/** Where an expression stands: what its names mean depends on it. */
export interface IContext {
  readonly cell: ICodeCell;
  readonly scope: number;
  /** What a call gives to the parameters of the function that the expression stands in. */
  readonly frame?: ReadonlyMap<string, ILocated>;
  /** True where the frame is that of a lambda, whose parameters are no bindings of the scope. */
  readonly isLambda?: boolean;
  /** Which round of its loops it is about, from 0. */
  readonly rounds?: ReadonlyMap<ILoop, number>;
}

/** A binding and its cell. */
export interface IDefinition {
  readonly cell: ICodeCell;
  readonly binding: IBinding;
}

/** Looks up where names are bound, asking only the cells that may bind them. */
export class Lookup {
  constructor(private readonly _cells: ICellIndex) {}

  /** The bindings of the innermost function that binds the name; null when none does. */
  local(name: string, { cell, scope }: IContext): readonly IBinding[] | null {
    const { scopes } = cell.code;
    for (let at = scope; at > 0; at = scopes[at].parent) {
      if (!scopes[at].isClass || at === scope) {
        const found = cell.code
          .bindings(name)
          .filter(binding => binding.scope === at);
        if (found.length > 0) {
          return found;
        }
      }
    }
    return null;
  }

  /** Whether an expression is a class of the notebook. */
  isClass(expr: Expr, context: IContext): boolean {
    return (
      expr.t === 'name' &&
      this.constant(expr.name, expr.from, context)?.binding.bound.type ===
        'class'
    );
  }

  /** Whether a name is bound anywhere where it may mean what it means at a place. */
  isBound(name: string, context: IContext): boolean {
    return (
      this.definitions(name).length > 0 || this.local(name, context) !== null
    );
  }

  /** Whether a name is, at an offset, still what a call gave to a parameter of the function that an expression stands in. */
  isParameter(name: string, at: number, context: IContext): boolean {
    const local = context.isLambda ? null : this.local(name, context);
    return (
      context.isLambda === true ||
      latest(local ?? [], at)?.bound.type === 'parameter'
    );
  }

  /** The last binding before an offset at the outermost level of the same cell. */
  before(name: string, at: number, { cell }: IContext): IBinding | undefined {
    return latest(outermost(cell, name), at);
  }

  /** All bindings of a name at the outermost level, in document order. */
  definitions(name: string): readonly IDefinition[] {
    let found = this._cache.get(name);
    if (!found) {
      found = this._cells
        .cellsBinding(name)
        .flatMap(cell =>
          outermost(cell, name).map(binding => ({ cell, binding }))
        );
      this._cache.set(name, found);
    }
    return found;
  }

  /** The binding that surely holds where a name is used: one in the same cell right before, or the notebook's only one. */
  constant(name: string, at: number, context: IContext): IDefinition | null {
    const { cell } = context;
    const local = this.local(name, context);
    if (local) {
      const binding = latest(local, at);
      // When a function within this one is called cannot be told.
      const isOwn = binding?.scope === context.scope || local.length === 1;
      return binding && isOwn && isSureAt(binding, at)
        ? { cell, binding }
        : null;
    }
    const last = this.before(name, at, context);
    if (last && context.scope === 0) {
      return isSureAt(last, at) ? { cell, binding: last } : null;
    }
    const all = this.definitions(name);
    const isEarlier = (each: IDefinition): boolean =>
      each.cell.position < cell.position ||
      (each.cell === cell && each.binding.at < at);
    if (context.scope === 0) {
      // Cells run from top to bottom: the last one before counts.
      const latest = all.filter(isEarlier).pop();
      return latest && !latest.binding.conditional ? latest : null;
    }
    // When a function is called cannot be told.
    const [first] = all;
    return first &&
      isEarlier(first) &&
      !first.binding.conditional &&
      (all.length === 1 || areSame(all))
      ? first
      : null;
  }

  /**
   * Whether what a name holds may be changed in a way that is not followed. What is popped from a dictionary leaves all
   * else as it is; the items of a list move.
   */
  mayChange(name: string, isList: boolean): boolean {
    const key = `${isList} ${name}`;
    let mayChange = this._mayChange.get(key);
    if (mayChange === undefined) {
      const methods = isList ? [...CHANGING, 'pop'] : CHANGING;
      mayChange =
        this._cells.cellsCalling(name, methods).length > 0 ||
        this._cells.cellsChanging(name).length > 0 ||
        this._isChangedElsewhere(name);
      this._mayChange.set(key, mayChange);
    }
    return mayChange;
  }

  /** Whether decorators of the notebook's own may put something else in the place of a function. */
  isReplaced(decorators: readonly string[]): boolean {
    return isReplaced(decorators, this._cells);
  }

  /** Whether a name stands in more places than the one where it is bound and one where it is used. */
  isNamedOften(name: string): boolean {
    const pattern = new RegExp(`\\b${name}\\b`);
    return (
      this._cells
        .cellsNaming(name)
        .flatMap(({ source }) => source.split(pattern).slice(1)).length > 2
    );
  }

  /** Whether a variable is set somewhere by the text of its name. */
  isSetByText(name: string): boolean {
    let isSet = this._byText.get(name);
    if (isSet === undefined) {
      const pattern = setsByText(name);
      isSet = this._cells
        .cellsNaming(name)
        .some(({ source }) => pattern.test(source));
      this._byText.set(name, isSet);
    }
    return isSet;
  }

  /** Whether some function binds an item of a variable that is not its own: whether it was called cannot be told. */
  isBoundWithin(name: string): boolean {
    return this._cells
      .cellsBinding(name)
      .some(({ code }) =>
        code
          .bindings(name)
          .some(({ scope }) => scope > 0 && !code.scopes[scope].isClass)
      );
  }

  /** Whether what a name holds is changed under another name: one that it is assigned to, or a parameter of a function. */
  private _isChangedElsewhere(name: string): boolean {
    const part = '(?:\\[[^\\]\\n]*\\]|\\.\\w+)*';
    const alias = new RegExp(
      `(?:^|[;\\n])[ \\t]*(\\w+)[ \\t]*=[ \\t]*\\(?${name}${part}\\)?[ \\t]*(?=$|[;#\\r\\n])`,
      'g'
    );
    const handed = new RegExp(
      `\\b(\\w+)\\((?:[^()\\n]*[, =])?${name}[,)]`,
      'g'
    );
    return this._cells
      .cellsNaming(name)
      .some(
        ({ source }) =>
          [...source.matchAll(alias)].some(([, other]) =>
            this._isChanged(other)
          ) ||
          [...source.matchAll(handed)].some(([, called]) =>
            this.definitions(called).some(
              ({ binding: { bound }, cell }) =>
                bound.type === 'function' &&
                bound.params.some(param =>
                  changes(param.name).test(cell.source)
                )
            )
          )
      );
  }

  private _isChanged(name: string): boolean {
    const pattern = changes(name);
    return this._cells
      .cellsNaming(name)
      .some(({ source }) => pattern.test(source));
  }

  private readonly _cache = new Map<string, readonly IDefinition[]>();
  private readonly _byText = new Map<string, boolean>();
  private readonly _mayChange = new Map<string, boolean>();
}

/** Whether a scope is another one or within it. */
function isWithin({ code }: ICodeCell, scope: number, outer: number): boolean {
  let at = scope;
  while (at > outer) {
    at = code.scopes[at].parent;
  }
  return at === outer;
}

/** The bindings of a name at the outermost level of one cell. */
function outermost({ code }: ICodeCell, name: string): readonly IBinding[] {
  const bindings = code.bindings(name);
  return bindings.every(binding => binding.scope === 0)
    ? bindings
    : bindings.filter(binding => binding.scope === 0);
}

/** Whether all bindings of a name give it the same literal. */
function areSame(definitions: readonly IDefinition[]): boolean {
  const texts = definitions.map(({ binding: { bound } }) =>
    bound.type === 'expression' && bound.expr.t === 'string'
      ? bound.expr.text.value
      : null
  );
  return texts[0] !== null && texts.every(text => text === texts[0]);
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

/** Whether a binding of the same cell holds at an offset after it. */
function isSureAt(
  { conditional, sureUntil }: IBinding,
  offset: number
): boolean {
  return !conditional || offset < sureUntil;
}

/** Where the value of a binding stands, seen from where its name is used. */
export function contextOf(
  { cell, binding: { scope } }: IDefinition,
  from: IContext
): IContext {
  const { frame, isLambda, rounds } = from;
  return cell === from.cell && scope > 0 && isWithin(cell, from.scope, scope)
    ? { cell, scope, frame, isLambda, rounds }
    : { cell, scope, rounds };
}
