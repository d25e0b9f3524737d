import { IVocabulary } from '../vocabulary/vocabulary';
import { FactKind, IFact, IImportFact } from './fact';
import { Family } from './recognizer';

/** Modules that courses keep beside their notebooks, and that may well import Keras. */
const LOCAL = [
  'utils',
  'utils2',
  'util',
  'helper',
  'helpers',
  'vgg16',
  'vgg16bn',
  'resnet50',
  'model',
  'models',
  'layers'
];

type Import = Pick<IImportFact, 'kind' | 'loads' | 'backend'> &
  Partial<Pick<IImportFact, 'chooses'>>;

const local: Import = { kind: 'import-local', loads: null, backend: null };

/** What loading a module means, and with it the names taken from it; null for a module that does not matter here. */
function importOf(
  module: string,
  names: readonly string[],
  vocabulary: IVocabulary
): Import | null {
  const parts = module.split('.');
  const known = vocabulary.moduleOf(module);
  if (
    known?.loads === 'tensorflow' &&
    (parts.includes('keras') || names.includes('keras'))
  ) {
    const { backend } = known;
    return { kind: 'import-tf-keras', loads: 'keras', backend };
  }
  if (known) {
    const { kind, loads, backend } = known;
    return { kind, loads, backend };
  }
  // `from deepface import DeepFace` loads a part of a package that by itself loads nothing.
  const importer = [module, ...names.map(name => `${module}.${name}`)]
    .map(path => vocabulary.importerOf(path))
    .find(found => found !== undefined);
  if (importer) {
    const { chooses = null, loads } = importer;
    return { kind: 'import-keras-ecosystem', loads, chooses, backend: null };
  }
  return LOCAL.includes(parts[0]) ? local : null;
}

/** Whether a dotted path is of Keras, whichever way it came. */
export function isKeras(path: string | null): path is string {
  return (
    path !== null &&
    /^(keras|tf_keras|keras_core|tensorflow(\.\w+)*\.keras)(\.|$)/.test(path)
  );
}

/** `import keras`, `from keras import …`, `importlib.import_module("keras")`, `reload(keras)`. */
export const imports: Family = vocabulary => {
  const { knowledge, importers } = vocabulary;
  const words = new Map<FactKind, string[]>([
    ...knowledge.modules.map(({ kind, name }): [FactKind, string[]] => [
      kind,
      [`\\b${name}`]
    ]),
    // The first parts of most begin with `keras` or `tensorflow`, which stand above.
    [
      'import-keras-ecosystem',
      [...new Set(importers.map(({ module }) => module.split('.', 1)[0]))]
        .filter(root => !/^(keras|tensorflow)/.test(root))
        .map(root => `\\b${root}\\b`)
    ],
    [
      'import-local',
      [
        '(?:import|from)[ \\t]+\\.',
        `(?:import|from|,)[ \\t]+(?:${LOCAL.join('|')})\\b`
      ]
    ]
  ]);
  return [
    {
      on: 'import',
      kinds: [...words.keys()],
      words,
      recognize: (site, { facts }) => {
        const { binds, module, names, level, mark } = site;
        const found =
          level > 0 ? local : importOf(module, names, facts.vocabulary);
        if (found) {
          const name = '.'.repeat(level) + module;
          facts.add(site, { ...found, name, mark, binds });
        }
      }
    },
    {
      on: 'call',
      kinds: [...words.keys()],
      calls: ['import_module', '__import__'],
      words: ['import_module', '__import__'],
      recognize: (site, { facts, context }) => {
        const callee = facts.names.path(site.call.callee, context);
        if (callee !== 'importlib.import_module' && callee !== '__import__') {
          return false;
        }
        const module = facts.names.path(site.call, context);
        const found =
          module === null ? null : importOf(module, [], facts.vocabulary);
        if (module !== null && found) {
          facts.add(site, {
            ...found,
            name: module,
            mark: site.call,
            via: callee === '__import__' ? '__import__' : 'importlib'
          });
        }
        return true;
      }
    },
    {
      on: 'cell-magic',
      kinds: ['module-write'],
      words: ['%%(?:write)?file\\s.*\\.py\\b'],
      recognize: (site, { facts }) => {
        const [, name] =
          /^\s*(?:-a\s+)?["']?(?:\.\/)?(\w+)(?:(?:\/\w+)*\/__init__)?\.py\b/.exec(
            site.args.text
          ) ?? [];
        if (name && /^(?:write)?file$/.test(site.name)) {
          facts.add(site, { kind: 'module-write', name, mark: site.mark });
        }
      }
    },
    {
      on: 'call',
      kinds: ['reload-call'],
      calls: ['reload', 'reload_module'],
      words: ['reload(?:_module)?\\('],
      recognize: (site, { facts, context }) => {
        const { callee, args } = site.call;
        const path = facts.names.path(callee, context);
        if (
          !path ||
          !/^((importlib|imp|six\.moves|builtins)\.)?reload(_module)?$/.test(
            path
          )
        ) {
          return false;
        }
        const module = args[0] && facts.names.path(args[0], context);
        if (
          module &&
          (isKeras(module) || /^(theano|tensorflow)\b/.test(module))
        ) {
          facts.add(site, {
            kind: 'reload-call',
            name: module,
            mark: site.call,
            backend: null
          });
        }
        return true;
      }
    }
  ];
};

/** The facts of a notebook, with imports of modules that it writes itself, beside it, for what they are. */
export function withOwnModules(facts: readonly IFact[]): readonly IFact[] {
  const own = facts.filter(({ kind }) => kind === 'module-write');
  const isOwn = ({ cell, name }: IFact): boolean =>
    own.some(
      write => write.cell < cell && write.name === name.split('.', 1)[0]
    );
  return own.length === 0
    ? facts
    : facts.map(fact =>
        'loads' in fact && fact.loads !== null && isOwn(fact)
          ? { ...fact, ...local, chooses: null }
          : fact
      );
}
