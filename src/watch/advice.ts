import { INotebookModel, NotebookPanel } from '@jupyterlab/notebook';
import { Parser } from '@lezer/common';
import {
  JSONExt,
  PromiseDelegate,
  ReadonlyPartialJSONValue
} from '@lumino/coreutils';
import { IDisposable } from '@lumino/disposable';
import { Throttler } from '@lumino/polling';
import { ISignal, Signal } from '@lumino/signaling';

import {
  IEdit,
  IExecution,
  IFinding,
  IFix,
  IInspection,
  IKernelFacts,
  INotebook,
  INotebookView,
  IOldUse,
  IPlan,
  IRuleMeta,
  ITranslator,
  Inspector
} from '../core';
import type { IModelsInNotebook } from '../measure/own';
import type { IMigration } from '../migrate';
import {
  DismissalScope,
  IAdvice,
  ICheck,
  IInspected,
  IKernelService,
  ISettings
} from '../tokens';
import { fingerprint } from '../ui/fingerprint';
import { Dismissals } from './dismissals';
import { Executions } from './executions';
import { ChangeKind, NotebookFollower } from './follower';
import { inSlices } from '../ui/idle';
import { OldUsesWatcher } from './old-uses';
import { languageOf } from './language';

/** Milliseconds of reading that need no slices: a few changed cells, in no more time than a slice takes. */
const atOnce = 8;

/** How long changes are collected, in milliseconds: a key press is answered at once, a printing cell now and then. */
const editDelay = 30;
const outputDelay = 300;

/** The rule that tells of old code: without it nobody looks for any. */
const OLD_CODE = 'old-keras-code';

/** The chunk that reads notebooks and runs the rules. */
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

/**
 * Keeps the findings of one open notebook current.
 *
 * The getters return what was last published. `isCurrent` is the one answer to whether the notebook, the settings or
 * the kernel have changed since then.
 */
export class Advice implements IAdvice {
  constructor(options: IAdviceOptions) {
    const { panel, settings, kernels, trans } = options;
    const model = panel.content.model as INotebookModel;
    this.panel = panel;
    this._settings = settings;
    this._kernels = kernels;
    this._engine = options.engine;
    this._parser = options.parser;
    this._trans = trans;
    this._inspector = this._makeInspector();
    this._inspection = this._inspector.inspection;
    this._view = this._inspector.view;
    this._dismissals = new Dismissals(model);
    this._follower = new NotebookFollower(model, this._onChange.bind(this));
    this._executions = new Executions(
      panel.content,
      panel.sessionContext,
      this._onKernel.bind(this)
    );
    model.metadataChanged.connect(this._onMetadata, this);
    settings.changed.connect(this._onSettings, this);
    kernels?.changed.connect(this._onKernels, this);
    panel.disposed.connect(this.dispose, this);
    this._onKernel();
    this._continueReading();
  }

  readonly panel: NotebookPanel;

  get ready(): boolean {
    return this._ready;
  }

  get isCurrent(): boolean {
    return this._isCurrent;
  }

  get changed(): ISignal<IAdvice, void> {
    return this._changed;
  }

  get inspection(): IInspection {
    return this._inspection;
  }

  get view(): INotebookView {
    return this._view;
  }

  get rules(): readonly IRuleMeta[] {
    return this._engine.rules.map(({ meta }) => meta);
  }

  get findings(): readonly IFinding[] {
    return this._findings;
  }

