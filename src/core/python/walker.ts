import { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';

import { IRange } from '../notebook/notebook';
import { walkAssignment, walkDeletion, walkUpdate } from './assignment-sites';
import { Binder } from './binder';
import { isComprehension } from './clauses';
import { ChunkText, Soundness } from './chunk-text';
import { ControlFlow } from './control-flow';
import { walkImport } from './import-sites';
import { ICallInterest, SiteCollector } from './site-collector';
import { IBinding, ILoop, IPlace, IScope, Site } from './sites';

/** Walks the syntax trees of a cell's chunks and collects the names that they bind and the sites of facts. */
export class Walker {
  constructor(
    source: string,
    interest: ICallInterest,
    loops: Map<number, ILoop>
  ) {
    this._chunk = new ChunkText(source);
    this._flow = new ControlFlow(this._chunk);
    this._binder = new Binder(this._chunk, this._flow, loops);
    this._collector = new SiteCollector(
      this._chunk,
      this._flow,
      this._binder,
      interest
    );
  }

  /** Whether sites are collected, or bindings only. */
  set collects(collects: boolean) {
    this._collector.collects = collects;
  }

  get sites(): readonly Site[] {
    return this._collector.sites;
  }

  get bindings(): readonly IBinding[] {
    return this._binder.bindings;
  }

  get scopes(): readonly IScope[] {
    return this._binder.scopes;
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
    this._chunk.begin(base, isSound);
    this._flow.beginChunk(base);
    tree.iterate({
      enter: ref => this._enter(ref, escapes),
      leave: ref => this._leave(ref)
    });
  }

  /** Takes the place of a line that stands by itself at the outermost level. */
  placeLine(range: IRange): void {
    this._flow.beginChunk(range.from);
    this.placed.set(range.from, this._collector.placeLine(range));
  }

  private _enter(
    ref: SyntaxNodeRef,
    escapes: ReadonlyMap<number, number>
  ): boolean {
    switch (ref.name) {
      case 'Body':
        this._flow.enterBody(ref.node);
        break;
      case 'FunctionDefinition':
        this._binder.bindDefinition(ref.node);
        this._binder.openScope(false);
        break;
      case 'ClassDefinition':
        this._binder.bindDefinition(ref.node);
        this._binder.openScope(true);
        break;
      case 'LambdaExpression':
        this._binder.openScope(false);
        this._flow.enterLambda();
        break;
      case 'ArrayComprehensionExpression':
      case 'SetComprehensionExpression':
      case 'DictionaryComprehensionExpression':
      case 'ComprehensionExpression':
        this._enterComprehension(ref.node);
        break;
      case 'ArgList':
        if (isComprehension(ref.node)) {
          this._enterComprehension(ref.node);
        }
        break;
      case 'ParamList':
        this._binder.bindParams(ref.node);
        break;
      case 'ImportStatement':
        walkImport(ref.node, this._chunk, this._binder, this._collector);
        return false;
      case 'AssignStatement':
        walkAssignment(ref.node, this._chunk, this._binder, this._collector);
        break;
      case 'UpdateStatement':
        walkUpdate(ref.node, this._chunk, this._binder, this._collector);
        break;
      case 'DeleteStatement':
        walkDeletion(ref.node, this._binder, this._collector);
        break;
      case 'ForStatement':
        this._flow.enterLoop(this._binder.bindLoop(ref.node));
        break;
      case 'ReturnStatement':
        this._binder.bindReturn(ref.node);
        break;
      case 'WithStatement':
        this._binder.bindWithTargets(ref.node);
        break;
      case 'TryStatement':
        this._binder.bindAsTargets(ref.node);
        break;
      case 'ScopeStatement':
        this._binder.declareGlobals(ref.node);
        break;
      case 'NamedExpression':
        this._binder.bindNamed(ref.node);
        break;
      case 'CapturePattern':
      case 'AsPattern':
        this._binder.bindPattern(ref.node);
        break;
      case 'CallExpression':
        this._collector.call(ref.node);
        break;
      case 'BinaryExpression':
        this._collector.compare(ref.node);
        break;
      case 'MemberExpression':
        this._collector.subscript(ref.node);
        this._collector.member(ref.node);
        break;
      case 'Number':
        this._placeholder(ref, escapes);
        break;
    }
    return true;
  }

  private _leave(ref: SyntaxNodeRef): void {
    switch (ref.name) {
      case 'Body':
        this._flow.leave();
        break;
      case 'LambdaExpression':
      case 'ArrayComprehensionExpression':
      case 'SetComprehensionExpression':
      case 'DictionaryComprehensionExpression':
      case 'ComprehensionExpression':
        this._leaveScope();
        break;
      case 'ArgList':
        if (isComprehension(ref.node)) {
          this._leaveScope();
        }
        break;
      case 'FunctionDefinition':
      case 'ClassDefinition':
        this._binder.closeScope();
        break;
      case 'ExpressionStatement':
        this._flow.endIfExit(ref.node);
        break;
      case 'RaiseStatement':
      case 'ReturnStatement':
      case 'BreakStatement':
      case 'ContinueStatement':
        this._flow.leaveBlock(ref.node);
        break;
    }
  }

  private _enterComprehension(node: SyntaxNode): void {
    this._binder.openScope(false);
    this._flow.enterComprehension(this._binder.bindComprehension(node), node);
  }

  private _leaveScope(): void {
    this._flow.leave();
    this._binder.closeScope();
  }

  /** Takes note of the place of an escape line, for which the parsed text has a number. */
  private _placeholder(
    ref: SyntaxNodeRef,
    escapes: ReadonlyMap<number, number>
  ): void {
    const from = this._chunk.base + ref.from;
    const to = escapes.get(from);
    if (to !== undefined) {
      const { node } = ref;
      const isOnly = node.parent?.name === 'ExpressionStatement';
      this.placed.set(from, this._collector.place(node, isOnly, { from, to }));
    }
  }

  private readonly _chunk: ChunkText;
  private readonly _flow: ControlFlow;
  private readonly _binder: Binder;
  private readonly _collector: SiteCollector;
}
