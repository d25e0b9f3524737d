import { compareSection } from './compare/section';
import { kernelSection } from './kernel/section';
import { migrationSection } from './migration/section';
import { notebookSection } from './notebook/section';
import { ISection } from './section';

/** The sections of the panel, from top to bottom; the first is the one that opens by default. */
export const sections: readonly ISection[] = [
  notebookSection,
  migrationSection,
  kernelSection,
  compareSection
];
