import { SyntaxNode } from '@lezer/common';

import { IRange } from '../notebook';
import { Binder } from './binder';
import { ChunkText } from './chunk-text';
import { ControlFlow } from './control-flow';
import { Expr } from './expr';
import { operands } from './operands';
import { Candidate, IPlace } from './reading';
import { statementOf } from './statements';
import { METHODS, ORDERING_KEYWORDS } from './words';

/** A candidate whose place is that of the walk. */
type Unplaced = Candidate extends infer C
  ? C extends IPlace
    ? Omit<C, keyof IPlace>
    : never
  : never;

/** Collects what may be a fact, with its place. */
export class Collector {
  constructor(
    private readonly chunk: ChunkText,
    private readonly flow: ControlFlow,
    private readonly binder: Binder
  ) {}

  /** False while a chunk is walked for its bindings only. */
  collects = true;
  readonly candidates: Candidate[] = [];

  /** An assignment to an attribute or an item. */
  assign(target: SyntaxNode, value: Expr | null, update: boolean): void {
    this.targets.add(this.chunk.base + target.from);
    this.addAt(
      { t: 'assign', target: this.chunk.read(target), value, update },
      target
    );
  }

  /** `del x.y` or `del x["key"]`. */
  remove(target: SyntaxNode): void {
    this.addAt({ t: 'delete', target: this.chunk.read(target) }, target);
  }

  /** A call, when its name or a keyword of it is of interest. */
  call(node: SyntaxNode): void {
    const callee = node.firstChild;
    if (!callee) {
      return;
    }
    let method = '';
    if (callee.name === 'VariableName') {
      method = this.chunk.text(callee);
    } else if (callee.name === 'MemberExpression') {
      const property = callee.getChild('PropertyName');
      method = property ? this.chunk.text(property) : '';
    }
    let wanted = METHODS.has(method) || this.aliases.has(method);
    if (!wanted) {
      const list = node.getChild('ArgList');
      wanted =
        list
          ?.getChildren('VariableName')
          .some(name => ORDERING_KEYWORDS.has(this.chunk.text(name))) ?? false;
    }
    if (wanted) {
      const call = this.chunk.read(node);
      if (call.t === 'call') {
        this.addAt({ t: 'call', call }, node);
      }
    }
  }

  /** A comparison with a constant. */
  comparison(node: SyntaxNode): void {
    const operator = node.getChild('CompareOp');
    const word = operator
      ? this.chunk.text(operator)
      : node.getChild('in')
        ? 'in'
        : '';
    if (!word) {
      return;
    }
    const [left, right] = operands(node);
    if (
      left &&
      right &&
      (left.name === 'String' ||
        right.name === 'String' ||
        right.name === 'TupleExpression' ||
        right.name === 'ArrayExpression' ||
        right.name === 'SetExpression')
    ) {
      this.addAt(
        {
          t: 'compare',
          left: this.chunk.read(left),
          operator: word,
          right: this.chunk.read(right)
        },
        node
      );
    }
  }

  /** `x["key"]` that is read. */
  item(node: SyntaxNode): void {
    const key = operands(node)[1];
    if (
      key?.name === 'String' &&
      !this.targets.has(this.chunk.base + node.from)
    ) {
      const parent = node.parent?.name;
      if (parent !== 'DeleteStatement') {
        this.addAt({ t: 'read', item: this.chunk.read(node) }, node);
      }
    }
  }

  /** Takes note of another name for a function of interest. */
  alias(name: string, alias: string): void {
    if (METHODS.has(name)) {
      this.aliases.add(alias);
    }
  }

  add(candidate: Unplaced, range: IRange): void {
    if (this.collects && this.chunk.isSound(range)) {
      this.candidates.push({ ...candidate, ...this.place(range) } as Candidate);
    }
  }

  /** The place of what stands where the walk has come to. */
  place(range: IRange): IPlace {
    return {
      range,
      certainty: this.flow.certainty,
      scope: this.binder.scope
    };
  }

  private addAt(candidate: Unplaced, node: SyntaxNode): void {
    this.add(candidate, this.chunk.range(statementOf(node)));
  }

  /** Other names for functions of interest: `from keras.config import set_backend as use`. */
  private readonly aliases = new Set<string>();
  /** Where items stand that are written, not read. */
  private readonly targets = new Set<number>();
}
