import { SyntaxNode } from '@lezer/common';

/** The children that are expressions, in order. */
export function operands(node: SyntaxNode): SyntaxNode[] {
  const result: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (isOperand(child)) {
      result.push(child);
    }
  }
  return result;
}

/** Nodes with a capital that are no expressions. */
const NOT_OPERANDS = new Set([
  'Comment',
  'ArithOp',
  'CompareOp',
  'BitOp',
  'AssignOp',
  'UpdateOp',
  'At',
  'TypeDef',
  'Body',
  'ParamList',
  'PropertyName'
]);

/** Whether a node is an expression. */
export function isOperand(node: SyntaxNode): boolean {
  // Tokens and keywords have lower-case names or are signs; a conversion or format within `{}` counts as an operand,
  // so that what it changes is not taken for plain.
  const first = node.name.charCodeAt(0);
  return first >= 65 && first <= 90 && !NOT_OPERANDS.has(node.name);
}
