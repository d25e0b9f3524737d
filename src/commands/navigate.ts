import { NotebookPanel } from '@jupyterlab/notebook';

import { IFinding } from '../core';

/** The finding after (or before) the place where the user is, around the end of the notebook; null when there is none. */
export function neighbor(
  panel: NotebookPanel,
  findings: readonly IFinding[],
  step: 1 | -1
): IFinding | null {
  const notebook = panel.content;
  const cell = notebook.activeCellIndex;
  const editor = notebook.activeCell?.editor;
  const at = editor ? editor.getOffsetAt(editor.getCursorPosition()) : 0;
  const order = (finding: IFinding) =>
    finding.cell - cell || finding.range.from - at;
  const ahead =
    step > 0
      ? findings.find(finding => order(finding) > 0)
      : [...findings].reverse().find(finding => order(finding) < 0);
  return ahead ?? findings[step > 0 ? 0 : findings.length - 1] ?? null;
}
