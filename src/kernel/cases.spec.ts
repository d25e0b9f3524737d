/**
 * Kernels of every sort, real ones: what each says of itself, what the chain makes of it, and what the rules say of a
 * notebook in it. docs/kernel.md has the same table for readers.
 */
import { IKernelFacts } from '../core';
import { INextBackend, knownKernelState } from '../core/kernel';
import { rules } from '../rules';
import { vocabulary } from '../rules/vocabulary';
import {
  IKernelSpec,
  kernelOf,
  run,
  start,
  stop,
  useKernels
} from '../testing/kernels';
import { inspectorOf, notebookOf } from '../testing/read';
import { KernelAnswer } from '../tokens';
import { askKernel } from './ask';

jest.setTimeout(180_000);

const names = ['no-keras', 'keras-only', 'keras-2'] as const;
const specs: Record<string, IKernelSpec> = {};
for (const name of names) {
  // A home in which nobody has a keras.json.
  const spec = kernelOf(name, { KERAS_HOME: '/no/such/folder' });
  if (spec) {
    specs[name] = spec;
  }
}
/** A test that is left out where the kernel is not here, as kernelOf has said. */
const itIn = (name: (typeof names)[number]) => (specs[name] ? it : it.skip);

useKernels(specs);

/** Runs cells in a fresh kernel and asks it. */
async function ask(name: string, ...sources: string[]): Promise<KernelAnswer> {
  const session = await start(name);
  for (const source of sources) {
    await run(session, source);
  }
  const answer = await askKernel(session, 60_000);
  await stop(session);
  return answer;
}

async function factsOf(
  name: string,
  ...sources: string[]
): Promise<IKernelFacts> {
  const answer = await ask(name, ...sources);
  if (answer.status === 'unknown') {
    throw new Error(answer.reason);
  }
  return answer.facts;
}

/** The backend that the next import would load; null where there is no Keras. */
function nextOf(facts: IKernelFacts): INextBackend | null {
  const state = knownKernelState(facts, vocabulary);
  return state.kind === 'no-keras' ? null : state.next;
}

/** What the rules say of a notebook in a kernel: the rule, and its message. */
function advice(facts: IKernelFacts, ...sources: string[]): string[] {
  const inspector = inspectorOf(notebookOf(...sources), rules);
  inspector.setKernel(facts, null);
  inspector.read();
  return inspector.inspection.findings.map(
    ({ message, rule }) => `${rule}: ${message}`
  );
}

const JAX = 'import os\nos.environ["KERAS_BACKEND"] = "jax"';
const LOAD = 'import keras';

itIn('no-keras')('without Keras', async () => {
  const facts = await factsOf('no-keras', JAX);
  expect(facts).toMatchObject({
    keras: { version: null, loaded: false, backend: null, importFailed: false },
    loaded: [],
    env: { KERAS_BACKEND: 'jax' },
    installed: {}
  });
  expect(nextOf(facts)).toBeNull();
  expect(advice(facts, JAX, LOAD)).toEqual([
    'backend-not-installed: The notebook sets "jax", but keras, jax are not installed in this kernel.'
  ]);
});

itIn('keras-only')('with Keras and no backend', async () => {
  const facts = await factsOf('keras-only');
  expect(facts.keras).toEqual({
    version: expect.stringMatching(/^3\./),
    loaded: false,
    backend: null,
    importFailed: false
  });
  expect(Object.keys(facts.installed).sort()).toEqual(['keras', 'numpy']);
  expect(nextOf(facts)).toMatchObject({
    name: 'tensorflow',
    problem: { kind: 'missing', modules: ['tensorflow'] }
  });
  expect(advice(facts, LOAD)).toEqual([
    'backend-not-installed: No backend is set, so Keras uses "tensorflow", but tensorflow is not installed in this kernel.'
  ]);
  expect(advice(facts, '%env KERAS_BACKEND=numpy', LOAD)).toEqual([
    'backend-not-installed: The notebook sets "numpy", but scipy, jax are not installed in this kernel.'
  ]);
});

itIn('keras-only')('where the import of Keras failed', async () => {
  // A framework that is missing leaves the choice open: what names another backend works in the same kernel.
  const open = await factsOf('keras-only', LOAD);
  expect(open.keras).toMatchObject({ loaded: false, importFailed: false });
  // Once Keras has read its configuration, its choice stays.
  const facts = await factsOf('keras-only', '%env KERAS_BACKEND=theano', LOAD);
  expect(facts.keras).toMatchObject({ loaded: false, importFailed: true });
  expect(advice(facts, JAX, LOAD).map(text => text.replace(/:.*/, ''))).toEqual(
    ['backend-not-installed', 'poisoned-import']
  );
});

itIn('keras-2')('with Keras 2.15, which ignores KERAS_BACKEND', async () => {
  const fresh = await factsOf('keras-2', JAX);
  expect(fresh.keras).toMatchObject({
    version: expect.stringMatching(/^2\.15\./),
    loaded: false
  });
  expect(nextOf(fresh)).toMatchObject({
    name: 'tensorflow',
    problem: null,
    steps: [
      { source: 'environment', value: 'jax', role: 'ignored' },
      { source: 'keras-json' },
      { source: 'default', role: 'wins' }
    ]
  });
  const loaded = await factsOf('keras-2', JAX, LOAD);
  expect(loaded).toMatchObject({
    keras: { loaded: true, backend: 'tensorflow', importFailed: false },
    env: { KERAS_BACKEND: 'jax' }
  });
  for (const facts of [fresh, loaded]) {
    expect(
      advice(facts, JAX, LOAD).map(text => text.replace(/:.*/, ''))
    ).toContain('legacy-keras');
  }
});

it('of another language', async () => {
  await expect(ask('echo')).resolves.toEqual({
    status: 'unknown',
    reason: 'not-python'
  });
});
