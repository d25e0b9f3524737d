import { Transaction } from 'yjs';

/** A run of items that one client made. */
export interface IRun {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** Whether a transaction deleted all that a run holds. */
export function isDeletedIn({ deleteSet }: Transaction, run: IRun): boolean {
  const deleted = deleteSet.clients.get(run.client) ?? [];
  return deleted.some(
    ({ clock, len }) =>
      clock <= run.clock && run.clock + run.length <= clock + len
  );
}

/** An item's name in the shared document. */
type ItemId = { readonly client: number; readonly clock: number };

/** Whether an item has this name. */
export function isOf(one: ItemId | null, other: ItemId): boolean {
  return one?.client === other.client && one.clock === other.clock;
}

/** Whether two sources are the same but for one word. */
export function isAlike(one: string, other: string): boolean {
  const words = (source: string) => source.split(/(\w+)/);
  const [a, b] = [words(one), words(other)];
  return (
    one.trim() !== '' &&
    other.trim() !== '' &&
    a.length > 3 &&
    a.length === b.length &&
    a.filter((word, at) => word !== b[at]).length <= 1
  );
}
