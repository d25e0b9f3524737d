import { Notebook, NotebookActions } from '@jupyterlab/notebook';
import { IDisposable } from '@lumino/disposable';
import { Signal } from '@lumino/signaling';

import { FactKind } from '../core';
import { IAdvice, IAdvisor, IKernelService, ISettings } from '../tokens';

/** Facts after whose cell the kernel has something new to say, besides all that set or import something. */
const IGNORED: ReadonlySet<FactKind> = new Set<FactKind>([
  'backend-read',
  'backend-compare',
  'env-read',
  'keras-json-read',
  'image-dim-ordering-read',
  'training-call'
]);

/** How long a kernel must have been idle: between the cells of "run all" it is for a moment, too. */
const PAUSE = 150;

/**
 * Asks kernels by itself: after a cell ran that sets a backend, imports Keras or a framework, or installs something,
 * and after a restart where the kernel had been asked before. Only where the setting is `auto`.
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

  /** Takes note that a cell ran. */
  onExecuted(cellId: string): void {
    const telling = this._advice.view.facts.some(
      fact => fact.cellId === cellId && !IGNORED.has(fact.kind)
    );
    if (telling) {
      this._wanted = true;
      this._asked = true;
      this._onStatus(null, this._status);
    }
  }

  private get _status(): string | undefined {
    return this._advice.panel.sessionContext.session?.kernel?.status;
  }

  private _onStatus(_: unknown, status: string | undefined): void {
    clearTimeout(this._timer);
    if (status === 'restarting' || status === 'autorestarting') {
      this._wanted = this._asked;
    } else if (status === 'idle' && this._wanted) {
      this._timer = setTimeout(() => void this._ask(), PAUSE);
    }
  }

  private async _ask(): Promise<void> {
    this._wanted = false;
    if (this._settings.current.probe !== 'auto') {
      return;
    }
    const answer = await this._kernels.ask(this._advice.panel);
    if (answer.status === 'unknown' && answer.reason === 'busy') {
      this._wanted = true;
    }
  }

  private _isDisposed = false;
  private _wanted = false;
  /** Whether this notebook ever gave a reason to ask; only then is a restarted kernel asked. */
  private _asked = false;
  private _timer: ReturnType<typeof setTimeout> | undefined;
}
