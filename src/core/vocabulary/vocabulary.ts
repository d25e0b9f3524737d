import type {
  IBackend,
  IBackendNeeds,
  IGeneration,
  IImporter,
  IKnowledge,
  IModule
} from '../../knowledge/types';
import { accepts, needsOf, trainingBackends } from './backend-needs';
import { nearest } from './nearest';
import { isAtLeast, parseVersion } from './version';

/** How one version of Keras chooses its backend, and which ones it accepts. */
export interface IKerasGeneration extends IGeneration {
  /** The names that it accepts, the default first; null where any importable module with the right functions does. */
  readonly names: readonly string[] | null;
  /** What each of those needs, by name. */
  readonly needs: Readonly<Record<string, IBackendNeeds>>;
}

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
  /** The backend that a text means or, being one or two letters off, most likely means. */
  backendNear(text: string): IBackend | undefined;
  /** What is known of a module by the first part of its dotted path: `tensorflow` for `tensorflow.keras.layers`. */
  moduleOf(path: string): IModule | undefined;
  /** The backend that a distribution brings, by the normal form of its name (`tensorflow-cpu`). */
  backendOfDistribution(distribution: string): IBackend | undefined;
  /** What importing a module, or the package it is in, loads besides; undefined where it is no known importer. */
  importerOf(path: string): IImporter | undefined;
  /** How a version of Keras chooses its backend; null where the text is no version. */
  generationOf(version: string): IKerasGeneration | null;
  /** What a version of Keras (null: its newest release) needs for a backend; null where it does not accept it. */
  needsOf(backend: IBackend, version?: string | null): IBackendNeeds | null;
  /** The backends that train with a version of Keras (null: its newest release), the default first. */
  trainingBackends(version?: string | null): readonly IBackend[];
}

/** Makes a vocabulary; `extraImporters` are modules beyond the known ones that import Keras by themselves. */
export function createVocabulary(
  knowledge: IKnowledge,
  extraImporters: readonly string[] = []
): IVocabulary {
  const { backends, generations, modules, newestKeras } = knowledge;
  const byName = new Map(backends.map(backend => [backend.name, backend]));
  const byAlias = new Map(
    backends.flatMap(backend =>
      [backend.name, ...backend.aliases].map((alias): [string, IBackend] => [
        alias,
        backend
      ])
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
  const living = backends.filter(({ needs }) => needs.length > 0);
  const versionOr = (version: string | null | undefined): string =>
    version && parseVersion(version) ? version : newestKeras;
  const backendMeant = (text: string | null): IBackend | undefined =>
    text === null ? undefined : byAlias.get(normalizeName(text));
  return {
    knowledge,
    importers,
    backendNamed: name => (name === null ? undefined : byName.get(name)),
    backendMeant,
    backendNear: text =>
      backendMeant(text) ??
      byName.get(
        nearest(
          text,
          living.map(({ name }) => name)
        ) ?? ''
      ),
    moduleOf: path => byModule.get(path.split('.', 1)[0]),
    backendOfDistribution: distribution =>
      backends.find(({ distributions }) =>
        distributions.some(pattern => matches(distribution, pattern))
      ),
    importerOf: path => {
      for (let name = path; name; name = parentOf(name)) {
        const importer = byImporter.get(name);
        if (importer) {
          return importer;
        }
      }
      return undefined;
    },
    generationOf: version => {
      if (parseVersion(version) === null) {
        return null;
      }
      const generation =
        generations.find(({ since }) => isAtLeast(version, since)) ??
        generations[generations.length - 1];
      const accepted = backends.filter(backend => accepts(version, backend));
      return {
        ...generation,
        names: generation.acceptsModules
          ? null
          : accepted.map(({ name }) => name),
        needs: Object.fromEntries(
          accepted.flatMap(backend => {
            const needs = needsOf(backend, version);
            return needs ? [[backend.name, needs]] : [];
          })
        )
      };
    },
    needsOf: (backend, version) => needsOf(backend, versionOr(version)),
    trainingBackends: version => trainingBackends(backends, versionOr(version))
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

/** Whether a distribution is the one named, or one of those that a `*` at its end stands for. */
function matches(distribution: string, pattern: string): boolean {
  return pattern.endsWith('*')
    ? distribution.startsWith(pattern.slice(0, -1))
    : distribution === pattern;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}
