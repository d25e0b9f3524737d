import { vocabulary } from '../../rules/vocabulary';
import { IKernelFacts } from './facts';
import { IResolution, resolveBackend } from './resolution';
import { explainStep } from './wording';
import { english } from '../text';

interface ISituation {
  version?: string;
  env?: Record<string, string>;
  installed?: Record<string, string>;
  /** The text of keras.json; absent when there is no file. */
  json?: string;
}

/** The facts of a kernel in which Keras is installed and not loaded. */
function facts({
  version = '3.15.1',
  env = {},
  installed = {},
  json
}: ISituation) {
  let parsed: Record<string, unknown> | null = null;
  try {
    parsed = json === undefined ? null : JSON.parse(json);
  } catch {
    parsed = null;
  }
  const backend = parsed?.backend;
  const result: IKernelFacts = {
    python: '3.11.7',
    keras: { version, loaded: false, backend: null, importFailed: false },
    loaded: [],
    env,
    kerasJson: {
      path: '/home/user/.keras/keras.json',
      exists: json !== undefined,
      valid: parsed !== null,
      backend: typeof backend === 'string' ? backend : null,
      keys: Object.keys(parsed ?? {}).sort()
    },
    installed,
    devices: []
  };
  return result;
}

function resolve(situation: ISituation): IResolution {
  const { version = '3.15.1' } = situation;
  const generation = vocabulary.generationOf(version);
  if (!generation) {
    throw new Error('no generation');
  }
  return resolveBackend(facts(situation), generation);
}

/** What a person reads off the chain: the roles, the backend and the error. */
function outline(situation: ISituation) {
  const { steps, backend, error } = resolve(situation);
  return [steps.map(step => step.role).join(' '), backend, textOf(error)];
}

/** Keras' message, or the kind of an error that has none. */
function textOf(error: IResolution['error']): string | null {
  return error?.kind === 'name' ? error.message : (error?.kind ?? null);
}

const KERAS_BACKEND = (value: string) => ({ KERAS_BACKEND: value });
const stale = '{"backend": "theano", "image_dim_ordering": "th"}';

