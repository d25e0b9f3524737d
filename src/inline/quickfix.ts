import { CodeMirrorEditor } from '@jupyterlab/codemirror';
import { NotebookPanel } from '@jupyterlab/notebook';

import { IRange } from '../core';
import { IAdvice } from '../tokens';
import { Actions, IAction, others, repairs } from '../ui/actions';
import { openMenu } from '../ui/menu';

/** What somebody at an offset means: what is under the caret, on its line, or else the cell's first. */
export function placeAt<Place extends { readonly range: IRange }>(
  places: readonly Place[],
  source: string,
  offset: number
): Place | undefined {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const next = source.indexOf('\n', offset);
  const end = next === -1 ? source.length : next;
  return (
    places.find(({ range }) => range.from <= offset && offset <= range.to) ??
    places.find(({ range }) => range.from <= end && range.to >= start) ??
    places[0]
  );
}

/** A place in a cell about which something can be done. */
interface IFixable {
  readonly range: IRange;
  groups(actions: Actions): readonly (readonly IAction[])[];
}

/** The places of a cell: its findings, then its uses of old Keras. */
function placesOf(advice: IAdvice, cellId: string): readonly IFixable[] {
  return [
    ...advice.findingsOf(cellId).map(finding => ({
      range: finding.range,
      groups: (actions: Actions) => {
        const offered = actions.of(finding);
        return [repairs(offered), ...others(offered)];
      }
    })),
    ...(advice.oldUses ?? [])
      .filter(use => use.cellId === cellId)
      .map(use => ({
        range: use.range,
        groups: (actions: Actions) => [actions.ofOldUse(use)]
      }))
  ];
}

/** The places of the active cell for which a quick fix would open: all that are marked where the one at the caret is. */
function placesOfActiveCell(advice: IAdvice): readonly IFixable[] {
  const cell = advice.panel.content.activeCell;
  if (!cell) {
    return [];
  }
  const places = placesOf(advice, cell.model.sharedModel.getId());
  const { editor } = cell;
  const first =
    editor && advice.panel.content.mode === 'edit'
      ? placeAt(
          places,
          cell.model.sharedModel.getSource(),
          editor.getOffsetAt(editor.getCursorPosition())
        )
      : places[0];
  return first
    ? [
        first,
        ...places.filter(
          ({ range }) =>
            range !== first.range &&
            range.from <= first.range.to &&
            first.range.from <= range.to
        )
      ]
    : [];
}

/** Whether something can be done in the active cell. */
export function hasQuickFix(advice: IAdvice): boolean {
  return placesOfActiveCell(advice).length > 0;
}

/** Opens the menu with all that can be done about what is marked at the caret. */
export function openQuickFix(panel: NotebookPanel, actions: Actions): void {
  actions.advice.flush();
  const places = placesOfActiveCell(actions.advice);
  const cell = panel.content.activeCell;
  if (places.length === 0 || !cell) {
    return;
  }
  const back = document.activeElement as HTMLElement;
  openMenu(
    places.flatMap(place => place.groups(actions)),
    boxOf(panel, places[0].range),
    back
  );
}

/** Where the menu opens: at the marked text, or under the cell's input. */
function boxOf(
  panel: NotebookPanel,
  range: IRange
): { left: number; bottom: number } {
  const cell = panel.content.activeCell;
  const editor = cell?.editor;
  if (editor instanceof CodeMirrorEditor && panel.content.mode === 'edit') {
    const coordinates = editor.editor.coordsAtPos(range.from);
    if (coordinates) {
      return coordinates;
    }
  }
  const input = cell?.inputArea?.node ?? panel.content.node;
  return input.getBoundingClientRect();
}
