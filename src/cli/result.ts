import { Applicability, IFinding, Severity } from '../core';

/** The line that a finding is about: of the cell's source or of what the cell printed. */
export interface IExcerpt {
  /** The line, or as much of it as fits a terminal, with `…` where something was cut off. */
  readonly text: string;
  /** Offsets in `text` of the part to mark. */
  readonly from: number;
  readonly to: number;
}

/** A fix, as a report names it. */
export interface IFixResult {
  readonly id: string;
  readonly title: string;
  readonly applicability: Applicability;
}

/** A finding, as a report shows it. Positions count from 1, as people do. */
export interface IFindingResult {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  /** The cell's place among all cells of the notebook, from 1. */
  readonly cell: number;
  readonly cellId: string;
  /** The line in the cell. */
  readonly line: number;
  /** The character in the line. */
  readonly column: number;
  /** Where the marked part ends, in the same line; the character behind it. */
  readonly endColumn: number;
  /** Whether it is about the cell's source, or about what the cell printed when it ran last. */
  readonly about: 'source' | 'output';
  /** The line in the file; null for `.ipynb`. */
  readonly fileLine: number | null;
  readonly message: string;
  readonly why: string;
  readonly sources: readonly string[];
  readonly fixes: readonly IFixResult[];
  readonly excerpt: IExcerpt;
}

/** Where a finding stands in its notebook. */
export function cellPlace({ about, cell, line }: IFindingResult): string {
  return `cell ${cell}, ${about === 'output' ? 'output' : `line ${line}`}`;
}

/** What became of a file: plain data, which can pass from one thread to another. */
export type FileResult =
  | { readonly path: string; readonly outcome: 'unusable'; problem: string }
  /** A script or a Markdown file that is no notebook. */
  | { readonly path: string; readonly outcome: 'no-notebook' }
  | {
      readonly path: string;
      readonly outcome: 'checked';
      readonly findings: readonly IFindingResult[];
      /** How many findings comments and dismissals silence. */
      readonly silenced: number;
    }
  /** A line of JSON that holds everything that was read. */
  | {
      readonly path: string;
      readonly outcome: 'inspected';
      readonly line: string;
    };

/** The severities from the least to the worst. */
export const severityOrder: readonly IFinding['severity'][] = [
  'info',
  'warning',
  'error'
];
