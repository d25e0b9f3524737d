import { SyntaxNode } from '@lezer/common';

import { assignmentNodes } from '../../core/python/argument-nodes';
import { importOf } from '../../core/python/imports';
import { mayBind } from '../../core/python/may-bind';
import { operands } from '../../core/python/operands';
import { Api } from '../api';
import { Steps } from '../steps';
import { ICode, textOf } from './cells';
import { Expressions } from './expressions';
import { Scope } from './scope';
import {
  IClass,
  IFunction,
  IImportBinding,
  UNKNOWN,
  Use,
  Value
} from './value';

/** What runs code that is not in the notebook, or imports names that it does not name. */
const BINDS_ANYTHING =
  /^\s*%(run|load|loadpy|pylab|store|import)\b|\b(exec|execfile|run_cell|globals)\s*\(|\bfrom[ \t]+(?!(?:keras|numpy|scipy|pylab|matplotlib|math)\b)[\w.]+[ \t]+import[ \t\\]*\*/m;

/** Where the interpreter is. */
export interface IContext {
  readonly code: ICode;
  readonly scope: Scope;
  /** The function that is interpreted; null at the outermost level and in a class body. */
  readonly returns: Value[] | null;
  readonly isInFunction: boolean;
}

/** Everything that was found in a notebook. */
export interface IProgram {
  readonly codes: readonly ICode[];
  readonly uses: readonly Use[];
  /** What names are bound to at the end. */
  readonly scope: Scope;
}

/**
 * Follows what names and expressions of a notebook are, without running anything: statement by statement in document
 * order, both branches of a condition, the body of a loop once. A function is entered where it is first called, or at the
 * end.
 */
export class Interpreter {
  constructor(api: Api) {
    this._expressions = new Expressions(
      api,
      this._uses,
      (def, args) => this._call(def, args),
      name => this._isFree(name)
    );
  }

  /** Takes one step for each cell, and for each function that is left. */
  *run(codes: readonly ICode[]): Steps<IProgram> {
    const scope = new Scope(null);
    this._codes = codes;
    for (const code of codes) {
      yield;
      this._block(code.tree.topNode, {
        code,
        scope,
        returns: null,
        isInFunction: false
      });
    }
    // What no statement calls may be called by hand.
    for (
      let def = this._functions.shift();
      def;
      def = this._functions.shift()
    ) {
      this._call(def, []);
      yield;
    }
    return { codes, uses: this._uses, scope };
  }

  /** Whether nothing in the whole notebook, in whatever order it runs, can bind a name. */
  private _isFree(name: string): boolean {
    this._bindsAnything ??= this._codes.some(({ source }) =>
      BINDS_ANYTHING.test(source)
    );
    return (
      !this._bindsAnything &&
      !this._codes.some(({ source }) => mayBind(source, name))
    );
  }

  private _block(node: SyntaxNode, context: IContext): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      this._statement(child, context);
    }
  }

  private _statement(node: SyntaxNode, context: IContext): void {
    const { code, scope } = context;
    switch (node.name) {
      case 'ImportStatement':
        this._import(node, context);
        break;
      case 'AssignStatement':
        this._assign(node, context);
        break;
      case 'UpdateStatement': {
        const [target] = operands(node);
        operands(node).forEach(each => this._evaluate(each, context));
        if (target?.name === 'VariableName') {
          scope.set(textOf(code, target), UNKNOWN);
        }
        break;
      }
      case 'ReturnStatement': {
        const values = operands(node).map(each =>
          this._evaluate(each, context)
        );
        context.returns?.push(
          values.length === 1 ? values[0] : { t: 'sequence', items: values }
        );
        break;
      }
      case 'ScopeStatement':
        for (const name of node.getChildren('VariableName')) {
          scope.declareGlobal(textOf(code, name));
        }
        break;
      case 'FunctionDefinition':
        this._function(node, context);
        break;
      case 'ClassDefinition':
        this._class(node, context);
        break;
      case 'ForStatement':
        this._for(node, context);
        break;
      case 'WithStatement':
        this._with(node, context);
        break;
      case 'TypeDefinition':
      case 'Comment':
        break;
      case 'DecoratedStatement':
      case 'StatementGroup':
      case 'IfStatement':
      case 'WhileStatement':
      case 'TryStatement':
      case 'MatchStatement':
      case 'MatchBody':
      case 'MatchClause':
      case 'Body':
        this._block(node, context);
        break;
      default:
        if (/^[A-Z].*Statement$/.test(node.name)) {
          operands(node).forEach(each => this._evaluate(each, context));
        } else if (/^[A-Z⚠]/.test(node.name)) {
          this._evaluate(node, context);
        }
    }
  }

  private _evaluate(node: SyntaxNode, context: IContext): Value {
    return this._expressions.evaluate(node, context);
  }

  private _import(node: SyntaxNode, context: IContext): void {
    const { code, scope } = context;
    const statement = importOf(node, part => textOf(code, part));
    if (!statement) {
      return;
    }
    const bind = (
      name: string,
      path: string,
      at: number,
      part: Pick<IImportBinding, 'module' | 'name' | 'isFrom' | 'hasAlias'>
    ): void => {
      const nameNode = node.resolve(at, 1);
      const binding: IImportBinding = {
        ...part,
        type: 'import',
        code,
        isInFunction: context.isInFunction,
        statement: node,
        path,
        nameNode,
        references: []
      };
      this._uses.push(binding);
      if (name === '*') {
        this._expressions.addStar(binding);
      } else {
        scope.set(name, { t: 'path', path }, binding);
      }
    };
    if (statement.t === 'import') {
      for (const { path, alias, mark } of statement.modules) {
        const [first] = path.split('.');
        const part = { module: path, name: null, isFrom: false };
        if (alias) {
          bind(alias.text, path, mark.from, { ...part, hasAlias: true });
        } else {
          bind(first, first, mark.from, { ...part, hasAlias: false });
        }
      }
    } else if (statement.level === 0) {
      const module = statement.path;
      for (const { text, at, alias } of statement.names) {
        const name = text === '*' ? null : text;
        bind(
          alias?.text ?? text,
          name === null ? module : `${module}.${name}`,
          at,
          { module, name, isFrom: true, hasAlias: alias !== null }
        );
      }
    } else {
      for (const { text, alias } of statement.names) {
        scope.set(alias?.text ?? text, UNKNOWN);
      }
    }
  }

  private _assign(node: SyntaxNode, context: IContext): void {
    const { targets, values } = assignmentNodes(node);
    const items = values.map(each => this._evaluate(each, context));
    const value: Value =
      items.length === 1 ? items[0] : { t: 'sequence', items };
    for (const group of targets) {
      if (group.length === 1) {
        this._bind(
          group[0],
          value,
          context,
          values.length === 1 ? values[0] : null
        );
      } else {
        this._bindAll(group, value, context);
      }
    }
  }

  private _bindAll(
    targets: readonly SyntaxNode[],
    value: Value,
    context: IContext
  ): void {
    const items =
      value.t === 'sequence' && value.items.length === targets.length
        ? value.items
        : null;
    targets.forEach((each, i) =>
      this._bind(each, items ? items[i] : UNKNOWN, context)
    );
  }

  private _bind(
    target: SyntaxNode,
    value: Value,
    context: IContext,
    node: SyntaxNode | null = null
  ): void {
    switch (target.name) {
      case 'VariableName':
        context.scope.set(
          textOf(context.code, target),
          value,
          null,
          node && { code: context.code, node }
        );
        break;
      case 'TupleExpression':
      case 'ArrayExpression':
      case 'ParenthesizedExpression':
        this._bindAll(operands(target), value, context);
        break;
      case 'MemberExpression':
        this._expressions.store(target, value, context);
        break;
    }
  }

  private _for(node: SyntaxNode, context: IContext): void {
    const targets: SyntaxNode[] = [];
    let items: Value = UNKNOWN;
    let within = false;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'for' || child.name === 'in') {
        within = child.name === 'for';
      } else if (child.name === 'Body') {
        this._block(child, context);
      } else if (/^[A-Z]/.test(child.name)) {
        if (within) {
          targets.push(child);
        } else {
          items = this._evaluate(child, context);
        }
        if (child.nextSibling?.name === 'Body') {
          const item = this._expressions.elementOf(items);
          if (targets.length === 1) {
            this._bind(targets[0], item, context);
          } else {
            this._bindAll(targets, item, context);
          }
        }
      }
    }
  }

  private _with(node: SyntaxNode, context: IContext): void {
    let value: Value = UNKNOWN;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'as' && child.nextSibling) {
        child = child.nextSibling;
        this._bind(child, value, context);
      } else if (child.name === 'Body') {
        this._block(child, context);
      } else if (/^[A-Z]/.test(child.name)) {
        value = this._evaluate(child, context);
      }
    }
  }

  private _function(node: SyntaxNode, context: IContext): void {
    const { code, scope } = context;
    this._expressions.evaluateDefaults(node, context);
    const name = node.getChild('VariableName');
    const def: IFunction = {
      code,
      node,
      scope,
      result: null,
      isRunning: false
    };
    this._functions.push(def);
    if (name) {
      scope.set(textOf(code, name), { t: 'function', def });
    }
  }

  private _class(node: SyntaxNode, context: IContext): void {
    const { code, scope } = context;
    const name = node.getChild('VariableName');
    const list = node.getChild('ArgList');
    const bases = list
      ? operands(list).map(each => this._evaluate(each, context))
      : [];
    const members = new Map<string, Value>();
    const def: IClass = {
      name: name ? textOf(code, name) : '',
      bases,
      members
    };
    if (name) {
      scope.set(textOf(code, name), { t: 'class', def });
    }
    const body = node.getChild('Body');
    if (body) {
      const inner = new Scope(scope, true);
      this._block(body, { ...context, scope: inner });
      for (const [key, bound] of inner.entries) {
        members.set(key, bound.value);
        if (bound.value.t === 'function') {
          this._owners.set(bound.value.def, def);
        }
      }
    }
  }

  /** What a function gives; its body is entered at the first call. */
  private _call(def: IFunction, args: readonly Value[]): Value {
    if (def.result || def.isRunning) {
      return def.result ?? UNKNOWN;
    }
    def.isRunning = true;
    const index = this._functions.indexOf(def);
    if (index >= 0) {
      this._functions.splice(index, 1);
    }
    const { code, node } = def;
    const scope = new Scope(def.scope);
    const owner = this._owners.get(def);
    const values: Value[] = owner
      ? [{ t: 'object', def: owner }, ...args]
      : [...args];
    const names = node.getChild('ParamList')?.getChildren('VariableName') ?? [];
    let position = 0;
    for (const name of names) {
      const isDefault = name.prevSibling?.name === 'AssignOp';
      if (!isDefault) {
        scope.set(textOf(code, name), values[position++] ?? UNKNOWN);
      }
    }
    const returns: Value[] = [];
    const body = node.getChild('Body');
    if (body) {
      this._block(body, { code, scope, returns, isInFunction: true });
    }
    def.result = this._join(returns);
    def.isRunning = false;
    return def.result;
  }

  /** One value for what several returns give: the first that is known, where the others are of the same kind. */
  private _join(values: readonly Value[]): Value {
    const known = values.filter(({ t }) => t !== 'unknown');
    const [first] = known;
    return first && known.every(({ t }) => t === first.t) ? first : UNKNOWN;
  }

  private _codes: readonly ICode[] = [];
  /** Null before somebody asks. */
  private _bindsAnything: boolean | null = null;
  private readonly _uses: Use[] = [];
  private readonly _functions: IFunction[] = [];
  private readonly _owners = new Map<IFunction, IClass>();
  private readonly _expressions: Expressions;
}
