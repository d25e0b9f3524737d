import { parser } from '@lezer/python';
import * as fc from 'fast-check';

import { vocabulary } from '../../rules/vocabulary';
import { applyEdits } from '../../testing/apply';
import { defaultConfig, IConfig } from '../config';
import { Inspector } from '../inspector';
import { ICell, INotebook } from '../notebook/notebook';
import { planSwitch } from './plan';
import { backendSettings } from '../findings/backend-settings';

function notebookOf(...cells: (string | Partial<ICell>)[]): INotebook {
  return {
    language: 'python',
    cells: cells.map((cell, i) => ({
      id: `c${i}`,
      type: 'code' as const,
      source: '',
      ...(typeof cell === 'string' ? { source: cell } : cell)
    }))
  };
}

function viewOf(notebook: INotebook): Inspector['view'] {
  const inspector = new Inspector({ parser, rules: [], vocabulary });
  inspector.setNotebook(notebook);
  inspector.read();
  return inspector.view;
}

/** The sources after a switch to JAX. */
function switched(
  notebook: INotebook,
  config: Partial<IConfig> = {}
): string[] {
  const { edits } = planSwitch(viewOf(notebook), 'jax', {
    ...defaultConfig,
    ...config
  });
  return applyEdits(notebook, edits).cells.map(cell => cell.source);
}

const snippet = 'import os\nos.environ["KERAS_BACKEND"] = "jax"';

