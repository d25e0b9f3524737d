import { INotebook } from '../core';
import { IMigration, IMigrationOptions, migrationSteps } from '../migrate';
import { inSlices } from '../ui/idle';

/** Finds what is old about a notebook's use of Keras while the page has nothing better to do. */
export function migrateInSlices(
  notebook: INotebook,
  options: IMigrationOptions
): Promise<IMigration> {
  const steps = migrationSteps(notebook, options);
  return new Promise((resolve, reject) => {
    inSlices(budget => {
      const end = performance.now() + budget;
      try {
        do {
          const step = steps.next();
          if (step.done) {
            resolve(step.value);
            return true;
          }
        } while (performance.now() < end);
        return false;
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return true;
      }
    });
  });
}
