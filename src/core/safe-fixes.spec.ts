import fc from 'fast-check';

import { IEdit, IFinding, IFix, INotebook, IReplaceEdit } from '.';
import { rules } from '../rules';
import { applyEdits, editsOf } from '../testing/apply';
import { source } from '../testing/pieces';
import { inspect, notebookOf } from '../testing/read';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);

/** Lines that safe fixes repair, and what stands in their way. */
const line = fc.constantFrom(
  'import os',
  'import keras',
  'from keras import backend as K',
  'import keras.backend as K',
  'B = "pytorch"',
  'os.environ["KERAS_BACKEND"] = B',
  'os.environ["KERAS_BACKEND"] = "pytorch"',
  "os.environ['KERAS_BACKEND'] = 'JAX'; x = 1",
  'os.environ.setdefault("KERAS_BACKEND", "tensorflw")',
  'os.environ.update({"KERAS_BACKEND": "Torch", "A": "b"})',
  'os.environ["KERAS_BACKEND"] = "theano"',
  'if x:\n    os.environ["KERAS_BACKEND"] = "pytorch"',
  'def f():\n    os.environ["KERAS_BACKEND"] = "pytorch"',
  'keras.config.set_backend("Jax")',
  '%env KERAS_BACKEND="jax"',
  "%env KERAS_BACKEND='torch' # why",
  '%set_env KERAS_BACKEND="theano"',
  '%env KERAS_BACKEND=pytorch',
  '!pip install keras>=3',
  '!pip install -q "numpy<2" keras<3 theano>=1 && ls',
  '%pip install keras>=3 tensorflow<2.16  # keras-advisor: ignore',
  'K.set_image_dim_ordering("tf")',
  'K.set_image_dim_ordering("th")  # \u{1F600}',
  "K.common.set_image_dim_ordering('th')",
  'K.set_image_data_format(K.image_data_format())',
  'if K.image_dim_ordering() == "th":\n    pass',
  'if K._BACKEND == "theano":\n    pass',
  'x = 1  # keras-advisor: ignore',
  '# keras-advisor: ignore[unknown-backend]',
  '# keras-advisor: ignore[theano-import, unknown-backend]',
  'import theano  # keras-advisor: ignore[theano-import, quoted-env-magic]',
  'x = "\u00e9\u65e5"',
  'try:',
  '    pass',
  ''
);

const cell = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(line, { minLength: 1, maxLength: 5 })
      .map(lines => lines.join('\n'))
  },
  { weight: 1, arbitrary: source }
);

const cells = fc.array(cell, { minLength: 1, maxLength: 4 });

/** What is the same of a finding wherever its line has moved and whatever its value has become. */
function identity({ rule, cellId }: IFinding): string {
  return `${rule} in ${cellId}`;
}

function count(list: readonly IFinding[], of: IFinding): number {
  return list.filter(other => identity(other) === identity(of)).length;
}

/** How many of the same say the very same. */
function countSame(list: readonly IFinding[], of: IFinding): number {
  return list.filter(
    other => identity(other) === identity(of) && other.message === of.message
  ).length;
}

function safeFixes({ fixes }: IFinding): readonly IFix[] {
  return fixes.filter(({ applicability }) => applicability === 'safe');
}

/** The pieces of a cell's source that no edit touches, in order. */
function untouched(text: string, id: string, edits: readonly IEdit[]) {
  const pieces: string[] = [];
  let end = 0;
  const own = edits
    .flatMap(edit =>
      edit.type === 'replace' && edit.cellId === id ? [edit] : []
    )
    .sort((a, b) => a.from - b.from);
  for (const { from, to } of own) {
    expect(end <= from && from <= to && to <= text.length).toBe(true);
    pieces.push(text.slice(end, from));
    end = to;
  }
  return [...pieces, text.slice(end)];
}

/** Checks that edits change what they name and nothing else, down to the byte. */
function checkOutside(
  before: INotebook,
  after: INotebook,
  edits: readonly IEdit[]
): void {
  const named = (type: IEdit['type']) =>
    edits.filter(edit => edit.type === type);
  const removed = new Set(
    named('remove-cell').flatMap(edit => ('cellId' in edit ? edit.cellId : []))
  );
  const kept = before.cells.filter(({ id }) => !removed.has(id));
  const known = new Set(kept.map(({ id }) => id));
  const inserted = after.cells.filter(({ id }) => !known.has(id));
  expect(inserted.map(each => each.source)).toEqual(
    expect.arrayContaining(
      named('insert-cell').map(edit => 'source' in edit && edit.source)
    )
  );
  expect(inserted).toHaveLength(named('insert-cell').length);
  const survivors = after.cells.filter(({ id }) => known.has(id));
  // None moved, and nothing but their source is another.
  expect(survivors.map(each => ({ ...each, source: '' }))).toEqual(
    kept.map(each => ({ ...each, source: '' }))
  );
  kept.forEach(({ id, source: text }, i) => {
    const pieces = untouched(text, id, edits);
    const now = survivors[i].source;
    const written = edits
      .flatMap(edit =>
        edit.type === 'replace' && edit.cellId === id ? [edit] : []
      )
      .sort((a, b) => a.from - b.from)
      .map(edit => edit.text);
    let at = 0;
    pieces.forEach((piece, position) => {
      expect(now.slice(at, at + piece.length)).toBe(piece);
      at += piece.length + (written[position]?.length ?? 0);
    });
    expect(at).toBe(now.length);
  });
}

