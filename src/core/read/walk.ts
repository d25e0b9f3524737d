import { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';

import { ICertainty } from '../fact';
import { IRange } from '../notebook';
import { Expr, ExprReader, operands } from './expr';
import { IPlainImport, ImportStatement, importOf } from './imports';
import { Bound, Candidate, IBinding, IPlace } from './reading';
import { METHODS, ORDERING_KEYWORDS } from './words';

/** A block of statements with what is known of its running. */
interface IFrame {
  readonly inFunction: boolean;
  readonly conditional: boolean;
  dead: boolean;
}

/** Walks the trees of a cell's chunks and collects bindings and candidates for facts. */
export class Walker {
  constructor(private readonly source: string) {}

  /** Whether candidates are collected, or bindings only. */
  collects = true;
  readonly candidates: Candidate[] = [];
  readonly bindings: IBinding[] = [];
  readonly scopes: { parent: number; globals: string[]; isClass: boolean }[] = [
    { parent: -1, globals: [], isClass: false }
  ];

  /** Where each escape line stands that the tree came across: its placeholder's offset. */
  readonly placed = new Map<number, IPlace>();

  /** `escapes` are the offsets at which placeholders of escapes stand. */
  walk(
    tree: Tree,
    base: number,
    escapes: ReadonlySet<number>,
    isSound: (from: number, to: number) => boolean
  ): void {
    this.base = base;
    this.reader = new ExprReader(this.source, base);
    this.isSound = isSound;
    tree.iterate({
      enter: ref => this.enter(ref, escapes),
      leave: ref => this.leave(ref)
    });
  }

  /** Takes an import at the outermost level that was read without a parser. */
  plainImport({ statement, range }: IPlainImport, base: number): void {
    this.base = base;
    this.isSound = () => true;
    this.imports(statement, this.moved(range));
  }

  private enter(ref: SyntaxNodeRef, escapes: ReadonlySet<number>): boolean {
    switch (ref.name) {
      case 'Body':
        this.frames.push(this.frameOf(ref.node));
        break;
      case 'FunctionDefinition':
        this.bindChild(ref.node, 'VariableName');
        this.openScope(false);
        break;
      case 'ClassDefinition':
        this.bindChild(ref.node, 'VariableName');
        this.openScope(true);
        break;
      case 'LambdaExpression':
        this.openScope(false);
        this.frames.push({ ...this.frame, inFunction: true });
        break;
      case 'ArrayComprehensionExpression':
      case 'SetComprehensionExpression':
      case 'DictionaryComprehensionExpression':
      case 'ComprehensionExpression':
        this.openScope(false);
        this.bindTargets(ref.node);
        break;
      case 'ParamList':
        this.params(ref.node);
        break;
      case 'ImportStatement':
        this.importStatement(ref.node);
        return false;
      case 'AssignStatement':
        this.assignment(ref.node);
        break;
      case 'UpdateStatement':
        this.update(ref.node);
        break;
      case 'DeleteStatement':
        for (const target of operands(ref.node)) {
          this.bindTarget(target, { t: 'opaque' });
          if (target.name === 'MemberExpression') {
            this.addAt(
              { t: 'delete', target: this.reader.read(target) },
              target
            );
          }
        }
        break;
      case 'ForStatement':
        this.bindTargets(ref.node);
        break;
      case 'WithStatement':
        this.withTargets(ref.node);
        break;
      case 'TryStatement':
        this.asTargets(ref.node);
        break;
      case 'ScopeStatement':
        for (const name of ref.node.getChildren('VariableName')) {
          this.scopes[this.scope].globals.push(this.text(name));
        }
        break;
      case 'NamedExpression': {
        const [target, value] = operands(ref.node);
        if (target && value) {
          this.bindTarget(target, { t: 'expr', expr: this.reader.read(value) });
        }
        break;
      }
      case 'CallExpression':
        this.call(ref.node);
        break;
      case 'BinaryExpression':
        this.comparison(ref.node);
        break;
      case 'MemberExpression':
        this.item(ref.node);
        break;
      case 'Number':
        if (escapes.has(this.base + ref.from)) {
          this.placed.set(
            this.base + ref.from,
            this.place(this.range(ref.node))
          );
        }
        break;
    }
    return true;
  }

  private leave(ref: SyntaxNodeRef): void {
    switch (ref.name) {
      case 'Body':
        this.frames.pop();
        break;
      case 'LambdaExpression':
        this.frames.pop();
        this.scope = this.scopes[this.scope].parent;
        break;
      case 'FunctionDefinition':
      case 'ClassDefinition':
      case 'ArrayComprehensionExpression':
      case 'SetComprehensionExpression':
      case 'DictionaryComprehensionExpression':
      case 'ComprehensionExpression':
        this.scope = this.scopes[this.scope].parent;
        break;
      case 'RaiseStatement':
      case 'ReturnStatement':
        this.frame.dead = true;
        break;
      case 'ExpressionStatement':
        if (this.isExit(ref.node)) {
          this.frame.dead = true;
        }
        break;
      case 'BreakStatement':
      case 'ContinueStatement':
        this.frame.dead = true;
        break;
    }
  }

  private get frame(): IFrame {
    return this.frames[this.frames.length - 1];
  }

  private isExit(node: SyntaxNode): boolean {
    const call = node.firstChild;
    if (call?.name !== 'CallExpression' || !call.firstChild) {
      return false;
    }
    const callee = this.text(call.firstChild);
    return callee === 'exit' || callee === 'quit' || callee === 'sys.exit';
  }

  private frameOf(body: SyntaxNode): IFrame {
    const above = this.frame;
    const parent = body.parent;
    const frame: IFrame = {
      inFunction: above.inFunction || parent?.name === 'FunctionDefinition',
      conditional: above.conditional,
      dead: above.dead
    };
    switch (parent?.name) {
      case 'IfStatement':
      case 'WhileStatement':
        return { ...frame, ...this.branch(body, above) };
      case 'TryStatement': {
        const keyword = keywordBefore(body);
        return {
          ...frame,
          conditional: above.conditional || keyword !== 'finally'
        };
      }
      case 'ForStatement':
      case 'MatchClause':
        return { ...frame, conditional: true };
      default:
        return frame;
    }
  }

  /** Weighs the conditions in front of a branch. */
  private branch(
    body: SyntaxNode,
    above: IFrame
  ): { conditional: boolean; dead: boolean } {
    let dead = above.dead;
    let conditional = above.conditional;
    for (
      let child = body.parent?.firstChild ?? null;
      child && child.from < body.from;
      child = child.nextSibling
    ) {
      if (
        child.name !== 'if' &&
        child.name !== 'elif' &&
        child.name !== 'while'
      ) {
        continue;
      }
      const test = child.nextSibling;
      const truth = test ? this.truth(test) : null;
      const own = test?.nextSibling?.from === body.from;
      if (truth === null) {
        conditional = true;
      } else if (own ? !truth : truth) {
        dead = true;
      }
    }
    return { conditional, dead };
  }

  /** Whether a condition is always true or always false; null when that depends. */
  private truth(test: SyntaxNode): boolean | null {
    switch (test.name) {
      case 'Boolean':
        return this.text(test) === 'True';
      case 'None':
        return false;
      case 'Number':
        return Number(this.text(test)) !== 0;
      case 'ParenthesizedExpression': {
        const inner = operands(test);
        return inner.length === 1 ? this.truth(inner[0]) : null;
      }
      case 'UnaryExpression': {
        const inner = operands(test);
        const truth = inner.length === 1 ? this.truth(inner[0]) : null;
        return test.firstChild?.name === 'not' && truth !== null
          ? !truth
          : null;
      }
      case 'BinaryExpression': {
        // In a notebook `__name__` is always `__main__`.
        const [left, right] = operands(test);
        if (
          left &&
          right &&
          test.getChild('CompareOp') &&
          this.text(left) === '__name__' &&
          this.text(test).includes('==')
        ) {
          return this.text(right).slice(1, -1) === '__main__';
        }
        return this.connective(test);
      }
      default:
        return null;
    }
  }

  private connective(test: SyntaxNode): boolean | null {
    const [left, right] = operands(test);
    const isAnd = test.getChild('and') !== null;
    const isOr = test.getChild('or') !== null;
    if (!left || !right || (!isAnd && !isOr)) {
      return null;
    }
    const a = this.truth(left);
    const b = this.truth(right);
    if (isAnd) {
      return a === false || b === false ? false : a && b;
    }
    return a === true || b === true
      ? true
      : a === null || b === null
        ? null
        : false;
  }

  private openScope(isClass: boolean): void {
    this.scopes.push({ parent: this.scope, globals: [], isClass });
    this.scope = this.scopes.length - 1;
  }

  private params(node: SyntaxNode): void {
    let isDefault = false;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'AssignOp') {
        isDefault = true;
      } else if (child.name === ',') {
        isDefault = false;
      } else if (child.name === 'VariableName' && !isDefault) {
        this.bind(this.text(child), child.from, { t: 'opaque' });
      }
    }
  }

  private bindChild(node: SyntaxNode, type: string): void {
    const name = node.getChild(type);
    if (name) {
      this.bind(this.text(name), name.from, { t: 'opaque' });
    }
  }

  /** The names between `for` and `in`. */
  private bindTargets(node: SyntaxNode): void {
    let within = false;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'for') {
        within = true;
      } else if (child.name === 'in') {
        within = false;
      } else if (within) {
        this.bindTarget(child, { t: 'opaque' });
      }
    }
  }

  private withTargets(node: SyntaxNode): void {
    let context: SyntaxNode | null = null;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'as' && child.nextSibling) {
        this.bindTarget(
          child.nextSibling,
          context
            ? { t: 'expr', expr: this.reader.read(context) }
            : { t: 'opaque' }
        );
      }
      context = child;
    }
  }

  private asTargets(node: SyntaxNode): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'as' && child.nextSibling) {
        this.bindTarget(child.nextSibling, { t: 'opaque' });
      }
    }
  }

  private bindTarget(
    target: SyntaxNode,
    bound: Bound,
    at: number = target.from
  ): void {
    if (target.name === 'VariableName') {
      this.bind(this.text(target), at, bound);
    } else if (
      target.name === 'TupleExpression' ||
      target.name === 'ArrayExpression' ||
      target.name === 'ParenthesizedExpression'
    ) {
      for (const inner of operands(target)) {
        this.bindTarget(inner, { t: 'opaque' }, at);
      }
    }
  }

  private bind(name: string, at: number, bound: Bound): void {
    const scope = this.scopes[this.scope].globals.includes(name)
      ? 0
      : this.scope;
    this.bindings.push({
      name,
      at: this.base + at,
      scope,
      conditional:
        this.frame.conditional ||
        this.frame.dead ||
        (scope === 0 && this.scope !== 0),
      bound
    });
  }

  private importStatement(node: SyntaxNode): void {
    const range = this.range(node);
    const statement = this.isSound(range.from, range.to)
      ? importOf(node, child => this.text(child))
      : null;
    if (statement) {
      this.imports(statement, this.range(statementOf(node)));
    }
  }

  /** Takes an import statement; its offsets are from `base` on. */
  private imports(statement: ImportStatement, range: IRange): void {
    if (statement.t === 'import') {
      for (const { path, mark, alias } of statement.modules) {
        const [top] = path.split('.', 1);
        if (alias) {
          this.bind(alias.text, alias.at, { t: 'module', path });
        } else {
          this.bind(top, mark.from, { t: 'module', path: top });
        }
        this.add(
          {
            t: 'import',
            module: path,
            names: [],
            level: 0,
            mark: this.moved(mark)
          },
          range
        );
      }
      return;
    }
    const { path, level, mark, names } = statement;
    for (const { text, at, alias } of names) {
      if (alias && METHODS.has(text)) {
        this.aliases.add(alias.text);
      }
      const bound: Bound =
        text === '*'
          ? { t: 'module', path }
          : level > 0
            ? { t: 'opaque' }
            : { t: 'module', path: `${path}.${text}` };
      this.bind(alias?.text ?? text, alias?.at ?? at, bound);
    }
    this.add(
      {
        t: 'import',
        module: path,
        names: names.map(({ text }) => text),
        level,
        mark: this.moved(mark)
      },
      range
    );
  }

  private assignment(node: SyntaxNode): void {
    // Groups of comma-separated expressions between the signs; the last group is the value.
    const groups: SyntaxNode[][] = [[]];
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'AssignOp') {
        groups.push([]);
      } else if (
        child.name !== ',' &&
        child.name !== 'TypeDef' &&
        child.name !== 'Comment' &&
        !child.type.isError
      ) {
        groups[groups.length - 1].push(child);
      }
    }
    const values = groups.length > 1 ? groups.pop()! : [];
    const single = values.length === 1 ? this.reader.read(values[0]) : null;
    const list =
      values.length > 1
        ? values.map(value => this.reader.read(value))
        : single?.t === 'list'
          ? single.items
          : null;
    for (const group of groups) {
      const targets =
        group.length === 1 &&
        (group[0].name === 'TupleExpression' ||
          group[0].name === 'ArrayExpression')
          ? operands(group[0])
          : group;
      const isTuple = targets !== group || group.length > 1;
      targets.forEach((target, index) => {
        const value = isTuple
          ? list && list.length === targets.length
            ? list[index]
            : null
          : single;
        this.assignTo(target, value, node.to);
      });
    }
  }

  /** `at` is the end of the statement: until then its names mean what they meant before. */
  private assignTo(written: SyntaxNode, value: Expr | null, at: number): void {
    const target = withoutParentheses(written);
    this.bindTarget(
      target,
      value ? { t: 'expr', expr: value } : { t: 'opaque' },
      at
    );
    if (target.name === 'MemberExpression') {
      this.targets.add(this.base + target.from);
      this.addAt(
        {
          t: 'assign',
          target: this.reader.read(target),
          value,
          update: false
        },
        target
      );
    }
  }

  private update(node: SyntaxNode): void {
    const [target, value] = operands(node);
    if (!target) {
      return;
    }
    this.bindTarget(target, { t: 'opaque' });
    if (target.name === 'MemberExpression') {
      this.targets.add(this.base + target.from);
      this.addAt(
        {
          t: 'assign',
          target: this.reader.read(target),
          value: value ? this.reader.read(value) : null,
          update: true
        },
        target
      );
    }
  }

  private call(node: SyntaxNode): void {
    const callee = node.firstChild;
    if (!callee) {
      return;
    }
    let method = '';
    if (callee.name === 'VariableName') {
      method = this.text(callee);
    } else if (callee.name === 'MemberExpression') {
      const property = callee.getChild('PropertyName');
      method = property ? this.text(property) : '';
    }
    let wanted = METHODS.has(method) || this.aliases.has(method);
    if (!wanted) {
      const list = node.getChild('ArgList');
      wanted =
        list
          ?.getChildren('VariableName')
          .some(name => ORDERING_KEYWORDS.has(this.text(name))) ?? false;
    }
    if (wanted) {
      const call = this.reader.read(node);
      if (call.t === 'call') {
        this.addAt({ t: 'call', call }, node);
      }
    }
  }

  private comparison(node: SyntaxNode): void {
    const operator = node.getChild('CompareOp');
    const word = operator
      ? this.text(operator)
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
          left: this.reader.read(left),
          operator: word,
          right: this.reader.read(right)
        },
        node
      );
    }
  }

  private item(node: SyntaxNode): void {
    const key = operands(node)[1];
    if (key?.name === 'String' && !this.targets.has(this.base + node.from)) {
      const parent = node.parent?.name;
      if (parent !== 'DeleteStatement') {
        this.addAt({ t: 'read', item: this.reader.read(node) }, node);
      }
    }
  }

  private addAt(candidate: Unplaced, node: SyntaxNode): void {
    this.add(candidate, this.range(statementOf(node)));
  }

  private add(candidate: Unplaced, range: IRange): void {
    if (this.collects && this.isSound(range.from, range.to)) {
      this.candidates.push({ ...candidate, ...this.place(range) } as Candidate);
    }
  }

  private place(range: IRange): IPlace {
    return { range, certainty: this.certainty(), scope: this.scope };
  }

  private certainty(): ICertainty {
    const { inFunction, conditional, dead } = this.frame;
    return { inFunction, conditional, dead };
  }

  private range(node: SyntaxNode | null): IRange {
    return this.moved(node ?? { from: 0, to: 0 });
  }

  private moved({ from, to }: IRange): IRange {
    return { from: this.base + from, to: this.base + to };
  }

  private text(node: SyntaxNode): string {
    return this.source.slice(this.base + node.from, this.base + node.to);
  }

  private base = 0;
  private reader = new ExprReader('', 0);
  private isSound: (from: number, to: number) => boolean = () => true;
  private scope = 0;
  /** Other names for functions of interest: `from keras.config import set_backend as use`. */
  private readonly aliases = new Set<string>();
  private readonly targets = new Set<number>();
  private readonly frames: IFrame[] = [
    { inFunction: false, conditional: false, dead: false }
  ];
}

