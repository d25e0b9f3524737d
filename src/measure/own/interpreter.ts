import { SyntaxNode } from '@lezer/common';

import { operands } from '../../core/python/operands';
import { ICode, textOf } from '../../core/python/parsed-cells';
import { Assignments, setName } from './assignments';
import { IArguments } from './calls';
import { Evaluator, IPlace, isResult } from './evaluator';
import { setsTrainable, spoil } from './loops';
import { truthOf } from './operations';
import { bindParameters } from './parameters';
import { reasonOf } from './reasons';
import { Recorder } from './recorder';
import { IFunction, IReason, Scope, Value } from './value';

/** A function that calls others deeper than this is not followed. */
const DEPTH = 20;

/** So many statements are run at most, however the notebook's loops are nested. */
const STATEMENTS = 20_000;

/** Where a statement stands. */
interface IContext extends IPlace {
  /** What the function gives that is run; null outside. */
  readonly frame: IFrame | null;
}

/** A function that is run. */
interface IFrame {
  result: Value | null;
}

/**
 * Follows a notebook from its first statement to its last as Python would, as far as literals alone decide; what they do
 * not decide is unknown, and so is all that depends on it. Nothing of the notebook is run.
 */
export class Interpreter {
  /** The calls that make models, and the trainings. */
  readonly recorder = new Recorder();

  run(codes: readonly ICode[]): void {
    const scope = new Scope(null);
    for (const code of codes) {
      this._block(code.tree.topNode, {
        code,
        scope,
        doubt: null,
        frame: null
      });
    }
  }

  private _block(node: SyntaxNode, context: IContext): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (context.frame?.result || this._steps++ > STATEMENTS) {
        return;
      }
      this._statement(child, context);
    }
  }

  private _statement(node: SyntaxNode, context: IContext): void {
    const { code, scope } = context;
    switch (node.name) {
      case 'ImportStatement':
        this._assignments.imports(node, context);
        break;
      case 'AssignStatement':
        this._assignments.assign(node, context);
        break;
      case 'UpdateStatement':
        this._assignments.update(node, context);
        break;
      case 'ExpressionStatement':
        operands(node).forEach(each => this._evaluate(each, context));
        break;
      case 'ReturnStatement':
        this._return(node, context);
        break;
      case 'FunctionDefinition': {
        const name = node.getChild('VariableName');
        if (name) {
          const def = { code, node, scope };
          scope.set(textOf(code, name), { t: 'function', def });
        }
        break;
      }
      case 'ClassDefinition':
      case 'DecoratedStatement': {
        const definition =
          node.getChild('ClassDefinition') ??
          node.getChild('FunctionDefinition') ??
          node;
        const name = definition.getChild('VariableName');
        if (name) {
          setName(textOf(code, name), this._unknown(name, context), context);
        }
        break;
      }
      case 'IfStatement':
        this._if(node, context);
        break;
      case 'ForStatement':
        this._for(node, context);
        break;
      case 'WhileStatement':
      case 'MatchStatement':
        this._doubtful(
          node,
          reasonOf(operands(node)[0] ?? node, code),
          context
        );
        break;
      case 'TryStatement':
      case 'WithStatement': {
        const body = node.getChild('Body');
        if (body) {
          this._block(body, context);
        }
        break;
      }
      case 'StatementGroup':
        this._block(node, context);
        break;
      case 'CallExpression':
        this._evaluate(node, context);
        break;
    }
  }

  private _evaluate(node: SyntaxNode, context: IContext): Value {
    return this._evaluator.evaluate(node, context);
  }

  private _unknown(node: SyntaxNode, context: IContext): Value {
    return this._evaluator.unknown(node, context);
  }

  private _return(node: SyntaxNode, { frame, ...place }: IContext): void {
    const values = operands(node).map(each =>
      this._evaluator.evaluate(each, place)
    );
    if (frame) {
      frame.result = place.doubt
        ? { t: 'unknown', why: place.doubt }
        : values.length === 1
          ? values[0]
          : { t: 'tuple', items: values };
    }
  }

  private _if(node: SyntaxNode, context: IContext): void {
    let holds: boolean | null = false;
    let why: IReason | null = null;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'if' || child.name === 'elif') {
        const test = child.nextSibling;
        const value = test && this._evaluate(test, context);
        holds = value ? truthOf(value) : null;
        if (holds === null) {
          why ??=
            value?.t === 'unknown'
              ? value.why
              : reasonOf(test ?? node, context.code);
        }
      } else if (child.name === 'else') {
        holds = true;
      } else if (child.name === 'Body' && holds !== false) {
        this._block(child, { ...context, doubt: context.doubt ?? why });
        if (holds && !why) {
          return;
        }
      }
    }
  }

  private _for(node: SyntaxNode, context: IContext): void {
    const body = node.getChild('Body');
    const parts = operands(node).filter(({ name }) => name !== 'Body');
    const source = parts.pop();
    if (!body || !source) {
      return;
    }
    const value = this._evaluate(source, context);
    const items = this._evaluator.itemsOf(value);
    if (items) {
      for (const item of items) {
        this._assignments.bindAll(parts, item, source, context);
        this._block(body, context);
      }
      return;
    }
    const why =
      value.t === 'unknown' ? value.why : reasonOf(source, context.code);
    if (
      isResult(value) &&
      setsTrainable(body, parts, value, context, this.recorder)
    ) {
      return;
    }
    spoil(source, why, context, this.recorder);
    this._assignments.bindAll(parts, { t: 'unknown', why }, source, context);
    this._block(body, { ...context, doubt: context.doubt ?? why });
  }

  private _doubtful(node: SyntaxNode, why: IReason, context: IContext): void {
    const within = { ...context, doubt: context.doubt ?? why };
    for (const body of [
      ...node.getChildren('Body'),
      ...node.getChildren('MatchBody')
    ]) {
      this._block(body, within);
    }
  }

  private _call(def: IFunction, { args, kwargs }: IArguments): Value {
    const { code, node, scope: outer } = def;
    const why = reasonOf(node.getChild('VariableName') ?? node, code);
    if (this._depth > DEPTH) {
      return { t: 'unknown', why };
    }
    const scope = new Scope(outer);
    const frame: IFrame = { result: null };
    const context: IContext = { code, scope, doubt: null, frame };
    const isBound = bindParameters(
      node,
      args,
      kwargs,
      context,
      this._evaluator
    );
    const body = node.getChild('Body');
    if (!isBound || !body) {
      return { t: 'unknown', why };
    }
    this._depth++;
    this._block(body, context);
    this._depth--;
    return frame.result ?? { t: 'literal', value: null };
  }

  private readonly _evaluator: Evaluator = new Evaluator(
    this.recorder,
    (def, args) => this._call(def, args)
  );
  private readonly _assignments = new Assignments(this._evaluator);
  private _depth = 0;
  private _steps = 0;
}
