import { SyntaxNode } from '@lezer/common';

import { IRange } from '../notebook/notebook';
import { Expr, IParam } from './expr';
import { ExprReader } from './expr-reader';

/** Whether what stands between two offsets of the cell was parsed without errors. */
export type Soundness = (from: number, to: number) => boolean;

/** The text behind the tree that is walked: its nodes count from `base` on, everything else from the cell's beginning. */
export class ChunkText {
  constructor(private readonly _source: string) {}

  /** Goes on with a chunk that begins at `base`. */
  begin(base: number, isSound: Soundness): void {
    this._base = base;
    this._reader = new ExprReader(this._source, base);
    this._soundness = isSound;
  }

  get base(): number {
    return this._base;
  }

  isSound({ from, to }: IRange): boolean {
    return this._soundness(from, to);
  }

  read(node: SyntaxNode): Expr {
    return this._reader.read(node);
  }

  /** The parameters of a function. */
  params(node: SyntaxNode): readonly IParam[] {
    return this._reader.params(node.getChild('ParamList'));
  }

  text(node: SyntaxNode): string {
    return this._source.slice(this._base + node.from, this._base + node.to);
  }

  /** The whole source of the cell. */
  get cell(): string {
    return this._source;
  }

  /** Where a node, or a range of the chunk, stands in the cell. */
  range({ from, to }: IRange): IRange {
    return { from: this._base + from, to: this._base + to };
  }

  private _base = 0;
  private _reader = new ExprReader('', 0);
  private _soundness: Soundness = () => true;
}
