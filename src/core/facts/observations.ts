import { readErrorText } from '../notebook/error-text';
import { ICell } from '../notebook/notebook';
import { IVocabulary } from '../vocabulary/vocabulary';
import { IObservation } from './fact';

/** No more of an output is looked at, in characters. */
const LIMIT = 20_000;

/** No more of an error is kept: its message may hold a whole graph. */
const ERROR_LIMIT = 2_000;

const BANNER = /^\s*Using ([A-Za-z]+) backend\.?\s*$/m;
const ERROR = /^(?:\w+\.)*[A-Z]\w*Error: /m;

/** What a cell's saved outputs say about the backend it ran on, and how it failed. */
export function observe(
  cell: ICell,
  position: number,
  vocabulary: IVocabulary
): IObservation[] {
  const result: IObservation[] = [];
  const add = (observation: Omit<IObservation, 'cellId' | 'cell'>): void => {
    result.push({ cellId: cell.id, cell: position, ...observation });
  };
  for (const output of cell.outputs ?? []) {
    const raised = readErrorText(output);
    const text = raised?.text ?? output.slice(0, LIMIT);
    if (text.includes('Using ')) {
      const banner = BANNER.exec(text);
      const backend = vocabulary.backendMeant(banner?.[1] ?? null);
      if (banner && backend) {
        add({
          kind: 'banner',
          backend: backend.name,
          isDiscontinued: backend.status === 'discontinued',
          text: banner[0].trim().slice(0, 200),
          packages: []
        });
      }
    }
    // What a program printed is an error only where it looks like one.
    const at = raised ? 0 : text.includes('Error: ') ? text.search(ERROR) : -1;
    if (at >= 0) {
      add({
        kind: 'error',
        backend: null,
        isDiscontinued: false,
        text: text.slice(at, at + ERROR_LIMIT),
        packages: raised?.packages ?? []
      });
    }
  }
  return result;
}
