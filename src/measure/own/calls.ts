import { SyntaxNode } from '@lezer/common';

import { argumentNodes } from '../../core/python/argument-nodes';
import { textOf } from '../../core/python/parsed-cells';
import { builtin, format } from './builtins';
import type { Evaluator, IPlace } from './evaluator';
import { modelPart, settingOf } from './keras-path';
import { LONGEST } from './operations';
import { reasonIn, reasonOf } from './reasons';
import { IFunction, IReason, Value } from './value';

/** Arguments as they were evaluated. */
export interface IArguments {
  readonly args: readonly Value[];
  readonly kwargs: ReadonlyMap<string, Value>;
  /** Why not all are known. */
  readonly why: IReason | null;
}

/** Says what calls give, and records those that make models. */
export class Calls {
  constructor(
    private readonly _evaluator: Evaluator,
    /** Calls a function of the notebook. */
    private readonly _enter: (def: IFunction, args: IArguments) => Value
  ) {}

  /** What a call gives. */
  call(node: SyntaxNode, place: IPlace): Value {
    const { code, doubt, scope } = place;
    const calleeNode = node.firstChild;
    if (!calleeNode) {
      return this._evaluator.unknown(node, place);
    }
    const args = this._arguments(node, place);
    const { position: cell } = code;
    if (
      calleeNode.name === 'VariableName' &&
      !scope.get(textOf(code, calleeNode))
    ) {
      const given = builtin(textOf(code, calleeNode), args.args);
      if (given) {
        return given;
      }
      if (this._evaluator.evaluate(calleeNode, place).t === 'unknown') {
        return this._evaluator.unknown(node, place);
      }
    }
    const callee = this._evaluator.evaluate(calleeNode, place);
    const why = doubt ?? args.why;
    switch (callee.t) {
      case 'function':
        return args.why && args.args.length === 0
          ? { t: 'unknown', why: args.why }
          : this._enter(callee.def, args);
      case 'result':
        return this._evaluator.recorder.call({
          on: callee.index,
          path: [],
          ...args,
          cell,
          why
        });
      case 'attribute':
        return (
          this._evaluator.recorder.method(callee.of, callee.name, {
            ...args,
            cell,
            why
          }) ?? this._evaluator.unknown(node, place)
        );
      case 'method':
        return this._method(node, callee, args, place);
      case 'path':
        return this._callPath(node, callee.path, { ...args, why }, place);
      case 'unknown':
        this._evaluator.recorder.unknownMethod(
          textOf(code, calleeNode.lastChild ?? calleeNode),
          callee.why
        );
        return callee;
      default:
        return this._evaluator.unknown(node, place);
    }
  }

  private _method(
    node: SyntaxNode,
    { of, name }: Extract<Value, { t: 'method' }>,
    { args }: IArguments,
    place: IPlace
  ): Value {
    const [first] = args;
    if (of.t === 'literal') {
      return (
        (name === 'format' && typeof of.value === 'string'
          ? format(of.value, args)
          : undefined) ?? this._evaluator.unknown(node, place)
      );
    }
    if (name === 'append' && first) {
      of.items.push(place.doubt ? { t: 'unknown', why: place.doubt } : first);
      return { t: 'literal', value: null };
    }
    if (name === 'extend' && first) {
      const added = this._evaluator.itemsOf(first);
      of.items.push(
        ...(added && of.items.length + added.length <= LONGEST
          ? added
          : [this._evaluator.unknown(node, place)])
      );
      return { t: 'literal', value: null };
    }
    return this._evaluator.unknown(node, place);
  }

  private _callPath(
    node: SyntaxNode,
    path: string,
    { args, kwargs, why }: IArguments,
    place: IPlace
  ): Value {
    const setting = settingOf(path);
    if (setting) {
      return setting;
    }
    const part = modelPart(path);
    if (!part) {
      return this._evaluator.unknown(node, place);
    }
    const named = new Map(kwargs);
    if (part[0] === 'applications') {
      // The weights are not what is measured, and would be loaded from the net.
      named.set('weights', { t: 'literal', value: null });
    }
    return this._evaluator.recorder.call({
      on: null,
      path: part,
      args,
      kwargs: named,
      cell: place.code.position,
      why
    });
  }

  private _arguments(node: SyntaxNode, place: IPlace): IArguments {
    const list = node.getChild('ArgList');
    const nodes = list
      ? argumentNodes(list, each => textOf(place.code, each))
      : [];
    const args: Value[] = [];
    const kwargs = new Map<string, Value>();
    if (!nodes) {
      return { args, kwargs, why: reasonOf(node, place.code) };
    }
    for (const { name, node: valueNode } of nodes) {
      const value = this._evaluator.evaluate(valueNode, place);
      if (name === '*') {
        args.push(
          ...(this._evaluator.itemsOf(value) ?? [
            this._evaluator.unknown(valueNode, place)
          ])
        );
      } else if (name === '**') {
        if (value.t !== 'dict') {
          return { args, kwargs, why: reasonOf(valueNode, place.code) };
        }
        value.entries.forEach((each, key) => kwargs.set(key, each));
      } else if (name === null) {
        args.push(value);
      } else {
        kwargs.set(name, value);
      }
    }
    return { args, kwargs, why: reasonIn([...args, ...kwargs.values()]) };
  }
}
