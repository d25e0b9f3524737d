import { SyntaxNode } from '@lezer/common';

import { Expr } from './expr';

/** Reads the parts of an expression, for the functions that read one kind of expression each. */
export interface IPartReader {
  /** The whole source. */
  readonly source: string;
  /** Where the parsed text begins in the source. */
  readonly base: number;
  read(node: SyntaxNode | null): Expr;
}

/** The source between two places of the tree, without the blanks around it. */
export function textBetween(
  { source, base }: IPartReader,
  from: number,
  to: number
): string {
  return source.slice(base + from, base + to).trim();
}
