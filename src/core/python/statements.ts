import { SyntaxNode } from '@lezer/common';

import { operands } from './operands';

const SIMPLE_STATEMENTS = new Set([
  'ExpressionStatement',
  'AssignStatement',
  'UpdateStatement',
  'ImportStatement',
  'DeleteStatement',
  'ReturnStatement',
  'RaiseStatement',
  'PrintStatement',
  'AssertStatement',
  'YieldStatement'
]);

/** The simple statement that an expression belongs to; the expression itself when it is in a compound one's head. */
export function statementOf(node: SyntaxNode): SyntaxNode {
  for (
    let above: SyntaxNode | null = node;
    above && above.name !== 'Body';
    above = above.parent
  ) {
    if (SIMPLE_STATEMENTS.has(above.name)) {
      return above;
    }
  }
  return node;
}

/** `(x) = 1` assigns to `x`. */
export function withoutParentheses(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (inner.name === 'ParenthesizedExpression') {
    const within = operands(inner);
    if (within.length !== 1) {
      break;
    }
    [inner] = within;
  }
  return inner;
}

/** The word that a block of a `try` statement belongs to; empty where there is none. */
export function keywordBefore(body: SyntaxNode): string {
  let node = body.prevSibling;
  while (node) {
    if (['try', 'except', 'else', 'finally'].includes(node.name)) {
      return node.name;
    }
    node = node.prevSibling;
  }
  return '';
}
