import { SyntaxNode } from '@lezer/common';

export {
  ICode,
  parseCode,
  scanCells,
  textOf
} from '../../core/python/parsed-cells';

/** Whether a statement stands under a `try` that catches its failure. */
export function isGuarded(node: SyntaxNode): boolean {
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    if (at.name === 'TryStatement' && at.getChild('except')) {
      return true;
    }
  }
  return false;
}
