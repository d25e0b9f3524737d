import { Parser, Tree } from '@lezer/common';

/**
 * The syntax trees of a cell's pieces. A cell is read again when its source changes or when another cell asks for a
 * name that it may bind; most of its pieces are then what they were.
 */
export class Trees {
  constructor(private readonly _parser: Parser) {}

  /** A reading begins: what it does not use, and the one before did not use either, is forgotten. */
  begin(): void {
    this._before = this._current;
    this._current = null;
  }

  /** The tree of a text. */
  of(text: string): Tree {
    const tree =
      this._current?.get(text) ??
      this._before?.get(text) ??
      this._parser.parse(text);
    this._current = this._current ?? new Map<string, Tree>();
    this._current.set(text, tree);
    return tree;
  }

  /** Null where there is nothing to parse, as in most cells. */
  private _before: Map<string, Tree> | null = null;
  private _current: Map<string, Tree> | null = null;
}
