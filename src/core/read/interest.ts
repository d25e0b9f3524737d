import { TENSORFLOW_LAYERS } from './words';

/** What is looked for in cells besides what every notebook is read for. */
export interface IInterest {
  /** Whether a module is, or is in, a package that imports Keras by itself. */
  isImporter(module: string): boolean;
  /**
   * Whether a text may hold a fact; without one it needs no parser. Only a filter: what a cell says is always read off
   * its syntax tree.
   */
  isPromising(text: string): boolean;
  /** Whether a text may import a module that matters, by a statement or by a call. Only a filter too. */
  mayImport(text: string): boolean;
}

/** Words of statements that may be facts whatever is imported. */
const WORDS = [
  'backend',
  'environ',
  'getenv',
  'putenv',
  'keras_home',
  'legacy_keras',
  'theano_?flags',
  'theanorc',
  'theano\\.config',
  'floatX',
  'config\\.(?:device|mode|compute|optimizer|exception|allow|gcc|cxx|blas|dnn|lib|warn)',
  'keras\\.json',
  // The path may stand in another statement.
  'json\\.dump',
  '\\.write_text\\(',
  'dim_ordering',
  'data_format',
  'import_module',
  '__import__',
  'reload\\(',
  'reload_module\\(',
  'system\\(',
  'subprocess',
  'popen',
  'check_call',
  'getoutput',
  'run_line_magic',
  'run_cell_magic',
  '\\.magic\\(',
  'pip(?!e)',
  'conda',
  'keras-advisor:',
  '%run\\b',
  'python[\\d.]* .*\\.py',
  'exit\\(',
  'quit\\(',
  'SystemExit',
  // What is called may be an alias of anything.
  '["\'](?:theano|tensorflow|jax|torch|cntk|mxnet|plaidml)["\']'
];

/** Words of calls that only matter beside a backend that cannot do them, or with the kernel's word. */
const CALLS = [
  '\\.fit\\b',
  '\\.fit_gen',
  'train_on_batch',
  ...TENSORFLOW_LAYERS.map(name => `\\b${name}\\(`)
];

/** Modules whose import is a fact. */
const MODULES = [
  'keras',
  'theano',
  'tensorflow',
  'plaidml',
  'pymc',
  'import[ \\t]+\\.',
  'from[ \\t]+\\.',
  '(?:import|from|,)[ \\t]+(?:utils2?|util|helpers?|vgg16(?:bn)?|resnet50|models?|layers)\\b'
];

/** Modules whose import is a fact that no rule looks at, unless an error is to be explained. */
const OTHERS = [
  'torch',
  'jax',
  'cntk',
  'mxnet',
  'openvino',
  'pytensor',
  'aesara'
];

/** Modules whose import rules report. */
const REPORTED = ['theano', 'keras_core', 'plaidml'];

/** What the reading is for: every fact; what may bear on a setting; what is reported wherever Keras is loaded. */
export type Purpose = 'facts' | 'settings' | 'reports';

/** The interest in a list of packages that import Keras by themselves. */
export function interestIn(
  importers: readonly string[],
  purpose: Purpose = 'facts'
): IInterest {
  const modules = new Set(importers);
  const roots = importers
    .map(module => module.split('.')[0])
    .filter(root => /^\w+$/.test(root) && !/keras|tensorflow/.test(root))
    .map(root => `\\b${root}\\b`);
  const all = purpose === 'facts';
  const words = new RegExp([...WORDS, ...(all ? CALLS : [])].join('|'), 'i');
  const named =
    purpose === 'reports'
      ? REPORTED
      : [...MODULES, ...(all ? OTHERS : []), ...new Set(roots)];
  const imported = new RegExp(named.join('|'), 'i');
  return {
    isImporter: module => {
      for (let name = module; name; name = parentOf(name)) {
        if (modules.has(name)) {
          return true;
        }
      }
      return false;
    },
    isPromising: text => words.test(text) || imports(text, imported),
    mayImport: text =>
      imports(text, imported) || /import_module|__import__/.test(text)
  };
}

/** Whether a line with the word `import` names one of the modules. */
function imports(text: string, modules: RegExp): boolean {
  for (let at = text.indexOf('import'); at !== -1;) {
    const from = text.lastIndexOf('\n', at) + 1;
    const newline = text.indexOf('\n', at);
    const to = newline === -1 ? text.length : newline;
    const line = text.slice(from, to);
    if (/^[ \t]*#/.test(line)) {
      at = text.indexOf('import', to);
      continue;
    }
    if (
      modules.test(line) ||
      // The statement goes on, or began, on another line.
      line.trimEnd().endsWith('\\') ||
      /\\\s*$/.test(text.slice(Math.max(0, from - 4), from))
    ) {
      return true;
    }
    at = text.indexOf('import', to);
  }
  return false;
}

function parentOf(module: string): string {
  return module.slice(0, Math.max(0, module.lastIndexOf('.')));
}
