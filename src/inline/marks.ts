import {
  Diagnostic,
  forEachDiagnostic,
  setDiagnostics
} from '@codemirror/lint';
import { Extension } from '@codemirror/state';
import { EditorView, ViewPlugin, ViewUpdate } from '@codemirror/view';
import { ISharedCell } from '@jupyter/ydoc';

import { IFinding, IOldUse } from '../core';
import { IAdvice } from '../tokens';
import { Actions, inGroups, repairs } from '../ui/actions';
import { Typing } from './typing';

/** An editor of a cell. */
interface IEditor {
  readonly view: EditorView;
  readonly cell: ISharedCell;
  /** What is marked now, as one text: nothing is dispatched while it stays the same. */
  marked: string;
}

/** Underlines what the findings of a cell are about, in every editor of that cell. */
export class Marks {
  constructor(
    private readonly _adviceOf: (cell: ISharedCell) => IAdvice | null,
    private readonly _actionsOf: (advice: IAdvice) => Actions,
    private readonly _typing: Typing,
    /** What a hover says where a card says the rest; null where there are no cards. */
    private readonly _hint: () => string | null
  ) {}

  /** What every editor of a notebook's cells gets: the diagnostics' own extension joins when there is something to mark. */
  extension(cell: ISharedCell): Extension {
    return ViewPlugin.define(view => {
      const editor: IEditor = { view, cell, marked: '' };
      this._editors.add(editor);
      // The view is still being made.
      queueMicrotask(() => this._mark(editor));
      return {
        update: update => this._watch(update, cell),
        destroy: () => this._editors.delete(editor)
      };
    });
  }

  /** Brings the marks of a notebook's editors up to date. */
  update(advice: IAdvice): void {
    const found = new Set(
      [...advice.findings, ...(advice.oldUses ?? [])].map(
        ({ cellId }) => cellId
      )
    );
    for (const editor of this._editors) {
      if (
        (editor.marked !== '' || found.has(editor.cell.getId())) &&
        this._adviceOf(editor.cell) === advice
      ) {
        this._mark(editor);
      }
    }
  }

  private _mark(editor: IEditor): void {
    const { view, cell } = editor;
    if (!this._editors.has(editor)) {
      return;
    }
    const advice = this._adviceOf(cell);
    const length = view.state.doc.length;
    const isInStep = cell.getSource().length === length;
    const isThere = ({ range }: IFinding | IOldUse): boolean =>
      range.from < range.to && range.to <= length;
    const diagnostics =
      advice && isInStep
        ? [
            ...advice
              .findingsOf(cell.getId())
              .filter(isThere)
              .map(finding =>
                diagnostic(finding, this._actionsOf(advice), this._hint())
              ),
            ...(advice.oldUses
              ?.filter(use => use.cellId === cell.getId() && isThere(use))
              .map(use => oldUseDiagnostic(use, this._actionsOf(advice))) ??
              // They are looked for anew: until then they stay where edits moved them.
              marksOfOldUses(view))
          ]
        : [];
    const marked = diagnostics.map(text).sort().join('\n');
    if (marked === editor.marked && marked === present(view)) {
      return;
    }
    editor.marked = marked;
    view.dispatch(setDiagnostics(view.state, diagnostics));
  }

  private _watch(update: ViewUpdate, cell: ISharedCell): void {
    const byHand = update.transactions.some(
      each => each.isUserEvent('input') || each.isUserEvent('delete')
    );
    if (update.docChanged && byHand) {
      this._typing.onKeyPress(cell.getId());
    }
    const blurred = update.focusChanged && !update.view.hasFocus;
    if (
      blurred ||
      (update.selectionSet && line(update.startState) !== line(update.state))
    ) {
      this._typing.onLeave(cell.getId());
    }
  }

  private readonly _editors = new Set<IEditor>();
}

/** The number of the line in which the caret is. */
function line(state: ViewUpdate['state']): number {
  return state.doc.lineAt(state.selection.main.head).number;
}

function diagnostic(
  finding: IFinding,
  actions: Actions,
  hint: string | null
): Diagnostic {
  const { range, severity, message } = finding;
  const place = {
    from: range.from,
    to: range.to,
    severity,
    markClass: `jp-KerasAdvisor-mark jp-mod-${severity}`
  };
  if (hint !== null) {
    return { ...place, message: hint };
  }
  const all = actions.of(finding);
  const offered = [...repairs(all).slice(0, 2), ...inGroups(all, 'learn-more')];
  return {
    ...place,
    message,
    actions: offered.map(({ label, run }) => ({
      name: label,
      markClass: 'jp-KerasAdvisor-markAction',
      apply: run
    }))
  };
}

/** What a mark of a use of old Keras has besides that of a finding. */
const OLD_USE = 'jp-mod-oldUse';

function oldUseDiagnostic(use: IOldUse, actions: Actions): Diagnostic {
  return {
    from: use.range.from,
    to: use.range.to,
    severity: 'info',
    message: actions.messageOf(use),
    markClass: `jp-KerasAdvisor-mark jp-mod-info ${OLD_USE}`,
    actions: actions.ofOldUse(use).map(({ label, run }) => ({
      name: label,
      markClass: 'jp-KerasAdvisor-markAction',
      apply: run
    }))
  };
}

function marksOfOldUses(view: EditorView): Diagnostic[] {
  const found: Diagnostic[] = [];
  forEachDiagnostic(view.state, (each, from, to) => {
    if (each.markClass?.includes(OLD_USE)) {
      found.push({ ...each, from, to });
    }
  });
  return found;
}

/** A diagnostic as text, for comparison. */
function text({ from, to, severity, message, actions }: Diagnostic): string {
  const names = actions?.map(({ name }) => name);
  return JSON.stringify([from, to, severity, message, names]);
}

/** What is marked in an editor as it stands, moved along with edits. */
function present(view: EditorView): string {
  const texts: string[] = [];
  forEachDiagnostic(view.state, (each, from, to) =>
    texts.push(text({ ...each, from, to }))
  );
  return texts.sort().join('\n');
}