/** Where the text of an edit stands after all edits of its fix. */
function writtenRange(edit: IReplaceEdit, all: readonly IEdit[]) {
  const shift = all.reduce(
    (sum, other) =>
      other.type === 'replace' &&
      other.cellId === edit.cellId &&
      other.to <= edit.from &&
      other !== edit
        ? sum + other.text.length - (other.to - other.from)
        : sum,
    0
  );
  const from = edit.from + shift;
  return { cellId: edit.cellId, from, to: from + edit.text.length };
}

describe('for any text in any cell', () => {
  it('every fix can be applied and leaves all else byte for byte as it was', () => {
    fc.assert(
      fc.property(cells, texts => {
        const notebook = notebookOf(...texts);
        for (const { fixes } of inspect(notebook, rules).findings) {
          for (const fix of fixes) {
            const edits = editsOf(notebook, fix);
            checkOutside(notebook, applyEdits(notebook, edits), edits);
          }
        }
      }),
      { numRuns: RUNS }
    );
  });

  /*
   * Two things that a safe fix may leave behind are no new problems: a comment may lose what it suppressed, which is
   * told as `unused-ignore`; and what a saved output says stays until its cell runs, but no safe fix answers that.
   * Where a comment goes, the line below moves under the comment above, which may then name less in vain and say what the
   * removed one said: comments are counted whatever they say.
   */
  it('a safe fix removes its finding and adds none', () => {
    const fixed = new Set<string>();
    fc.assert(
      fc.property(cells, texts => {
        const notebook = notebookOf(...texts);
        const { findings } = inspect(notebook, rules);
        for (const finding of findings) {
          for (const fix of safeFixes(finding)) {
            const edits = editsOf(notebook, fix);
            fixed.add(finding.rule);
            expect(finding.evidence).toBeNull();
            const next = applyEdits(notebook, edits);
            const after = inspect(next, rules).findings;
            const number = finding.rule === 'unused-ignore' ? count : countSame;
            expect(number(after, finding)).toBeLessThan(
              number(findings, finding)
            );
            for (const other of after) {
              if (other.rule !== 'unused-ignore') {
                expect(count(after, other)).toBeLessThanOrEqual(
                  count(findings, other)
                );
              }
              const { source: text } = next.cells[other.cell];
              expect(other.range.from).toBeGreaterThanOrEqual(0);
              expect(other.range.to).toBeLessThanOrEqual(text.length);
            }
          }
        }
      }),
      { numRuns: RUNS }
    );
    // Else the property would say nothing.
    const safe = rules.filter(({ meta }) => meta.fix === 'safe');
    expect([...fixed].sort()).toEqual(safe.map(({ meta }) => meta.name).sort());
  });

  it('one safe fix after the other comes to an end, where none is left to apply', () => {
    fc.assert(
      fc.property(cells, texts => {
        let notebook = notebookOf(...texts);
        let { findings } = inspect(notebook, rules);
        // Each step removes one; what a comment suppressed may add one step for the comment.
        const comments = texts.join('\n').split('keras-advisor').length - 1;
        let steps = findings.length + comments;
        for (;;) {
          const fix = findings.flatMap(safeFixes)[0];
          if (!fix) {
            break;
          }
          expect(steps--).toBeGreaterThan(0);
          const next = applyEdits(notebook, editsOf(notebook, fix));
          expect(next).not.toEqual(notebook);
          notebook = next;
          findings = inspect(notebook, rules).findings;
        }
      }),
      { numRuns: RUNS }
    );
  });

  it('a safe fix that was applied is not offered again for what it wrote', () => {
    fc.assert(
      fc.property(cells, texts => {
        const notebook = notebookOf(...texts);
        for (const finding of inspect(notebook, rules).findings) {
          for (const fix of safeFixes(finding)) {
            const fixed = applyEdits(notebook, editsOf(notebook, fix));
            const again = inspect(fixed, rules)
              .findings.filter(({ rule }) => rule === finding.rule)
              .flatMap(safeFixes)
              .filter(({ id }) => id === fix.id)
              .flatMap(other => editsOf(fixed, other));
            const edits = editsOf(notebook, fix);
            const written = edits.flatMap(edit =>
              edit.type === 'replace' ? [writtenRange(edit, edits)] : []
            );
            for (const edit of again) {
              expect(
                written.some(
                  ({ cellId, from, to }) =>
                    edit.type === 'replace' &&
                    edit.cellId === cellId &&
                    edit.from < to &&
                    edit.to > from
                )
              ).toBe(false);
            }
          }
        }
      }),
      { numRuns: RUNS }
    );
  });
});
