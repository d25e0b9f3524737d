import { parser } from '@lezer/python';
import * as fs from 'node:fs';
import * as path from 'node:path';

import {
  IEdit,
  IReplaceEdit,
  replaceAll,
  replacementsByCell
} from '../core/notebook/edits';
import { isPython } from '../core/notebook/language';
import { Generation, IChange, migrate } from '../migrate';
import { UnusableFile } from './document';
import { IFile, systemProblem } from './files';
import { FileReader } from './read';
import { editedText } from './write-notebook';

/** What a migration of one file came to. */
export type MigratedFile =
  | { readonly path: string; readonly problem: string }
  | {
      readonly path: string;
      readonly problem: null;
      /** The Keras that it was written for; null where nothing tells. */
      readonly generation: Generation;
      readonly changes: readonly ILocatedChange[];
      /** The sources of the cells that are rewritten, before and after. */
      readonly cells: readonly IRewrittenCell[];
      /** The whole file after the rewriting. */
      readonly text: string;
      readonly isChanged: boolean;
    };

/** A change with its place as people count it. */
export interface ILocatedChange extends IChange {
  /** From 1, over all cells. */
  readonly cell: number;
  /** From 1, within the cell. */
  readonly line: number;
  /** Whether the rewriting contains it. */
  readonly isApplied: boolean;
}

/** A cell that is rewritten. */
export interface IRewrittenCell {
  /** From 1, over all cells. */
  readonly cell: number;
  readonly before: string;
  readonly after: string;
}

/** How files are migrated. */
export interface IMigrateOptions {
  /** Whether changes that may change the meaning are made too. */
  readonly unsafe: boolean;
  /** The version of Keras that the notebooks were written for; null where their code is to tell. */
  readonly kerasVersion: string | null;
}

/** Reads and migrates one file, without writing it; null for a text file that is no notebook. */
export function migrateFile(
  file: IFile,
  reader: FileReader,
  { unsafe, kerasVersion }: IMigrateOptions
): MigratedFile | null {
  try {
    const read = reader.readWithText(file);
    if (!read) {
      return null;
    }
    const { document, text } = read;
    const { notebook } = document;
    const migration = isPython(notebook.language)
      ? migrate(notebook, { parser, kerasVersion })
      : { changes: [], generation: null, edits: () => [] };
    const isChosen = ({ meaning }: IChange): boolean =>
      meaning === 'safe' || (unsafe && meaning === 'suggestion');
    const edits = migration.edits(isChosen).filter(isReplace);
    const now =
      edits.length === 0
        ? text
        : editedText(text, file.format, document, edits);
    if (now === null) {
      throw new UnusableFile('it cannot be written as it was found');
    }
    const positions = new Map(notebook.cells.map(({ id }, i) => [id, i]));
    const at = (id: string): number => positions.get(id) ?? 0;
    return {
      path: file.path,
      problem: null,
      generation: migration.generation,
      changes: migration.changes.map(change => ({
        ...change,
        cell: at(change.cellId) + 1,
        line: notebook.cells[at(change.cellId)].source
          .slice(0, change.range.from)
          .split('\n').length,
        isApplied: change.meaning !== 'manual' && isChosen(change)
      })),
      cells: [...replacementsByCell(edits)].map(([id, own]) => {
        const before = notebook.cells[at(id)].source;
        return {
          cell: at(id) + 1,
          before,
          after: replaceAll(before, own) ?? before
        };
      }),
      text: now,
      isChanged: now !== text
    };
  } catch (error) {
    if (error instanceof UnusableFile) {
      return { path: file.path, problem: error.message };
    }
    throw error;
  }
}

function isReplace(edit: IEdit): edit is IReplaceEdit {
  return edit.type === 'replace';
}

/**
 * Writes a file so that nobody ever sees half of it, with the rights that it had; a link stays a link. Returns what went
 * wrong, null if nothing did.
 */
export function writeFile(target: string, text: string): string | null {
  try {
    fs.mkdirSync(path.dirname(target), { recursive: true });
    const real = fs.existsSync(target) ? fs.realpathSync(target) : target;
    const mode = fs.existsSync(real) ? fs.statSync(real).mode : 0o666;
    fs.accessSync(
      fs.existsSync(real) ? real : path.dirname(real),
      fs.constants.W_OK
    );
    const draft = `${real}.${process.pid}.tmp`;
    try {
      fs.writeFileSync(draft, text, { mode });
      fs.renameSync(draft, real);
    } finally {
      fs.rmSync(draft, { force: true });
    }
    return null;
  } catch (error) {
    return systemProblem(error);
  }
}
