import { Parser } from '@lezer/common';

import { IEdit } from '../core/notebook/edits';
import { INotebook } from '../core/notebook/notebook';
import { api as knowledge } from '../knowledge/api';
import { Api } from './api';
import { IChange, IChangeSplice } from './change';
import { Generation, generationOf, generationOfVersion } from './generation';
import { ICode, parseCode, scanCells } from './program/cells';
import { Interpreter } from './program/interpreter';
import { findChanges } from './rewrite/changes';
import { compose } from './rewrite/compose';
import { helperSplices } from './rewrite/helpers';
import {
  ICellSplice,
  IImportStatement,
  ImportPlan
} from './rewrite/import-plan';
import { Steps, finish } from './steps';
import { ranOnTheano } from './theano';

export * from './change';
export * from './old-uses';
export { advance } from './steps';
export type { Generation } from './generation';

/** What a migration is made with. */
export interface IMigrationOptions {
  /** Lezer's Python parser. */
  readonly parser: Parser;
  /** The version of Keras that the notebook was written for, `1.2.2`, where it is known; else the notebook's code tells. */
  readonly kerasVersion?: string | null;
}

/** What is old about a notebook's use of Keras. */
export interface IMigration {
  /** The changes, in document order. */
  readonly changes: readonly IChange[];
  /** The Keras that the notebook was written for; null where nothing tells. */
  readonly generation: Generation;
  /** The edits for the changes that somebody chose, with the imports and helpers that these need. */
  edits(chosen: (change: IChange) => boolean): readonly IEdit[];
}

const data = new Api(knowledge);

/** A notebook without one of these uses no Keras, not even by way of a helper of its own. */
const MAY_USE_KERAS = /keras|Sequential\(|nb_epoch|fit_generator|Convolution2D/;

/** Finds what is old about a notebook's use of Keras, and how it is written today. Never throws on any text. */
export function migrate(
  notebook: INotebook,
  options: IMigrationOptions
): IMigration {
  return finish(migrationSteps(notebook, options));
}

/** The same in short steps. */
export function* migrationSteps(
  notebook: INotebook,
  { parser, kerasVersion = null }: IMigrationOptions
): Steps<IMigration> {
  const scanned = scanCells(notebook);
  if (!scanned.some(({ source }) => MAY_USE_KERAS.test(source))) {
    return { changes: [], generation: null, edits: () => [] };
  }
  const codes: ICode[] = [];
  for (const code of scanned) {
    yield;
    codes.push(parseCode(code, parser));
  }
  const program = yield* new Interpreter(data).run(codes);
  yield;
  const generation =
    kerasVersion === null
      ? generationOf(program, data)
      : generationOfVersion(kerasVersion);
  const { changes, statements } = yield* findChanges(program, data, {
    generation,
    version: kerasVersion,
    isTheano: ranOnTheano(notebook)
  });
  return {
    changes,
    generation,
    edits: isChosen => {
      const chosen = changes.filter(
        change => change.meaning !== 'manual' && isChosen(change)
      );
      const repaired = new Set<IImportStatement>();
      for (const { id } of chosen) {
        const statement = statements.get(id);
        if (statement) {
          repaired.add(statement);
        }
      }
      const helpers = helperSplices(program, data, chosen);
      const plan = new ImportPlan(
        program,
        data,
        [...statements.values()],
        [...chosen, ...helpers.changes]
      );
      return editsOf([
        ...chosen.flatMap(({ cellId, splices }) =>
          splices.map(splice => ({ ...splice, cellId }))
        ),
        ...helpers.splices,
        ...plan.splices(repaired)
      ]);
    }
  };
}

/** The edits for the changes of a migration that somebody chose. */
function editsOf(splices: readonly ICellSplice[]): IEdit[] {
  const byCell = new Map<string, IChangeSplice[]>();
  for (const { cellId, ...splice } of splices) {
    byCell.set(cellId, [...(byCell.get(cellId) ?? []), splice]);
  }
  return [...byCell].flatMap(([cellId, own]) =>
    compose(own).map(({ from, to, text }) => ({
      type: 'replace' as const,
      cellId,
      from,
      to,
      text
    }))
  );
}
