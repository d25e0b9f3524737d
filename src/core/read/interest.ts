/** What is looked for in cells besides what every notebook is read for. */
export interface IInterest {
  /** Whether a module is, or is in, a package that imports Keras by itself. */
  isImporter(module: string): boolean;
  /**
   * Whether a text may hold a fact; without one it needs no parser. Only a filter: what a cell says is always read off
   * its syntax tree.
   */
  isPromising(text: string): boolean;
}

const WORDS = [
  'keras',
  'theano',
  'tensorflow',
  'backend',
  'torch',
  'jax',
  'cntk',
  'mxnet',
  'plaidml',
  'openvino',
  'pymc',
  'pytensor',
  'aesara',
  'environ',
  'getenv',
  'putenv',
  '_ordering',
  'data_format',
  'image_data',
  '\\.fit',
  'train_on_batch',
  'import_module',
  '__import__',
  'reload',
  'system',
  'subprocess',
  'popen',
  'check_call',
  'run_line_magic',
  'run_cell_magic',
  '\\.magic\\(',
  'pip',
  'conda',
  '(?:import|from)[ \\t]+(?:\\.|util|help|vgg|model|layer|resnet)'
];

/** The interest in a list of packages that import Keras by themselves. */
export function interestIn(importers: readonly string[]): IInterest {
  const modules = new Set(importers);
  const roots = importers
    .map(module => module.split('.')[0])
    .filter(root => /^\w+$/.test(root) && !/keras|tensorflow/.test(root))
    .map(root => `(?:import|from)[ \\t]+${root}`);
  // `import a, b`: the second is not found by its `import`.
  const pattern = new RegExp([...WORDS, ...new Set(roots)].join('|'), 'i');
  return {
    isImporter: module => {
      for (let name = module; name; name = parentOf(name)) {
        if (modules.has(name)) {
          return true;
        }
      }
      return false;
    },
    isPromising: text => pattern.test(text)
  };
}

function parentOf(module: string): string {
  return module.slice(0, Math.max(0, module.lastIndexOf('.')));
}
