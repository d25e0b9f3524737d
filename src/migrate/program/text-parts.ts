import { SyntaxNode } from '@lezer/common';

import { operands } from '../../core/python/operands';
import { ICode, textOf } from './cells';
import { IExpression, IVariable, Variables } from './variables';

/** What a text is put together from. */
export interface ITextParts {
  /** The string literals, f-strings among them. */
  readonly literals: readonly IExpression[];
  /** The names that were followed to get to them. */
  readonly variables: readonly IVariable[];
}

/** Methods of texts that put together what they are called on and what they are given. */
const JOINING = /\.(format|join)$/;

/** Follows what a text is put together from, through names and calls of the notebook's own functions. */
export function textParts(text: IExpression, variables: Variables): ITextParts {
  const literals: IExpression[] = [];
  const followed = new Map<string, IVariable>();
  const collect = ({ code, node }: IExpression): void => {
    const again = (next: SyntaxNode | null | undefined): void => {
      if (next) {
        collect({ code, node: next });
      }
    };
    switch (node.name) {
      case 'String':
      case 'FormatString':
        literals.push({ code, node });
        break;
      case 'ParenthesizedExpression':
      case 'ContinuedString':
      case 'ArrayExpression':
      case 'TupleExpression':
        operands(node).forEach(again);
        break;
      case 'BinaryExpression':
        if (/^[+%]$/.test(signOf(code, node))) {
          operands(node).forEach(again);
        }
        break;
      case 'CallExpression': {
        const callee = node.firstChild;
        const list = node.getChild('ArgList');
        if (callee && JOINING.test(textOf(code, callee))) {
          again(callee.firstChild);
          (list ? operands(list) : []).forEach(again);
        }
        break;
      }
      case 'VariableName': {
        const variable = variables.at({ code, node });
        const { name, owner } = variable;
        const key = `${name} ${owner?.code.id} ${owner?.node.from}`;
        if (!followed.has(key)) {
          followed.set(key, variable);
          variables.valuesOf(variable).forEach(collect);
        }
        break;
      }
    }
  };
  collect(text);
  return { literals, variables: [...followed.values()] };
}

/** The sign of a binary expression. */
function signOf(code: ICode, node: SyntaxNode): string {
  const sign = node.getChild('ArithOp');
  return sign ? textOf(code, sign) : '';
}
