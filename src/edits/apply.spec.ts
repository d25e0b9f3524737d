import { YNotebook } from '@jupyter/ydoc';
import { applyUpdate, encodeStateAsUpdate } from 'yjs';

import { IEdit, INotebookView, english } from '../core';
import { applyEdits } from './apply';

const output = { output_type: 'stream', name: 'stderr', text: 'Using Theano' };

/** A notebook with three cells, as it is right after loading. */
function load(disableDocumentWideUndoRedo: boolean): YNotebook {
  const notebook = YNotebook.create({
    disableDocumentWideUndoRedo,
    data: {
      metadata: {},
      nbformat: 4,
      nbformat_minor: 5,
      cells: [
        {
          id: 'a',
          cell_type: 'code',
          source: 'import os\nos.environ["KERAS_BACKEND"] = "theano"\n',
          metadata: { tags: ['x'] },
          outputs: [output],
          execution_count: 1
        },
        { id: 'b', cell_type: 'markdown', source: '# é 😀', metadata: {} },
        {
          id: 'c',
          cell_type: 'code',
          source: 'x = "theano"; y = "theano"',
          metadata: {},
          outputs: [],
          execution_count: null
        }
      ]
    }
  });
  notebook.clearUndoHistory();
  notebook.cells.forEach(cell => cell.clearUndoHistory());
  return notebook;
}

const sources = (notebook: YNotebook) =>
  notebook.cells.map(cell => cell.getSource());

const replace = (
  cellId: string,
  from: number,
  to: number,
  text: string
): IEdit => ({ type: 'replace', cellId, from, to, text });

const insert = (beforeCellId: string | null, source: string): IEdit => ({
  type: 'insert-cell',
  beforeCellId,
  cellType: 'code',
  source
});

const singleCell = [replace('a', 41, 47, 'jax')];

const everything: IEdit[] = [
  insert('a', 'first'),
  replace('c', 5, 11, 'jax'),
  replace('a', 41, 47, 'jax'),
  replace('c', 19, 25, 'jax'),
  { type: 'remove-cell', cellId: 'b' },
  insert('a', 'second'),
  insert('b', 'third'),
  insert(null, 'last')
];

/** Applies and expects success. */
function done(notebook: YNotebook, edits: readonly IEdit[]) {
  const outcome = applyEdits(notebook, edits, undefined, english);
  if (outcome.status !== 'done') {
    throw new Error(outcome.status);
  }
  return outcome;
}

describe.each([
  ['a history for each cell', true],
  ['one history for the notebook', false]
])('with %s', (_, perCell) => {
  let notebook: YNotebook;
  let before: string[];

  beforeEach(() => {
    notebook = load(perCell);
    before = sources(notebook);
  });

  afterEach(() => notebook.dispose());

  /** Types as the editor does: a transaction that the cell's own history tracks. */
  function type(position: number, at: number, text: string): void {
    const cell = notebook.getCell(position);
    const editor = {};
    cell.undoManager?.trackedOrigins.add(editor);
    notebook.ydoc.transact(() => cell.ysource.insert(at, text), editor);
  }

  it('applies every kind of edit by the offsets before', () => {
    const { inserted } = done(notebook, everything);
    expect(sources(notebook)).toEqual([
      'first',
      'second',
      'import os\nos.environ["KERAS_BACKEND"] = "jax"\n',
      'third',
      'x = "jax"; y = "jax"',
      'last'
    ]);
    expect(inserted).toEqual(
      [0, 1, 3, 5].map(position => notebook.getCell(position).id)
    );
  });

  it('makes code cells that are trusted and have no outputs', () => {
    done(notebook, [insert('c', 'x')]);
    expect(notebook.getCell(2).toJSON()).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      cell_type: 'code',
      source: 'x',
      metadata: { trusted: true },
      outputs: [],
      execution_count: null
    });
  });

  it('leaves outputs and metadata alone', () => {
    done(notebook, singleCell);
    expect(notebook.getCell(0).toJSON()).toMatchObject({
      metadata: { tags: ['x'] },
      outputs: [output],
      execution_count: 1
    });
  });

  it('is one transaction', () => {
    const updates = jest.fn();
    notebook.ydoc.on('update', updates);
    done(notebook, everything);
    expect(updates).toHaveBeenCalledTimes(1);
  });

  it('is one step of the notebook, undone and redone', () => {
    done(notebook, everything);
    const after = sources(notebook);
    notebook.undo();
    expect(sources(notebook)).toEqual(before);
    notebook.redo();
    expect(sources(notebook)).toEqual(after);
    notebook.undo();
    expect(sources(notebook)).toEqual(before);
  });

  it('is one step of the changed cell, apart from what was typed right before and after', () => {
    type(0, 0, '# typed\n');
    const typed = sources(notebook);
    done(notebook, [replace('a', 49, 55, 'jax')]);
    type(0, 0, '# later\n');
    expect(notebook.getCell(0).getSource()).toBe(
      '# later\n# typed\nimport os\nos.environ["KERAS_BACKEND"] = "jax"\n'
    );
    notebook.getCell(0).undo();
    expect(notebook.getCell(0).getSource()).toBe(
      '# typed\nimport os\nos.environ["KERAS_BACKEND"] = "jax"\n'
    );
    notebook.getCell(0).undo();
    expect(sources(notebook)).toEqual(typed);
    notebook.getCell(0).undo();
    expect(sources(notebook)).toEqual(before);
  });

  it('does not track the notebook in a cell longer than needed', () => {
    done(notebook, singleCell);
    notebook.getCell(0).setSource('by a cell');
    notebook.transact(() => notebook.getCell(2).updateSource(0, 1, 'z'));
    notebook.getCell(2).undo();
    expect(notebook.getCell(2).getSource()).toBe(
      perCell ? 'z = "theano"; y = "theano"' : before[2]
    );
  });

  it('is taken back by its own undo at once', () => {
    done(notebook, everything).undo();
    expect(sources(notebook)).toEqual(before);
    expect(notebook.undoManager.undoStack).toHaveLength(0);
    expect(notebook.getCell(0).undoManager?.undoStack).toHaveLength(0);
  });

  it('is taken back by its own undo after other edits, which stay', () => {
    const { undo } = done(notebook, everything);
    type(2, 0, '# later\n');
    notebook.insertCell(0, { cell_type: 'code', source: 'mine' });
    undo();
    expect(sources(notebook)).toEqual([
      'mine',
      '# later\n' + before[0],
      before[1],
      before[2]
    ]);
    undo();
    expect(notebook.cells).toHaveLength(4);
  });

  it('leaves earlier steps undoable after its own undo', () => {
    type(0, 0, '# typed\n');
    done(notebook, [replace('a', 49, 55, 'jax')]).undo();
    notebook.getCell(0).undo();
    expect(sources(notebook)).toEqual(before);
  });
});

