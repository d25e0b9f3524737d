import { SyntaxNode } from '@lezer/common';

import { ChunkText } from './chunk-text';
import { ControlFlow } from './control-flow';
import { operands } from './operands';
import { Bound, IBinding } from './sites';

/** Collects which names are bound where, and in which scope. */
export class Binder {
  constructor(
    private readonly chunk: ChunkText,
    private readonly flow: ControlFlow
  ) {}

  readonly bindings: IBinding[] = [];
  readonly scopes: { parent: number; globals: string[]; isClass: boolean }[] = [
    { parent: -1, globals: [], isClass: false }
  ];

  openScope(isClass: boolean): void {
    this.scopes.push({ parent: this._scope, globals: [], isClass });
    this._scope = this.scopes.length - 1;
  }

  closeScope(): void {
    this._scope = this.scopes[this._scope].parent;
  }

  /** The scope that the walk is in. */
  get scope(): number {
    return this._scope;
  }

  /** Takes a `global` or `nonlocal` statement. */
  declareGlobals(node: SyntaxNode): void {
    for (const name of node.getChildren('VariableName')) {
      this.scopes[this._scope].globals.push(this.chunk.text(name));
    }
  }

  /** The parameters of a function or a lambda. */
  bindParams(node: SyntaxNode): void {
    let isDefault = false;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'AssignOp') {
        isDefault = true;
      } else if (child.name === ',') {
        isDefault = false;
      } else if (child.name === 'VariableName' && !isDefault) {
        this.bind(this.chunk.text(child), child.from, { type: 'unknown' });
      }
    }
  }

  /** The name of a function or a class. */
  bindDefinition(node: SyntaxNode): void {
    const name = node.getChild('VariableName');
    if (name) {
      this.bind(this.chunk.text(name), name.from, { type: 'unknown' });
    }
  }

  /** The names between `for` and `in`. */
  bindForTargets(node: SyntaxNode): void {
    let within = false;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'for') {
        within = true;
      } else if (child.name === 'in') {
        within = false;
      } else if (within) {
        this.bindTarget(child, { type: 'unknown' });
      }
    }
  }

  /** The names behind the `as` of a `with`, which stand for what is before it. */
  bindWithTargets(node: SyntaxNode): void {
    let context: SyntaxNode | null = null;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'as' && child.nextSibling) {
        this.bindTarget(
          child.nextSibling,
          context
            ? { type: 'expression', expr: this.chunk.read(context) }
            : { type: 'unknown' }
        );
      }
      context = child;
    }
  }

  /** The names of caught exceptions. */
  bindAsTargets(node: SyntaxNode): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'as' && child.nextSibling) {
        this.bindTarget(child.nextSibling, { type: 'unknown' });
      }
    }
  }

  /** The names in the target of an assignment; they are bound from `at` on. */
  bindTarget(target: SyntaxNode, bound: Bound, at: number = target.from): void {
    if (target.name === 'VariableName') {
      this.bind(this.chunk.text(target), at, bound);
    } else if (
      target.name === 'TupleExpression' ||
      target.name === 'ArrayExpression' ||
      target.name === 'ParenthesizedExpression'
    ) {
      for (const inner of operands(target)) {
        this.bindTarget(inner, { type: 'unknown' }, at);
      }
    }
  }

  bind(name: string, at: number, bound: Bound): void {
    const scope = this.scopes[this._scope].globals.includes(name)
      ? 0
      : this._scope;
    this.bindings.push({
      name,
      at: this.chunk.base + at,
      scope,
      conditional: this.flow.isUnsure || (scope === 0 && this._scope !== 0),
      bound
    });
  }

  private _scope = 0;
}
