import { INotebookModel, NotebookPanel } from '@jupyterlab/notebook';
import { Parser } from '@lezer/common';
import { IDisposable } from '@lumino/disposable';
import { ISignal, Signal } from '@lumino/signaling';

import {
  IFinding,
  IInspection,
  INotebookView,
  IPlan,
  IRuleMeta,
  ITranslator,
  Inspector
} from '../core';
import {
  DismissalScope,
  IAdvice,
  ICheck,
  IKernelService,
  ISettings
} from '../tokens';
import { Dismissals } from './dismissals';
import { Executions } from './executions';
import { ChangeKind, NotebookFollower } from './follower';
import { inSlices } from './idle';
import { languageOf } from './language';
import { Schedule } from './schedule';

/** Milliseconds of reading that need no slices: a few changed cells, in no more time than a slice takes. */
const atOnce = 8;

/** Milliseconds that whoever asks right after a change waits for it. */
const whenAsked = 20;

/** The chunk that reads and judges. */
export type Engine = typeof import('./engine');

/** What the advice of one notebook is made of. */
export interface IAdviceOptions {
  readonly panel: NotebookPanel;
  readonly parser: Parser;
  readonly engine: Engine;
  readonly trans: ITranslator;
  readonly settings: ISettings;
  readonly kernels: IKernelService | null;
}

/** Keeps the findings of one open notebook current. */
export class Advice implements IAdvice {
  constructor(options: IAdviceOptions) {
    const { panel, settings, kernels } = options;
    const model = panel.content.model as INotebookModel;
    this.panel = panel;
    this._settings = settings;
    this._kernels = kernels;
    this._engine = options.engine;
    this._inspector = new options.engine.Inspector({
      parser: options.parser,
      rules: options.engine.rules,
      trans: options.trans,
      config: settings.current,
      importers: options.engine.importers
    });
    this._dismissals = new Dismissals(model);
    this._follower = new NotebookFollower(model, this.schedule.bind(this));
    this._executions = new Executions(
      panel.content,
      panel.sessionContext,
      this.onKernel.bind(this)
    );
    model.metadataChanged.connect(this.onMetadata, this);
    settings.changed.connect(this.onSettings, this);
    kernels?.changed.connect(this.onKernels, this);
    panel.disposed.connect(this.dispose, this);
    this.restart();
  }

  readonly panel: NotebookPanel;

  get ready(): boolean {
    return this._ready;
  }

  get changed(): ISignal<IAdvice, void> {
    return this._changed;
  }

  get inspection(): IInspection {
    this.update();
    return this._inspector.inspection;
  }

  get view(): INotebookView {
    this.update();
    return this._inspector.view;
  }

  get rules(): readonly IRuleMeta[] {
    return this._engine.rules.map(({ meta }) => meta);
  }

  get findings(): readonly IFinding[] {
    this.update();
    return this._shown;
  }

