import { readFileSync, readdirSync } from 'fs';
import { join } from 'path';

import { english } from '../core/text';
import { notebookFromJson } from '../core/notebook/notebook-json';
import { capabilities } from '../knowledge/capabilities';
import { factsOf, inspect } from '../testing/read';
import { IUse, usesOf } from './uses';

const rows = capabilities(english);
const folder = join(__dirname, 'notebooks');

/** What happened when each notebook was run on each backend, cell by cell: `jlpm knowledge:check` runs them again. */
const ran: Record<string, Record<string, boolean>> = JSON.parse(
  readFileSync(join(folder, 'ran.json'), 'utf8')
);

function usesIn(...cells: string[]): readonly IUse[] {
  return usesOf(factsOf(...cells), rows, english);
}

describe('the notebooks', () => {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.ipynb'))
    .map(name => name.replace('.ipynb', ''));

  it('are those that were run', () => {
    expect(names.sort()).toEqual(Object.keys(ran).sort());
  });

  it.each(names)('%s is judged as it ran on each backend', name => {
    const text = readFileSync(join(folder, `${name}.ipynb`), 'utf8');
    const notebook = notebookFromJson(JSON.parse(text))!;
    const uses = usesOf(inspect(notebook).facts, rows, english);
    for (const [backend, worked] of Object.entries(ran[name])) {
      const refused = uses.filter(({ cells }) => cells[backend].flag === 'no');
      expect([backend, refused.length === 0]).toEqual([backend, worked]);
    }
  });
});

describe('uses', () => {
  it('lead to each place, and what most backends refuse comes first', () => {
    const uses = usesIn(
      'import keras\nimport tensorflow as tf',
      'model.fit(tf.data.Dataset.from_tensor_slices(x))',
      'a = keras.Input((None,), ragged=True)',
      'b = keras.Input((None,), ragged=True)'
    );
    expect(uses.map(({ id }) => id)).toEqual([
      'ragged-input',
      'trains',
      'tf-data'
    ]);
    expect(uses[0].places.map(({ cell }) => cell)).toEqual([2, 3]);
  });

  it('tell tf.* in a function only where that is a loss', () => {
    const cells = [
      'import tensorflow as tf\ndef scaled(t, p):\n    return tf.square(t - p)'
    ];
    expect(usesIn(...cells)).toEqual([]);
    expect(
      usesIn(...cells, 'model.compile(loss=scaled)').map(({ id }) => id)
    ).toEqual(['tensorflow-functions']);
  });

  it('say what was made for one backend, and what others ignore', () => {
    const [module] = usesIn(
      'import keras\nkeras.layers.TorchModuleWrapper(module)'
    );
    expect(module.cells.torch.flag).toBe('yes');
    expect(module.cells.jax.flag).toBe('no');
    const [strategy] = usesIn(
      'import tensorflow as tf\ns = tf.distribute.MirroredStrategy()'
    );
    expect(strategy.cells.tensorflow.flag).toBe('yes');
    expect(strategy.cells.jax).toMatchObject({
      flag: 'partly',
      text: 'ignored'
    });
  });

  it('are none of what never runs', () => {
    expect(usesIn('import keras\nif False:\n    model.fit(x)')).toEqual([]);
  });
});
