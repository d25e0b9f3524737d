import { SyntaxNode } from '@lezer/common';

import { ChunkText } from './chunk-text';
import { ControlFlow } from './control-flow';
import { Expr } from './expr';
import { memberName } from './member-name';
import { operands } from './operands';
import { forClauses, reachOf } from './clauses';
import { Bound, IBinding, ILoop } from './sites';

/** Collects which names are bound where, and in which scope. */
export class Binder {
  constructor(
    private readonly _chunk: ChunkText,
    private readonly _flow: ControlFlow,
    /** The loops of the cell by their offset: one that is walked twice stays the same. */
    private readonly _loops: Map<number, ILoop>
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
    const isGlobal = node.firstChild?.name === 'global';
    for (const name of node.getChildren('VariableName')) {
      const text = this._chunk.text(name);
      if (isGlobal) {
        this.scopes[this._scope].globals.push(text);
      } else {
        this._nonlocals.add(`${this._scope} ${text}`);
      }
    }
  }

  /** The parameters of a function or a lambda, in the scope of its body. */
  bindParams(list: SyntaxNode): void {
    const { parent } = list;
    const params = parent ? this._chunk.params(parent) : [];
    for (const child of list.getChildren('VariableName')) {
      const name = this._chunk.text(child);
      const param = params.find(each => each.name === name);
      this.bind(name, child.from, {
        type: 'parameter',
        default: param?.default ?? null
      });
    }
  }

  /** The name of a function or a class, whose scope is the next to be opened. */
  bindDefinition(node: SyntaxNode): void {
    const name = node.getChild('VariableName');
    const scope = this.scopes.length;
    if (name) {
      this.bind(
        this._chunk.text(name),
        name.from,
        node.name === 'ClassDefinition'
          ? {
              type: 'class',
              scope,
              bases: this._basesOf(node.getChild('ArgList')),
              fields: this._fieldsOf(node),
              decorators: this._decoratorsOf(node)
            }
          : {
              type: 'function',
              scope,
              params: this._chunk.params(node),
              isDeferred:
                node.firstChild?.name === 'async' ||
                /\byield\b/.test(this._chunk.text(node)),
              decorators: this._decoratorsOf(node)
            }
      );
    }
  }

  private _basesOf(list: SyntaxNode | null): Expr[] {
    return list ? operands(list).map(base => this._chunk.read(base)) : [];
  }

  /** The names that the body of a class annotates, in order. */
  private _fieldsOf(node: SyntaxNode): string[] {
    return (
      node.getChild('Body')?.getChildren('AssignStatement') ?? []
    ).flatMap(statement => {
      const name = statement.getChild('TypeDef')
        ? statement.getChild('VariableName')
        : null;
      return name ? [this._chunk.text(name)] : [];
    });
  }

  private _decoratorsOf({ parent }: SyntaxNode): string[] {
    return parent?.name === 'DecoratedStatement'
      ? parent
          .getChildren('Decorator')
          .map(each => this._chunk.text(each).slice(1).trim())
      : [];
  }

  /** What a function returns, under a name that no variable has. */
  bindReturn(node: SyntaxNode): void {
    const values = operands(node).map(value => this._chunk.read(value));
    const [first, more] = values;
    this.bind('return', node.from, {
      type: 'expression',
      expr: more
        ? { ...this._chunk.range(node), t: 'list', items: values }
        : (first ?? { t: 'other', from: 0, to: 0 })
    });
  }

  /** The names between each `for` and `in` of a comprehension, which hold in all of it; returns its loops. */
  bindComprehension(node: SyntaxNode): readonly ILoop[] {
    return forClauses(node).flatMap(({ targets, items }) => {
      if (!items) {
        return [];
      }
      const loop = this._loopAt(items, { isOnce: false, isInline: true });
      this._bindLoopTargets(targets, loop, node.from);
      return [loop];
    });
  }

  /** The names between `for` and `in` of a statement; returns the loop. */
  bindLoop(node: SyntaxNode): ILoop {
    const [{ targets }] = forClauses(node);
    const body = node.getChild('Body');
    const loop = this._loopAt(body?.prevSibling ?? node, {
      isInline: false,
      isOnce: Boolean(
        body?.getChild('BreakStatement') &&
        !/\bcontinue\b/.test(this._chunk.text(body))
      )
    });
    this._bindLoopTargets(targets, loop);
    return loop;
  }