  get dismissed(): readonly IFinding[] {
    return this._dismissed;
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  findingsOf(cellId: string): readonly IFinding[] {
    return this._findings.filter(finding => finding.cellId === cellId);
  }

  get check(): ICheck | null {
    return this._settings.current.enabled ? this._check : null;
  }

  setCheck(check: ICheck | null): void {
    this._check = check;
    this._checkedBackend = this._kernelFacts?.keras.backend ?? null;
    this._publish();
  }

  flush(): void {
    if (!this._isCurrent && !this._isDisposed) {
      this._readFor(Infinity);
    }
  }

  whenCurrent(): Promise<void> {
    if (this._isCurrent || this._isDisposed) {
      return Promise.resolve();
    }
    this._reading ??= new PromiseDelegate();
    return this._reading.promise;
  }

  usesKeras(): boolean {
    const { effective, kerasImport } = this._engine.backendSettings(this._view);
    return (
      this._view.firstKerasImport !== null ||
      kerasImport !== null ||
      effective !== null ||
      this._findings.length > 0
    );
  }

  backends(): readonly string[] {
    const { rankBackends, vocabulary } = this._engine;
    const facts = this._kernelFacts;
    return rankBackends(
      this._view,
      facts,
      this._settings.current,
      vocabulary
    ).map(({ name }) => name);
  }

  plan(backend: string): IPlan {
    this.flush();
    return this._engine.planSwitch(this._view, backend, this._settings.current);
  }

  editsOf(fix: IFix): readonly IEdit[] {
    this.flush();
    return this._engine.planFix(this._view, fix, this._settings.current);
  }

  async migrate(): Promise<IMigration> {
    const { migrateInSlices } = await import(
      /* webpackChunkName: "migrate" */ './migrate-in-slices'
    );
    for (;;) {
      this.flush();
      if (!this._isCurrent) {
        // What was computed may be about another state than that of the notebook.
        this._migration = null;
      }
      const asked = (this._migration ??= migrateInSlices(this._notebook, {
        parser: this._parser
      }));
      const migration = await asked;
      this.flush();
      if (this._migration === asked || this._isDisposed) {
        return migration;
      }
    }
  }

  get oldUses(): readonly IOldUse[] | null {
    if (!this._settings.current.enabled) {
      return [];
    }
    return this._oldUses.isCurrent ? this._shownUses : null;
  }

  async inspect(notebook: INotebook): Promise<IInspected> {
    const { migrate, oldUsesOf } = await import(
      /* webpackChunkName: "migrate" */ '../migrate'
    );
    const migration = migrate(notebook, { parser: this._parser });
    const inspector = this._makeInspector();
    inspector.setNotebook(notebook);
    inspector.setKernel(this._kernelFacts, null);
    inspector.setOldUses(oldUsesOf(migration.changes));
    inspector.read();
    return { findings: inspector.inspection.findings, migration };
  }

  async models(): Promise<IModelsInNotebook> {
    const { modelsIn } = await import(
      /* webpackChunkName: "own-models" */ '../measure/own'
    );
    return modelsIn(this._notebook, this._parser, await this.migrate());
  }

  async dismiss(
    finding: IFinding,
    scope: DismissalScope
  ): Promise<() => Promise<void>> {
    if (scope === 'everywhere') {
      const before = await this._settings.setRuleLevel(finding.rule, 'off');
      return async () => {
        await this._settings.setRuleLevel(finding.rule, before);
      };
    }
    if (scope === 'once') {
      this._dismissals.dismissOnce(finding);
    } else {
      this._dismissals.dismissInNotebook(finding);
    }
    this._publish();
    return async () => this.restore(finding);
  }

  restore(finding: IFinding): void {
    this._dismissals.restore(finding);
    this._publish();
  }

  dispose(): void {
    if (this._isDisposed) {
      return;
    }
    this._isDisposed = true;
    this._editThrottler.dispose();
    this._outputThrottler.dispose();
    this._endReading();
    this._oldUses.dispose();
    this._follower.dispose();
    this._executions.dispose();
    Signal.clearData(this);
  }

  /** The notebook as it is now. */
  private get _notebook(): INotebook {
    return this._follower.notebook(languageOf(this.panel.content.model));
  }

  private _makeInspector(): Inspector {
    const { Inspector: Class, rules, vocabulary } = this._engine;
    return new Class({
      parser: this._parser,
      rules,
      trans: this._trans,
      config: this._settings.current,
      vocabulary
    });
  }

  /** Something changed that may change findings: it is read once a few more changes have come together. */
  private _onChange(kind: ChangeKind): void {
    this._isCurrent = false;
    if (!this._isDisposed) {
      const throttler =
        kind === 'outputs' ? this._outputThrottler : this._editThrottler;
      void throttler.invoke();
    }
  }

  /** Hands changes over to the inspector: only the cells that changed, unless cells came, went or moved. */
  private _applyPendingChanges(): void {
    const { cells, sources, outputs } = this._follower.takePending();
    if (this._check && sources.has(this._check.cellId)) {
      this._check = null;
    }
    if (cells || sources.size > 0 || this._mustResync) {
      this._migration = null;
      this._oldUses.invalidate();
    }
    if (cells || this._mustResync) {
      this._language = languageOf(this.panel.content.model);
      this._inspector.setNotebook(this._follower.notebook(this._language));
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

  /** Reads what has not been read yet, in slices when it is much. */
  private _continueReading(): void {
    if (this._isDisposed || this._slices) {
      return;
    }
    if (!this._ready || !this._readFor(atOnce)) {
      this._slices = inSlices(budget => this._readFor(budget));
    }
  }

  /** A throttler of `_continueReading`. */
  private _throttled(limit: number): Throttler {
    // A throttler drops what is requested while its function runs, for example by who hears of `changed`: so reading
    // starts after it, and takes all changes until then.
    const start = () => {
      setTimeout(() => this._continueReading());
    };
    return new Throttler(start, { limit, edge: 'trailing' });
  }

  /** Reads for about `budget` milliseconds. True at the end; a throw is an end, too: it costs this pass and no more. */
  private _readFor(budget: number): boolean {
    try {
      this._applyPendingChanges();
      this._mustResync = false;
      if (!this._inspector.read(budget)) {
        return false;
      }
      this._inspection = this._inspector.inspection;
      this._view = this._inspector.view;
    } catch (reason) {
      console.error('The Keras advice could not be updated:', reason);
      // Some of the changes may not have reached the inspector.
      this._mustResync = true;
      this._endReading();
      return true;
    }
    this._ready = true;
    this._isCurrent = true;
    this._publish();
    this._endReading();
    this._oldUses.lookSoon();
    return true;
  }

  private _endReading(): void {
    this._slices?.dispose();
    this._slices = null;
    this._reading?.resolve();
    this._reading = null;
  }

  /** Publishes what was last read; emits `changed` if a reader sees a difference to the last emission. */
  private _publish(): void {
    if (this._isDisposed) {
      return;
    }
    const enabled = this._ready && this._settings.current.enabled;
    const all = enabled ? this._inspection.findings : [];
    this._findings = all.filter(each => !this._dismissals.has(each));
    this._dismissed = all.filter(each => this._dismissals.has(each));
    if (this._oldUses.isCurrent) {
      this._shownUses = enabled ? this._usesToMark() : [];
    }
    const visible = [
      this._ready,
      this._shownUses.map(use => ({ ...use, range: { ...use.range } })),
      this._findings.map(fingerprint),
      this._dismissed.map(fingerprint),
      this.check && { ...this.check }
    ];
    if (!JSONExt.deepEqual(visible, this._lastEmitted)) {
      this._lastEmitted = visible;
      this._changed.emit();
    }
  }

  /** The uses of old Keras to mark: none where code for Keras 1 and 2 is right as it is, or nobody wants to know. */
  private _usesToMark(): readonly IOldUse[] {
    const { oldCodeMarks, severities } = this._settings.current;
    const isWanted =
      severities[OLD_CODE] !== 'off' &&
      !this._dismissed.some(({ rule }) => rule === OLD_CODE) &&
      (oldCodeMarks === 'always' ||
        (oldCodeMarks === 'auto' && !this._engine.usesOlderKeras(this._view)));
    return isWanted ? (this._view.oldUses?.uses ?? []) : [];
  }

  private _onMetadata(sender: unknown, change: { key: string }): void {
    if (Dismissals.concerns(change.key)) {
      this._dismissals.refresh();
      this._publish();
    } else if (
      (change.key === 'language_info' || change.key === 'kernelspec') &&
      languageOf(this.panel.content.model) !== this._language
    ) {
      this._mustResync = true;
      this._onChange('cells');
    }
  }

  private _onSettings(): void {
    this._inspector.setConfig(this._settings.current);
    this._isCurrent = false;
    this._continueReading();
  }

  private _onKernels(sender: unknown, panel: NotebookPanel): void {
    if (panel === this.panel) {
      this._onKernel();
    }
  }

  private _onKernel(): void {
    const answer = this._kernels?.answerOf(this.panel);
    const facts = answer?.status === 'known' ? answer.facts : null;
    const executions = this._executions.list;
    if (
      this._check &&
      (facts?.keras.backend ?? null) !== this._checkedBackend
    ) {
      this._check = null;
      this._onChange('outputs');
    }
    if (facts !== this._kernelFacts || executions !== this._lastExecutions) {
      this._kernelFacts = facts;
      this._lastExecutions = executions;
      this._inspector.setKernel(facts, executions);
      this._onChange('outputs');
    }
  }

  private readonly _engine: Engine;
  private readonly _parser: Parser;
  private readonly _trans: ITranslator;
  private readonly _settings: ISettings;
  private readonly _kernels: IKernelService | null;
  private readonly _inspector: Inspector;
  private readonly _dismissals: Dismissals;
  private readonly _follower: NotebookFollower;
  private readonly _executions: Executions;
  private readonly _editThrottler = this._throttled(editDelay);
  private readonly _outputThrottler = this._throttled(outputDelay);
  private readonly _oldUses = new OldUsesWatcher({
    isWorthwhile: () =>
      this._settings.current.enabled &&
      this._settings.current.severities[OLD_CODE] !== 'off' &&
      this._view.facts.some(this._engine.loadsKeras),
    migrate: () => this.migrate(),
    onFound: uses => {
      this._inspector.setOldUses(uses);
      this._onChange('outputs');
    }
  });
  private readonly _changed = new Signal<this, void>(this);
  private _isDisposed = false;
  private _ready = false;
  private _isCurrent = false;
  /** Whether the inspector must be given the whole notebook. */
  private _mustResync = true;
  private _language: string | null = null;
  /** What of old Keras is in the notebook as it was last read; null where nobody has looked since. */
  private _migration: Promise<IMigration> | null = null;
  private _kernelFacts: IKernelFacts | null = null;
  private _lastExecutions: readonly IExecution[] | null = null;
  private _inspection: IInspection;
  private _view: INotebookView;
  private _shownUses: readonly IOldUse[] = [];
  private _findings: readonly IFinding[] = [];
  private _dismissed: readonly IFinding[] = [];
  private _lastEmitted: ReadonlyPartialJSONValue = null;
  private _check: ICheck | null = null;
  /** What Keras ran on at the time of the check. */
  private _checkedBackend: string | null = null;
  private _slices: IDisposable | null = null;
  /** Resolved at the end of the present reading, for those who wait for it. */
  private _reading: PromiseDelegate<void> | null = null;
}