describe('what is refused', () => {
  const cases: [string, (notebook: YNotebook) => void, IEdit[], RegExp][] = [
    ['a cell that is gone', n => n.deleteCell(0), singleCell, /meanwhile/],
    [
      'a range past the end',
      n => n.getCell(0).setSource('x'),
      singleCell,
      /meanwhile/
    ],
    [
      'a locked cell',
      n => n.getCell(0).setMetadata('editable', false),
      singleCell,
      /locked against editing/
    ],
    [
      'a cell that must not be deleted',
      n => n.getCell(1).setMetadata('deletable', false),
      everything,
      /locked against deletion/
    ],
    [
      'overlapping ranges',
      () => undefined,
      [replace('a', 3, 9, 'x'), replace('a', 8, 10, 'y')],
      /overlap/
    ],
    [
      'a change of a cell that goes',
      () => undefined,
      [replace('a', 3, 9, 'x'), { type: 'remove-cell', cellId: 'a' }],
      /overlap/
    ]
  ];

  it.each(cases)('%s', (_, prepare, edits, reason) => {
    const notebook = load(true);
    prepare(notebook);
    const before = notebook.toJSON();
    const outcome = applyEdits(notebook, edits, undefined, english);
    expect(outcome).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(reason)
    });
    expect(notebook.toJSON()).toEqual(before);
    notebook.dispose();
  });

  it('a source that is not the planned one, though the range would fit', () => {
    const notebook = load(true);
    const planned = new Map(
      notebook.cells.map(cell => [
        cell.id,
        { id: cell.id, type: cell.cell_type, source: cell.getSource() }
      ])
    );
    const view = {
      cell: (id: string) => planned.get(id)
    } as unknown as INotebookView;
    notebook.getCell(0).updateSource(0, 0, '#');
    expect(applyEdits(notebook, singleCell, view, english)).toMatchObject({
      status: 'refused',
      stale: true
    });
    const others = [replace('c', 5, 11, 'jax')];
    expect(applyEdits(notebook, others, view, english)).toMatchObject({
      status: 'done'
    });
    notebook.dispose();
  });
});

describe('two people', () => {
  it('lose nothing when both edit the cell at once', () => {
    const mine = load(true);
    const theirs = new YNotebook();
    const sync = (from: YNotebook, to: YNotebook) => {
      applyUpdate(to.ydoc, encodeStateAsUpdate(from.ydoc));
    };
    sync(mine, theirs);
    theirs.getCell(0).updateSource(0, 0, '# theirs\n');
    done(mine, singleCell);
    sync(mine, theirs);
    sync(theirs, mine);
    const expected =
      '# theirs\nimport os\nos.environ["KERAS_BACKEND"] = "jax"\n';
    expect(mine.getCell(0).getSource()).toBe(expected);
    expect(theirs.getCell(0).getSource()).toBe(expected);
    mine.dispose();
    theirs.dispose();
  });
});

it('reports no change where every range already holds its text', () => {
  const notebook = load(true);
  const updates = jest.fn();
  notebook.ydoc.on('update', updates);
  const same = [replace('a', 41, 47, 'theano')];
  expect(applyEdits(notebook, same, undefined, english).status).toBe(
    'unchanged'
  );
  expect(updates).not.toHaveBeenCalled();
  notebook.dispose();
});
