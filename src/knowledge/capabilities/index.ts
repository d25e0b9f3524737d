import { supported } from '../backend-list';
import { cells } from '../cells';
import {
  CellEntry,
  IBackend,
  ICapability,
  ICapabilityCell,
  ITranslate
} from '../types';
import { data } from './data';
import { installation } from './installation';
import { shipping } from './shipping';
import { speed } from './speed';
import { training } from './training';

/** What a backend's file says in a row. */
function cellOf(
  entry: CellEntry | undefined,
  figures: boolean
): ICapabilityCell {
  if (entry === undefined) {
    return { flag: 'unknown', text: '', since: null };
  }
  if (typeof entry === 'number') {
    return { flag: 'yes', text: String(entry), since: null };
  }
  if (typeof entry === 'string') {
    return {
      flag: entry,
      text: figures && entry === 'no' ? '–' : '',
      since: null
    };
  }
  return { flag: entry[0], text: entry[1], since: entry[2] ?? null };
}

/** The first Keras 3 that accepts a backend: `3.8`. */
function firstKeras3({ keras }: IBackend): CellEntry {
  const [major, minor] = (keras?.since ?? '').split('.');
  return ['yes', major === '3' ? `3.${minor}` : '3.0'];
}

/** What backends are compared by, each row with what its backends' files say. */
export function capabilities(trans: ITranslate): readonly ICapability[] {
  const columns = supported.map(backend => ({
    name: backend.name,
    entries: { ...cells[backend.name]?.(trans), keras: firstKeras3(backend) }
  }));
  const rows = [training, speed, shipping, data, installation].flatMap(part =>
    part(trans)
  );
  return rows.map(row => ({
    ...row,
    cells: Object.fromEntries(
      columns.map(({ entries, name }) => [
        name,
        cellOf((entries as Record<string, CellEntry>)[row.id], row.figures)
      ])
    )
  }));
}
