import { SyntaxNode } from '@lezer/common';

import { readBinary } from './binary';
import { readArguments } from './call-arguments';
import { readComprehension } from './comprehension';
import { readEntries } from './dict-entries';
import { Expr, IParam } from './expr';
import { readFormatString } from './format-string';
import { readLiteral } from './literal';
import { operands } from './operands';
import { IPartReader } from './part-reader';

/** Deeper than this an expression is not looked into. */
const DEPTH = 40;

/** Reads expressions off the syntax tree; literals come from the original text. */
export class ExprReader {
  /** `base` is where the parsed text begins in the source. */
  constructor(
    private readonly _source: string,
    private readonly _base: number
  ) {}

  read(node: SyntaxNode | null, depth = 0): Expr {
    if (!node) {
      return { t: 'other', from: this._base, to: this._base };
    }
    const from = this._base + node.from;
    const to = this._base + node.to;
    if (depth < DEPTH) {
      switch (node.name) {
        case 'VariableName':
          return { t: 'name', from, to, name: this._source.slice(from, to) };
        case 'MemberExpression':
          return this._member(node, from, to, depth + 1);
        case 'CallExpression':
          return {
            t: 'call',
            from,
            to,
            callee: this.read(node.firstChild, depth + 1),
            ...readArguments(node.getChild('ArgList'), this._parts(depth + 1))
          };
        case 'String': {
          const text = readLiteral(this._source, from, to);
          return text
            ? { t: 'string', from, to, text }
            : { t: 'other', from, to };
        }
        case 'FormatString':
          return readFormatString(node, { from, to }, this._parts(depth + 1));
        case 'ContinuedString':
          return {
            t: 'join',
            from,
            to,
            parts: this._children(node, depth + 1)
          };
        case 'BinaryExpression':
          return readBinary(node, { from, to }, this._parts(depth + 1));
        case 'ParenthesizedExpression':
          return this.read(operands(node)[0] ?? null, depth + 1);
        case 'DictionaryExpression':
          return {
            t: 'dict',
            from,
            to,
            entries: readEntries(node, this._parts(depth + 1))
          };
        case 'ArrayExpression':
        case 'TupleExpression':
        case 'SetExpression':
          return {
            t: 'list',
            from,
            to,
            items: this._children(node, depth + 1)
          };
        case 'ConditionalExpression': {
          const [then, test, otherwise] = this._children(node, depth + 1);
          return then && test && otherwise
            ? { t: 'choice', from, to, test, then, otherwise }
            : { t: 'other', from, to };
        }
        case 'ArrayComprehensionExpression':
        case 'SetComprehensionExpression':
        case 'DictionaryComprehensionExpression':
        case 'ComprehensionExpression':
        case 'ArgList':
          return (
            readComprehension(node, { from, to }, this._parts(depth + 1)) ?? {
              t: 'other',
              from,
              to
            }
          );
        case 'UnaryExpression': {
          const [operand] = this._children(node, depth + 1);
          return operand && node.firstChild?.name === 'not'
            ? { t: 'not', from, to, operand }
            : { t: 'other', from, to };
        }
        case 'NamedExpression':
          return this.read(operands(node)[1] ?? null, depth + 1);
        case 'LambdaExpression': {
          const body = this.read(node.lastChild, depth + 1);
          const params = this.params(node.getChild('ParamList'));
          return { t: 'lambda', from, to, params, body };
        }
        case 'Number':
          return { t: 'number', from, to, value: this._source.slice(from, to) };
        case 'Boolean':
        case 'None': {
          const value = this._source.slice(from, to);
          if (value === 'True' || value === 'False' || value === 'None') {
            return { t: 'constant', from, to, value };
          }
        }
      }
    }
    return { t: 'other', from, to };
  }

  /** The parameters of a function or a lambda. */
  params(list: SyntaxNode | null): IParam[] {
    const result: IParam[] = [];
    let stars = '';
    for (let child = list?.firstChild ?? null; child;) {
      const next: SyntaxNode | null = child.nextSibling;
      if (child.name === 'VariableName') {
        const sign: SyntaxNode | null =
          next?.name === 'TypeDef' ? next.nextSibling : next;
        const value = sign?.name === 'AssignOp' ? sign.nextSibling : null;
        result.push({
          name: this._source.slice(
            this._base + child.from,
            this._base + child.to
          ),
          default: value && this.read(value),
          isRest: stars === '**',
          isArgs: stars === '*'
        });
        child = value ? value.nextSibling : next;
        stars = '';
        continue;
      }
      stars = /^\*\*?$/.test(child.name) ? child.name : '';
      child = next;
    }
    return result;
  }

  /** What reads the parts of an expression. */
  private _parts(depth: number): IPartReader {
    return {
      source: this._source,
      base: this._base,
      read: node => this.read(node, depth)
    };
  }

  private _children(node: SyntaxNode, depth: number): Expr[] {
    return operands(node).map(child => this.read(child, depth));
  }

  private _member(
    node: SyntaxNode,
    from: number,
    to: number,
    depth: number
  ): Expr {
    const object = this.read(node.firstChild, depth);
    const property = node.getChild('PropertyName');
    if (property) {
      const nameFrom = this._base + property.from;
      const name = this._source.slice(nameFrom, this._base + property.to);
      return { t: 'member', from, to, object, name, nameFrom };
    }
    const inner = operands(node);
    // `a[1:]` is a part of a list or of a text.
    if (inner.length !== 2 || node.getChild(':')) {
      return { t: 'other', from, to };
    }
    return { t: 'item', from, to, object, key: this.read(inner[1], depth) };
  }
}
