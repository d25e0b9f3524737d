import { YNotebook } from '@jupyter/ydoc';
import { applyUpdate, encodeStateAsUpdate } from 'yjs';

import { IEdit, english } from '../core';
import { applyEdits } from './apply';

const BEFORE = 'import os\nos.environ["KERAS_BACKEND"] = "theano"\n';
const setting = (backend: string) =>
  `import os\n\nos.environ["KERAS_BACKEND"] = "${backend}"`;

const ways: Record<string, (backend: string) => IEdit> = {
  'replaces a quoted value': backend => ({
    type: 'replace',
    cellId: 'a',
    from: BEFORE.indexOf('"theano"'),
    to: BEFORE.length - 1,
    text: `"${backend}"`
  }),
  'replaces a bare value': backend => ({
    type: 'replace',
    cellId: 'a',
    from: BEFORE.indexOf('theano'),
    to: BEFORE.length - 2,
    text: backend
  }),
  'inserts lines': backend => ({
    type: 'replace',
    cellId: 'a',
    from: 0,
    to: 0,
    text: `${setting(backend)}\n`
  }),
  'inserts a cell': backend => ({
    type: 'insert-cell',
    beforeCellId: 'a',
    cellType: 'code',
    source: setting(backend)
  })
};

/** Exchanges what one client has and the other has not, until neither has news. */
function deliver(from: YNotebook, to: YNotebook): void {
  applyUpdate(to.ydoc, encodeStateAsUpdate(from.ydoc), 'remote');
}

/** Two clients with the same notebook. */
function clients(ids: [number, number], perCell: boolean): YNotebook[] {
  const first = YNotebook.create({
    disableDocumentWideUndoRedo: perCell,
    data: {
      metadata: {},
      nbformat: 4,
      nbformat_minor: 5,
      cells: [
        {
          id: 'a',
          cell_type: 'code',
          source: BEFORE,
          metadata: {},
          outputs: [],
          execution_count: null
        }
      ]
    }
  });
  const second = new YNotebook({ disableDocumentWideUndoRedo: perCell });
  deliver(first, second);
  [first, second].forEach((notebook, i) => {
    notebook.ydoc.clientID = ids[i];
    notebook.clearUndoHistory();
  });
  return [first, second];
}

const sources = (notebook: YNotebook) =>
  notebook.cells.map(cell => cell.getSource());

function exchange(order: readonly YNotebook[]): void {
  const [one, other] = order;
  for (let round = 0; round < 3; round++) {
    deliver(one, other);
    deliver(other, one);
  }
  expect(sources(one)).toEqual(sources(other));
}

function apply(notebook: YNotebook, edit: IEdit): () => void {
  const outcome = applyEdits(notebook, [edit], undefined, english);
  if (outcome.status !== 'done') {
    throw new Error(outcome.status);
  }
  return outcome.undo;
}

const choices = [
  ['jax', 'jax'],
  ['tensorflow', 'torch']
] as const;

describe.each(Object.keys(ways))('two clients, one edit that %s', name => {
  const edit = ways[name];

  /** What one client alone would have made. */
  const alone = (backend: string) => {
    const [one] = clients([1, 2], false);
    apply(one, edit(backend));
    return sources(one);
  };

  for (const [mine, theirs] of choices) {
    for (const ids of [
      [7, 9],
      [9, 7]
    ] as [number, number][]) {
      for (const turn of [false, true]) {
        for (const undoes of ['first', 'second', 'both', 'both at once']) {
          it.each([
            ['undo command', false, false],
            ['undo command, a history for each cell', true, false],
            ['undo offer', true, true]
          ])(
            `${mine} and ${theirs}, ids ${ids.join()}, turned ${turn}, ${undoes} undo: %s`,
            (_, perCell, offer) => {
              const [one, other] = clients(ids, perCell);
              const undos = [
                apply(one, edit(mine)),
                apply(other, edit(theirs))
              ].map((undo, i) => (offer ? undo : () => [one, other][i].undo()));
              const order = turn ? [other, one] : [one, other];
              exchange(order);
              expect([alone(mine), alone(theirs)]).toContainEqual(sources(one));

              if (undoes !== 'second') {
                undos[0]();
              }
              if (undoes !== 'both at once') {
                exchange(order);
              }
              if (undoes !== 'first') {
                undos[1]();
              }
              exchange(order);
              expect(sources(one)).toEqual([BEFORE]);
            }
          );
        }
      }
    }
  }
});
