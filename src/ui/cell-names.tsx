import React from 'react';

import { INotebookView, ITranslator } from '../core';

/** Takes the user to a cell, by the shared model's id. */
export type GoToCell = (cellId: string, offset?: number) => void;

interface IProps {
  /** Plain text that may name cells as “cell 2”. */
  readonly text: string;
  readonly view: INotebookView;
  readonly onGo: GoToCell;
  readonly trans: ITranslator;
}

/** A text in which each cell that it names is a link to that cell. */
export function CellText({ text, view, onGo, trans }: IProps): JSX.Element {
  return (
    <>
      {splitAtCells(text, trans).map(({ text: part, position }, i) => {
        const cellId =
          position === null ? undefined : view.cellIdAt(position - 1);
        return cellId === undefined || position === null ? (
          part
        ) : (
          <button
            key={i}
            type="button"
            className="jp-KerasAdvisor-cellLink"
            title={describeCell(view, position - 1, trans)}
            onClick={() => onGo(cellId)}
          >
            {part}
          </button>
        );
      })}
    </>
  );
}

/** Where a cell stands and how it begins: its number is not that of its prompt, which counts runs. */
export function describeCell(
  view: INotebookView,
  index: number,
  trans: ITranslator
): string {
  const id = view.cellIdAt(index);
  const source = id === undefined ? '' : (view.cell(id)?.source ?? '');
  const place = trans.__(
    'Cell %1 of %2, counted from the top',
    index + 1,
    view.cellCount
  );
  const first = source.split('\n').find(line => line.trim() !== '');
  return first === undefined ? place : `${place}:\n${first.trim()}`;
}

/** A part of a text; `position` is the cell that it names, from 1, null where it names none. */
interface IPart {
  readonly text: string;
  readonly position: number | null;
}

/** Splits a text at what the user's language calls “cell 2”. */
export function splitAtCells(text: string, trans: ITranslator): IPart[] {
  const [before, after = ''] = trans.__('cell %1', '\0').split('\0');
  const named = new RegExp(
    `(?<![\\p{L}\\p{N}_])${escape(before)}(\\d+)${escape(after)}(?![\\p{L}\\p{N}_])`,
    'giu'
  );
  const parts: IPart[] = [];
  let end = 0;
  for (const match of text.matchAll(named)) {
    parts.push({ text: text.slice(end, match.index), position: null });
    parts.push({ text: match[0], position: Number(match[1]) });
    end = match.index + match[0].length;
  }
  parts.push({ text: text.slice(end), position: null });
  return parts.filter(part => part.text !== '');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
