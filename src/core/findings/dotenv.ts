import { DOTENV } from '../facts/environment-files';
import { IBackendSetting, IFact } from '../facts/fact';
import { isBefore, placeOf } from './position';

/**
 * The facts of a notebook, with what `load_dotenv()` sets where the notebook wrote the file before: what stands in the
 * file is set in the place of the load.
 */
export function withLoadedFiles(facts: readonly IFact[]): readonly IFact[] {
  const written = facts.filter(
    (fact): fact is IBackendSetting =>
      fact.via === DOTENV && 'file' in fact && fact.file !== null
  );
  if (written.length === 0) {
    return facts;
  }
  const loaded = new Set<IFact>();
  const settings = facts.map(load => {
    if (load.kind !== 'dotenv-load') {
      return load;
    }
    const file = written
      .filter(
        fact =>
          isBefore(fact, placeOf(load)) &&
          nameOf(fact.file?.path ?? '') === nameOf(load.name)
      )
      .pop();
    if (!file) {
      return load;
    }
    loaded.add(file);
    const { name, value, backend, file: path } = file;
    const setting: IBackendSetting = {
      ...load,
      kind: load.via === 'override' ? 'env-assign' : 'env-setdefault',
      name,
      value,
      backend,
      file: path,
      via: DOTENV,
      persists: true,
      removal: null,
      feedsCommand: false
    };
    return setting;
  });
  return settings.filter(fact => !loaded.has(fact));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
