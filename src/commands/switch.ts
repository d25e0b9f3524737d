import { TranslationBundle } from '@jupyterlab/translation';

import { explainUnknown } from '../core/kernel';
import { vocabulary } from '../rules/vocabulary';
import { EditOutcome, IAdvice, INotebookEditor, ISettings } from '../tokens';
import { guard } from '../ui/guard';
import { IAssessment, assessKernel, assessRun } from './assessment';
import { intendedBackend, titleOf } from './backend';
import { InstallCells } from './install';
import { lastOf } from './last';
import { KernelCommands } from './no-kernels';
import { IOffer, notify, progress } from './notify';
import { confirmUntrustedRun, countUntrusted } from './trust';

/** What the flows need. */
export interface IFlowOptions {
  readonly editor: INotebookEditor;
  readonly kernels: KernelCommands;
  readonly settings: ISettings;
  readonly trans: TranslationBundle;
  /** Rewrites old Keras code where that keeps its meaning. */
  readonly rewrite: (advice: IAdvice) => Promise<void>;
  /** Takes the user to a cell. */
  readonly show: (cellId: string) => void;
}

/** The way from a click to Keras really running on a backend: set, restart if the user agrees, run, check. */
export class BackendFlow {
  constructor(private readonly _options: IFlowOptions) {
    this.installs = new InstallCells({
      ..._options,
      restart: (advice, runTo) =>
        this.restart(advice, intendedBackend(advice), runTo)
    });
  }

  /** Makes a notebook use a backend. `clicked` is the cell that the user was at, the "here" of "run up to here". */
  async switchTo(
    advice: IAdvice,
    backend: string,
    clicked: string | null
  ): Promise<void> {
    const { trans } = this._options;
    const plan = advice.plan(backend);
    const outcome = this._options.editor.apply(
      advice.panel,
      [...plan.edits, ...this.installs.toRemove(advice, backend)],
      advice.view
    );
    if (outcome.status === 'refused') {
      notify(advice.panel, [outcome.reason], 'warning');
      return;
    }
    guard('Remembering the backend', () =>
      this._options.settings.setLastBackend(backend)
    );
    const setting =
      plan.settingCellId ??
      (outcome.status === 'done' ? outcome.inserted[0] : null) ??
      null;
    const what =
      outcome.status === 'done'
        ? trans.__('This notebook now sets %1.', titleOf(backend))
        : trans.__('This notebook sets %1 already.', titleOf(backend));
    await this.lookAfter(advice, backend, what, outcome, setting, clicked);
  }

  /** After an edit: asks the kernel whether it has any effect there yet, and offers what is missing. */
  async lookAfter(
    advice: IAdvice,
    backend: string,
    what: string,
    outcome: EditOutcome,
    setting: string | null,
    clicked: string | null
  ): Promise<void> {
    const { kernels, trans } = this._options;
    const answer = await kernels.ask(advice.panel);
    if (advice.isDisposed) {
      return;
    }
    advice.flush();
    const assessment = assessKernel(answer, backend, trans);
    const cellId = setting ?? advice.plan(backend).settingCellId;
    if (assessment.status === 'running' && cellId !== null) {
      const sentence = trans.__('Checked: %1', assessment.sentence);
      advice.setCheck({ cellId, ok: true, sentence });
    }
    const undo: IOffer[] =
      outcome.status === 'done'
        ? [{ label: trans.__('Undo'), run: outcome.undo }]
        : [];
    const show: IOffer[] =
      setting && outcome.status === 'done'
        ? [
            {
              label: trans.__('Show'),
              caption: trans.__('Go to the cell that sets the backend'),
              run: () => this._options.show(setting)
            }
          ]
        : [];
    const tone = {
      running: 'success',
      pending: 'success',
      unknown: 'info',
      restart: 'warning',
      install: 'warning',
      impossible: 'warning'
    } as const;
    const oldCode = oldCodeOf(advice);
    notify(
      advice.panel,
      [what, assessment.sentence, ...oldCode],
      tone[assessment.status],
      [
        ...(oldCode.length > 0
          ? [
              {
                label: trans.__('Rewrite the safe ones'),
                caption: trans.__('Keeps the meaning of the notebook'),
                best: true,
                run: () => this._options.rewrite(advice)
              }
            ]
          : []),
        ...this._offers(advice, backend, assessment, setting, clicked),
        ...(assessment.status === 'restart' ? [] : show),
        ...undo
      ]
    );
  }

  /** Restarts the kernel, runs up to a cell when one is given, and checks what came of it. */
  async restart(
    advice: IAdvice,
    backend: string | null,
    runTo: string | null
  ): Promise<void> {
    // A second click while the first one's restart goes on is the same wish.
    if (this._restarting.has(advice)) {
      return;
    }
    this._restarting.add(advice);
    try {
      await this._restart(advice, backend, runTo);
    } finally {
      this._restarting.delete(advice);
    }
  }

