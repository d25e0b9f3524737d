import { IAdvice } from '../tokens';

/** Of the cells given the one that stands last in the notebook. */
export function lastOf(
  advice: IAdvice,
  cellIds: readonly (string | null)[]
): string | null {
  const { view } = advice;
  for (let position = view.cellCount - 1; position >= 0; position--) {
    const id = view.cellIdAt(position);
    if (id !== undefined && cellIds.includes(id)) {
      return id;
    }
  }
  return null;
}
