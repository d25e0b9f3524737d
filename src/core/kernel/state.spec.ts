import { vocabulary } from '../../rules/vocabulary';
import { freshKernel } from '../../testing/rule-case';
import { english } from '../text';
import { IKernelFacts, KernelUnknownReason } from './facts';
import {
  acceptsBackend,
  hasKeras3,
  kernelState,
  knownKernelState
} from './state';
import {
  describeKerasJson,
  describeProblem,
  describeState,
  explainUnknown
} from './wording';

type Given = Omit<Partial<IKernelFacts>, 'keras' | 'kerasJson'> & {
  keras?: Partial<IKernelFacts['keras']>;
  kerasJson?: Partial<IKernelFacts['kerasJson']>;
};

/** A kernel with Keras 3 and all its backends, of which nothing is loaded, but for what is given. */
function facts(given: Given = {}): IKernelFacts {
  return {
    ...freshKernel,
    ...given,
    keras: { ...freshKernel.keras, ...given.keras },
    kerasJson: { ...freshKernel.kerasJson, ...given.kerasJson }
  };
}

const loaded = (backend: string | null, version = '3.15.1') => ({
  version,
  loaded: true,
  backend
});
const file = (backend: string | null, ...keys: string[]) => ({
  exists: true,
  valid: true,
  backend,
  keys: ['backend', ...keys]
});

/** The kind of a kernel's state, and what is said of it. */
function telling(given: Given): [string, string, string | null] {
  const state = knownKernelState(facts(given), vocabulary);
  return [
    state.kind,
    describeState(state, vocabulary, english),
    describeProblem(state, vocabulary, english)
  ];
}

