import type { IBackend } from '../../knowledge/types';
import { readErrorText } from '../notebook/error-text';
import { ICell } from '../notebook/notebook';
import { IVocabulary } from '../vocabulary/vocabulary';
import { IObservation } from './fact';

/** No more of an output is looked at, in characters. */
const LIMIT = 20_000;

/** No more of an error is kept: its message may hold a whole graph. */
const ERROR_LIMIT = 2_000;

const BANNER = /^\s*Using ([\w.]+) backend\.?\s*$/gm;

/** What runs another process, whose output is none of the kernel's own. */
const CHILD =
  /^\s*!|^\s*%%(?:!|bash|sh|script|system|sx|cmd|powershell|pwsh|python\d?|pypy)\b|%(?:sx|system)\b|\bos\.system\(|\bsubprocess\b|popen\(/m;

/** What may load Keras in the kernel. */
const LOAD =
  /^[ \t]*(?:from[ \t]+[\w.]+[ \t]+import\b|import[ \t]+(?!(?:os|sys|subprocess)\b)\w|%run\b)|import_module\(|__import__\(/m;
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
    const banner = text.includes('Using ')
      ? lastBanner(text, vocabulary)
      : undefined;
    if (banner && !isOfChild(cell.source)) {
      add({
        kind: 'banner',
        backend: banner.backend.name,
        isDiscontinued: banner.backend.status === 'discontinued',
        text: banner.text.slice(0, 200),
        packages: [],
        lines: []
      });
    }
    // What a program printed is an error only where it looks like one.
    const at = raised ? 0 : text.includes('Error: ') ? text.search(ERROR) : -1;
    if (at >= 0) {
      add({
        kind: 'error',
        backend: null,
        isDiscontinued: false,
        text: text.slice(at, at + ERROR_LIMIT),
        packages: raised?.packages ?? [],
        lines: raised?.lines ?? []
      });
    }
  }
  return result;
}

/** The last banner of a text: Keras prints another where it is loaded anew. */
function lastBanner(
  text: string,
  vocabulary: IVocabulary
): { readonly backend: IBackend; readonly text: string } | undefined {
  return [...text.matchAll(BANNER)]
    .flatMap(([line, name]) => {
      const backend = vocabulary.backendMeant(name);
      return backend ? [{ backend, text: line.trim() }] : [];
    })
    .pop();
}

/** Whether what a cell prints is surely another process's: it runs one, and loads nothing itself. */
function isOfChild(source: string): boolean {
  return CHILD.test(source) && (/^\s*%%/.test(source) || !LOAD.test(source));
}
