import { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';

import { IRange } from '../notebook/notebook';
import { assignmentOf } from './assignments';
import { Binder } from './binder';
import { ChunkText, Soundness } from './chunk-text';
import { ControlFlow } from './control-flow';
import { Expr } from './expr';
import { importOf } from './imports';
import { operands } from './operands';
import { ICallInterest, SiteCollector } from './site-collector';
import { Bound, IBinding, IPlace, IScope, Site } from './sites';
import { withoutParentheses } from './statements';

/** Walks the syntax trees of a cell's chunks and collects the names that they bind and the sites of facts. */
export class Walker {
  constructor(source: string, interest: ICallInterest) {
    this.chunk = new ChunkText(source);
    this.flow = new ControlFlow(this.chunk);
    this.binder = new Binder(this.chunk, this.flow);
    this.collector = new SiteCollector(
      this.chunk,
      this.flow,
      this.binder,
      interest
    );
  }

  /** Whether sites are collected, or bindings only. */
  set collects(collects: boolean) {
    this.collector.collects = collects;
  }

  get sites(): readonly Site[] {
    return this.collector.sites;
  }

  get bindings(): readonly IBinding[] {
    return this.binder.bindings;
  }

  get scopes(): readonly IScope[] {
    return this.binder.scopes;
  }

  /** Where each escape line stands that the tree came across: its placeholder's offset. */
  readonly placed = new Map<number, IPlace>();

  /** `escapes` says where the magic and shell lines begin and end for which the parsed text has numbers. */
  walk(
    tree: Tree,
    base: number,
    escapes: ReadonlyMap<number, number>,
    isSound: Soundness
  ): void {
    this.chunk.begin(base, isSound);
    this.flow.beginChunk(base);
    tree.iterate({
      enter: ref => this.enter(ref, escapes),
      leave: ref => this.leave(ref)
    });
  }

  /** Takes the place of a line that stands by itself at the outermost level. */
  placeLine(range: IRange): void {
    this.flow.beginChunk(range.from);
    this.placed.set(range.from, this.collector.placeLine(range));
  }

  private enter(
    ref: SyntaxNodeRef,
    escapes: ReadonlyMap<number, number>
  ): boolean {
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
        this.deletion(operands(ref.node));
        break;
      case 'ForStatement':
        this.flow.enterLoop(this.binder.bindLoop(ref.node));
        break;
      case 'ReturnStatement':
        this.binder.bindReturn(ref.node);
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
            type: 'expression',
            expr: this.chunk.read(value)
          });
        }
        break;
      }
      case 'CallExpression':
        this.collector.call(ref.node);
        break;
      case 'BinaryExpression':
        this.collector.compare(ref.node);
        break;
      case 'MemberExpression':
        this.collector.subscript(ref.node);
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
        this.flow.end(ref.node);
        break;
    }
  }

  private importStatement(node: SyntaxNode): void {
    const statement = this.chunk.isSound(this.chunk.range(node))
      ? importOf(node, child => this.chunk.text(child))
      : null;
    if (!statement) {
      return;
    }
    if (statement.t === 'import') {
      const { modules } = statement;
      for (const { path, mark, alias } of modules) {
        const [top] = path.split('.', 1);
        this.binder.bind(alias?.text ?? top, alias?.at ?? mark.from, {
          type: 'module',
          path: alias ? path : top
        });
        this.collector.import(
          { module: path, names: [], level: 0, mark: this.chunk.range(mark) },
          node,
          modules.length === 1
        );
      }
      return;
    }
    const { path, level, mark, names } = statement;
    for (const { text, at, alias } of names) {
      const bound: Bound =
        text === '*'
          ? { type: 'module', path }
          : level > 0
            ? { type: 'unknown' }
            : { type: 'module', path: `${path}.${text}` };
      this.binder.bind(alias?.text ?? text, alias?.at ?? at, bound);
    }
    this.collector.import(
      {
        module: path,
        names: names.map(({ text }) => text),
        level,
        mark: this.chunk.range(mark)
      },
      node,
      true
    );
  }

  private deletion(targets: readonly SyntaxNode[]): void {
    for (const target of targets) {
      this.binder.bindTarget(target, { type: 'unknown' });
      if (target.name === 'MemberExpression') {
        this.collector.remove(target, targets.length === 1);
      }
    }
  }

  private assignment(node: SyntaxNode): void {
    const { groups, single, list } = assignmentOf(node, this.chunk);
    const isOnly = groups.length === 1;
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
        this.assignTo(target, value, node.to, isOnly && !isTuple);
      });
    }
  }

  /** `at` is the end of the statement: until then its names mean what they meant before. */
  private assignTo(
    written: SyntaxNode,
    value: Expr | null,
    at: number,
    isOnly: boolean
  ): void {
    const target = withoutParentheses(written);
    this.binder.bindTarget(
      target,
      value ? { type: 'expression', expr: value } : { type: 'unknown' },
      at
    );
    if (target.name === 'MemberExpression') {
      this.collector.assign(target, value, false, isOnly);
    }
  }

  private update(node: SyntaxNode): void {
    const [target, value] = operands(node);
    if (!target) {
      return;
    }
    this.binder.bindTarget(target, { type: 'unknown' });
    if (target.name === 'MemberExpression') {
      this.collector.assign(
        target,
        value ? this.chunk.read(value) : null,
        true,
        true
      );
    }
  }

  /** Takes note of the place of an escape line, for which the parsed text has a number. */
  private placeholder(
    ref: SyntaxNodeRef,
    escapes: ReadonlyMap<number, number>
  ): void {
    const from = this.chunk.base + ref.from;
    const to = escapes.get(from);
    if (to !== undefined) {
      const { node } = ref;
      const isOnly = node.parent?.name === 'ExpressionStatement';
      this.placed.set(from, this.collector.place(node, isOnly, { from, to }));
    }
  }

  private readonly chunk: ChunkText;
  private readonly flow: ControlFlow;
  private readonly binder: Binder;
  private readonly collector: SiteCollector;
}
