import { rules } from '../rules';
import { ruleDocs } from '../rules/docs';
import { mayHaveFindings } from './decisive';
import { INotebook } from './notebook';

/** A notebook of one code cell. */
function cell(source: string, ...outputs: string[]): INotebook {
  return {
    language: 'python',
    cells: [{ id: 'a', type: 'code', source, outputs }]
  };
}

describe('mayHaveFindings', () => {
  it.each(
    rules
      .filter(({ meta }) => !meta.needsKernel)
      .map(({ meta }) => [meta.name, ruleDocs[meta.name].example])
  )('lets the example of %s through', (name, example) => {
    // The rule about errors is about outputs only, of which its example shows nothing but the cause.
    const outputs = name === 'explained-error' ? ['TypeError: such'] : [];
    expect(mayHaveFindings(cell(example, ...outputs))).toBe(true);
  });

  it.each([
    'import keras\nfrom keras import backend as K\nK.clear_session()',
    'import tensorflow as tf\ntf.keras.backend.clear_session()',
    'import torch, jax\nmodel.fit(x, y)',
    '!pip install -q keras',
    '!pip install numpy==1.26',
    'os.environ["CUDA_VISIBLE_DEVICES"] = "0"',
    "os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '2')",
    '%config InlineBackend.figure_format = "svg"',
    ''
  ])('stops %j', source => {
    expect(mayHaveFindings(cell(source))).toBe(false);
  });

  it.each([
    '%env KERAS_BACKEND=jax',
    'os.environ[name] = value',
    'os.environ["KERAS_" + which] = "jax"',
    'os.environ["KERAS_BACKEND"] = "jax"',
    'os.environ.update(settings)',
    'env = os.environ',
    'keras.backend._BACKEND = "jax"',
    'keras.backend.backend()',
    '!pip install keras>=3',
    '!conda install keras=2.2',
    '!pip install "Keras == 2.2"',
    '!pip install numpy>=1.26',
    'import theano'
  ])('lets %j through', source => {
    expect(mayHaveFindings(cell(source))).toBe(true);
  });

  it('looks at what cells printed', () => {
    expect(mayHaveFindings(cell('', 'Using Theano backend.\n'))).toBe(true);
    expect(mayHaveFindings(cell('', 'ValueError: no'))).toBe(true);
    expect(mayHaveFindings(cell('', 'all is well'))).toBe(false);
  });
});
