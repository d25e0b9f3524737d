import { ISharedCell, YNotebook } from '@jupyter/ydoc';
import {
  ContentString,
  Doc,
  Item,
  RelativePosition,
  Text,
  Transaction,
  UndoManager,
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex
} from 'yjs';

import { IRun, isAlike, isDeletedIn, isOf } from './items';

/** A step of a history. */
type Step = UndoManager['undoStack'][number];

/** What one client wrote within a range of a cell. */
interface IGroup {
  readonly client: number;
  readonly index: number;
  text: string;
  readonly runs: IRun[];
  /** The characters next to which it was written. */
  readonly beside: readonly ({ client: number; clock: number } | null)[];
}

/** A range that an edit replaced, as it moves with the edits of others. */
export interface IReplacedRange {
  readonly text: Text;
  readonly before: string;
  readonly from: RelativePosition;
  readonly to: RelativePosition;
}

/** An edit that was applied here. */
export interface IOwnEdit {
  readonly ranges: readonly IReplacedRange[];
  /** The ids of the cells it inserted. */
  readonly inserted: readonly string[];
  /** Its steps in the histories. */
  readonly steps: readonly Step[];
}

/** So many edits are looked after in each notebook. */
const KEPT = 50;

/** An edit with what it wrote. */
interface IKeptEdit {
  readonly steps: readonly Step[];
  readonly texts: readonly (IReplacedRange & { own: IGroup | null })[];
  readonly cells: readonly { item: Item; source: string }[];
}

const edits = new WeakMap<YNotebook, IKeptEdit[]>();

/** Marks a range that is about to be replaced. */
export function markRange(
  cell: ISharedCell,
  from: number,
  to: number
): IReplacedRange | null {
  const text = (cell as ISharedCell & { ysource?: Text }).ysource;
  return text
    ? {
        text,
        before: cell.getSource().slice(from, to),
        from: createRelativePositionFromTypeIndex(text, from, -1),
        to: createRelativePositionFromTypeIndex(text, to, 0)
      }
    : null;
}

/**
 * Looks after an edit in a notebook that others edit too.
 *
 * Two clients that replace the same range before they hear of each other end with both texts side by side, and with two
 * cells where both inserted one: a shared text merges, it does not choose. Here what stands first is kept and the rest is
 * deleted. All clients see the same order, so each may do it: they delete the same, and deleting twice is deleting once.
 * The steps of the client whose text went take in the text that stays, so that undo there takes that one back.
 */
export function lookAfter(notebook: YNotebook, edit: IOwnEdit): void {
  const kept: IKeptEdit = {
    steps: edit.steps,
    texts: edit.ranges.map(range => ({
      ...range,
      own: groupsIn(notebook.ydoc, range)[0] ?? null
    })),
    cells: notebook.cells.flatMap(cell => {
      const item = cell.ymodel._item;
      return item && edit.inserted.includes(cell.id)
        ? [{ item, source: cell.getSource() }]
        : [];
    })
  };
  const all = edits.get(notebook);
  if (all) {
    all.push(kept);
    all.splice(0, all.length - KEPT);
    return;
  }
  edits.set(notebook, [kept]);
  const listen = (transaction: Transaction): void => {
    if (transaction.local && !(transaction.origin instanceof UndoManager)) {
      return;
    }
    for (const { texts, cells, steps } of edits.get(notebook) ?? []) {
      texts.forEach(text => chooseText(notebook, text, steps, transaction));
      cells.forEach(cell => chooseCell(notebook, cell, steps, transaction));
    }
  };
  notebook.ydoc.on('afterTransaction', listen);
  notebook.disposed.connect(() =>
    notebook.ydoc.off('afterTransaction', listen)
  );
}

/** Keeps the first of the texts that several clients put in the place of one. */
function chooseText(
  notebook: YNotebook,
  range: IKeptEdit['texts'][number],
  steps: readonly Step[],
  transaction: Transaction
): void {
  const groups = groupsIn(notebook.ydoc, range);
  const [kept, ...others] = groups;
  const { own } = range;
  if (
    groups.length === 1 &&
    own &&
    kept.client !== own.client &&
    kept.text !== range.before &&
    own.runs.every(run => isDeletedIn(transaction, run)) &&
    isIndependent(kept, [own])
  ) {
    // The other client chose already: its text and the end of ours came together.
    adopt(steps, [own], kept.runs);
    return;
  }
  if (
    others.length === 0 ||
    new Set(groups.map(({ client }) => client)).size < groups.length ||
    !groups.every(
      group => group.text === range.before || isIndependent(group, groups)
    )
  ) {
    return;
  }
  notebook.transact(() => {
    for (const { index, text } of [...others].reverse()) {
      range.text.delete(index, text.length);
    }
  }, false);
  adopt(steps, others, kept.runs);
}

