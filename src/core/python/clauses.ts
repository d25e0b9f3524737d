import { SyntaxNode } from '@lezer/common';

import { operands } from './operands';

/** Where an expression ends that a `:=` stands in. */
const STATEMENT_END = /^(?:Body|Script|LambdaExpression)$|Statement$/;

/** Whether a node is a comprehension: with brackets, or as the one argument of a call. */
export function isComprehension(node: SyntaxNode): boolean {
  return node.name === 'ArgList'
    ? node.getChild('for') !== null
    : node.name.endsWith('ComprehensionExpression');
}

/** What stands between each `for` and `in` of a statement or a comprehension, and behind that. */
export function forClauses(
  node: SyntaxNode
): { readonly targets: SyntaxNode[]; items: SyntaxNode | null }[] {
  const clauses: { targets: SyntaxNode[]; items: SyntaxNode | null }[] = [];
  let isTarget = false;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'for') {
      clauses.push({ targets: [], items: null });
      isTarget = true;
    } else if (child.name === 'in' && isTarget) {
      clauses[clauses.length - 1].items = child.nextSibling;
      isTarget = false;
    } else if (isTarget && child.name !== ',') {
      clauses[clauses.length - 1].targets.push(child);
    }
  }
  return clauses;
}

/** A condition on which an expression is evaluated with its statement. */
interface IGuard {
  readonly test: SyntaxNode;
  readonly isMet: boolean;
}

/** The conditions on which a part of a statement is evaluated: `a and …`, `a or …`, `… if a else …`; and its comprehensions. */
export function reachOf(node: SyntaxNode): {
  readonly comprehensions: number;
  readonly guards: readonly IGuard[];
} {
  let comprehensions = 0;
  const guards: IGuard[] = [];
  for (
    let child = node, above = node.parent;
    above && !STATEMENT_END.test(above.name);
    child = above, above = above.parent
  ) {
    const { from } = child;
    if (isComprehension(above)) {
      comprehensions++;
    } else if (above.name === 'ConditionalExpression') {
      const [then, test] = operands(above);
      if (test && test.from !== from) {
        guards.push({ test, isMet: then.from === from });
      }
    } else if (above.name === 'BinaryExpression' && above.firstChild) {
      const isAnd = above.getChild('and') !== null;
      if (
        (isAnd || above.getChild('or') !== null) &&
        above.firstChild.from !== from
      ) {
        guards.push({ test: above.firstChild, isMet: isAnd });
      }
    }
  }
  return { comprehensions, guards };
}
