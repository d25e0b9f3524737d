import { backendOf } from './backend-name';
import { IObservation } from './fact';
import { ICell } from './notebook';

/** No more of an output is looked at. */
const LIMIT = 20_000;

const BANNER = /^\s*Using ([A-Za-z]+) backend\.?\s*$/m;
const ERROR =
  /^.*(?:Unable to import backend ?: ?(\S+)|No module named '?(theano|cntk|mxnet|plaidml|tensorflow|jax|torch|openvino)\b).*$/m;

/** What a cell's saved outputs say about the backend it ran on. */
export function observe(cell: ICell, position: number): IObservation[] {
  const result: IObservation[] = [];
  const add = (
    kind: IObservation['kind'],
    backend: string,
    text: string
  ): void => {
    result.push({
      cellId: cell.id,
      cell: position,
      kind,
      backend,
      text: text.trim().slice(0, 200)
    });
  };
  for (const output of cell.outputs ?? []) {
    const text = output.length > LIMIT ? output.slice(0, LIMIT) : output;
    if (text.includes('Using ')) {
      const banner = BANNER.exec(text);
      const backend = backendOf(banner?.[1] ?? null);
      if (banner && backend) {
        add('banner', backend, banner[0]);
      }
    }
    if (text.includes('backend') || text.includes('No module named')) {
      const error = ERROR.exec(text);
      const named = error?.[1] ?? error?.[2];
      if (error && named) {
        add(
          'error',
          backendOf(named) ?? named.replace(/["']/g, '').toLowerCase(),
          error[0]
        );
      }
    }
  }
  return result;
}