/** Of two cells side by side that differ in one word at most, ours and another client's, keeps the first. */
function chooseCell(
  notebook: YNotebook,
  { item, source }: IKeptEdit['cells'][number],
  steps: readonly Step[],
  transaction: Transaction
): void {
  const gone = isDeletedIn(transaction, { ...item.id, length: 1 });
  if (transaction.local || (item.deleted && !gone)) {
    return;
  }
  for (const side of ['left', 'right'] as const) {
    let other = item[side];
    while (other?.deleted) {
      other = other[side];
    }
    const index = notebook.cells.findIndex(cell => cell.ymodel._item === other);
    const cell = notebook.cells[index];
    if (
      !other ||
      !cell ||
      other.id.client === item.id.client ||
      other.id.clock < (transaction.beforeState.get(other.id.client) ?? 0) ||
      // A cell that was put next to ours with ours in sight is meant to be there.
      [other.origin, other.rightOrigin].some(id => isOf(id, item.id)) ||
      !isAlike(cell.getSource(), source)
    ) {
      continue;
    }
    const [own, others] = [item, other].map(({ id }) => ({
      runs: [{ ...id, length: 1 }]
    }));
    if (gone) {
      adopt(steps, [own], others.runs);
    } else if (side === 'left') {
      notebook.transact(() => notebook.deleteCell(index + 1), false);
      adopt(steps, [own], others.runs);
    } else {
      notebook.transact(() => notebook.deleteCell(index), false);
    }
    return;
  }
}

/** Makes the steps that wrote what was deleted take back what stays instead. */
function adopt(
  steps: readonly Step[],
  deleted: readonly { readonly runs: readonly IRun[] }[],
  kept: readonly IRun[]
): void {
  const runs = deleted.flatMap(group => group.runs);
  for (const { insertions } of steps) {
    const wrote = runs.some(run =>
      insertions.clients
        .get(run.client)
        ?.some(
          ({ clock, len }) =>
            clock < run.clock + run.length && run.clock < clock + len
        )
    );
    if (wrote) {
      for (const { client, clock, length } of kept) {
        const list = insertions.clients.get(client) ?? [];
        list.push({ clock, len: length });
        insertions.clients.set(client, list);
      }
    }
  }
}

/** What stands within a range, by the client that wrote it. */
function groupsIn(doc: Doc, { text, from, to }: IReplacedRange): IGroup[] {
  const start = createAbsolutePositionFromRelativePosition(from, doc)?.index;
  const end = createAbsolutePositionFromRelativePosition(to, doc)?.index;
  const groups: IGroup[] = [];
  if (start === undefined || end === undefined) {
    return groups;
  }
  let index = 0;
  for (let item = text._start; item && index < end; item = item.right) {
    if (item.deleted || !(item.content instanceof ContentString)) {
      continue;
    }
    const skip = Math.max(0, start - index);
    const part = item.content.str.slice(skip, end - index);
    if (part) {
      const { client } = item.id;
      const clock = item.id.clock + skip;
      const run = { client, clock, length: part.length };
      const last = groups[groups.length - 1];
      if (last?.client === client) {
        last.text += part;
        last.runs.push(run);
      } else {
        const beside = skip > 0 ? [] : [item.origin, item.rightOrigin];
        groups.push({
          client,
          index: index + skip,
          text: part,
          runs: [run],
          beside
        });
      }
    }
    index += item.length;
  }
  return groups;
}

/** Whether a client wrote something without knowing what the others wrote there: not within it and not next to it. */
function isIndependent(group: IGroup, groups: readonly IGroup[]): boolean {
  return groups.every(
    ({ runs }) =>
      runs === group.runs ||
      !group.beside.some(id =>
        runs.some(
          ({ client, clock, length }) =>
            id?.client === client &&
            id.clock >= clock &&
            id.clock < clock + length
        )
      )
  );
}
