import fc from 'fast-check';

import { INotebook, IRange } from '.';
import { rules } from '../rules';
import { source, sources } from '../testing/pieces';
import { inspect, inspectorOf, notebookOf } from '../testing/read';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);

function isWithin({ from, to }: IRange, text: string): boolean {
  return from >= 0 && from <= to && to <= text.length;
}

describe('for any text in any cell', () => {
  it('reading never throws, and all ranges lie inside their cells', () => {
    fc.assert(
      fc.property(sources, texts => {
        const notebook = notebookOf(...texts);
        const { facts, findings, suppressed } = inspect(notebook, rules);
        for (const { range, mark, value, cell } of facts) {
          expect(isWithin(range, texts[cell])).toBe(true);
          expect(range.from <= mark.from && mark.to <= range.to).toBe(true);
          expect(texts[cell].slice(mark.from, mark.to)).not.toContain('\n');
          if (value?.literal) {
            const { cellId, range: literal } = value.literal;
            const home = notebook.cells.find(({ id }) => id === cellId)!;
            expect(isWithin(literal, home.source)).toBe(true);
          }
        }
        for (const { range, cell } of [...findings, ...suppressed]) {
          expect(isWithin(range, texts[cell])).toBe(true);
        }
      }),
      { numRuns: RUNS }
    );
  });

  it('names that every JavaScript object has are names as any other', () => {
    for (const name of ['constructor', 'toString', 'valueOf', '__proto__']) {
      const texts = (each: string): string[] => [
        `import os, keras\nos.environ.${each}('KERAS_BACKEND', 'theano')\nos.${each}('KERAS_BACKEND')\n${each}.set_backend('theano')\n${each}('theano')\n`,
        `os.environ['${each}'] = 'theano'\nos.environ['KERAS_BACKEND'] = '${each}'\nkeras.config.set_backend('${each}')\nkeras.backend.set_image_dim_ordering('${each}')\n`,
        `%env KERAS_BACKEND=${each}\n%${each} KERAS_BACKEND=theano\n!pip install ${each}\nimport ${each}\nfrom keras import ${each}\nfrom ${each} import *\n`,
        `keras.layers.${each}(2)\nkeras.layers.Conv2D(3, 3, dim_ordering='${each}', ${each}=1)\n`,
        `for name in ${each}(['theano']):\n    os.environ['KERAS_BACKEND'] = name\n`,
        `import jax.numpy as jnp\n${each}.dot(keras.ops.ones(3))\nmodel.${each}(jnp.ones(3))\n`,
        `os.environ['KERAS_BACKEND'] = json.loads('{}')['${each}']\n`
      ];
      const found = (each: string): unknown => {
        const { facts, findings } = inspect(notebookOf(...texts(each)), rules);
        return [
          facts.map(({ kind, cell }) => [kind, cell]),
          findings.map(({ rule, cell, message }) => [
            rule,
            cell,
            message.split(each).join('')
          ])
        ];
      };
      expect(found(name)).toEqual(found('qwertyu'));
    }
  });

  it('what is found after any edits equals what is found from scratch', () => {
    const edit = fc.tuple(fc.nat(3), source);
    fc.assert(
      fc.property(sources, fc.array(edit, { maxLength: 6 }), (texts, edits) => {
        const inspector = inspectorOf(notebookOf(...texts), rules);
        const now = [...texts];
        for (const [index, text] of edits) {
          const cell = index % texts.length;
          now[cell] = text;
          inspector.setSource(`c${cell}`, text);
          inspector.read();
        }
        expect(inspector.inspection).toEqual(
          inspect(notebookOf(...now), rules)
        );
      }),
      { numRuns: RUNS }
    );
  });

  it('so it does after key presses, looked at before and after they are judged', () => {
    const letters = fc.constantFrom('x', ' ', '\n', '#', '"', '(', '=', '1');
    const press = fc.tuple(fc.nat(3), fc.nat(200), letters, fc.boolean());
    fc.assert(
      fc.property(
        sources,
        fc.array(press, { maxLength: 8 }),
        (texts, presses) => {
          const inspector = inspectorOf(notebookOf(...texts), rules);
          const now = [...texts];
          for (const [index, place, letter, looks] of presses) {
            const cell = index % texts.length;
            const at = place % (now[cell].length + 1);
            now[cell] = now[cell].slice(0, at) + letter + now[cell].slice(at);
            inspector.setSource(`c${cell}`, now[cell]);
            inspector.read(0);
            if (looks) {
              expect(() => inspector.inspection).not.toThrow();
            }
          }
          inspector.read();
          expect(inspector.inspection).toEqual(
            inspect(notebookOf(...now), rules)
          );
        }
      ),
      { numRuns: RUNS }
    );
  });

  it('so it does after cells were added, removed and moved', () => {
    fc.assert(
      fc.property(sources, sources, fc.nat(), (before, after, turn) => {
        const first = notebookOf(...before);
        const cells = [...first.cells, ...notebookOf(...after).cells].map(
          (cell, i) => ({ ...cell, id: `m${i}` })
        );
        const at = turn % cells.length;
        const turned = [...cells.slice(at), ...cells.slice(0, at)].slice(1);
        const second: INotebook = { language: 'python', cells: turned };
        const inspector = inspectorOf({ language: 'python', cells }, rules);
        inspector.setNotebook(second);
        inspector.read();
        expect(inspector.inspection).toEqual(inspect(second, rules));
      }),
      { numRuns: RUNS }
    );
  });

  it('reading in slices of no time gives the same', () => {
    fc.assert(
      fc.property(sources, texts => {
        const notebook = notebookOf(...texts);
        const inspector = inspectorOf({ language: 'python', cells: [] }, rules);
        inspector.setNotebook(notebook);
        while (!inspector.read(0)) {
          expect(() => inspector.inspection).not.toThrow();
        }
        expect(inspector.inspection).toEqual(inspect(notebook, rules));
      }),
      { numRuns: RUNS }
    );
  });
});
