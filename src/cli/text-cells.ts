import { CellType, ICell } from '../core';
import { IDocument } from './document';

/** Collects the cells of a notebook that is kept as text. */
export class TextCells {
  /**
   * Adds a cell, without the blank lines around it, as jupytext does. A cell of nothing but blank lines is left out.
   * @param line - the line of the file, from 1, of the first of `lines`
   */
  add(type: CellType, lines: readonly string[], line: number): void {
    let from = 0;
    let to = lines.length;
    while (from < to && lines[from].trim() === '') {
      from++;
    }
    while (to > from && lines[to - 1].trim() === '') {
      to--;
    }
    if (from === to) {
      return;
    }
    this._cells.push({
      id: `cell-${this._cells.length}`,
      type,
      source: type === 'markdown' ? '' : lines.slice(from, to).join('\n')
    });
    this._firstLines.push(line + from);
  }

  /** The notebook with the cells that were added. */
  toDocument(language: string): IDocument {
    return {
      notebook: { language, cells: this._cells },
      firstLines: this._firstLines,
      dismissed: new Set()
    };
  }

  private readonly _cells: ICell[] = [];
  private readonly _firstLines: number[] = [];
}

/** The lines of a text file, whatever ends them. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}
