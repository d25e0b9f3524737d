import { backendOf } from './backend-name';
import { IObservation } from './fact';
import { ICell } from './notebook';

/** No more of an output is looked at, in characters. */
const LIMIT = 20_000;

/** No more of an error is kept: its message may hold a whole graph. */
const ERROR_LIMIT = 2_000;

const BANNER = /^\s*Using ([A-Za-z]+) backend\.?\s*$/m;
const ERROR = /^(?:\w+\.)*[A-Z]\w*Error: /m;

/** What a cell's saved outputs say about the backend it ran on, and how it failed. */
export function observe(cell: ICell, position: number): IObservation[] {
  const result: IObservation[] = [];
  const add = (
    kind: IObservation['kind'],
    backend: string | null,
    text: string
  ): void => {
    result.push({ cellId: cell.id, cell: position, kind, backend, text });
  };
  for (const output of cell.outputs ?? []) {
    const text = output.length > LIMIT ? output.slice(0, LIMIT) : output;
    if (text.includes('Using ')) {
      const banner = BANNER.exec(text);
      const backend = backendOf(banner?.[1] ?? null);
      if (banner && backend) {
        add('banner', backend, banner[0].trim().slice(0, 200));
      }
    }
    if (text.includes('Error: ')) {
      const error = ERROR.exec(text);
      if (error) {
        add('error', null, text.slice(error.index).slice(0, ERROR_LIMIT));
      }
    }
  }
  return result;
}
