import { backends } from './backend-list';
import { IModule } from './types';

/** Modules that matter besides the backends' own frameworks. */
const others: readonly IModule[] = [
  { name: 'keras', kind: 'import-keras', loads: 'keras', backend: null },
  {
    name: 'keras_core',
    kind: 'import-keras-core',
    loads: 'keras',
    backend: null
  },
  { name: 'tf_keras', kind: 'import-tf-keras', loads: 'keras', backend: null },
  { name: 'pymc', kind: 'import-pymc', loads: null, backend: null },
  { name: 'pymc3', kind: 'import-pymc3', loads: null, backend: null }
];

/** Every module whose import is a fact, but for importers of Keras and files of the notebook's own. */
export const modules: readonly IModule[] = [
  ...others,
  ...backends.flatMap(({ framework, name }): IModule[] =>
    framework === null
      ? []
      : [
          {
            name: framework,
            kind: `import-${framework}`,
            loads: framework === 'tensorflow' ? 'tensorflow' : null,
            backend: name
          }
        ]
  )
];
