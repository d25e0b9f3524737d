import { ISessionContext, SessionContextDialogs } from '@jupyterlab/apputils';
import { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
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
  ModelsInKernel,
  KernelUnknownReason
} from '../tokens';
import { guard } from '../ui/guard';
import type { KernelActivity } from './activity';
import { isReplaced } from './replaced';
import { unknown } from './unknown';

/** What the service is made of. */
export interface IKernelServiceOptions {
  readonly tracker: INotebookTracker;
  readonly settings: ISettings;
  readonly dialogs: ISessionContext.IDialogs | null;
  readonly translator: ITranslator;
}

/** Why a kernel that was asked has not answered: it may when it is next idle. */
const UNANSWERED: ReadonlySet<KernelUnknownReason> = new Set([
  'busy',
  'dead',
  'timeout'
]);

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

  get settled(): ISignal<this, NotebookPanel> {
    return this._settled;
  }

  ranSince(panel: NotebookPanel): number | null {
    return this._outdated.has(panel)
      ? (this._activities.get(panel)?.lastCount ?? 0)
      : null;
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
    const { restart } = await loadRun();
    return restart(panel, this._dialogs, options.confirmed === true);
  }

  async runTo(panel: NotebookPanel, cellId: string): Promise<boolean> {
    const { runTo } = await loadRun();
    return runTo(panel, cellId, this._dialogs, this._translator);
  }

  async runCell(panel: NotebookPanel, cellId: string): Promise<boolean> {
    const { runCell } = await loadRun();
    return runCell(panel, cellId, this._dialogs, this._translator);
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
    const wasOutdated = this._outdated.delete(panel);
    const answer = await askLazily(panel.sessionContext);
    // The answer of a kernel that has been restarted or replaced meanwhile is not that of the present one.
    if (
      kernel !== (panel.sessionContext.session?.kernel ?? null) ||
      age !== this._ages.get(panel)
    ) {
      return this.answerOf(panel);
    }
    if (!this._set(panel, answer) && wasOutdated) {
      // The answer is the same, and now it is of now.
      this._changed.emit(panel);
    }
    if (answer.status === 'unknown' && UNANSWERED.has(answer.reason)) {
      this._activities.get(panel)?.retry();
    }
    return answer;
  }

  private _follow(panel: NotebookPanel): void {
    const session = panel.sessionContext;
    const follow = async () => {
      const { KernelActivity } = await import(
        /* webpackChunkName: "auto-probe" */ './activity'
      );
      if (panel.isDisposed) {
        return;
      }
      const activity = new KernelActivity(session, listener);
      this._activities.set(panel, activity);
      panel.disposed.connect(() => activity.dispose());
    };
    const listener = {
      onRestarted: () => forget(),
      onRan: () => {
        if (this._answers.get(panel)?.status === 'known') {
          this._outdated.add(panel);
          this._changed.emit(panel);
        }
      },
      onSettled: () => this._settled.emit(panel),
      isUnanswered: () => {
        const answer = this._answers.get(panel);
        return answer?.status === 'unknown' && UNANSWERED.has(answer.reason);
      }
    };
    const forget = () => {
      this._ages.set(panel, (this._ages.get(panel) ?? 0) + 1);
      this._pending.delete(panel);
      this._outdated.delete(panel);
      this._set(panel, unknown(initial(panel)));
    };
    session.kernelChanged.connect(forget);
    session.statusChanged.connect((_, status) => {
      if (isReplaced(status)) {
        forget();
      } else if (status === 'dead') {
        this._set(panel, unknown('dead'));
      }
    });
    panel.disposed.connect(() => {
      this._answers.delete(panel);
      this._pending.delete(panel);
      this._ages.delete(panel);
      this._outdated.delete(panel);
      this._activities.delete(panel);
    });
    guard('Following what runs in a kernel', follow);
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

  /** Takes an answer; whether that changed something. */
  private _set(panel: NotebookPanel, answer: KernelAnswer): boolean {
    const before = this._answers.get(panel) ?? unknown(initial(panel));
    if (panel.isDisposed) {
      return false;
    }
    this._answers.set(panel, answer);
    const isNew = !JSONExt.deepEqual(
      before as unknown as ReadonlyPartialJSONValue,
      answer as unknown as ReadonlyPartialJSONValue
    );
    if (isNew) {
      this._changed.emit(panel);
    }
    return isNew;
  }

  private readonly _settings: ISettings;
  private readonly _settled = new Signal<this, NotebookPanel>(this);
  private readonly _activities = new Map<NotebookPanel, KernelActivity>();
  /** The panels in whose kernels something ran since they were asked. */
  private readonly _outdated = new Set<NotebookPanel>();
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

/** Loads what restarts and runs. */
function loadRun(): Promise<typeof import('./run')> {
  return import(/* webpackChunkName: "switch" */ './run');
}

/** Loads what is seldom needed. */
function loadRepair(): Promise<typeof import('./repair')> {
  return import(/* webpackChunkName: "repair" */ './repair');
}

/** Why the state of a kernel is unknown before it is asked. */
function initial(panel: NotebookPanel): 'no-kernel' | 'not-asked' {
  return panel.sessionContext.session?.kernel ? 'not-asked' : 'no-kernel';
}