  get dismissed(): readonly IFinding[] {
    this.update();
    return this._dismissed;
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  findingsOf(cellId: string): readonly IFinding[] {
    return this.findings.filter(finding => finding.cellId === cellId);
  }

  get check(): ICheck | null {
    return this._settings.current.enabled ? this._check : null;
  }

  setCheck(check: ICheck | null): void {
    this._check = check;
    this._checked = this._inspector.view.kernel?.keras.backend ?? null;
    this.publish();
  }

  plan(backend: string): IPlan {
    this.update();
    // Whoever asks for a plan waits for it, and it must know every cell.
    this._inspector.read();
    return this._engine.planSwitch(
      this._inspector.view,
      backend,
      this._settings.current
    );
  }

  async dismiss(finding: IFinding, scope: DismissalScope): Promise<void> {
    if (scope === 'everywhere') {
      await this._settings.setRuleLevel(finding.rule, 'off');
      return;
    }
    if (scope === 'once') {
      this._dismissals.once(finding);
    } else {
      this._dismissals.keep(finding);
    }
    this.publish();
  }

  restore(finding: IFinding): void {
    this._dismissals.restore(finding);
    this.publish();
  }

  dispose(): void {
    if (this._isDisposed) {
      return;
    }
    this._isDisposed = true;
    this._schedule.dispose();
    this._slices?.dispose();
    this._follower.dispose();
    this._executions.dispose();
    Signal.clearData(this);
  }

  /** Reads the whole notebook anew, in slices. */
  private restart(): void {
    this._follower.take();
    this._inspector.setNotebook(
      this._follower.notebook(languageOf(this.panel.content.model))
    );
    this.onKernel();
    this.readOn();
  }

  /** Sees to it that a change is looked at soon. */
  private schedule(kind: ChangeKind): void {
    this._fresh = false;
    this._schedule.request(kind);
  }

  /** Takes what changed over into the inspector: only the cells that changed, unless cells came, went or moved. */
  private take(): void {
    if (!this._follower.dirty) {
      return;
    }
    const { cells, sources, outputs } = this._follower.take();
    const checked = this._check?.cellId;
    if (checked !== undefined && sources.has(checked)) {
      this._check = null;
    }
    if (cells) {
      this._inspector.setNotebook(
        this._follower.notebook(languageOf(this.panel.content.model))
      );
      return;
    }
    for (const id of sources) {
      const source = this._follower.source(id);
      if (source !== undefined) {
        this._inspector.setSource(id, source);
      }
    }
    for (const id of outputs) {
      this._inspector.setOutputs(id, this._follower.outputs(id) ?? []);
    }
  }

  /** Reads what is not read yet, then tells. */
  private readOn(): void {
    if (this._slices) {
      return;
    }
    if (this._ready && this._inspector.read(atOnce)) {
      this.publish();
      return;
    }
    this._slices = inSlices(budget => {
      this.take();
      if (!this._inspector.read(budget)) {
        return false;
      }
      this._slices = null;
      this._ready = true;
      this.publish();
      return true;
    });
  }

  /** Brings the lists up to date with the shared model, for whoever asks before the next look is due. */
  private update(): void {
    if (this._fresh || this._isDisposed) {
      return;
    }
    this.take();
    this._inspector.read(whenAsked);
    this.sort();
  }

  private sort(): void {
    this._fresh = true;
    const on = this._ready && this._settings.current.enabled;
    const findings = on ? this._inspector.inspection.findings : [];
    this._shown = findings.filter(each => !this._dismissals.has(each));
    this._dismissed = findings.filter(each => this._dismissals.has(each));
  }

  /** Tells everybody, if what is shown is not what was told last. */
  private publish(): void {
    if (this._isDisposed) {
      return;
    }
    this.sort();
    const told = [
      this._ready,
      this._shown.map(look),
      this._dismissed.map(look),
      this.check
    ];
    const text = JSON.stringify(told);
    if (text !== this._told) {
      this._told = text;
      this._changed.emit();
    }
  }

  private onMetadata(sender: unknown, change: { key: string }): void {
    if (Dismissals.concerns(change.key)) {
      this._dismissals.refresh();
      this.publish();
    } else if (change.key === 'language_info' || change.key === 'kernelspec') {
      const language = languageOf(this.panel.content.model);
      if (language !== this._inspector.view.language) {
        this.restart();
      }
    }
  }

  private onSettings(): void {
    this._inspector.setConfig(this._settings.current);
    this._fresh = false;
    this.readOn();
  }

  private onKernels(sender: unknown, panel: NotebookPanel): void {
    if (panel === this.panel) {
      this.onKernel();
    }
  }

  private onKernel(): void {
    const answer = this._kernels?.answerOf(this.panel);
    const facts = answer?.status === 'known' ? answer.facts : null;
    const executions = this._executions.list;
    if (this._check && (facts?.keras.backend ?? null) !== this._checked) {
      this._check = null;
      this.schedule('outputs');
    }
    if (
      facts !== this._inspector.view.kernel ||
      executions !== this._inspector.view.executions
    ) {
      this._inspector.setKernel(facts, executions);
      this.schedule('outputs');
    }
  }

  private readonly _engine: Engine;
  private readonly _settings: ISettings;
  private readonly _kernels: IKernelService | null;
  private readonly _inspector: Inspector;
  private readonly _dismissals: Dismissals;
  private readonly _follower: NotebookFollower;
  private readonly _executions: Executions;
  private readonly _schedule = new Schedule(
    () => this.take(),
    () => this.readOn()
  );
  private readonly _changed = new Signal<this, void>(this);
  private _isDisposed = false;
  private _ready = false;
  private _fresh = false;
  private _shown: readonly IFinding[] = [];
  private _dismissed: readonly IFinding[] = [];
  private _told = '';
  private _check: ICheck | null = null;
  /** What Keras ran on when that was said. */
  private _checked: string | null = null;
  private _slices: IDisposable | null = null;
}

/** What a reader can see or do with a finding: when none of it changed, nobody needs to be told. */
function look(finding: IFinding): unknown[] {
  const { key, cell, cellId, range, severity, message, fixes } = finding;
  return [
    key,
    cell,
    cellId,
    range.from,
    range.to,
    severity,
    message,
    fixes.map(fix => [fix.id, fix.title])
  ];
}