describe('the resolution of the backend', () => {
  it.each<[string, ISituation, string, string, string | null]>([
    ['nothing set', {}, 'unset unset wins', 'tensorflow', null],
    [
      'the environment',
      { env: KERAS_BACKEND('jax') },
      'wins unset overridden',
      'jax',
      null
    ],
    [
      'keras.json',
      { json: '{"backend": "torch"}' },
      'unset wins overridden',
      'torch',
      null
    ],
    [
      'both',
      { env: KERAS_BACKEND('jax'), json: stale },
      'wins overridden overridden',
      'jax',
      null
    ],
    [
      'a keras.json of 2016',
      { json: stale },
      'unset wins overridden',
      'theano',
      'ValueError: Unable to import backend : theano'
    ],
    [
      'an empty variable',
      { env: KERAS_BACKEND(''), json: '{"backend": "jax"}' },
      'unset wins overridden',
      'jax',
      null
    ],
    [
      'a padded name',
      { env: KERAS_BACKEND(' jax') },
      'wins unset overridden',
      ' jax',
      'ValueError: Unable to import backend :  jax'
    ],
    [
      'a trailing comma in keras.json',
      { json: '{"backend": "jax",}' },
      'unset unset wins',
      'tensorflow',
      null
    ],
    [
      'null in keras.json',
      { json: '{"backend": null}' },
      'unset wins overridden',
      'None',
      'ValueError: Unable to import backend : None'
    ],
    [
      'a keras.json without the key',
      { json: '{"floatx": "float32"}' },
      'unset unset wins',
      'tensorflow',
      null
    ]
  ])('of Keras 3: %s', (_, situation, roles, backend, error) => {
    expect(outline(situation)).toEqual([roles, backend, error]);
  });

  it.each([
    ['3.7.0', 'ValueError: Unable to import backend : openvino'],
    ['3.8.0', null],
    ['3.15.1', null]
  ])('knows that OpenVINO came with Keras 3.8: %s', (version, error) => {
    expect(
      textOf(resolve({ version, env: KERAS_BACKEND('openvino') }).error)
    ).toBe(error);
  });

  it.each(['3.16.0rc1', '3.16.0', '4.0.0'])(
    'of Keras %s takes OpenVINO from a plug-in',
    version => {
      const env = KERAS_BACKEND('openvino');
      const installed = { openvino: '2026.4.1', scipy: '1.17' };
      expect(textOf(resolve({ version, env, installed }).error)).toBe(
        'ImportError: The openvino backend is not installed. You can install it via `pip install keras-openvino`'
      );
      expect(
        resolve({
          version,
          env,
          installed: { ...installed, keras_openvino: '0.0.1' }
        }).error
      ).toBeNull();
    }
  );

  it.each([
    ['3.15.1', 'Unable to import backend'],
    ['3.16.0.dev2026102704', 'Unsupported backend']
  ])('of Keras %s says "%s" of a name it does not know', (version, words) => {
    expect(
      textOf(resolve({ version, env: KERAS_BACKEND('theano') }).error)
    ).toBe(`ValueError: ${words} : theano`);
  });

  it.each(['2.4.0', '2.4.3', '2.15.0'])(
    'of Keras %s ignores whatever is set',
    version => {
      expect(
        outline({ version, env: KERAS_BACKEND('nonsense'), json: stale })
      ).toEqual(['ignored ignored wins', 'tensorflow', null]);
      expect(resolve({ version }).steps.map(step => step.role)).toEqual([
        'unset',
        'unset',
        'wins'
      ]);
    }
  );

  it.each([
    ['1.0.8', 'theano'],
    ['1.1.0', 'tensorflow'],
    ['1.2.2', 'tensorflow'],
    ['2.3.1', 'tensorflow']
  ])('of Keras %s falls back to %s', (version, backend) => {
    expect(outline({ version })).toEqual(['unset unset wins', backend, null]);
  });

  it.each([
    ['1.2.2', 'theano', null],
    ['1.2.2', 'cntk', 'AssertionError'],
    ['2.0.4', 'cntk', 'AssertionError'],
    ['2.0.5', 'cntk', null],
    ['2.1.6', 'jax', 'AssertionError'],
    ['2.2.4', 'plaidml.keras.backend', null],
    ['1.2.2', '', 'AssertionError'],
    ['2.3.1', '', null]
  ])('of Keras %s with %j in the environment', (version, value, error) => {
    expect(textOf(resolve({ version, env: KERAS_BACKEND(value) }).error)).toBe(
      error
    );
  });

  it('of Keras 2.1 stops at a bad keras.json that the environment overrides', () => {
    const { backend, error } = resolve({
      version: '2.1.6',
      env: KERAS_BACKEND('tensorflow'),
      json: '{"backend": "jax"}'
    });
    expect(backend).toBe('tensorflow');
    expect(error).toEqual({ kind: 'json-name' });
  });

  it('of Keras 1.2 stops at a keras.json that is no JSON', () => {
    expect(resolve({ version: '1.2.2', json: '{' }).error).toEqual({
      kind: 'bad-json'
    });
  });

  it('tells each source’s reason', () => {
    expect(
      resolve({ env: KERAS_BACKEND('jax'), json: stale }).steps.map(step => [
        step.source,
        step.value,
        explainStep(step, '3.15.1', english)
      ])
    ).toEqual([
      ['environment', 'jax', 'Keras reads this first.'],
      [
        'keras-json',
        'theano',
        'KERAS_BACKEND takes precedence over keras.json.'
      ],
      ['default', 'tensorflow', 'What Keras 3.15.1 uses when nothing is set.']
    ]);
    expect(resolve({ json: '{,' }).steps[1].reason).toBe('bad-json-ignored');
  });

  it.each(['', 'nonsense'])('is not known of the version %j', version => {
    expect(vocabulary.generationOf(version)).toBeNull();
  });

  it.each([
    ['3.0.0rc1', '3.0'],
    ['3.7.0', '3.0'],
    ['0.1', '0.3'],
    ['3.16.0.dev2026102704', '3.16']
  ])('of %s is that of %s', (version, since) => {
    expect(vocabulary.generationOf(version)?.since).toBe(since);
  });
});
