import { SyntaxNode } from '@lezer/common';

import { Expr, IEntry, IKeyword, IParam } from './expr';
import { readLiteral, unescape } from './literal';
import { readComprehension } from './comprehension';
import { isOperand, operands } from './operands';

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
          return this._call(node, from, to, depth + 1);
        case 'String': {
          const text = readLiteral(this._source, from, to);
          return text
            ? { t: 'string', from, to, text }
            : { t: 'other', from, to };
        }
        case 'FormatString':
          return this._formatString(node, from, to, depth + 1);
        case 'ContinuedString':
          return {
            t: 'join',
            from,
            to,
            parts: this._children(node, depth + 1)
          };
        case 'BinaryExpression':
          return this._binary(node, from, to, depth + 1);
        case 'ParenthesizedExpression':
          return this.read(operands(node)[0] ?? null, depth + 1);
        case 'DictionaryExpression':
          return this._dict(node, from, to, depth + 1);
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
            readComprehension(node, part => this.read(part, depth + 1), {
              from,
              to
            }) ?? { t: 'other', from, to }
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

  private _call(
    node: SyntaxNode,
    from: number,
    to: number,
    depth: number
  ): Expr {
    const callee = this.read(node.firstChild, depth);
    const args: Expr[] = [];
    const keywords: IKeyword[] = [];
    const starred: number[] = [];
    const list = node.getChild('ArgList');
    if (list?.getChild('for')) {
      // The one argument is a generator.
      return {
        t: 'call',
        from,
        to,
        callee,
        args: [this.read(list, depth)],
        keywords
      };
    }
    let child = list?.firstChild?.nextSibling ?? null;
    while (child) {
      const next = child.nextSibling;
      if (next?.name === 'AssignOp' && child.name === 'VariableName') {
        const value = next.nextSibling;
        keywords.push({
          name: this._source.slice(
            this._base + child.from,
            this._base + child.to
          ),
          from: this._base + child.from,
          to: this._base + (value ?? next).to,
          value: this.read(value, depth)
        });
        child = value?.nextSibling ?? null;
        continue;
      }
      if (child.name === '**') {
        keywords.push({
          name: null,
          from: this._base + child.from,
          to: this._base + (next ?? child).to,
          value: this.read(next, depth)
        });
        child = next?.nextSibling ?? null;
        continue;
      }
      if (child.name === '*') {
        starred.push(args.length);
      }
      if (isOperand(child)) {
        args.push(this.read(child, depth));
      }
      child = next;
    }
    return { t: 'call', from, to, callee, args, keywords, starred };
  }

  private _formatString(
    node: SyntaxNode,
    from: number,
    to: number,
    depth: number
  ): Expr {
    const whole = readLiteral(this._source, from, to);
    if (!whole) {
      return { t: 'other', from, to };
    }
    const parts: Expr[] = [];
    let pos = whole.base;
    const add = (end: number): void => {
      if (end > pos) {
        // Doubled braces are rare enough to be told from text here.
        const written = this._source.slice(pos, end);
        const raw = (whole.plain ? written : unescape(written)).replace(
          /([{}])\1/g,
          '$1'
        );
        parts.push({
          t: 'string',
          from: pos,
          to: end,
          text: { value: raw, base: pos, plain: false, whole: false }
        });
      }
    };
    for (const hole of node.getChildren('FormatReplacement')) {
      add(this._base + hole.from);
      pos = this._base + hole.to;
      const inner = operands(hole);
      parts.push(
        inner.length === 1
          ? this.read(inner[0], depth)
          : { t: 'other', from: this._base + hole.from, to: pos }
      );
    }
    add(Math.max(pos, whole.end));
    return { t: 'join', from, to, parts };
  }

  private _binary(
    node: SyntaxNode,
    from: number,
    to: number,
    depth: number
  ): Expr {
    const inner = operands(node);
    const operator = node.getChild('ArithOp');
    if (inner.length !== 2) {
      return { t: 'other', from, to };
    }
    const [left, right] = inner.map(part => this.read(part, depth));
    if (node.getChild('or')) {
      return {
        t: 'choice',
        from,
        to,
        test: left,
        then: left,
        otherwise: right
      };
    }
    if (node.getChild('and')) {
      return {
        t: 'choice',
        from,
        to,
        test: left,
        then: right,
        otherwise: left
      };
    }
    if (node.getChild('BitOp')) {
      // `a | b` of dictionaries; other values have no entries.
      return this._text(inner[0].to, inner[1].from) === '|'
        ? {
            t: 'dict',
            from,
            to,
            entries: [left, right].map(value => ({ key: null, value }))
          }
        : { t: 'other', from, to };
    }
    if (!operator) {
      const sign = this._text(inner[0].to, inner[1].from).replace(/\s+/g, ' ');
      return { t: 'compare', from, to, left, operator: sign, right };
    }
    switch (this._text(operator.from, operator.to)) {
      case '+':
        return { t: 'join', from, to, parts: [left, right] };
      case '%':
        return { t: 'format', from, to, left, right };
      case '/':
        return { t: 'divide', from, to, left, right };
      default:
        return { t: 'other', from, to };
    }
  }

  /** The text between two places of the tree. */
  private _text(from: number, to: number): string {
    return this._source.slice(this._base + from, this._base + to).trim();
  }

  private _dict(
    node: SyntaxNode,
    from: number,
    to: number,
    depth: number
  ): Expr {
    const entries: IEntry[] = [];
    let child = node.firstChild;
    while (child) {
      if (child.name === '**') {
        const value = child.nextSibling;
        entries.push({ key: null, value: this.read(value, depth) });
        child = value?.nextSibling ?? null;
        continue;
      }
      if (isOperand(child) && child.nextSibling?.name === ':') {
        const value: SyntaxNode | null = child.nextSibling.nextSibling;
        entries.push({
          key: this.read(child, depth),
          value: this.read(value, depth)
        });
        child = value?.nextSibling ?? null;
        continue;
      }
      child = child.nextSibling;
    }
    return { t: 'dict', from, to, entries };
  }
}
