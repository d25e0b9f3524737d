import { existsSync } from 'fs';
import { dirname, join, resolve } from 'path';

/**
 * A file or folder of the material that lies beside the repository or above it, in `shared`, or where
 * KERAS_ADVISOR_SHARED says; null where there is none.
 */
export function sharedPath(...names: string[]): string | null {
  const named = process.env.KERAS_ADVISOR_SHARED;
  if (named) {
    return join(named, ...names);
  }
  for (let folder = resolve(__dirname); ; folder = dirname(folder)) {
    const path = join(folder, 'shared', ...names);
    if (existsSync(path)) {
      return path;
    }
    if (folder === dirname(folder)) {
      return null;
    }
  }
}