describe('planSwitch', () => {
  it('inserts a cell before the first import of Keras', () => {
    expect(switched(notebookOf('x = 1', 'import keras'))).toEqual([
      'x = 1',
      snippet,
      'import keras'
    ]);
  });

  it('inserts it in the style that the user chose', () => {
    const config = { snippetStyle: '%env' } as const;
    expect(switched(notebookOf('import keras'), config)).toEqual([
      '%env KERAS_BACKEND=jax',
      'import keras'
    ]);
  });

  it.each([
    'import tensorflow as tf',
    'from tensorflow import keras',
    'import keras_hub',
    'try:\n    import keras\nexcept ImportError:\n    pass',
    'def model():\n    from keras import layers'
  ])('inserts it before what imports Keras: %s', first => {
    expect(switched(notebookOf('x = 1', first, 'import keras'))).toEqual([
      'x = 1',
      snippet,
      first,
      'import keras'
    ]);
  });

  it('inserts it before the first code cell of a notebook without Keras', () => {
    const title = { type: 'markdown', source: '# Title' } as const;
    expect(switched(notebookOf(title, 'x = 1'))).toEqual([
      '# Title',
      snippet,
      'x = 1'
    ]);
    expect(switched(notebookOf(title))).toEqual(['# Title', snippet]);
    expect(switched(notebookOf())).toEqual([snippet]);
  });

  it('inserts it before the cell whose output shows that Keras is loaded', () => {
    const cell = {
      source: 'from utils import *',
      outputs: ['Using Theano backend.\n']
    };
    expect(switched(notebookOf('x = 1', cell, 'import keras'))).toEqual([
      'x = 1',
      snippet,
      'from utils import *',
      'import keras'
    ]);
  });

  it.each([
    ['os.environ["KERAS_BACKEND"] = "theano"', '"jax"'],
    ["os.environ['KERAS_BACKEND'] = 'theano'", "'jax'"],
    ["os.environ['KERAS_BACKEND'] = r'''theano'''", "r'''jax'''"]
  ])('keeps the form of %s', (line, literal) => {
    const cell = `import os\n${line}  # backend\nimport keras`;
    expect(switched(notebookOf(cell))).toEqual([
      `import os\n${line.split(' = ')[0]} = ${literal}  # backend\nimport keras`
    ]);
  });

  it.each([
    ['%env KERAS_BACKEND=theano', '%env KERAS_BACKEND=jax'],
    ['%env KERAS_BACKEND theano', '%env KERAS_BACKEND jax'],
    ['%set_env KERAS_BACKEND = "theano"', '%set_env KERAS_BACKEND = jax'],
    [
      'import os\nos.environ.update({"A": "b", "KERAS_BACKEND": "theano"})',
      'import os\nos.environ.update({"A": "b", "KERAS_BACKEND": "jax"})'
    ],
    [
      'import os\nos.environ.setdefault("KERAS_BACKEND", "theano")',
      'import os\nos.environ.setdefault("KERAS_BACKEND", "jax")'
    ],
    ['!export KERAS_BACKEND=theano', snippet],
    ['import os\nos.putenv("KERAS_BACKEND", "theano")', snippet],
    ['%%bash\nexport KERAS_BACKEND=theano', snippet],
    [
      '%%writefile ~/.keras/keras.json\n{"backend": "theano"}',
      '%%writefile ~/.keras/keras.json\n{"backend": "jax"}'
    ]
  ])('repairs where it stands: %s', (bad, good) => {
    expect(switched(notebookOf(bad, 'import keras'))).toEqual([
      good,
      'import keras'
    ]);
  });

  it('repairs a value where its constant stands', () => {
    expect(
      switched(
        notebookOf(
          'NAME = "theano"',
          'import os\nos.environ["KERAS_BACKEND"] = NAME\nimport keras'
        )
      )
    ).toEqual([
      'NAME = "jax"',
      'import os\nos.environ["KERAS_BACKEND"] = NAME\nimport keras'
    ]);
  });

  it('moves what comes too late, and a cell that is left empty goes', () => {
    expect(
      switched(
        notebookOf('import keras', '%env KERAS_BACKEND=jax', 'keras.Sequential')
      )
    ).toEqual([snippet, 'import keras', 'keras.Sequential']);
  });

  it('repairs several at once and leaves one', () => {
    expect(
      switched(
        notebookOf(
          '%env KERAS_BACKEND=theano',
          'import os\nos.environ["KERAS_BACKEND"] = "cntk"\nx = 1',
          'import keras',
          '!export KERAS_BACKEND=mxnet',
          'os.environ["KERAS_BACKEND"] = "pytorch"; y = 2'
        )
      )
    ).toEqual([
      '%env KERAS_BACKEND=jax',
      'import os\nx = 1',
      'import keras',
      'y = 2'
    ]);
  });

  it('keeps blocks sound', () => {
    expect(
      switched(
        notebookOf(
          'import keras',
          'import os\ndef use():\n    os.environ["KERAS_BACKEND"] = "jax"\nif x:\n    os.environ["KERAS_BACKEND"] = "jax"\n    y = 1\nif z: os.environ["KERAS_BACKEND"] = "torch"'
        )
      )
    ).toEqual([
      snippet,
      'import keras',
      'import os\ndef use():\n    pass\nif x:\n    y = 1\nif z: pass'
    ]);
  });

  it('overrides a value that cannot be told without touching it', () => {
    const cell = 'import os\nos.environ["KERAS_BACKEND"] = f()';
    expect(switched(notebookOf(cell, 'import keras'))).toEqual([
      cell,
      snippet,
      'import keras'
    ]);
    expect(switched(notebookOf(`${cell}\nimport keras`))).toEqual([
      `${cell}\n${snippet}\nimport keras`
    ]);
  });

  it('does not remove what is only a part of a statement', () => {
    const cell =
      'import os\nx = os.environ.setdefault("KERAS_BACKEND", "torch")';
    expect(switched(notebookOf('import keras', cell))).toEqual([
      snippet,
      'import keras',
      cell.replace('torch', 'jax')
    ]);
  });

  it.each([
    ['import os\nos.environ["KERAS_BACKEND"] = "jax"', 'import keras'],
    ['%env KERAS_BACKEND=jax', 'import tensorflow'],
    ['import keras', 'keras.config.set_backend("jax")'],
    ['%%writefile ~/.keras/keras.json\n{"backend": "jax"}', 'import keras'],
    ['%env KERAS_BACKEND=jax', 'import keras', '%env KERAS_BACKEND=jax']
  ])('leaves a right setting alone: %s', (...cells) => {
    const plan = planSwitch(viewOf(notebookOf(...cells)), 'jax', defaultConfig);
    expect(plan.edits).toEqual([]);
    expect(plan.settingCellId).not.toBeNull();
  });

  it('leaves a command alone that sets the variable for itself', () => {
    const cells = [
      '%env KERAS_BACKEND=jax',
      '!KERAS_BACKEND=torch python train.py',
      '%%bash\nexport KERAS_BACKEND=torch\npython train.py',
      'import keras'
    ];
    expect(switched(notebookOf(...cells))).toEqual(cells);
  });

  it('leaves a notebook of another language alone', () => {
    const notebook = { ...notebookOf('library(keras)'), language: 'r' };
    expect(switched(notebook)).toEqual(['library(keras)']);
  });

  const lines = [
    'import os',
    'import keras',
    'import tensorflow as tf',
    'from keras import backend as K',
    'x = 1',
    'NAME = "theano"',
    'os.environ["KERAS_BACKEND"] = NAME',
    'os.environ["KERAS_BACKEND"] = "theano"',
    'os.environ["KERAS_BACKEND"] = "torch"',
    "os.environ['KERAS_BACKEND'] = 'jax'",
    'os.environ["KERAS_BACKEND"] = f()',
    'os.environ.setdefault("KERAS_BACKEND", "cntk")',
    'os.environ.update(KERAS_BACKEND="torch", A="b")',
    'del os.environ["KERAS_BACKEND"]',
    'os.putenv("KERAS_BACKEND", "jax")',
    'os.system("export KERAS_BACKEND=jax")',
    'keras.config.set_backend("theano")',
    'K._BACKEND = "theano"',
    'import importlib; importlib.reload(keras)',
    '%env KERAS_BACKEND="jax"',
    '%env KERAS_BACKEND=pytorch',
    '!export KERAS_BACKEND=torch',
    '!KERAS_BACKEND=torch python train.py',
    'if x: os.environ["KERAS_BACKEND"] = "theano"',
    'if x:\n    os.environ["KERAS_BACKEND"] = "torch"',
    'if x:\n    os.environ["KERAS_BACKEND"] = "torch"\n    y = 1',
    'if x:\n    import keras',
    'def f():\n    import keras\n    os.environ["KERAS_BACKEND"] = "theano"',
    'a = 1; os.environ["KERAS_BACKEND"] = "theano"; b = 2',
    '# os.environ["KERAS_BACKEND"] = "theano"'
  ];
  const cell = fc
    .array(fc.constantFrom(...lines), { minLength: 1, maxLength: 4 })
    .map(chosen => chosen.join('\n'));
  const notebooks = fc
    .array(fc.oneof(cell, fc.constant('%%bash\nexport KERAS_BACKEND=jax')), {
      maxLength: 5
    })
    .map(cells => notebookOf(...cells));

  it('always comes to a notebook that uses the backend, and is then content', () => {
    fc.assert(
      fc.property(
        notebooks,
        fc.constantFrom('jax', 'torch'),
        fc.constantFrom('os.environ' as const, '%env' as const),
        (notebook, backend, snippetStyle) => {
          const config = { ...defaultConfig, snippetStyle };
          const { edits } = planSwitch(viewOf(notebook), backend, config);
          const after = applyEdits(notebook, edits);
          const view = viewOf(after);
          const { calls, effective, ineffective } = backendSettings(view);
          const last = calls[calls.length - 1] ?? effective;
          expect(last?.value?.text).toBe(backend);
          expect(ineffective).toEqual([]);
          expect(planSwitch(view, backend, config).edits).toEqual([]);
        }
      ),
      { numRuns: 150 }
    );
  });
});
