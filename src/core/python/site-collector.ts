import { SyntaxNode } from '@lezer/common';

import { IRange } from '../notebook/notebook';
import { Binder } from './binder';
import { ChunkText } from './chunk-text';
import { reachOf } from './clauses';
import { ControlFlow } from './control-flow';
import { Expr } from './expr';
import { operands } from './operands';
import { lineRemoval, removalOf } from './removal';
import { IPlace, Site } from './sites';
import { statementOf } from './statements';

/** Which calls and attributes are worth collecting; made from the recognizers of facts. */
export interface ICallInterest {
  /** Names of functions and methods, by the last part. */
  readonly callNames: ReadonlySet<string>;
  /** Names of keyword arguments, in calls of anything. */
  readonly keywords: ReadonlySet<string>;
  /** Names of attributes that are read. */
  readonly members: ReadonlySet<string>;
}

/** A site without its place, which is that of the walk. */
type Unplaced = Site extends infer S
  ? S extends IPlace
    ? Omit<S, keyof IPlace>
    : never
  : never;

/** Collects the sites of the code that is walked, with their places. */
export class SiteCollector {
  constructor(
    private readonly _chunk: ChunkText,
    private readonly _flow: ControlFlow,
    private readonly _binder: Binder,
    private readonly _interest: ICallInterest
  ) {}

  /** False while a chunk is walked for its bindings only. */
  collects = true;
  readonly sites: Site[] = [];

  /** An assignment to an attribute or an item; `isOnly` says that its statement does nothing else. */
  assign(
    target: SyntaxNode,
    value: Expr | null,
    update: boolean,
    isOnly: boolean
  ): void {
    this._written.add(this._chunk.base + target.from);
    this._add(
      { type: 'assign', target: this._chunk.read(target), value, update },
      target,
      isOnly
    );
  }

  /** `del x.y` or `del x["key"]`. */
  remove(target: SyntaxNode, isOnly: boolean): void {
    this._add(
      { type: 'delete', target: this._chunk.read(target) },
      target,
      isOnly
    );
  }

  /** An import of one module, or from it. */
  import(
    site: Omit<Extract<Unplaced, { type: 'import' }>, 'type'>,
    statement: SyntaxNode,
    isOnly: boolean
  ): void {
    this._add({ type: 'import', ...site }, statement, isOnly);
  }

  /** A call, when its name or a keyword of it is of interest. */
  call(node: SyntaxNode): void {
    const callee = node.firstChild;
    const { callNames, keywords } = this._interest;
    if (
      callee &&
      (callee.name === 'VariableName' ||
        callee.name === 'CallExpression' ||
        callNames.has(this._lastName(callee)) ||
        node
          .getChild('ArgList')
          ?.getChildren('VariableName')
          .some(name => keywords.has(this._chunk.text(name))))
    ) {
      // A bare name may be an alias of anything.
      const call = this._chunk.read(node);
      if (call.t === 'call') {
        const statement = statementOf(node);
        this._add(
          { type: 'call', call },
          node,
          statement.name === 'ExpressionStatement' &&
            statement.firstChild?.from === node.from &&
            statement.firstChild.to === node.to
        );
      }
    }
  }

  /** A comparison with a constant. */
  compare(node: SyntaxNode): void {
    const operator = node.getChild('CompareOp') ?? node.getChild('in');
    const [left, right] = operands(node);
    if (
      operator &&
      left &&
      right &&
      (left.name === 'String' || CONSTANTS.has(right.name))
    ) {
      this._add(
        {
          type: 'compare',
          left: this._chunk.read(left),
          operator: this._chunk.text(operator),
          right: this._chunk.read(right)
        },
        node,
        false
      );
    }
  }

  /** `x["key"]` that is read. */
  subscript(node: SyntaxNode): void {
    if (
      operands(node)[1]?.name === 'String' &&
      node.parent?.name !== 'DeleteStatement' &&
      !this._written.has(this._chunk.base + node.from)
    ) {
      const item = this._chunk.read(node);
      this._add({ type: 'subscript', item }, node, false);
    }
  }

  /** An attribute that is read, when its name is of interest. */
  member(node: SyntaxNode): void {
    const property = node.getChild('PropertyName');
    if (
      property &&
      this._interest.members.has(this._chunk.text(property)) &&
      node.parent?.name !== 'DeleteStatement' &&
      !this._written.has(this._chunk.base + node.from)
    ) {
      this._add(
        { type: 'member', member: this._chunk.read(node) },
        node,
        false
      );
    }
  }

  /** The place of a statement of which `node` is a part. */
  place(node: SyntaxNode, isOnly: boolean, range?: IRange): IPlace {
    const { base, cell } = this._chunk;
    const statement = statementOf(node);
    const own = range ?? this._chunk.range(statement);
    const guards = reachOf(node).guards.map(({ test, isMet }) => ({
      test: this._chunk.read(test),
      isMet
    }));
    const { certainty, tests } = this._flow;
    let outer = statement;
    while (outer.parent?.parent) {
      outer = outer.parent;
    }
    return {
      range: own,
      certainty:
        guards.length > 0 ? { ...certainty, conditional: true } : certainty,
      scope: this._binder.scope,
      removal: isOnly ? removalOf(statement, own, cell, base) : null,
      outerFrom: base + outer.from,
      loops: this._flow.loops,
      tests: tests && [...tests, ...guards]
    };
  }

  /** The place of a line that stands by itself at the outermost level. */
  placeLine(range: IRange): IPlace {
    return {
      range,
      certainty: this._flow.certainty,
      scope: 0,
      removal: lineRemoval(this._chunk.cell, range),
      outerFrom: range.from,
      loops: [],
      tests: []
    };
  }

  private _lastName(callee: SyntaxNode): string {
    const property =
      callee.name === 'MemberExpression' && callee.getChild('PropertyName');
    return property ? this._chunk.text(property) : '';
  }

  private _add(site: Unplaced, node: SyntaxNode, isOnly: boolean): void {
    if (this.collects) {
      const place = this.place(node, isOnly);
      if (this._chunk.isSound(place.range)) {
        this.sites.push({ ...site, ...place } as Site);
      }
    }
  }

  /** Where items stand that are written, not read. */
  private readonly _written = new Set<number>();
}

const CONSTANTS = new Set([
  'String',
  'TupleExpression',
  'ArrayExpression',
  'SetExpression'
]);
