import { IKernelFacts, rankBackends } from '../core';
import { defaultConfig } from '../core/config';
import { inspectorOf, notebookOf } from '../testing/read';
import { freshKernel, kernelOn } from '../testing/rule-case';
import { vocabulary } from './vocabulary';

/** The names of the backends, the best first. */
function rank(
  sources: readonly string[],
  kernel: Partial<IKernelFacts> | null,
  config: Partial<typeof defaultConfig> = {}
): string {
  const { view } = inspectorOf(notebookOf(...sources));
  const facts = kernel && { ...freshKernel, ...kernel };
  return rankBackends(view, facts, { ...defaultConfig, ...config }, vocabulary)
    .map(({ name }) => name)
    .join(' ');
}

const jaxOnly = { installed: { keras: '3.15.1', jax: '0.10.2' } };

describe('the order of the backends', () => {
  it('is that of Keras where nothing tells', () => {
    expect(rank(['import keras'], null)).toBe('tensorflow jax torch');
  });

  it('begins with what the kernel has, whatever is preferred', () => {
    expect(rank([], jaxOnly)).toBe('jax tensorflow torch');
    expect(rank([], jaxOnly, { preferredBackend: 'torch' })).toBe(
      'jax torch tensorflow'
    );
  });

  it('goes by what the notebook sets, then by what it imports, then by the last choice', () => {
    const late =
      'import keras\nimport os\nos.environ["KERAS_BACKEND"] = "torch"';
    expect(rank(['import jax', late], null)).toBe('torch jax tensorflow');
    expect(rank([], null, { lastBackend: 'jax' })).toBe('jax tensorflow torch');
    expect(rank(['import torch'], null, { lastBackend: 'jax' })).toBe(
      'torch jax tensorflow'
    );
  });

  it('goes by what the kernel runs before the last choice', () => {
    expect(rank([], kernelOn('jax'), { lastBackend: 'torch' })).toBe(
      'jax torch tensorflow'
    );
  });

  it('takes a preference for the wish that it is', () => {
    expect(rank(['import jax'], null, { preferredBackend: 'torch' })).toBe(
      'torch tensorflow jax'
    );
  });
});
