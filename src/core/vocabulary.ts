import type {
  IBackend,
  IImporter,
  IKnowledge,
  IModule
} from '../knowledge/types';

/**
 * What core knows of Keras and its backends: every name, alias, module and distribution, made from the knowledge's data
 * by `createVocabulary` and handed in. Core itself has no list of its own.
 */
export interface IVocabulary {
  /** The data it was made from. */
  readonly knowledge: IKnowledge;
  /** The packages known to import Keras by themselves, the user's own included. */
  readonly importers: readonly IImporter[];
  /** The backend with exactly this value of KERAS_BACKEND. */
  backendNamed(name: string | null): IBackend | undefined;
  /** The backend whose name or alias a text is, whatever its case, quotes and blanks. */
  backendMeant(text: string | null): IBackend | undefined;
  /** What is known of a module by the first part of its dotted path: `tensorflow` for `tensorflow.keras.layers`. */
  moduleOf(path: string): IModule | undefined;
  /** The backend that a distribution brings, by the normal form of its name (`tensorflow-cpu`). */
  backendOfDistribution(distribution: string): IBackend | undefined;
  /** What importing a module, or the package it is in, loads besides; undefined where it is no known importer. */
  importerOf(path: string): IImporter | undefined;
}

/** Makes a vocabulary; `extraImporters` are modules beyond the known ones that import Keras by themselves. */
export function createVocabulary(
  knowledge: IKnowledge,
  extraImporters: readonly string[] = []
): IVocabulary {
  const { backends, modules } = knowledge;
  const byName = new Map(backends.map(backend => [backend.name, backend]));
  const byAlias = new Map(
    backends.flatMap(backend =>
      [backend.name, ...backend.aliases].map((alias): [string, IBackend] => [
        alias,
        backend
      ])
    )
  );
  const byDistribution = new Map(
    backends.flatMap(backend =>
      backend.distributions.map((name): [string, IBackend] => [name, backend])
    )
  );
  const byModule = new Map(modules.map(module => [module.name, module]));
  const importers = [
    ...knowledge.importers,
    ...extraImporters.map((module): IImporter => ({ module, loads: 'keras' }))
  ];
  const byImporter = new Map(
    importers.map(importer => [importer.module, importer])
  );
  return {
    knowledge,
    importers,
    backendNamed: name => (name === null ? undefined : byName.get(name)),
    backendMeant: text =>
      text === null ? undefined : byAlias.get(normalizeName(text)),
    moduleOf: path => byModule.get(path.split('.', 1)[0]),
    backendOfDistribution: name => byDistribution.get(name),
    importerOf: path => {
      for (let name = path; name; name = parentOf(name)) {
        const importer = byImporter.get(name);
        if (importer) {
          return importer;
        }
      }
      return undefined;
    }
  };
}

/** A backend's name without what people put around it: comments, quotes, blanks, capitals. */
function normalizeName(text: string): string {
  return text
    .replace(/#.*$/s, '')
    .replace(/["'`“”‘’,;\s]+/g, ' ')
    .trim()
    .toLowerCase();
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}
