import { INotebook } from '../core';
import {
  IMigration,
  IMigrationOptions,
  advance,
  migrationSteps
} from '../migrate';
import { inSlices } from '../ui/idle';

/** Finds what is old about a notebook's use of Keras while the page has nothing better to do. */
export function migrateInSlices(
  notebook: INotebook,
  options: IMigrationOptions
): Promise<IMigration> {
  const steps = migrationSteps(notebook, options);
  return new Promise((resolve, reject) => {
    inSlices(budget => {
      try {
        const done = advance(steps, budget);
        if (done) {
          resolve(done.result);
        }
        return done !== null;
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return true;
      }
    });
  });
}
