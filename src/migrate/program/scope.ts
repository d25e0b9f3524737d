import { SyntaxNode } from '@lezer/common';

import { ICode } from './cells';
import { IImportBinding, Value } from './value';

/** What a name is bound to. */
export interface IBound {
  readonly value: Value;
  readonly binding: IImportBinding | null;
  /** The expression that was assigned to it; null where it was bound otherwise. */
  readonly source: { readonly code: ICode; readonly node: SyntaxNode } | null;
}

/** The names of a notebook, of a function or of a class body. */
export class Scope {
  constructor(
    readonly parent: Scope | null,
    /** Functions within do not see the names of a class body. */
    readonly isClass = false
  ) {}

  /** The outermost scope. */
  get top(): Scope {
    let scope: Scope = this as Scope;
    while (scope.parent) {
      scope = scope.parent;
    }
    return scope;
  }

  get(name: string): IBound | null {
    const own = this._names.get(name);
    if (own) {
      return own;
    }
    for (let scope = this.parent; scope; scope = scope.parent) {
      const found = scope.isClass ? undefined : scope._names.get(name);
      if (found) {
        return found;
      }
    }
    return null;
  }

  set(
    name: string,
    value: Value,
    binding: IImportBinding | null = null,
    source: IBound['source'] = null
  ): void {
    const scope = this._globals.has(name) ? this.top : this;
    scope._names.set(name, { value, binding, source });
  }

  /** The names that are bound in this scope itself. */
  get entries(): Iterable<[string, IBound]> {
    return this._names.entries();
  }

  /** Takes a `global` statement. */
  declareGlobal(name: string): void {
    this._globals.add(name);
  }

  private readonly _names = new Map<string, IBound>();
  private readonly _globals = new Set<string>();
}
