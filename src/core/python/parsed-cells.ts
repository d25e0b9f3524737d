import { Parser, SyntaxNode, Tree } from '@lezer/common';

import { INotebook } from '../notebook/notebook';
import { IScan } from '../source/scan';
import { Scanner } from '../source/scanner';

/** The Python code of one cell with its syntax tree. Offsets of the tree are those of the source. */
export interface ICode {
  readonly id: string;
  /** From 0, among all cells of the notebook. */
  readonly position: number;
  readonly source: string;
  readonly scan: IScan;
  readonly tree: Tree;
}

/** Python code that is not parsed yet. */
export type ScannedCode = Omit<ICode, 'tree'>;

/** The cells of a notebook that hold Python code. */
export function scanCells({ cells }: INotebook): ScannedCode[] {
  return cells.flatMap(({ id, source, type }, position) => {
    const scan = type === 'code' ? new Scanner(source).run(() => false) : null;
    return scan?.python ? [{ id, position, source, scan }] : [];
  });
}

/** Parses Python code. */
export function parseCode(code: ScannedCode, parser: Parser): ICode {
  return { ...code, tree: parser.parse(code.scan.masked) };
}

/** The text of a node, from the source as it was written. */
export function textOf(code: ICode, node: SyntaxNode): string {
  return code.source.slice(node.from, node.to);
}
