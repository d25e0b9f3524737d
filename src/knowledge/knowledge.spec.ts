import { readFileSync } from 'fs';

import { english } from '../core/text';
import { compareVersions, isAtLeast } from '../core/vocabulary/version';
import { sharedPath } from '../testing/shared';
import { backends, supported } from './backend-list';
import { capabilities } from './capabilities';
import { cells } from './cells';
import { newestKeras } from './generations';
import { goneNames } from './gone-names';
import { IBackend } from './types';

describe('backends', () => {
  it('gives each name and alias to one backend only', () => {
    const names = backends.flatMap(b => [b.name, ...b.aliases]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(names.map(name => name.toLowerCase()));
  });

  it('says of each that is gone what happens, and how to install each that lives', () => {
    for (const backend of backends) {
      const gone = !supported.includes(backend);
      const texts = backend.texts(english);
      expect(texts.summary).toMatch(/\.$/);
      expect(texts.end !== '').toBe(gone);
      expect(backend.needs.length === 0).toBe(gone);
      expect(backend.sources.length).toBeGreaterThan(0);
      for (const source of backend.sources) {
        expect(source).toMatch(/^https:\/\//);
      }
    }
  });
});

describe('what Keras needs for a backend', () => {
  it('is one entry for each change, the newest first, from the backend’s first Keras on', () => {
    for (const { keras, name, needs } of supported) {
      const since = needs.map(need => need.since);
      expect([name, since]).toEqual([
        name,
        [...since].sort((a, b) => compareVersions(b, a))
      ]);
      expect(since[since.length - 1]).toBe(keras?.since);
      for (const { modules, plugin } of needs) {
        const module = plugin?.replace(/-/g, '_');
        expect(modules.filter(each => each.startsWith('keras_'))).toEqual(
          module ? [module] : []
        );
      }
    }
  });
});

describe('names gone from keras.backend', () => {
  const { ofKeras, ofTensorFlow, successors } = goneNames;

  it('are each there once and none that Keras 3 has', () => {
    // Run with Keras 3.15.1; those of 3.0.0 are the same.
    const there =
      'backend clear_session epsilon floatx get_uid image_data_format is_float_dtype is_int_dtype is_keras_tensor result_type set_epsilon set_floatx set_image_data_format standardize_dtype';
    for (const names of [ofKeras, ofTensorFlow]) {
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter(name => there.split(' ').includes(name))).toEqual([]);
    }
  });

  it('have successors under their own names', () => {
    const names = Object.keys(successors);
    expect(names.filter(name => !ofKeras.includes(name))).toEqual([]);
  });
});

describe('capabilities', () => {
  const rows = capabilities(english);

  it('say something of each living backend, with a source or a measurement', () => {
    expect(new Set(rows.map(row => row.id)).size).toBe(rows.length);
    for (const row of rows) {
      expect(Object.keys(row.cells)).toEqual(
        supported.map(backend => backend.name)
      );
      expect(row.sources.length > 0 || /^Measured/.test(row.note)).toBe(true);
    }
  });

  it('has a row for each cell of a backend', () => {
    const ids = rows.map(row => row.id);
    for (const backend of backends) {
      const own = Object.keys(cells[backend.name]?.(english) ?? {});
      expect([backend.name, own.filter(id => !ids.includes(id))]).toEqual([
        backend.name,
        []
      ]);
      expect(own.length > 0).toBe(supported.includes(backend));
    }
  });

  it('have a figure where a backend does it, a dash where it does not', () => {
    for (const { id, figures, cells } of rows) {
      for (const [backend, { flag, text }] of Object.entries(cells)) {
        expect([id, backend, /^\d+(\.\d+)?$/.test(text)]).toEqual([
          id,
          backend,
          figures && flag !== 'no' && flag !== 'unknown'
        ]);
      }
    }
    const trains = rows.find(({ id }) => id === 'trains')!.cells;
    for (const { cells } of rows.filter(({ id }) => id.startsWith('step-'))) {
      for (const backend of Object.keys(trains)) {
        // Not each one that trains was measured.
        expect(['unknown', trains[backend].flag]).toContain(
          cells[backend].flag
        );
      }
    }
  });

  const measured = sharedPath('facts', 'comparison.json');
  // The measurements are no part of the repository: where they are not, jest counts this as skipped.
  (measured === null ? it.skip : it)('carry what was measured', () => {
    const table = measurements(measured!);
    // The version of Keras that accepts a backend was read in its source.
    const figures = rows
      .filter(row => row.figures && row.id !== 'keras' && row.group !== 'speed')
      .map(({ id }) => id);
    expect(Object.keys(table).sort()).toEqual(figures.sort());
    for (const [id, ofBackend] of Object.entries(table)) {
      const { cells } = rows.find(row => row.id === id)!;
      for (const { name } of supported.filter(isMeasured)) {
        const figure = ofBackend(name);
        expect([id, name, cells[name].text]).toEqual([
          id,
          name,
          figure === undefined ? '–' : String(figure)
        ]);
      }
    }
  });
});

/** Whether a backend was there when it was measured: one that Keras accepted then. */
function isMeasured({ keras }: IBackend): boolean {
  return keras !== null && isAtLeast(newestKeras, keras.since);
}

/** The figures of the rows, by the name of a backend, as they were written when they were measured. */
function measurements(
  file: string
): Record<string, (backend: string) => unknown> {
  const parts: { claim: string; now: unknown }[] = JSON.parse(
    readFileSync(file, 'utf8')
  );
  /** What stands under these keys of the part whose claim begins so; undefined where nothing does. */
  const at = (claim: string, ...keys: string[]): unknown =>
    keys.reduce<unknown>(
      (tree, key) => (tree as Record<string, unknown> | undefined)?.[key],
      parts.find(part => part.claim.startsWith(claim))?.now
    );
  const distributions: Record<string, string> = {
    tensorflow: 'tensorflow-cpu',
    torch: 'torch+cpu',
    // It needs what the JAX backend needs.
    numpy: 'jax'
  };
  return {
    'ops-failing': name => at('(8)', name, 'failed') ?? at('(8)', name),
    'install-size': name =>
      // Measured without the SciPy that it needs since Keras 3.14, of which the table has the size.
      name === 'openvino'
        ? 378
        : at('NOW: install size', distributions[name] ?? name, 'installed')
  };
}
