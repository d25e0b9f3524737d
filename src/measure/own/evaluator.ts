import { SyntaxNode } from '@lezer/common';

import { readLiteral } from '../../core/python/literal';
import { operands } from '../../core/python/operands';
import { ICode, textOf } from '../../core/python/parsed-cells';
import { Calls, IArguments } from './calls';
import {
  comprehension,
  conditional,
  dictionary,
  formatString
} from './displays';
import { starred } from './keras-path';
import { binary, unary } from './operators';
import { reasonOf } from './reasons';
import { PARTS, Recorder } from './recorder';
import { IFunction, IReason, IResult, IUnknown, Scope, Value } from './value';

/** Where an expression stands. */
export interface IPlace {
  readonly code: ICode;
  readonly scope: Scope;
  /** Why it may not be run; null where it surely is. */
  readonly doubt: IReason | null;
}

/** Says what expressions are, and records the calls that make models. */
export class Evaluator {
  constructor(
    readonly recorder: Recorder,
    enter: (def: IFunction, args: IArguments) => Value
  ) {
    this._calls = new Calls(this, enter);
  }

  evaluate(node: SyntaxNode, place: IPlace): Value {
    const { code, scope } = place;
    const text = textOf(code, node);
    switch (node.name) {
      case 'VariableName':
        return (
          scope.get(text) ?? this._fromStars(text) ?? this.unknown(node, place)
        );
      case 'Number': {
        const value = Number(text.replace(/_/g, ''));
        return isNaN(value)
          ? this.unknown(node, place)
          : { t: 'literal', value };
      }
      case 'Boolean':
        return { t: 'literal', value: text === 'True' };
      case 'None':
        return { t: 'literal', value: null };
      case 'String': {
        const literal = readLiteral(code.source, node.from, node.to);
        return literal
          ? { t: 'literal', value: literal.value }
          : this.unknown(node, place);
      }
      case 'FormatString':
        return formatString(node, place, this);
      case 'ParenthesizedExpression': {
        const [inner] = operands(node);
        return inner ? this.evaluate(inner, place) : this.unknown(node, place);
      }
      case 'TupleExpression':
      case 'ArrayExpression':
        return {
          t: node.name === 'TupleExpression' ? 'tuple' : 'list',
          items: operands(node).map(each => this.evaluate(each, place))
        };
      case 'DictionaryExpression':
        return dictionary(node, place, this);
      case 'ConditionalExpression':
        return conditional(node, place, this);
      case 'UnaryExpression':
        return unary(node, place, this);
      case 'BinaryExpression':
        return binary(node, place, this);
      case 'MemberExpression':
        return this._member(node, place);
      case 'CallExpression':
        return this._calls.call(node, place);
      case 'ArrayComprehensionExpression':
        return comprehension(node, place, this);
      default:
        return this.unknown(node, place);
    }
  }

  /** Takes note of `from module import *`. */
  addStar(module: string): void {
    this._stars.push(module);
  }

  /** An expression that only running the notebook can tell. */
  unknown(node: SyntaxNode, { code }: IPlace): IUnknown {
    return { t: 'unknown', why: reasonOf(node, code) };
  }

  /** What a loop goes over; null where that cannot be told. */
  itemsOf(value: Value): readonly Value[] | null {
    switch (value.t) {
      case 'list':
      case 'tuple':
        return [...value.items];
      case 'dict':
        return [...value.entries.keys()].map(key => ({
          t: 'literal',
          value: key
        }));
      default:
        return null;
    }
  }

  /** A name that nothing binds: what `import *` of Keras brings. */
  private _fromStars(name: string): Value | undefined {
    const path = this._stars
      .map(module => starred(module, name))
      .find(found => found !== null);
    return path ? { t: 'path', path } : undefined;
  }

  private _member(node: SyntaxNode, place: IPlace): Value {
    const objectNode = node.firstChild;
    const property = node.getChild('PropertyName');
    if (!objectNode) {
      return this.unknown(node, place);
    }
    const object = this.evaluate(objectNode, place);
    if (!property) {
      return this._item(node, object, place);
    }
    const name = textOf(place.code, property);
    switch (object.t) {
      case 'path':
        return { t: 'path', path: `${object.path}.${name}` };
      case 'result':
        return PARTS.has(name)
          ? this.recorder.part(
              object,
              '__getattribute__',
              { t: 'literal', value: name },
              place.code.position
            )
          : { t: 'attribute', of: object, name };
      case 'list':
      case 'tuple':
      case 'literal':
        return { t: 'method', of: object, name };
      case 'unknown':
        return object;
      default:
        return this.unknown(node, place);
    }
  }

  private _item(node: SyntaxNode, object: Value, place: IPlace): Value {
    const [, keyNode, ...more] = operands(node);
    const isSlice = node.getChild(':') !== null || more.length > 0;
    const key = keyNode && !isSlice ? this.evaluate(keyNode, place) : undefined;
    if (key?.t !== 'literal') {
      return object.t === 'unknown' ? object : this.unknown(node, place);
    }
    switch (object.t) {
      case 'result':
        return this.recorder.part(
          object,
          '__getitem__',
          key,
          place.code.position
        );
      case 'dict':
        return (
          object.entries.get(String(key.value)) ?? this.unknown(node, place)
        );
      case 'list':
      case 'tuple':
        return typeof key.value === 'number'
          ? (object.items[
              key.value < 0 ? object.items.length + key.value : key.value
            ] ?? this.unknown(node, place))
          : this.unknown(node, place);
      case 'unknown':
        return object;
      default:
        return this.unknown(node, place);
    }
  }

  private readonly _calls: Calls;
  private readonly _stars: string[] = [];
}

/** Whether a value is what a call of Keras gave. */
export function isResult(value: Value | undefined): value is IResult {
  return value?.t === 'result';
}
