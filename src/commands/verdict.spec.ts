import { IKernelFacts, english } from '../core';
import { supported } from '../knowledge';
import { KernelAnswer, KernelUnknownReason } from '../tokens';
import { judge, judgeRun, titleOf } from './verdict';

type Facts = Omit<Partial<IKernelFacts>, 'keras'> & {
  keras?: Partial<IKernelFacts['keras']>;
};

/** What a kernel with Keras 3 and all backends says before anything is loaded, but for what is given. */
function known(facts: Facts = {}): KernelAnswer {
  return {
    status: 'known',
    facts: {
      python: '3.12.1',
      loaded: [],
      env: {},
      kerasJson: {
        path: '~/.keras/keras.json',
        exists: false,
        valid: false,
        backend: null,
        keys: []
      },
      installed: {
        keras: '3.15.1',
        tensorflow: '2.21.0',
        jax: '0.10.2',
        torch: '2.13.0',
        openvino: '2026.4.1',
        numpy: '2.4.6',
        scipy: '1.17.1'
      },
      devices: [],
      ...facts,
      keras: {
        version: '3.15.1',
        loaded: false,
        backend: null,
        importFailed: false,
        ...facts.keras
      }
    }
  };
}

const silent = (reason: KernelUnknownReason): KernelAnswer => ({
  status: 'unknown',
  reason
});

const onTensorFlow = { loaded: true, backend: 'tensorflow' };

const cases: [KernelAnswer, string, string, RegExp][] = [
  [known(), 'jax', 'pending', /not loaded yet; it will run on JAX/],
  [
    known({ keras: { loaded: true, backend: 'jax' } }),
    'jax',
    'running',
    /^Keras 3\.15\.1 runs on JAX/
  ],
  [
    known({ keras: onTensorFlow }),
    'torch',
    'restart',
    /already loaded Keras on TensorFlow. Restart it to get PyTorch/
  ],
  [
    known({ keras: { importFailed: true } }),
    'jax',
    'restart',
    /import of Keras failed/
  ],
  [
    known({ keras: { version: null }, installed: { numpy: '2.4.6' } }),
    'jax',
    'impossible',
    /Keras is not installed/
  ],
  [
    known({ installed: { keras: '3.15.1', numpy: '2.4.6' } }),
    'jax',
    'install',
    /JAX is not installed in this kernel: “jax” is missing/
  ],
  [
    known({
      keras: onTensorFlow,
      installed: { keras: '3.15.1', tensorflow: '2.21.0' }
    }),
    'torch',
    'install',
    /PyTorch is not installed/
  ],
  [
    known({ keras: { version: '2.15.0' } }),
    'jax',
    'impossible',
    /Keras 2\.15\.0, which cannot run on JAX/
  ],
  [known({ keras: { version: '2.15.0' } }), 'tensorflow', 'pending', /yet/],
  [silent('no-kernel'), 'jax', 'unknown', /No kernel is running/],
  [silent('not-python'), 'jax', 'unknown', /does not run Python/],
  [silent('busy'), 'jax', 'unknown', /busy/],
  [silent('dead'), 'jax', 'unknown', /died/],
  [silent('timeout'), 'jax', 'unknown', /did not answer/],
  [silent('unreadable'), 'jax', 'unknown', /did not answer/],
  [silent('not-asked'), 'jax', 'unknown', /did not answer/],
  [silent('off'), 'jax', 'unknown', /settings say not to ask/]
];

describe('judge', () => {
  it.each(cases)('case %#', (answer, backend, state, sentence) => {
    expect(judge(answer, backend, english)).toEqual({
      state,
      sentence: expect.stringMatching(sentence)
    });
  });
});

describe('judgeRun', () => {
  it.each([
    [{ loaded: true, backend: 'jax' }, {}, true, 'running', /runs on JAX/],
    [
      onTensorFlow,
      { KERAS_BACKEND: 'jax' },
      true,
      'restart',
      /not on JAX: something loaded it before/
    ],
    [
      onTensorFlow,
      { KERAS_BACKEND: '<b>theano</b> and so on and on' },
      true,
      'restart',
      /KERAS_BACKEND is “<b>theano<\/b> and so…”/
    ],
    [
      onTensorFlow,
      {},
      true,
      'restart',
      /KERAS_BACKEND is not set in the kernel/
    ],
    [
      { importFailed: true },
      {},
      false,
      'restart',
      /import of Keras failed; see/
    ],
    [{}, {}, true, 'pending', /without loading Keras/],
    [{}, {}, false, 'pending', /A cell failed before/]
  ] as const)('case %#', (keras, env, completed, state, sentence) => {
    expect(judgeRun(known({ keras, env }), 'jax', completed, english)).toEqual({
      state,
      sentence: expect.stringMatching(sentence)
    });
  });
});

it('never says more than a notification shows', () => {
  // JupyterLab cuts messages at 140 characters.
  const answers = [
    ...cases.map(([answer]) => answer),
    known({ keras: onTensorFlow, env: { KERAS_BACKEND: 'x'.repeat(2000) } }),
    known({ keras: { version: '2.99.99.dev20991231' } })
  ];
  for (const { name } of supported) {
    for (const answer of answers) {
      const first = `This notebook now sets ${titleOf(name)}.\n`;
      const { sentence } = judge(answer, name, english);
      expect((first + sentence).length).toBeLessThanOrEqual(140);
      for (const completed of [true, false]) {
        const run = judgeRun(answer, name, completed, english);
        expect('Checked: '.length + run.sentence.length).toBeLessThan(141);
      }
    }
  }
});
