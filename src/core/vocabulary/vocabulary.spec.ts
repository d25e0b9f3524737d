import { IBackend, knowledge } from '../../knowledge';
import { createVocabulary } from './vocabulary';

const vocabulary = createVocabulary(knowledge);
const { backends } = knowledge;

function named(name: string): IBackend {
  const backend = vocabulary.backendNamed(name);
  if (!backend) {
    throw new Error(`no backend ${name}`);
  }
  return backend;
}

describe('the vocabulary', () => {
  it.each(
    backends.flatMap(({ aliases, name }) =>
      [name, ...aliases].map(alias => [alias, name])
    )
  )(
    'knows that %p means %p, however it is quoted and capitalized',
    (alias, name) => {
      for (const text of [
        alias,
        alias.toUpperCase(),
        ` ${alias} `,
        `"${alias}"`,
        `'${alias}';`,
        `${alias}  # fast`
      ]) {
        expect([text, vocabulary.backendMeant(text)?.name]).toEqual([
          text,
          name
        ]);
      }
    }
  );

  it.each([
    ['tensorlfow', 'tensorflow'],
    ['tensoflow', 'tensorflow'],
    ['trch', 'torch'],
    ['jaxx', 'jax'],
    ['openvin', 'openvino']
  ])('guesses what the misspelt %p means', (text, name) => {
    expect(vocabulary.backendMeant(text)).toBeUndefined();
    expect(vocabulary.backendNear(text)?.name).toBe(name);
  });

  it.each(['', 'keras', 'x', 'caffe', 'tensorboardx'])(
    'does not guess for %p',
    text => {
      expect(vocabulary.backendNear(text)).toBeUndefined();
    }
  );

  it.each([
    ['tensorflow-gpu', 'tensorflow'],
    ['tf-nightly', 'tensorflow'],
    ['jaxlib', 'jax'],
    ['jax-cuda12-plugin', 'jax'],
    ['pytorch', 'torch'],
    ['mxnet-cu101', 'mxnet'],
    ['keras-mxnet', 'mxnet'],
    ['keras-openvino', 'openvino'],
    ['plaidml-keras', 'plaidml'],
    ['jaxtyping', undefined],
    ['tensorflow-hub', undefined],
    ['theano-extras', undefined]
  ])('knows which backend the distribution %p brings', (name, backend) => {
    expect(vocabulary.backendOfDistribution(name)?.name).toBe(backend);
  });

  it('has the framework of each backend as a module, but NumPy, which is imported for anything', () => {
    for (const { name } of backends.filter(each => each.name !== 'numpy')) {
      expect(vocabulary.moduleOf(`${name}.nn`)?.backend).toBe(name);
    }
    expect(vocabulary.moduleOf('numpy')).toBeUndefined();
  });
});

describe('a version of Keras', () => {
  it.each([
    ['1.2.2', ['tensorflow', 'theano']],
    ['2.0.5', ['tensorflow', 'theano', 'cntk']],
    ['2.4.0', ['tensorflow']],
    ['2.15.0', ['tensorflow']],
    ['3.0.0', ['tensorflow', 'jax', 'torch', 'numpy']],
    ['3.15.1', ['tensorflow', 'jax', 'torch', 'numpy', 'openvino']]
  ])('%s accepts the names of its time', (version, names) => {
    expect(vocabulary.generationOf(version)?.names).toEqual(names);
  });

  it('between 2.2 and 2.3 accepts any module', () => {
    expect(vocabulary.generationOf('2.3.1')?.names).toBeNull();
  });

  it.each([
    ['3.13.2', ['openvino'], 'openvino', null],
    ['3.14.0', ['openvino', 'scipy'], 'openvino scipy', null],
    ['3.15.1', ['openvino', 'scipy'], 'openvino scipy', null],
    [
      '3.16.0.dev2026102704',
      ['openvino', 'scipy', 'keras_openvino'],
      'keras-openvino scipy',
      'keras-openvino'
    ]
  ])('%s needs %j for OpenVINO', (version, modules, pip, plugin) => {
    const needs = vocabulary.needsOf(named('openvino'), version);
    expect(needs).toMatchObject({ modules, plugin });
    expect(needs?.install.pip.cpu).toBe(pip);
  });

  it('needs JAX for NumPy, and nothing from a backend that it does not accept', () => {
    expect(vocabulary.needsOf(named('numpy'), '3.0.0')).toMatchObject({
      modules: ['numpy', 'scipy', 'jax'],
      install: { pip: { cpu: 'jax' } }
    });
    expect(vocabulary.needsOf(named('openvino'), '3.7.0')).toBeNull();
    expect(vocabulary.needsOf(named('theano'), '2.3.1')).toBeNull();
    expect(vocabulary.needsOf(named('jax'))).not.toBeNull();
  });

  it('trains on the backends that it accepts, the default first', () => {
    expect(
      vocabulary.trainingBackends('3.15.1').map(({ name }) => name)
    ).toEqual(['tensorflow', 'jax', 'torch']);
    expect(vocabulary.trainingBackends()).toEqual(
      vocabulary.trainingBackends(knowledge.newestKeras)
    );
  });
});
