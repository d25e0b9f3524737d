import fc from 'fast-check';

import { applyEdits, IEdit, IFinding, INotebook, IRange } from '../core';
import { rules } from '../rules';
import { inspect, inspectorOf, notebookOf } from '../testing/read';

/** Pieces of cells that mean something, or nearly do. */
const PIECES = [
  'import keras',
  'import os',
  'from keras import backend as K',
  'import tensorflow as tf',
  'import a as B, keras as os',
  'os.environ["KERAS_BACKEND"] = "theano"',
  'os.environ["KERAS_BACKEND"] = " JAX"',
  'os.environ["KERAS_BACKEND"] = B',
  'os.environ.update({"KERAS_BACKEND": B})',
  'del os.environ["KERAS_BACKEND"]',
  'B = "jax"',
  'B += "x"',
  '%env KERAS_BACKEND="jax"',
  '%env KERAS_BACKEND=pytorch # x',
  '!export KERAS_BACKEND=jax',
  '!pip install keras>=3 theano',
  '%%bash\n',
  '%%time\n',
  '%%writefile ~/.keras/keras.json\n',
  '{"backend": "theano"}',
  'K.set_image_dim_ordering("th")',
  'os.system("export KERAS_BACKEND=theano; pip install theano")',
  'keras.config.set_backend("tf")',
  'json.dump({"backend": "theano"}, open("keras.json","w"))',
  'if x:\n',
  'try:\n',
  'except E, e:\n',
  'def f(K):\n',
  'class A:\n',
  'for i in x: ',
  'lambda: ',
  'global K',
  '    ',
  '"""',
  "'",
  '"',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '\\',
  '\n',
  '\r\n',
  '\t',
  ';',
  '# c',
  '  # keras-advisor: ignore',
  '# keras-advisor: ignore[theano-import]',
  '1./2',
  'x = !ls',
  'f"{B}x"',
  '`x`',
  '?',
  '%',
  '!',
  '=',
  '>>> ',
  '\u00e9\u{1F600}',
  '\0'
];

const piece = fc.constantFrom(...PIECES);

const source = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join('')),
  fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join('\n'))
);

const sources = fc.array(source, { minLength: 1, maxLength: 4 });

const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);

function isWithin({ from, to }: IRange, text: string): boolean {
  return from >= 0 && from <= to && to <= text.length;
}

/** What is the same of a finding wherever its line has moved and whatever its value has become. */
function identity({ rule, cellId }: IFinding): string {
  return `${rule} in ${cellId}`;
}

function replacesOnly(edits: readonly IEdit[]): boolean {
  return edits.length > 0 && edits.every(edit => edit.type === 'replace');
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
          expect(inspector.inspection.facts).toBeDefined();
        }
        expect(inspector.inspection).toEqual(inspect(notebook, rules));
      }),
      { numRuns: RUNS }
    );
  });

  it('a safe fix removes its finding, adds none, and leaves the rest as it was', () => {
    fc.assert(
      fc.property(sources, texts => {
        const notebook = notebookOf(...texts);
        const { findings } = inspect(notebook, rules);
        for (const finding of findings) {
          const fix = finding.fixes.find(
            ({ applicability, edits }) =>
              applicability === 'safe' && replacesOnly(edits)
          );
          if (!fix) {
            continue;
          }
          const fixed = applyEdits(notebook, fix.edits);
          expect(fixed).not.toBeNull();
          const after = inspect(fixed!, rules).findings;
          const count = (list: readonly IFinding[], of: string): number =>
            list.filter(item => identity(item) === of).length;
          const own = identity(finding);
          expect(count(after, own)).toBeLessThan(count(findings, own));
          // A comment may well lose what it suppressed; that is told, and is not a new problem.
          const rest = after.filter(({ rule }) => rule !== 'unused-ignore');
          for (const other of rest) {
            expect(count(findings, identity(other))).toBeGreaterThanOrEqual(
              count(after, identity(other))
            );
          }
          const touched = new Set(
            fix.edits.flatMap(edit => ('cellId' in edit ? [edit.cellId] : []))
          );
          fixed!.cells.forEach((cell, i) => {
            if (!touched.has(cell.id)) {
              expect(cell.source).toBe(texts[i]);
            }
          });
        }
      }),
      { numRuns: RUNS }
    );
  });
});
