import { SyntaxNode } from '@lezer/common';

import {
  argumentNodes,
  assignmentNodes
} from '../../core/python/argument-nodes';
import { ICode, textOf } from './cells';
import { IProgram } from './interpreter';

/** An expression of a notebook. */
export interface IExpression {
  readonly code: ICode;
  readonly node: SyntaxNode;
}

/** A name, in the function that binds it. */
export interface IVariable {
  readonly name: string;
  /** Null where it is a name of the notebook. */
  readonly owner: IExpression | null;
}

/** Follows names through the notebook's code, those of its functions too. */
export class Variables {
  constructor(private readonly _program: IProgram) {}

  /** The variable that a name is. */
  at(expression: IExpression): IVariable {
    const name = textOf(expression.code, expression.node);
    return { name, owner: this._ownerOf(expression, name) };
  }

  /** Where a variable stands, but for where a value is given to it. */
  usesOf({ name, owner }: IVariable): IExpression[] {
    const within = owner ? [owner] : this._cellsWith(name);
    return within.flatMap(({ code, node }) =>
      descendants(node, 'VariableName')
        .filter(
          each =>
            textOf(code, each) === name &&
            !isTarget(each) &&
            this._ownerOf({ code, node: each }, name)?.node.from ===
              owner?.node.from
        )
        .map(each => ({ code, node: each }))
    );
  }

  /** What is given to a variable: by assignments, and as an argument of the function whose parameter it is. */
  valuesOf({ name, owner }: IVariable): IExpression[] {
    const bodies = owner ? [owner] : this._cellsWith(name);
    const assigned = bodies.flatMap(({ code, node }) =>
      descendants(node, 'AssignStatement')
        .filter(
          each =>
            this._ownerOf({ code, node: each }, name)?.node.from ===
            owner?.node.from
        )
        .flatMap(each => {
          const { targets, values } = assignmentNodes(each);
          return targets.some(
            group => group.length === 1 && textOf(code, group[0]) === name
          ) && values.length === 1
            ? [{ code, node: values[0] }]
            : [];
        })
    );
    return owner ? [...assigned, ...this._given(name, owner)] : assigned;
  }

  /** The cells that may hold a name: no others need to be walked through. */
  private _cellsWith(name: string): IExpression[] {
    return this._program.codes
      .filter(({ source }) => source.includes(name))
      .map(code => ({ code, node: code.tree.topNode }));
  }

  /** What a parameter is given wherever its function is called, and its default. */
  private _given(
    parameter: string,
    { code, node }: IExpression
  ): IExpression[] {
    const own = node.getChild('VariableName');
    const list = node.getChild('ParamList');
    const names = parametersOf(node);
    const position = names.findIndex(each => textOf(code, each) === parameter);
    if (!own || !list || position < 0) {
      return [];
    }
    const name = textOf(code, own);
    const assign = names[position].nextSibling;
    const given =
      assign?.name === 'AssignOp' && assign.nextSibling
        ? [{ code, node: assign.nextSibling }]
        : [];
    for (const { code: other, node: top } of this._cellsWith(name)) {
      for (const call of descendants(top, 'CallExpression')) {
        const callee = call.firstChild;
        const args = call.getChild('ArgList');
        if (!callee || !args || textOf(other, callee) !== name) {
          continue;
        }
        const nodes = argumentNodes(args, each => textOf(other, each)) ?? [];
        const found =
          nodes.find(each => each.name === parameter) ??
          nodes.filter(each => each.name === null)[position];
        if (found) {
          given.push({ code: other, node: found.node });
        }
      }
    }
    return given;
  }

  /** The function around an expression that binds a name; null where none does. */
  private _ownerOf(
    { code, node }: IExpression,
    name: string
  ): IExpression | null {
    for (let at = node.parent; at; at = at.parent) {
      if (
        at.name === 'FunctionDefinition' &&
        (parametersOf(at).some(each => textOf(code, each) === name) ||
          descendants(at, 'VariableName').some(
            each => isAssigned(each) && textOf(code, each) === name
          ))
      ) {
        return { code, node: at };
      }
    }
    return null;
  }
}

/** The names of a function's parameters. */
export function parametersOf(node: SyntaxNode): SyntaxNode[] {
  return (node.getChild('ParamList')?.getChildren('VariableName') ?? []).filter(
    each => each.prevSibling?.name !== 'AssignOp'
  );
}

/** Whether a name is not read where it stands: it is assigned to, a parameter, or the keyword of an argument. */
function isTarget(node: SyntaxNode): boolean {
  const { parent, prevSibling } = node;
  return (
    isAssigned(node) ||
    isKeyword(node) ||
    (parent?.name === 'ParamList' && prevSibling?.name !== 'AssignOp')
  );
}

/** Whether a name is the keyword of an argument. */
export function isKeyword({ parent, nextSibling }: SyntaxNode): boolean {
  return parent?.name === 'ArgList' && nextSibling?.name === 'AssignOp';
}

function isAssigned({ parent, nextSibling }: SyntaxNode): boolean {
  return parent?.name === 'AssignStatement' && nextSibling?.name === 'AssignOp';
}

/** The nodes of a kind within a node. */
export function descendants(node: SyntaxNode, name: string): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  node.cursor().iterate(({ name: own, node: each }) => {
    if (own === name) {
      found.push(each);
    }
  });
  return found;
}
