import { SyntaxNode } from '@lezer/common';

import { assignmentNodes } from '../../core/python/argument-nodes';
import { importOf } from '../../core/python/imports';
import { operands } from '../../core/python/operands';
import { textOf } from '../../core/python/parsed-cells';
import { Evaluator, IPlace, isResult } from './evaluator';
import { Value } from './value';

/** Binds a name; what may not be run leaves it unknown. */
export function setName(
  name: string,
  value: Value,
  { scope, doubt }: IPlace
): void {
  scope.set(name, doubt ? { t: 'unknown', why: doubt } : value);
}

/** Runs the statements that bind names. */
export class Assignments {
  constructor(private readonly _evaluator: Evaluator) {}

  /** An import statement. */
  imports(node: SyntaxNode, place: IPlace): void {
    const statement = importOf(node, part => textOf(place.code, part));
    if (statement?.t === 'import') {
      for (const { path, alias } of statement.modules) {
        const [first] = path.split('.');
        place.scope.set(alias?.text ?? first, {
          t: 'path',
          path: alias ? path : first
        });
      }
    } else if (statement?.level === 0) {
      for (const { text, alias } of statement.names) {
        if (text === '*') {
          this._evaluator.addStar(statement.path);
          continue;
        }
        place.scope.set(alias?.text ?? text, {
          t: 'path',
          path: `${statement.path}.${text}`
        });
      }
    }
  }

  /** `a = b = 1`. */
  assign(node: SyntaxNode, place: IPlace): void {
    const { targets, values } = assignmentNodes(node);
    const items = values.map(each => this._evaluator.evaluate(each, place));
    const value: Value = items.length === 1 ? items[0] : { t: 'tuple', items };
    if (items.length > 0) {
      for (const group of targets) {
        this.bindAll(group, value, node, place);
      }
    }
  }

  /** `a = …`, or `a, b = …`. */
  bindAll(
    targets: readonly SyntaxNode[],
    value: Value,
    from: SyntaxNode,
    place: IPlace
  ): void {
    if (targets.length === 1) {
      this._bind(targets[0], value, from, place);
      return;
    }
    const items = this._evaluator.itemsOf(value);
    targets.forEach((each, i) =>
      this._bind(
        each,
        items?.length === targets.length
          ? items[i]
          : value.t === 'unknown'
            ? value
            : this._evaluator.unknown(from, place),
        from,
        place
      )
    );
  }

  private _bind(
    target: SyntaxNode,
    value: Value,
    from: SyntaxNode,
    place: IPlace
  ): void {
    const { code, doubt } = place;
    switch (target.name) {
      case 'VariableName':
        setName(textOf(code, target), value, place);
        break;
      case 'TupleExpression':
      case 'ArrayExpression':
      case 'ParenthesizedExpression':
        this.bindAll(operands(target), value, from, place);
        break;
      case 'MemberExpression': {
        const property = target.getChild('PropertyName');
        const object = target.firstChild;
        const of = object && this._evaluator.evaluate(object, place);
        if (of && isResult(of) && property) {
          const why = doubt ?? (value.t === 'unknown' ? value.why : null);
          const name = textOf(code, property);
          this._evaluator.recorder.set(of, name, value, code.position, why);
        }
        break;
      }
    }
  }

  /** `a += 1`. */
  update(node: SyntaxNode, place: IPlace): void {
    const [target, operand] = operands(node);
    const sign = node.getChild('UpdateOp');
    if (target?.name !== 'VariableName' || !sign || !operand) {
      return;
    }
    const name = textOf(place.code, target);
    const before = place.scope.get(name);
    const added = this._evaluator.evaluate(operand, place);
    const number =
      before?.t === 'literal' &&
      added.t === 'literal' &&
      typeof before.value === 'number' &&
      typeof added.value === 'number';
    const signs: Readonly<Record<string, number>> = { '+=': 1, '-=': -1 };
    const factor = signs[textOf(place.code, sign)];
    setName(
      name,
      number && factor !== undefined
        ? {
            t: 'literal',
            value: Number(before.value) + factor * Number(added.value)
          }
        : this._evaluator.unknown(node, place),
      place
    );
  }
}
