import { ISessionContext, SessionContextDialogs } from '@jupyterlab/apputils';
import {
  INotebookTracker,
  NotebookActions,
  NotebookPanel
} from '@jupyterlab/notebook';
import { ITranslator } from '@jupyterlab/translation';
import { JSONExt, ReadonlyPartialJSONValue } from '@lumino/coreutils';
import { ISignal, Signal } from '@lumino/signaling';

import {
  IKerasJsonRefusal,
  IKerasJsonRepair,
  IKernelService,
  ISettings,
  KerasJsonOutcome,
  KernelAnswer,
  ModelsInKernel
} from '../tokens';
import { guard } from '../ui/guard';
import { unknown } from './unknown';
import { PATIENCE, untilSettled } from './wait';

/** What the service is made of. */
export interface IKernelServiceOptions {
  readonly tracker: INotebookTracker;
  readonly settings: ISettings;
  readonly dialogs: ISessionContext.IDialogs | null;
  readonly translator: ITranslator;
}

/** Asks the kernels of the open notebooks and caches each answer until it may be outdated. */
export class KernelService implements IKernelService {
  constructor(options: IKernelServiceOptions) {
    this._settings = options.settings;
    this._translator = options.translator;
    this._dialogs =
      options.dialogs ??
      new SessionContextDialogs({ translator: options.translator });
    const follow = (panel: NotebookPanel) =>
      guard('Following a kernel', () => this._follow(panel));
    options.tracker.forEach(follow);
    options.tracker.widgetAdded.connect((_, panel) => follow(panel));
    options.settings.changed.connect(() => this._onSettings());
  }

  get changed(): ISignal<this, NotebookPanel> {
    return this._changed;
  }

  answerOf(panel: NotebookPanel): KernelAnswer {
    if (this._settings.current.probe === 'never') {
      return unknown('off');
    }
    return this._answers.get(panel) ?? unknown(initial(panel));
  }

  async ask(panel: NotebookPanel): Promise<KernelAnswer> {
    if (panel.isDisposed) {
      return unknown('no-kernel');
    }
    if (this._settings.current.probe === 'never') {
      return unknown('off');
    }
    // Requests while one is pending share its answer.
    let pending = this._pending.get(panel);
    if (!pending) {
      pending = this._ask(panel).finally(() => {
        // A restart may have put another request in its place.
        if (this._pending.get(panel) === pending) {
          this._pending.delete(panel);
        }
      });
      this._pending.set(panel, pending);
    }
    return pending;
  }

  async restart(
    panel: NotebookPanel,
    options: { readonly confirmed?: boolean } = {}
  ): Promise<boolean> {
    const session = panel.sessionContext;
    if (!session.session?.kernel) {
      return false;
    }
    if (options.confirmed) {
      await session.restartKernel();
    } else if (!(await this._dialogs.restart(session))) {
      return false;
    }
    if (panel.isDisposed) {
      return false;
    }
    const kernel = session.session?.kernel;
    if (kernel) {
      await untilSettled(kernel, 6 * PATIENCE);
    }
    return !!kernel && !kernel.isDisposed && kernel.status === 'idle';
  }

  async runTo(panel: NotebookPanel, cellId: string): Promise<boolean> {
    const notebook = panel.content;
    const last = notebook.widgets.findIndex(
      cell => cell.model.sharedModel.getId() === cellId
    );
    if (last < 0) {
      return false;
    }
    return NotebookActions.runCells(
      notebook,
      notebook.widgets.slice(0, last + 1),
      panel.sessionContext,
      this._dialogs,
      this._translator
    );
  }

  async modelsOf(panel: NotebookPanel): Promise<ModelsInKernel> {
    const { modelsOf } = await import(
      /* webpackChunkName: "kernel-models" */ './models'
    );
    return modelsOf(panel.sessionContext);
  }

  async examineKerasJson(
    panel: NotebookPanel
  ): Promise<IKerasJsonRepair | IKerasJsonRefusal> {
    const { examine } = await loadRepair();
    return examine(panel.sessionContext);
  }

  async repairKerasJson(
    panel: NotebookPanel,
    backend: string,
    seen: string
  ): Promise<KerasJsonOutcome> {
    const { repair } = await loadRepair();
    return repair(panel.sessionContext, backend, seen);
  }

  private async _ask(panel: NotebookPanel): Promise<KernelAnswer> {
    const kernel = panel.sessionContext.session?.kernel ?? null;
    const age = this._ages.get(panel);
    const answer = await askLazily(panel.sessionContext);
    // The answer of a kernel that has been restarted or replaced meanwhile is not that of the present one.
    if (
      kernel !== (panel.sessionContext.session?.kernel ?? null) ||
      age !== this._ages.get(panel)
    ) {
      return this.answerOf(panel);
    }
    this._set(panel, answer);
    return answer;
  }

  private _follow(panel: NotebookPanel): void {
    const session = panel.sessionContext;
    const forget = () => {
      this._ages.set(panel, (this._ages.get(panel) ?? 0) + 1);
      this._pending.delete(panel);
      this._set(panel, unknown(initial(panel)));
    };
    session.kernelChanged.connect(forget);
    session.statusChanged.connect((_, status) => {
      if (status === 'restarting' || status === 'autorestarting') {
        forget();
      } else if (status === 'dead') {
        this._set(panel, unknown('dead'));
      }
    });
    panel.disposed.connect(() => {
      this._answers.delete(panel);
      this._pending.delete(panel);
      this._ages.delete(panel);
    });
  }

  private _onSettings(): void {
    const never = this._settings.current.probe === 'never';
    if (never !== this._never) {
      this._never = never;
      for (const panel of [...this._answers.keys()]) {
        this._changed.emit(panel);
      }
    }
  }

  private _set(panel: NotebookPanel, answer: KernelAnswer): void {
    const before = this._answers.get(panel) ?? unknown(initial(panel));
    if (!panel.isDisposed) {
      this._answers.set(panel, answer);
      if (
        !JSONExt.deepEqual(
          before as unknown as ReadonlyPartialJSONValue,
          answer as unknown as ReadonlyPartialJSONValue
        )
      ) {
        this._changed.emit(panel);
      }
    }
  }

  private readonly _settings: ISettings;
  private readonly _translator: ITranslator;
  private readonly _dialogs: ISessionContext.IDialogs;
  private readonly _changed = new Signal<this, NotebookPanel>(this);
  private readonly _answers = new Map<NotebookPanel, KernelAnswer>();
  private readonly _pending = new Map<NotebookPanel, Promise<KernelAnswer>>();
  /** How often the panel's kernel was restarted or replaced. */
  private readonly _ages = new Map<NotebookPanel, number>();
  private _never = false;
}

/** Asks a kernel; what that takes is loaded for the first one that is asked. Never throws. */
async function askLazily(session: ISessionContext): Promise<KernelAnswer> {
  try {
    const { askKernel } = await import(/* webpackChunkName: "ask" */ './ask');
    return await askKernel(session);
  } catch (reason) {
    console.error('Asking the kernel failed:', reason);
    return unknown('timeout');
  }
}

/** Loads what is seldom needed. */
function loadRepair(): Promise<typeof import('./repair')> {
  return import(/* webpackChunkName: "repair" */ './repair');
}

/** Why the state of a kernel is unknown before it is asked. */
function initial(panel: NotebookPanel): 'no-kernel' | 'not-asked' {
  return panel.sessionContext.session?.kernel ? 'not-asked' : 'no-kernel';
}
