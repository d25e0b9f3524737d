import { ImportKind } from '../fact';
import { IInterest } from '../read/interest';
import { Builder, Of } from './builder';

const ROOTS: Readonly<Record<string, readonly [ImportKind, string | null]>> = {
  keras: ['import-keras', null],
  keras_core: ['import-keras-core', null],
  tf_keras: ['import-tf-keras', null],
  tensorflow: ['import-tensorflow', 'tensorflow'],
  theano: ['import-theano', 'theano'],
  cntk: ['import-cntk', 'cntk'],
  mxnet: ['import-mxnet', 'mxnet'],
  plaidml: ['import-plaidml', 'plaidml'],
  torch: ['import-torch', 'torch'],
  jax: ['import-jax', 'jax'],
  openvino: ['import-openvino', 'openvino'],
  pymc: ['import-pymc', null],
  pymc3: ['import-pymc3', null],
  pytensor: ['import-pytensor', 'pytensor'],
  aesara: ['import-aesara', 'aesara']
};

/** Modules that courses keep beside their notebooks, and that may well import Keras. */
const LOCAL = new Set([
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
]);

/** The kind of fact that loading a module is; null for modules that do not matter here. */
export function importKind(
  module: string,
  names: readonly string[],
  interest: IInterest
): readonly [ImportKind, string | null] | null {
  const parts = module.split('.');
  const [root] = parts;
  if (
    root === 'tensorflow' &&
    (parts.includes('keras') || names.includes('keras'))
  ) {
    return ['import-tf-keras', 'tensorflow'];
  }
  if (Object.prototype.hasOwnProperty.call(ROOTS, root)) {
    return ROOTS[root];
  }
  if (interest.isImporter(module)) {
    return ['import-keras-ecosystem', null];
  }
  return LOCAL.has(root) ? ['import-local', null] : null;
}

/** `import keras`, `from keras import …`. */
export function judgeImport(
  candidate: Of<'import'>,
  builder: Builder,
  interest: IInterest
): void {
  const { module, names, level, mark } = candidate;
  const found =
    level > 0
      ? (['import-local', null] as const)
      : importKind(module, names, interest);
  if (found) {
    builder.add(candidate, {
      kind: found[0],
      name: '.'.repeat(level) + module,
      mark,
      backend: found[1]
    });
  }
}
