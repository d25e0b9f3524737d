import { vocabulary } from '../rules/vocabulary';
import { distributionsByModule, probeFor } from './probe';

describe('the probe', () => {
  const distributions = distributionsByModule(vocabulary);

  it('looks for every module that a backend needs', () => {
    for (const backend of vocabulary.knowledge.backends) {
      for (const module of backend.needs.flatMap(({ modules }) => modules)) {
        expect(distributions).toHaveProperty([module]);
      }
    }
  });

  it.each([
    ['keras', ['keras', 'keras-nightly']],
    ['tf_keras', ['tf-keras', 'tf-keras-nightly']],
    ['torch', ['torch', 'torch-nightly', 'pytorch']],
    ['keras_openvino', ['keras-openvino', 'keras-openvino-nightly']],
    ['plaidml', ['plaidml', 'plaidml-nightly', 'plaidml-keras']]
  ])('knows what brings %s', (module, expected) => {
    expect(distributions[module]).toEqual(expected);
  });

  it('knows each module’s own name first, and no distribution of another', () => {
    expect(distributions.tensorflow[0]).toBe('tensorflow');
    expect(distributions.tensorflow).toContain('tf-nightly');
    expect(distributions.numpy).not.toContain('scipy');
  });

  it('leaves out modules that have nothing to do with Keras', () => {
    expect(distributions).not.toHaveProperty('pymc');
  });

  it('is ASCII on one line, which Python 2.7 reads without a declaration', () => {
    expect(probeFor(vocabulary)).toMatch(/^[ -~]+$/);
  });
});
