import { FileResult } from './result';
import { Summary } from './summary';

/** Turns results into what is written to standard output. */
export interface IReporter {
  /** What comes first. */
  start(): string;
  /** What is written of one file; files come in the order in which they were found. */
  file(result: FileResult): string;
  /** What comes last. */
  end(summary: Summary): string;
}

/** The formats of `check`. */
export const checkFormats = [
  'text',
  'json',
  'ndjson',
  'github',
  'sarif'
] as const;

/** A format of `check`. */
export type CheckFormat = (typeof checkFormats)[number];

/** The formats of `inspect`. */
export const inspectFormats = ['ndjson', 'json'] as const;

/** A format of `inspect`. */
export type InspectFormat = (typeof inspectFormats)[number];

/** The formats of `migrate`. */
export const migrateFormats = ['text', 'json'] as const;

/** A format of `migrate`. */
export type MigrateFormat = (typeof migrateFormats)[number];

/** The formats of `measure`. */
export const measureFormats = ['text', 'json', 'csv'] as const;

/** A format of `measure`. */
export type MeasureFormat = (typeof measureFormats)[number];
