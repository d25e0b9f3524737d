import { CodeMirrorEditor } from '@jupyterlab/codemirror';
import { NotebookPanel } from '@jupyterlab/notebook';

import { IFinding } from '../core';
import { IAdvice } from '../tokens';
import { Actions, others, repairs } from '../ui/actions';
import { openMenu } from '../ui/menu';

/** The finding that somebody at this offset means: the one under the caret, on its line, or else the cell's first. */
export function findingAt(
  findings: readonly IFinding[],
  source: string,
  offset: number
): IFinding | undefined {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const next = source.indexOf('\n', offset);
  const end = next === -1 ? source.length : next;
  return (
    findings.find(({ range }) => range.from <= offset && offset <= range.to) ??
    findings.find(({ range }) => range.from <= end && range.to >= start) ??
    findings[0]
  );
}

/** The finding of the active cell for which a quick fix would open. */
export function findingOfActiveCell(advice: IAdvice): IFinding | undefined {
  const cell = advice.panel.content.activeCell;
  if (!cell) {
    return undefined;
  }
  const findings = advice.findingsOf(cell.model.sharedModel.getId());
  const { editor } = cell;
  if (!editor || advice.panel.content.mode !== 'edit') {
    return findings[0];
  }
  return findingAt(
    findings,
    cell.model.sharedModel.getSource(),
    editor.getOffsetAt(editor.getCursorPosition())
  );
}

/** Opens the menu with all that can be done about the finding at the caret. */
export function openQuickFix(panel: NotebookPanel, actions: Actions): void {
  actions.advice.flush();
  const finding = findingOfActiveCell(actions.advice);
  const cell = panel.content.activeCell;
  if (!finding || !cell) {
    return;
  }
  const back = document.activeElement as HTMLElement;
  const offered = actions.of(finding);
  openMenu([repairs(offered), ...others(offered)], boxOf(panel, finding), back);
}

/** Where the menu opens: at the marked text, or under the cell's input. */
function boxOf(
  panel: NotebookPanel,
  finding: IFinding
): { left: number; bottom: number } {
  const cell = panel.content.activeCell;
  const editor = cell?.editor;
  if (editor instanceof CodeMirrorEditor && panel.content.mode === 'edit') {
    const coordinates = editor.editor.coordsAtPos(finding.range.from);
    if (coordinates) {
      return coordinates;
    }
  }
  const input = cell?.inputArea?.node ?? panel.content.node;
  return input.getBoundingClientRect();
}
