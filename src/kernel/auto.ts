import { Notebook, NotebookActions } from '@jupyterlab/notebook';

import { FactKind } from '../core';
import { isChoice } from '../core/findings/finding';
import { IAdvice, IAdvisor, IKernelService, ISettings } from '../tokens';
import { guard } from '../ui/guard';

/**
 * The kinds of facts that change nothing in a kernel: a cell that has only these is no reason to ask one that was never
 * asked. Every other kind sets, imports or installs something.
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

/**
 * Asks kernels without a click, only where the setting is `auto`: where a finding offers a choice of backends, of which
 * those come first that the kernel has; after a cell ran that sets a backend, imports Keras or a framework, or installs
 * something; and from the first answer on whenever anything ran, since that may have been a module that loads Keras.
 */
export class AutoProbe {
  constructor(kernels: IKernelService, advisor: IAdvisor, settings: ISettings) {
    const probes = new Map<Notebook, PanelProbe>();
    const follow = (advice: IAdvice) => {
      const notebook = advice.panel.content;
      probes.set(notebook, new PanelProbe(kernels, advice, settings));
      advice.panel.disposed.connect(() => probes.delete(notebook));
    };
    advisor.forEach(follow);
    advisor.added.connect((_, advice) => follow(advice));
    kernels.settled.connect((_, panel) => {
      probes.get(panel.content)?.onSettled();
    });
    NotebookActions.executed.connect((_, { notebook, cell }) => {
      if (!cell.isDisposed) {
        probes.get(notebook)?.onExecuted(cell.model.sharedModel.getId());
      }
    });
  }
}

/** Asks the kernel of one panel when there is something to ask and the kernel has time. */
class PanelProbe {
  constructor(
    private readonly _kernels: IKernelService,
    private readonly _advice: IAdvice,
    private readonly _settings: ISettings
  ) {
    _advice.changed.connect(() => this._onAdvice());
    this._onAdvice();
  }

  /** Takes a cell that ran for a reason to ask, if it may have changed what the kernel says. */
  onExecuted(cellId: string): void {
    this._advice.flush();
    this._hasReason ||= this._advice.view.facts.some(
      fact => fact.cellId === cellId && !WITHOUT_EFFECT.has(fact.kind)
    );
  }

  /** The kernel has time. */
  onSettled(): void {
    if (this._hasReason || this._offersChoice || this._isAnswerUsed) {
      this._ask();
    }
  }

  /** A choice may be offered only after the kernel was ready. */
  private _onAdvice(): void {
    const answer = this._kernels.answerOf(this._advice.panel);
    const { session } = this._advice.panel.sessionContext;
    if (
      this._offersChoice &&
      answer.status === 'unknown' &&
      answer.reason === 'not-asked' &&
      session?.kernel?.status === 'idle'
    ) {
      this._ask();
    }
  }

  private get _offersChoice(): boolean {
    return this._advice.findings.some(({ fixes }) => fixes.some(isChoice));
  }

  /** Whether the rules judge by what the kernel said. */
  private get _isAnswerUsed(): boolean {
    const answer = this._kernels.answerOf(this._advice.panel);
    return answer.status === 'known' && this._advice.usesKeras();
  }

  private _ask(): void {
    if (this._settings.current.probe === 'auto') {
      guard('Asking the kernel', () => this._kernels.ask(this._advice.panel));
    }
  }

  /** Whether this notebook ever ran a cell that is a reason to ask. */
  private _hasReason = false;
}
