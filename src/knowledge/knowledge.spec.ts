import { english } from '../core/text';
import { backendMeant, backendNear, backends, supported } from './backends';
import { capabilities } from './capabilities';
import { claims } from './claims';

describe('backends', () => {
  it('lists the five that Keras 3 accepts', () => {
    expect(supported.map(backend => backend.name).sort()).toEqual([
      'jax',
      'numpy',
      'openvino',
      'tensorflow',
      'torch'
    ]);
  });

  it('gives each name and alias to one backend only', () => {
    const names = backends.flatMap(b => [b.name, ...b.aliases]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(names.map(name => name.toLowerCase()));
  });

  it.each([
    ['pytorch', 'torch'],
    ['PyTorch', 'torch'],
    ['tf', 'tensorflow'],
    ['TensorFlow', 'tensorflow'],
    [' jax ', 'jax'],
    ['"jax"', 'jax'],
    ['jax  # fast', 'jax'],
    ['th', 'theano'],
    ['plaidml.keras.backend', 'plaidml']
  ])('knows what %p means', (text, name) => {
    expect(backendMeant(text)?.name).toBe(name);
  });

  it.each([
    ['tensorlfow', 'tensorflow'],
    ['tensoflow', 'tensorflow'],
    ['trch', 'torch'],
    ['jaxx', 'jax'],
    ['openvin', 'openvino']
  ])('guesses what the misspelt %p means', (text, name) => {
    expect(backendMeant(text)).toBeUndefined();
    expect(backendNear(text)?.name).toBe(name);
  });

  it.each(['', 'keras', 'x', 'caffe', 'tensorboardx'])(
    'does not guess for %p',
    text => {
      expect(backendNear(text)).toBeUndefined();
    }
  );

  it('says of each that is gone what happens, and how to install each that lives', () => {
    for (const backend of backends) {
      const gone = !supported.includes(backend);
      const texts = backend.texts(english);
      expect(texts.summary).toMatch(/\.$/);
      expect(texts.end !== '').toBe(gone);
      expect(backend.install === null).toBe(gone);
      expect(backend.sources.length).toBeGreaterThan(0);
      for (const source of backend.sources) {
        expect(source).toMatch(/^https:\/\//);
      }
    }
  });
});

describe('claims', () => {
  const all = claims(english);
  const names = backends.map(backend => backend.name);

  it('are the eleven', () => {
    expect(all.length).toBe(11);
    expect(new Set(all.map(claim => claim.id)).size).toBe(11);
  });

  it('are short enough for a narrow panel and name their evidence', () => {
    for (const claim of all) {
      expect(claim.claim.length).toBeLessThan(70);
      expect(claim.then.length).toBeLessThan(180);
      expect(claim.now.length).toBeLessThan(180);
      expect(claim.nowSources.length).toBeGreaterThan(0);
      for (const backend of Object.keys(claim.flags)) {
        expect(names).toContain(backend);
      }
    }
  });
});

describe('capabilities', () => {
  const rows = capabilities(english);

  it('say something of each living backend, with a source or a measurement', () => {
    expect(new Set(rows.map(row => row.id)).size).toBe(rows.length);
    for (const row of rows) {
      expect(Object.keys(row.cells).sort()).toEqual(
        supported.map(backend => backend.name).sort()
      );
      expect(row.sources.length > 0 || /^Measured/.test(row.note)).toBe(true);
    }
  });

  it('carry the measured figures', () => {
    const figure = (id: string, backend: string): string | undefined =>
      rows.find(row => row.id === id)?.cells[backend].text;
    expect(figure('ops-failing', 'openvino')).toBe('12');
    expect(figure('step-mlp', 'jax')).toBe('0.47');
    expect(figure('step-lstm', 'torch')).toBe('13.71');
    expect(figure('predict-cnn', 'openvino')).toBe('1.4');
    expect(figure('install-size', 'tensorflow')).toBe('1401');
    expect(figure('import-time', 'torch')).toBe('3.16');
  });
});