type Unplaced = Candidate extends infer C
  ? C extends IPlace
    ? Omit<C, keyof IPlace>
    : never
  : never;

const SIMPLE_STATEMENTS = new Set([
  'ExpressionStatement',
  'AssignStatement',
  'UpdateStatement',
  'ImportStatement',
  'DeleteStatement',
  'ReturnStatement',
  'RaiseStatement',
  'PrintStatement',
  'AssertStatement',
  'YieldStatement'
]);

/** The simple statement that an expression belongs to; the expression itself when it is in a compound one's head. */
function statementOf(node: SyntaxNode): SyntaxNode {
  for (
    let above: SyntaxNode | null = node;
    above && above.name !== 'Body';
    above = above.parent
  ) {
    if (SIMPLE_STATEMENTS.has(above.name)) {
      return above;
    }
  }
  return node;
}

/** `(x) = 1` assigns to `x`. */
function withoutParentheses(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (inner.name === 'ParenthesizedExpression') {
    const within = operands(inner);
    if (within.length !== 1) {
      break;
    }
    [inner] = within;
  }
  return inner;
}

function keywordBefore(body: SyntaxNode): string {
  let node = body.prevSibling;
  while (node) {
    if (['try', 'except', 'else', 'finally'].includes(node.name)) {
      return node.name;
    }
    node = node.prevSibling;
  }
  return '';
}
