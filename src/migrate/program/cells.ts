import { Parser, SyntaxNode, Tree } from '@lezer/common';

import { ICell, INotebook } from '../../core/notebook/notebook';
import { IScan } from '../../core/source/scan';
import { Scanner } from '../../core/source/scanner';

/** The Python code of one cell with its syntax tree. Offsets of the tree are those of the source. */
export interface ICode {
  readonly id: string;
  /** From 0, among all cells of the notebook. */
  readonly position: number;
  readonly source: string;
  readonly scan: IScan;
  readonly tree: Tree;
}

/** Parses the cells of a notebook that hold Python code. */
export function parseCells(notebook: INotebook, parser: Parser): ICode[] {
  return notebook.cells.flatMap((cell, position) =>
    cell.type === 'code' ? (parseCell(cell, position, parser) ?? []) : []
  );
}

function parseCell(
  { id, source }: ICell,
  position: number,
  parser: Parser
): ICode | null {
  const scan = new Scanner(source).run(() => false);
  return scan?.python
    ? { id, position, source, scan, tree: parser.parse(scan.masked) }
    : null;
}

/** The text of a node, from the source as it was written. */
export function textOf(code: ICode, node: SyntaxNode): string {
  return code.source.slice(node.from, node.to);
}
