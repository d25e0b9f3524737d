import { Notebook, NotebookActions } from '@jupyterlab/notebook';
import { IDisposable } from '@lumino/disposable';
import { Signal } from '@lumino/signaling';

import { FactKind } from '../core';
import { IAdvice, IAdvisor, IKernelService, ISettings } from '../tokens';
import { guard } from '../ui/guard';

/**
 * The kinds of facts that change nothing in a kernel: after a cell that has only these, its answer would be the one that
 * is known. Every other kind sets, imports or installs something.
 */
const WITHOUT_EFFECT: ReadonlySet<FactKind> = new Set<FactKind>([
  'backend-read',
  'backend-compare',
  'env-read',
  'keras-json-read',
  'keras-json-copy',
  'change-directory',
  'tf-keras-use',
  'jax-start',
  'image-dim-ordering-read',
  'training-call'
]);

/** How long, in milliseconds, a kernel must have been idle: it is for a moment between the cells of "run all", too. */
const PAUSE = 150;

/**
 * Asks kernels without a click: after a cell ran that sets a backend, imports Keras or a framework, or installs something,
 * and after a restart where there had been such a reason before. Only where the setting is `auto`.
 */
export class AutoProbe {
  constructor(kernels: IKernelService, advisor: IAdvisor, settings: ISettings) {
    const probes = new Map<Notebook, PanelProbe>();
    const follow = (advice: IAdvice) => {
      const notebook = advice.panel.content;
      const probe = new PanelProbe(kernels, advice, settings);
      probes.set(notebook, probe);
      advice.panel.disposed.connect(() => {
        probe.dispose();
        probes.delete(notebook);
      });
    };
    advisor.forEach(follow);
    advisor.added.connect((_, advice) => follow(advice));
    NotebookActions.executed.connect((_, { notebook, cell }) => {
      if (!cell.isDisposed) {
        probes.get(notebook)?.onExecuted(cell.model.sharedModel.getId());
      }
    });
  }
}

/** Asks the kernel of one panel when there is something to ask and the kernel has time. */
class PanelProbe implements IDisposable {
  constructor(
    private readonly _kernels: IKernelService,
    private readonly _advice: IAdvice,
    private readonly _settings: ISettings
  ) {
    _advice.panel.sessionContext.statusChanged.connect(this._onStatus, this);
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    this._isDisposed = true;
    clearTimeout(this._timer);
    Signal.clearData(this);
  }

  /** Has the kernel asked, once it is idle, if the cell that ran may have changed its answer. */
  onExecuted(cellId: string): void {
    this._advice.flush();
    const hasEffect = this._advice.view.facts.some(
      fact => fact.cellId === cellId && !WITHOUT_EFFECT.has(fact.kind)
    );
    if (hasEffect) {
      this._due = true;
      this._hadReason = true;
      this._onStatus(null, this._status);
    }
  }

  private get _status(): string | undefined {
    return this._advice.panel.sessionContext.session?.kernel?.status;
  }

  private _onStatus(_: unknown, status: string | undefined): void {
    clearTimeout(this._timer);
    if (status === 'restarting' || status === 'autorestarting') {
      this._due = this._hadReason;
    } else if (status === 'idle' && this._due) {
      this._timer = setTimeout(
        () => guard('Asking the kernel', () => this._ask()),
        PAUSE
      );
    }
  }

  private async _ask(): Promise<void> {
    this._due = false;
    if (this._settings.current.probe !== 'auto') {
      return;
    }
    const answer = await this._kernels.ask(this._advice.panel);
    if (answer.status === 'unknown' && answer.reason === 'busy') {
      this._due = true;
    }
  }

  private _isDisposed = false;
  /** Whether the kernel is to be asked as soon as it is idle. */
  private _due = false;
  /** Whether this notebook ever gave a reason to ask; only then is a restarted kernel asked. */
  private _hadReason = false;
  private _timer: ReturnType<typeof setTimeout> | undefined;
}
