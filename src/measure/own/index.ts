import { Parser } from '@lezer/common';

import { applyEdits } from '../../core/notebook/edits';
import { INotebook } from '../../core/notebook/notebook';
import { parseCode, scanCells } from '../../core/python/parsed-cells';
import type { IMigration } from '../../migrate';
import { DEFAULT_BATCH } from '../plan';
import { Recipe } from '../worker';
import { Interpreter } from './interpreter';
import { recipeOf } from './recipe';
import { IReason } from './value';

export type { IReason } from './value';

/** A model that a notebook makes from literals. */
export interface IModelInNotebook {
  /** The position of the cell that trains it, or makes it where none does; from 0, among all cells. */
  readonly cell: number;
  readonly recipe: Recipe;
  /** How many samples a step has: what the notebook trains it with, else Keras' own default of 32. */
  readonly batch: number;
}

/** The models of a notebook. */
export interface IModelsInNotebook {
  /** Those that it trains come first, in document order; where it trains none, the last that it makes. */
  readonly models: readonly IModelInNotebook[];
  /** Of each other model, the first thing that only running the notebook can tell. */
  readonly reasons: readonly IReason[];
}

/**
 * Finds the models that a notebook makes from literals alone, as they are in Keras 3: code of Keras 1 and 2 is read as it is
 * rewritten by the migration of the notebook. Runs nothing and never throws on any text.
 */
export function modelsIn(
  notebook: INotebook,
  parser: Parser,
  migration: IMigration
): IModelsInNotebook {
  const interpreter = new Interpreter();
  const edits = migration.edits(() => true);
  const rewritten = applyEdits(notebook, edits) ?? notebook;
  interpreter.run(scanCells(rewritten).map(code => parseCode(code, parser)));
  const { calls, trainings, reasons: unknown } = interpreter.recorder;
  const trained = trainings.filter(
    ({ model }, i) => trainings.findIndex(each => each.model === model) === i
  );
  const last = calls.reduce(
    (found, { path }, i) => (makesModel(path) ? i : found),
    -1
  );
  const made =
    last >= 0
      ? [
          {
            model: last,
            calls: calls.length,
            batch: null,
            cell: calls[last].cell
          }
        ]
      : [];
  const models: IModelInNotebook[] = [];
  const reasons: IReason[] = [...unknown];
  for (const { model, calls: count, batch, cell } of trained.length > 0
    ? trained
    : made) {
    const recipe = recipeOf(calls, model, count);
    if ('text' in recipe) {
      reasons.push(recipe.cell < 0 ? { ...recipe, cell } : recipe);
    } else {
      models.push({ cell, recipe, batch: batch ?? DEFAULT_BATCH });
    }
  }
  return { models, reasons };
}

function makesModel(path: readonly string[]): boolean {
  return (
    path[0] === 'Sequential' ||
    path[0] === 'Model' ||
    path[0] === 'applications'
  );
}
