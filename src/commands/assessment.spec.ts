import { IKernelFacts, english } from '../core';
import { KernelAnswer, KernelUnknownReason } from '../core/kernel';
import { supported } from '../knowledge';
import { assessKernel, assessRun } from './assessment';
import { titleOf } from './backend';

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

const unknown = (reason: KernelUnknownReason): KernelAnswer => ({
  status: 'unknown',
  reason
});

const onTensorFlow = { loaded: true, backend: 'tensorflow' };

const cases: [KernelAnswer, string, string, RegExp][] = [
  [known(), 'jax', 'pending', /not loaded yet\. It will run on JAX/],
  [
    known({ keras: { loaded: true, backend: 'jax' } }),
    'jax',
    'running',
    /^Keras runs on JAX\.$/
  ],
  [
    known({ keras: onTensorFlow }),
    'torch',
    'restart',
    /Keras runs on TensorFlow\. Restart the kernel to get PyTorch/
  ],
  [
    known({ keras: { importFailed: true } }),
    'jax',
    'restart',
    /import of Keras failed in this kernel\. Restart the kernel to get JAX/
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
    /cannot run on JAX: jax is not installed in this kernel/
  ],
  [
    known({
      keras: onTensorFlow,
      installed: { keras: '3.15.1', tensorflow: '2.21.0' }
    }),
    'torch',
    'install',
    /cannot run on PyTorch: torch is not installed/
  ],
  [
    known({ keras: { version: '2.15.0' } }),
    'jax',
    'impossible',
    /Keras 2\.15\.0 of this kernel cannot run on JAX, which needs Keras 3/
  ],
  [known({ keras: { version: '2.15.0' } }), 'tensorflow', 'pending', /yet/],
  [
    known({ keras: { version: '3.7.0' } }),
    'openvino',
    'impossible',
    /Keras 3\.7\.0 of this kernel cannot run on OpenVINO, which needs Keras 3\.8/
  ],
  [
    known({ keras: { version: '2.3.1' } }),
    'jax',
    'impossible',
    /Keras 2\.3\.1 of this kernel cannot run on JAX/
  ],
  [
    known({ keras: { loaded: true, backend: null } }),
    'jax',
    'restart',
    /its backend could not be read\. Restart the kernel to get JAX/
  ],
  [
    unknown('no-kernel'),
    'jax',
    'unknown',
    /has no kernel\. Once you run it, Keras uses JAX/
  ],
  [unknown('not-python'), 'jax', 'unknown', /does not run Python/],
  [
    unknown('busy'),
    'jax',
    'unknown',
    /busy\. If it has loaded Keras, restart it to get JAX/
  ],
  [unknown('dead'), 'jax', 'unknown', /dead\. Restart the kernel to get JAX/],
  [unknown('timeout'), 'jax', 'unknown', /did not answer/],
  [unknown('unreadable'), 'jax', 'unknown', /could not be read/],
  [unknown('not-asked'), 'jax', 'unknown', /not been asked/],
  [unknown('off'), 'jax', 'unknown', /settings say not to ask/]
];

describe('assessKernel', () => {
  it.each(cases)('case %#', (answer, backend, status, sentence) => {
    expect(assessKernel(answer, backend, english)).toEqual({
      status,
      sentence: expect.stringMatching(sentence)
    });
  });
});

describe('assessRun', () => {
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
  ] as const)('case %#', (keras, env, completed, status, sentence) => {
    expect(assessRun(known({ keras, env }), 'jax', completed, english)).toEqual(
      {
        status,
        sentence: expect.stringMatching(sentence)
      }
    );
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
      const { sentence } = assessKernel(answer, name, english);
      expect((first + sentence).length).toBeLessThanOrEqual(140);
      for (const completed of [true, false]) {
        const run = assessRun(answer, name, completed, english);
        expect('Checked: '.length + run.sentence.length).toBeLessThan(141);
      }
    }
  }
});
