import { Parser, Tree } from '@lezer/common';

/**
 * The syntax trees of a cell's pieces. A cell is read again when its source changes or when another cell asks for a
 * name that it may bind; most of its pieces are then what they were.
 */
export class Trees {
  constructor(private readonly parser: Parser) {}

  /** A reading begins: what it does not use, and the one before did not use either, is forgotten. */
  begin(): void {
    this.before = this.current;
    this.current = null;
  }

  /** The tree of a text. */
  of(text: string): Tree {
    const tree =
      this.current?.get(text) ??
      this.before?.get(text) ??
      this.parser.parse(text);
    this.current = this.current ?? new Map<string, Tree>();
    this.current.set(text, tree);
    return tree;
  }

  /** Null where there is nothing to parse, as in most cells. */
  private before: Map<string, Tree> | null = null;
  private current: Map<string, Tree> | null = null;
}
