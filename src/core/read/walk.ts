import { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';

import { IRange } from '../notebook';
import { Binder } from './binder';
import { ChunkText, Soundness } from './chunk-text';
import { Collector } from './collector';
import { ControlFlow } from './control-flow';
import { Expr } from './expr';
import { IPlainImport, ImportStatement, importOf } from './imports';
import { operands } from './operands';
import { Bound, Candidate, IBinding, IPlace, IScope } from './reading';
import { statementOf, withoutParentheses } from './statements';

/** Walks the trees of a cell's chunks and collects bindings and candidates for facts. */
export class Walker {
  constructor(source: string) {
    this.chunk = new ChunkText(source);
    this.flow = new ControlFlow(this.chunk);
    this.binder = new Binder(this.chunk, this.flow);
    this.collector = new Collector(this.chunk, this.flow, this.binder);
  }

  /** Whether candidates are collected, or bindings only. */
  set collects(collects: boolean) {
    this.collector.collects = collects;
  }

  get candidates(): Candidate[] {
    return this.collector.candidates;
  }

  get bindings(): readonly IBinding[] {
    return this.binder.bindings;
  }

  get scopes(): readonly IScope[] {
    return this.binder.scopes;
  }

  /** Where each escape line stands that the tree came across: its placeholder's offset. */
  readonly placed = new Map<number, IPlace>();

  /** `escapes` are the offsets at which placeholders of escapes stand. */
  walk(
    tree: Tree,
    base: number,
    escapes: ReadonlySet<number>,
    isSound: Soundness
  ): void {
    this.chunk.begin(base, isSound);
    tree.iterate({
      enter: ref => this.enter(ref, escapes),
      leave: ref => this.leave(ref)
    });
  }

  /** Takes an import at the outermost level that was read without a parser. */
  plainImport({ statement, range }: IPlainImport, base: number): void {
    this.chunk.begin(base, () => true);
    this.imports(statement, this.chunk.range(range));
  }

  private enter(ref: SyntaxNodeRef, escapes: ReadonlySet<number>): boolean {
    switch (ref.name) {
      case 'Body':
        this.flow.enterBody(ref.node);
        break;
      case 'FunctionDefinition':
        this.binder.bindDefinition(ref.node);
        this.binder.openScope(false);
        break;
      case 'ClassDefinition':
        this.binder.bindDefinition(ref.node);
        this.binder.openScope(true);
        break;
      case 'LambdaExpression':
        this.binder.openScope(false);
        this.flow.enterLambda();
        break;
      case 'ArrayComprehensionExpression':
      case 'SetComprehensionExpression':
      case 'DictionaryComprehensionExpression':
      case 'ComprehensionExpression':
        this.binder.openScope(false);
        this.binder.bindForTargets(ref.node);
        break;
      case 'ParamList':
        this.binder.bindParams(ref.node);
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
          this.binder.bindTarget(target, { t: 'opaque' });
          if (target.name === 'MemberExpression') {
            this.collector.remove(target);
          }
        }
        break;
      case 'ForStatement':
        this.binder.bindForTargets(ref.node);
        break;
      case 'WithStatement':
        this.binder.bindWithTargets(ref.node);
        break;
      case 'TryStatement':
        this.binder.bindAsTargets(ref.node);
        break;
      case 'ScopeStatement':
        this.binder.declareGlobals(ref.node);
        break;
      case 'NamedExpression': {
        const [target, value] = operands(ref.node);
        if (target && value) {
          this.binder.bindTarget(target, {
            t: 'expr',
            expr: this.chunk.read(value)
          });
        }
        break;
      }
      case 'CallExpression':
        this.collector.call(ref.node);
        break;
      case 'BinaryExpression':
        this.collector.comparison(ref.node);
        break;
      case 'MemberExpression':
        this.collector.item(ref.node);
        break;
      case 'Number':
        this.placeholder(ref, escapes);
        break;
    }
    return true;
  }

  private leave(ref: SyntaxNodeRef): void {
    switch (ref.name) {
      case 'Body':
        this.flow.leave();
        break;
      case 'LambdaExpression':
        this.flow.leave();
        this.binder.closeScope();
        break;
      case 'FunctionDefinition':
      case 'ClassDefinition':
      case 'ArrayComprehensionExpression':
      case 'SetComprehensionExpression':
      case 'DictionaryComprehensionExpression':
      case 'ComprehensionExpression':
        this.binder.closeScope();
        break;
      case 'ExpressionStatement':
        this.flow.endIfExit(ref.node);
        break;
      case 'RaiseStatement':
      case 'ReturnStatement':
      case 'BreakStatement':
      case 'ContinueStatement':
        this.flow.end();
        break;
    }
  }

  private importStatement(node: SyntaxNode): void {
    const range = this.chunk.range(node);
    const statement = this.chunk.isSound(range)
      ? importOf(node, child => this.chunk.text(child))
      : null;
    if (statement) {
      this.imports(statement, this.chunk.range(statementOf(node)));
    }
  }

  /** Takes an import statement, whose offsets are those of the chunk; `range` is one of the cell. */
  private imports(statement: ImportStatement, range: IRange): void {
    if (statement.t === 'import') {
      for (const { path, mark, alias } of statement.modules) {
        const [top] = path.split('.', 1);
        if (alias) {
          this.binder.bind(alias.text, alias.at, { t: 'module', path });
        } else {
          this.binder.bind(top, mark.from, { t: 'module', path: top });
        }
        this.collector.add(
          {
            t: 'import',
            module: path,
            names: [],
            level: 0,
            mark: this.chunk.range(mark)
          },
          range
        );
      }
      return;
    }
    const { path, level, mark, names } = statement;
    for (const { text, at, alias } of names) {
      if (alias) {
        this.collector.alias(text, alias.text);
      }
      const bound: Bound =
        text === '*'
          ? { t: 'module', path }
          : level > 0
            ? { t: 'opaque' }
            : { t: 'module', path: `${path}.${text}` };
      this.binder.bind(alias?.text ?? text, alias?.at ?? at, bound);
    }
    this.collector.add(
      {
        t: 'import',
        module: path,
        names: names.map(({ text }) => text),
        level,
        mark: this.chunk.range(mark)
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
    const single = values.length === 1 ? this.chunk.read(values[0]) : null;
    const list =
      values.length > 1
        ? values.map(value => this.chunk.read(value))
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
    this.binder.bindTarget(
      target,
      value ? { t: 'expr', expr: value } : { t: 'opaque' },
      at
    );
    if (target.name === 'MemberExpression') {
      this.collector.assign(target, value, false);
    }
  }

  private update(node: SyntaxNode): void {
    const [target, value] = operands(node);
    if (!target) {
      return;
    }
    this.binder.bindTarget(target, { t: 'opaque' });
    if (target.name === 'MemberExpression') {
      this.collector.assign(
        target,
        value ? this.chunk.read(value) : null,
        true
      );
    }
  }

  /** Takes note of the place of an escape line, for which the parsed text has a number. */
  private placeholder(ref: SyntaxNodeRef, escapes: ReadonlySet<number>): void {
    const from = this.chunk.base + ref.from;
    if (escapes.has(from)) {
      this.placed.set(from, this.collector.place(this.chunk.range(ref)));
    }
  }

  private readonly chunk: ChunkText;
  private readonly flow: ControlFlow;
  private readonly binder: Binder;
  private readonly collector: Collector;
}
