import { Parser } from '@lezer/common';

import { IObservation } from './fact';
import { IReadCell } from './judge/cells';
import { ICell } from './notebook';
import { observe } from './observe';
import { CellReader, emptyReading } from './read/cell';
import { ICellReading } from './read/reading';
import { Trees } from './read/trees';

/** A cell and what was read of it. */
export interface ICellEntry {
  cell: ICell;
  position: number;
  /** Null until it is read; stays what it was while a new source waits to be read. */
  reading: ICellReading | null;
  /** True while the source was not read. */
  stale: boolean;
  /** What has begun to read it. */
  reader: CellReader | null;
  readonly trees: Trees;
  observations: readonly IObservation[];
  /** As names and judges see it; null when there is nothing in it. */
  read: IReadCell | null;
}

/** The entry of a cell: what was read of one with the same source holds on. */
export function renewEntry(
  known: ICellEntry | undefined,
  cell: ICell,
  position: number,
  parser: Parser
): ICellEntry {
  const isCode = cell.type === 'code';
  const same =
    known !== undefined &&
    known.cell.type === cell.type &&
    known.cell.source === cell.source;
  const moved = known?.position !== position;
  const reading = isCode ? (same ? known.reading : null) : emptyReading;
  const observations =
    !moved && known?.cell.outputs === cell.outputs
      ? known!.observations
      : isCode
        ? observe(cell, position)
        : [];
  return {
    cell,
    position,
    reading,
    stale: isCode && !(same && !known.stale),
    reader: null,
    trees: known?.trees ?? new Trees(parser),
    observations,
    read: readCell(cell, position, reading)
  };
}

/** A cell as names and judges see it; null when there is nothing in it. */
export function readCell(
  { id, source }: ICell,
  position: number,
  reading: ICellReading | null
): IReadCell | null {
  return reading && reading !== emptyReading
    ? { id, position, source, reading }
    : null;
}
