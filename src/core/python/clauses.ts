import { SyntaxNode } from '@lezer/common';

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

/** How many comprehensions an expression stands in, and whether it is surely evaluated with its statement. */
export function reachOf(node: SyntaxNode): {
  readonly comprehensions: number;
  readonly isSure: boolean;
} {
  let comprehensions = 0;
  let isSure = true;
  for (
    let child = node, above = node.parent;
    above && !STATEMENT_END.test(above.name);
    child = above, above = above.parent
  ) {
    if (isComprehension(above)) {
      comprehensions++;
      isSure = false;
    } else if (
      above.name === 'ConditionalExpression' ||
      (above.name === 'BinaryExpression' &&
        (above.getChild('and') ?? above.getChild('or')) &&
        above.firstChild?.from !== child.from)
    ) {
      isSure = false;
    }
  }
  return { comprehensions, isSure };
}