  /** The loop over something, the same one however often it is walked. */
  private _loopAt(items: SyntaxNode, how: Omit<ILoop, 'items'>): ILoop {
    const at = this._chunk.base + items.from;
    const loop = this._loops.get(at) ?? {
      items: this._chunk.read(items),
      ...how
    };
    this._loops.set(at, loop);
    return loop;
  }

  /** The targets of a loop, each standing for its part of what the loop goes over. */
  private _bindLoopTargets(
    targets: readonly SyntaxNode[],
    loop: ILoop,
    from?: number
  ): void {
    const bind = (target: SyntaxNode, path: readonly number[]): void => {
      const inner = TUPLES.has(target.name) ? operands(target) : null;
      if (inner) {
        inner.forEach((each, i) => bind(each, [...path, i]));
      } else {
        this.bindTarget(target, { type: 'loop', loop, path }, from);
      }
    };
    if (targets.some(target => target.name === '*')) {
      for (const target of targets) {
        this.bindTarget(target, UNKNOWN, from);
      }
    } else if (targets.length === 1) {
      bind(targets[0], []);
    } else {
      targets.forEach((target, i) => bind(target, [i]));
    }
  }

  /** The name of a `:=`, which holds outside of a comprehension, too; its value only where it is surely reached. */
  bindNamed(node: SyntaxNode): void {
    const [target, value] = operands(node);
    if (!target || !value) {
      return;
    }
    const { comprehensions, guards } = reachOf(node);
    const isSure = comprehensions === 0 && guards.length === 0;
    let scope = this._scope;
    for (let i = 0; i < comprehensions; i++) {
      scope = this.scopes[scope].parent;
    }
    const inner = this._scope;
    this._scope = scope;
    this.bindTarget(
      target,
      isSure ? { type: 'expression', expr: this._chunk.read(value) } : UNKNOWN
    );
    this._scope = inner;
  }

  /** The names behind the `as` of a `with`, which stand for what is before it. */
  bindWithTargets(node: SyntaxNode): void {
    let context: SyntaxNode | null = null;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'as' && child.nextSibling) {
        this.bindTarget(
          child.nextSibling,
          context
            ? { type: 'expression', expr: this._chunk.read(context) }
            : UNKNOWN
        );
      }
      context = child;
    }
  }

  /** The name of a pattern of `case`. */
  bindPattern(node: SyntaxNode): void {
    for (const name of node.getChildren('VariableName')) {
      this.bindTarget(name, UNKNOWN);
    }
  }

  /** The names of caught exceptions. */
  bindAsTargets(node: SyntaxNode): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'as' && child.nextSibling) {
        this.bindTarget(child.nextSibling, UNKNOWN);
      }
    }
  }

  /** The names in the target of an assignment; they are bound from `at` on. */
  bindTarget(target: SyntaxNode, bound: Bound, at: number = target.from): void {
    if (target.name === 'VariableName') {
      this.bind(this._chunk.text(target), at, bound);
    } else if (target.name === 'MemberExpression') {
      const name = memberName(this._chunk.read(target));
      if (name !== null) {
        this.bind(name, at, bound);
      }
    } else if (TUPLES.has(target.name)) {
      for (const inner of operands(target)) {
        this.bindTarget(inner, UNKNOWN, at);
      }
    }
  }

  bind(name: string, at: number, bound: Bound): void {
    const scope = this.scopes[this._scope].globals.includes(name)
      ? 0
      : this._nonlocals.has(`${this._scope} ${name}`)
        ? this.scopes[this._scope].parent
        : this._scope;
    const isElsewhere = scope !== this._scope;
    this.bindings.push({
      name,
      at: this._chunk.base + at,
      scope,
      // The target of a loop is looked up in a round of it only.
      conditional:
        (this._flow.isUnsure && bound.type !== 'loop') || isElsewhere,
      sureUntil: isElsewhere ? 0 : this._flow.blockEnd,
      bound
    });
  }

  private _scope = 0;
  /** Names that a scope declares `nonlocal`. */
  private readonly _nonlocals = new Set<string>();
}

const UNKNOWN: Bound = { type: 'unknown' };

const TUPLES: ReadonlySet<string> = new Set([
  'TupleExpression',
  'ArrayExpression',
  'ParenthesizedExpression'
]);
