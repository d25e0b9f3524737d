import { SyntaxNode } from '@lezer/common';

import { ChunkText } from './chunk-text';
import { operands } from './operands';

/** Whether a condition is always true or always false; null when that depends. */
export function truthOfCondition(
  test: SyntaxNode,
  chunk: ChunkText
): boolean | null {
  switch (test.name) {
    case 'Boolean':
      return chunk.text(test) === 'True';
    case 'None':
      return false;
    case 'VariableName':
    case 'MemberExpression':
      // Only type checkers take it for true.
      return /^(?:\w+\.)?TYPE_CHECKING$/.test(chunk.text(test)) ? false : null;
    case 'Number':
      return Number(chunk.text(test)) !== 0;
    case 'ParenthesizedExpression': {
      const inner = operands(test);
      return inner.length === 1 ? truthOfCondition(inner[0], chunk) : null;
    }
    case 'UnaryExpression': {
      const inner = operands(test);
      const truth =
        inner.length === 1 ? truthOfCondition(inner[0], chunk) : null;
      return test.firstChild?.name === 'not' && truth !== null ? !truth : null;
    }
    case 'BinaryExpression': {
      // In a notebook `__name__` is always `__main__`.
      const [left, right] = operands(test);
      if (
        left &&
        right &&
        test.getChild('CompareOp') &&
        chunk.text(left) === '__name__' &&
        /[=!]=/.test(chunk.text(test))
      ) {
        const isMain = chunk.text(right).slice(1, -1) === '__main__';
        return isMain === chunk.text(test).includes('==');
      }
      return connective(test, chunk);
    }
    default:
      return null;
  }
}

function connective(test: SyntaxNode, chunk: ChunkText): boolean | null {
  const [left, right] = operands(test);
  const isAnd = test.getChild('and') !== null;
  const isOr = test.getChild('or') !== null;
  if (!left || !right || (!isAnd && !isOr)) {
    return null;
  }
  const a = truthOfCondition(left, chunk);
  const b = truthOfCondition(right, chunk);
  if (isAnd) {
    return a === false || b === false ? false : a && b;
  }
  return a === true || b === true
    ? true
    : a === null || b === null
      ? null
      : false;
}
