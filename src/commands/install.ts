import { TranslationBundle } from '@jupyterlab/translation';

import { IEdit } from '../core';
import { vocabulary } from '../rules/vocabulary';
import { EditOutcome, IAdvice, INotebookEditor } from '../tokens';
import { lastOf } from './last';
import { KernelCommands } from './no-kernels';
import { notify, progress } from './notify';

/** What cells that install something need. */
export interface IInstallOptions {
  readonly editor: INotebookEditor;
  readonly kernels: KernelCommands;
  readonly trans: TranslationBundle;
  /** Takes the user to a cell. */
  readonly show: (cellId: string) => void;
  /** Restarts the kernel, runs up to a cell when one is given, and checks what came of it. */
  readonly restart: (advice: IAdvice, runTo: string | null) => Promise<void>;
}

/** The cells that install what a backend needs: inserts them, runs them when asked, and takes them back. */
export class InstallCells {
  constructor(private readonly _options: IInstallOptions) {}

  /** Inserts a cell that installs something, unless it is there, shows it and offers to run it. */
  insert(advice: IAdvice, source: string, before: string | null): void {
    const { editor, show, trans } = this._options;
    const { panel } = advice;
    const there = cellWith(advice, source);
    const outcome: EditOutcome =
      there === null
        ? editor.apply(panel, [
            {
              type: 'insert-cell',
              beforeCellId: before,
              cellType: 'code',
              source
            }
          ])
        : { status: 'unchanged' };
    if (outcome.status === 'refused') {
      notify(panel, [outcome.reason], 'warning');
      return;
    }
    const isNew = outcome.status === 'done';
    const cellId = isNew ? outcome.inserted[0] : there;
    if (cellId === null) {
      return;
    }
    if (isNew) {
      const own = this._inserted.get(advice) ?? new Map<string, string>();
      this._inserted.set(advice, own.set(cellId, source));
    }
    show(cellId);
    notify(
      panel,
      [
        isNew
          ? trans.__('Inserted %1.', source)
          : trans.__('%1 is in the notebook already.', source),
        trans.__('Run the cell, then restart the kernel.')
      ],
      'info',
      [
        {
          label: trans.__('Run and restart'),
          caption: trans.__(
            'Run this cell, restart the kernel, and run to the import of Keras'
          ),
          best: true,
          run: () => this._run(advice, cellId)
        },
        ...(isNew ? [{ label: trans.__('Undo'), run: outcome.undo }] : [])
      ]
    );
  }

  private async _run(advice: IAdvice, cellId: string): Promise<void> {
    const { kernels, trans } = this._options;
    const { panel } = advice;
    const notice = progress(panel, trans.__('Installing…'));
    if (!(await kernels.runCell(panel, cellId).catch(() => false))) {
      notice.settle([trans.__('A cell failed; see its error.')], 'warning');
      return;
    }
    notice.settle([trans.__('The cell ran.')], 'success');
    advice.flush();
    const last = lastOf(advice, [
      cellId,
      advice.view.firstKerasImport?.cellId ?? null
    ]);
    await this._options.restart(advice, last);
  }

  /** Takes back the cells that were inserted to install another backend, as long as nobody changed them. */
  toRemove(advice: IAdvice, backend: string): IEdit[] {
    const known = vocabulary.backendNamed(backend);
    const install = known && vocabulary.needsOf(known)?.install;
    const wanted = [install?.pip, install?.conda].flatMap(way =>
      way ? [way.cpu, way.gpu] : []
    );
    return [...(this._inserted.get(advice) ?? [])]
      .filter(
        ([cellId, source]) =>
          advice.view.cell(cellId)?.source === source &&
          !wanted.some(packages => packages && source.endsWith(` ${packages}`))
      )
      .map(([cellId]) => ({ type: 'remove-cell', cellId }));
  }

  /** The cells that were inserted, with their source, by notebook. */
  private readonly _inserted = new WeakMap<IAdvice, Map<string, string>>();
}

/** A code cell with exactly this source; null where there is none. */
function cellWith({ view }: IAdvice, source: string): string | null {
  for (let position = 0; position < view.cellCount; position++) {
    const id = view.cellIdAt(position);
    const cell = id === undefined ? undefined : view.cell(id);
    if (id && cell?.type === 'code' && cell.source.trim() === source) {
      return id;
    }
  }
  return null;
}