  private async _restart(
    advice: IAdvice,
    backend: string | null,
    runTo: string | null
  ): Promise<void> {
    const { kernels, trans } = this._options;
    const panel = advice.panel;
    if (!panel.sessionContext.session?.kernel) {
      notify(advice.panel, [explainUnknown('no-kernel', trans)], 'info');
      return;
    }
    const untrusted = runTo === null ? 0 : countUntrusted(panel, runTo);
    const confirmed = untrusted > 0;
    if (confirmed && !(await confirmUntrustedRun(untrusted, true, trans))) {
      return;
    }
    if (!(await kernels.restart(panel, { confirmed }))) {
      return;
    }
    if (runTo === null) {
      notify(
        advice.panel,
        [
          trans.__('The kernel was restarted.'),
          ...(backend === null
            ? []
            : [
                trans.__(
                  'Run the notebook from the top: Keras will use %1.',
                  titleOf(backend)
                )
              ])
        ],
        'success'
      );
      return;
    }
    await this.run(advice, backend, runTo);
  }

  /** Runs all cells up to one and checks which backend that brought. */
  async run(
    advice: IAdvice,
    backend: string | null,
    runTo: string
  ): Promise<void> {
    const { kernels, trans } = this._options;
    const notice = progress(
      advice.panel,
      trans.__('Running the notebook up to the cell…')
    );
    const completed = await kernels
      .runTo(advice.panel, runTo)
      .catch(() => false);
    const answer = await kernels.ask(advice.panel);
    advice.flush();
    if (backend === null) {
      notice.settle(
        [
          completed
            ? trans.__('The cells ran.')
            : trans.__('A cell failed; see its error.')
        ],
        completed ? 'success' : 'warning'
      );
      return;
    }
    const assessment = assessRun(answer, backend, completed, trans);
    const ok = assessment.status === 'running';
    const sentence = ok
      ? trans.__('Checked: %1', assessment.sentence)
      : assessment.sentence;
    if (!advice.isDisposed) {
      const cellId = advice.plan(backend).settingCellId ?? runTo;
      advice.setCheck({ cellId, ok, sentence });
    }
    if (ok) {
      notice.settle([sentence], 'success');
    } else {
      notice.settle(
        [sentence],
        'warning',
        this._offers(advice, backend, assessment, null, runTo)
      );
    }
  }

  /** What helps in a kernel's state. */
  private _offers(
    advice: IAdvice,
    backend: string,
    assessment: IAssessment,
    setting: string | null,
    clicked: string | null
  ): IOffer[] {
    const { trans } = this._options;
    const last = lastOf(advice, [
      clicked,
      setting,
      advice.view.firstKerasImport?.cellId ?? null
    ]);
    switch (assessment.status) {
      case 'pending':
        return last === null
          ? []
          : [
              {
                label:
                  last === clicked
                    ? trans.__('Run to here')
                    : trans.__('Run to the import'),
                caption: trans.__(
                  'Run all cells up to there, and check the backend'
                ),
                run: () => this._runAfterAsking(advice, backend, last)
              }
            ];
      case 'restart':
        return [
          ...(last === null
            ? []
            : [
                {
                  ...(last === clicked
                    ? {
                        label: trans.__('Restart and run to here'),
                        caption: trans.__(
                          'Restart the kernel, run all cells up to this one, and check the backend'
                        )
                      }
                    : {
                        label: trans.__('Restart and run'),
                        caption: trans.__(
                          'Restart the kernel, run all cells up to the import of Keras, and check the backend'
                        )
                      }),
                  best: true,
                  run: () => this.restart(advice, backend, last)
                }
              ]),
          {
            label: trans.__('Restart'),
            caption: trans.__('Restart the kernel and run nothing'),
            best: last === null,
            run: () => this.restart(advice, backend, null)
          }
        ];
      case 'install': {
        const known = vocabulary.backendNamed(backend);
        const install =
          known &&
          vocabulary.needsOf(known, advice.view.kernel?.keras.version)?.install;
        return install
          ? [
              {
                label: trans.__('Insert install cell'),
                caption: `%pip install ${install.pip.cpu}`,
                best: true,
                run: () =>
                  this.installs.insert(
                    advice,
                    `%pip install ${install.pip.cpu}`,
                    setting ??
                      advice.view.firstKerasImport?.cellId ??
                      advice.view.cellIdAt(0) ??
                      null
                  )
              }
            ]
          : [];
      }
      default:
        return [];
    }
  }

  private async _runAfterAsking(
    advice: IAdvice,
    backend: string,
    runTo: string
  ): Promise<void> {
    const untrusted = countUntrusted(advice.panel, runTo);
    if (
      untrusted === 0 ||
      (await confirmUntrustedRun(untrusted, false, this._options.trans))
    ) {
      await this.run(advice, backend, runTo);
    }
  }

  /** Inserts cells that install something, and takes them back. */
  readonly installs: InstallCells;
  /** The notebooks whose kernel is being restarted. */
  private readonly _restarting = new WeakSet<IAdvice>();
}

/** What is said of old Keras code that can be rewritten safely: without that, the notebook would not run on. */
function oldCodeOf({ findings }: IAdvice): string[] {
  return findings
    .filter(({ remedy }) => remedy === 'migrate')
    .map(({ message }) => message);
}