describe('the state of a kernel', () => {
  const cases: [string, Given, [string, string, string | null]][] = [
    [
      'no Keras',
      { keras: { version: null } },
      ['no-keras', 'Keras is not installed in this kernel.', null]
    ],
    [
      'nothing set',
      {},
      [
        'not-loaded',
        'Keras is not loaded yet. It will run on TensorFlow.',
        null
      ]
    ],
    [
      'a module is missing',
      { env: { KERAS_BACKEND: 'jax' }, installed: { keras: '3.15.1' } },
      [
        'not-loaded',
        'Keras is not loaded yet.',
        'With the current settings the import fails. Keras cannot run on JAX: jax is not installed in this kernel.'
      ]
    ],
    [
      'a name that Keras refuses',
      { env: { KERAS_BACKEND: 'theano' } },
      [
        'not-loaded',
        'Keras is not loaded yet.',
        'With the current settings the import fails: ValueError: Unable to import backend : theano'
      ]
    ],
    [
      'a keras.json at which an old Keras stops',
      {
        keras: { version: '1.2.2' },
        kerasJson: { exists: true, valid: false }
      },
      [
        'not-loaded',
        'Keras is not loaded yet.',
        'With the current settings the import fails: this Keras stops at a keras.json that is not valid JSON.'
      ]
    ],
    [
      'a name in keras.json at which an old Keras stops',
      {
        keras: { version: '2.1.6' },
        env: { KERAS_BACKEND: 'tensorflow' },
        kerasJson: file('jax')
      },
      [
        'not-loaded',
        'Keras is not loaded yet.',
        'With the current settings the import fails: this Keras checks the name in keras.json even where KERAS_BACKEND overrides it, and stops with an AssertionError.'
      ]
    ],
    [
      'Keras 2.15, which reads no setting',
      { keras: { version: '2.15.0' }, env: { KERAS_BACKEND: 'jax' } },
      [
        'not-loaded',
        'Keras is not loaded yet. It will run on TensorFlow.',
        null
      ]
    ],
    [
      'a nightly build',
      {
        keras: { version: '3.16.0.dev2026102704' },
        env: { KERAS_BACKEND: 'jax' }
      },
      ['not-loaded', 'Keras is not loaded yet. It will run on JAX.', null]
    ],
    [
      'a version that is not known',
      { keras: { version: '' }, env: { KERAS_BACKEND: 'jax' } },
      ['not-loaded', 'Keras is not loaded yet.', null]
    ],
    [
      'a failed import',
      { keras: { importFailed: true } },
      [
        'import-failed',
        'An import of Keras failed in this kernel.',
        'Importing it again repeats the error, whatever KERAS_BACKEND says now, until the kernel restarts.'
      ]
    ],
    [
      'loaded on what is set',
      { keras: loaded('jax'), env: { KERAS_BACKEND: 'jax' } },
      ['loaded', 'Keras runs on JAX.', null]
    ],
    [
      'loaded on another',
      { keras: loaded('tensorflow'), env: { KERAS_BACKEND: 'torch' } },
      [
        'loaded',
        'Keras runs on TensorFlow.',
        'The settings now name PyTorch, but Keras chose its backend when it was first imported. Restart the kernel to get PyTorch.'
      ]
    ],
    [
      'loaded, and nobody knows on what',
      { keras: loaded(null) },
      ['loaded', 'Keras is loaded, but its backend could not be read.', null]
    ],
    [
      'loaded from a checkout, without a version',
      { keras: { ...loaded('jax'), version: null } },
      ['loaded', 'Keras runs on JAX.', null]
    ],
    [
      'loaded on a module of somebody’s own',
      { keras: loaded('my_very_long.module.of.mine', '2.3.1') },
      [
        'loaded',
        'Keras runs on my_very_long.module.….',
        'The settings now name TensorFlow, but Keras chose its backend when it was first imported. Restart the kernel to get TensorFlow.'
      ]
    ]
  ];

  it.each(cases)('%s', (_, given, expected) => {
    expect(telling(given)).toEqual(expected);
  });

  it.each([
    ['0.3.0', 'theano', true],
    ['1.2.2', 'theano', true],
    ['1.2.2', 'cntk', false],
    ['2.1.6', 'cntk', true],
    ['2.3.1', 'tensorflow', true],
    ['2.3.1', 'jax', false],
    ['2.15.0', 'tensorflow', true],
    ['2.15.0', 'jax', false],
    ['3.7.0', 'openvino', false],
    ['3.8.0', 'openvino', true],
    ['3.15.1', 'theano', false],
    ['nonsense', 'jax', true]
  ])('of Keras %s, which accepts %s: %s', (version, name, expected) => {
    const state = knownKernelState(facts({ keras: { version } }), vocabulary);
    const backend = vocabulary.backendNamed(name);
    expect(
      state.kind !== 'no-keras' && backend && acceptsBackend(state, backend)
    ).toBe(expected);
  });

  it.each([
    [null, false],
    ['', false],
    ['2.15.0', false],
    ['3.0.0rc1', true],
    ['10.1', true]
  ])('of Keras %j is one of Keras 3: %s', (version, expected) => {
    expect(
      hasKeras3(knownKernelState(facts({ keras: { version } }), vocabulary))
    ).toBe(expected);
  });

  it('is unknown where the kernel gave no answer', () => {
    expect(
      kernelState({ status: 'unknown', reason: 'busy' }, vocabulary)
    ).toEqual({ kind: 'unknown', reason: 'busy' });
  });

  it('is unknown for a reason that has a sentence', () => {
    const reasons: Record<KernelUnknownReason, string> = {
      'not-asked': 'The kernel has not been asked yet.',
      'no-kernel': 'This notebook has no kernel.',
      'not-python': 'This kernel does not run Python, so it has no Keras.',
      busy: 'The kernel is busy.',
      dead: 'The kernel is dead.',
      timeout: 'The kernel did not answer in time.',
      unreadable: 'The kernel’s answer could not be read.',
      off: 'Your settings say not to ask the kernel.'
    };
    for (const [reason, sentence] of Object.entries(reasons)) {
      expect(explainUnknown(reason as KernelUnknownReason, english)).toBe(
        sentence
      );
    }
  });
});

describe('keras.json', () => {
  const none = { exists: true, valid: false, backend: null, keys: [] };

  it.each<[Given['kerasJson'], string, string | null]>([
    [{}, '3.15.1', null],
    [file('jax'), '3.15.1', null],
    [file('jax', 'image_data_format'), '3.15.1', null],
    [none, '3.15.1', 'F is not valid JSON, so Keras silently ignores it.'],
    [
      file('theano', 'image_dim_ordering'),
      '3.15.1',
      'F names "theano", which Keras 3.15.1 cannot load.'
    ],
    [
      file('openvino'),
      '3.7.0',
      'F names "openvino", which Keras 3.7.0 cannot load.'
    ],
    [
      file(null),
      '3.15.1',
      'F has a "backend" that is not a name, so Keras 3.15.1 cannot load.'
    ],
    [
      file('jax', 'image_dim_ordering'),
      '3.15.1',
      'F sets image_dim_ordering, which Keras 3 ignores.'
    ],
    [none, '2.15.0', null],
    [file('theano'), '2.3.1', null],
    [none, '', null]
  ])('%j with Keras %s', (kerasJson, version, expected) => {
    const state = knownKernelState(
      facts({ keras: { version }, kerasJson }),
      vocabulary
    );
    const problem = state.kind === 'no-keras' ? null : state.kerasJsonProblem;
    expect(problem && describeKerasJson(problem, 'F', version, english)).toBe(
      expected
    );
  });
});
