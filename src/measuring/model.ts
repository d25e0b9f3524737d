import { KernelSpec, ServiceManager } from '@jupyterlab/services';
import { IStateDB } from '@jupyterlab/statedb';
import { ISignal, Signal } from '@lumino/signaling';
import { IDisposable } from '@lumino/disposable';

import { ITranslator } from '../core';
import { Aborted } from '../measure/aborted';
import { NoReport, parseReport } from '../measure/parse';
import { IOwnModel, makePlan } from '../measure/plan';
import { IProgress } from '../measure/progress';
import { IReport } from '../measure/report';
import { NothingToMeasure, runMeasurement } from '../measure/run';
import { guard } from '../ui/guard';
import { Remains } from '../ui/remains';
import { KernelHost } from './host';
import { ModelChoice } from './model-choice';
import { OwnModels } from './own-models';
import { ReportStore } from './store';

/** Something to say above the report. */
export interface INotice {
  readonly isError: boolean;
  readonly text: string;
}

/** What the page of measurements shows and does. */
export class MeasureModel implements IDisposable {
  constructor(
    private readonly _services: ServiceManager.IManager,
    state: IStateDB | null,
    private readonly _trans: ITranslator
  ) {
    this._store = new ReportStore(state);
    this._remains = new Remains(
      _services.serverSettings,
      window.localStorage,
      'measuring'
    );
    window.addEventListener('pagehide', this._onPageHide);
  }

  /** What is measured. */
  readonly models = new ModelChoice(notice => {
    this._notice = notice === null ? null : { isError: false, text: notice };
    this._changed.emit();
  });

  /** Emitted when anything of it changed. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  /** Ends what was left of an earlier page, and reads the reports that were kept. */
  async begin(): Promise<void> {
    await Promise.all([
      this._services.kernelspecs.ready,
      this._remains.sweep().catch(reason => {
        console.error('Kernels of an earlier measurement remain:', reason);
      })
    ]);
    this._reports = await this._store.load();
    this._shown = this._reports[0] ?? null;
    this._changed.emit();
  }

  /** Stops what is running. */
  dispose(): void {
    this._isDisposed = true;
    window.removeEventListener('pagehide', this._onPageHide);
    this.cancel();
    Signal.clearData(this);
  }

  /** The kernelspecs of Python. */
  get specs(): readonly KernelSpec.ISpecModel[] {
    const { specs } = this._services.kernelspecs;
    return Object.values(specs?.kernelspecs ?? {}).flatMap(spec =>
      spec && spec.language.toLowerCase() === 'python' ? [spec] : []
    );
  }

  /** The kernelspec whose environment is measured. */
  get spec(): string {
    const names = this.specs.map(({ name }) => name);
    return this._spec !== null && names.includes(this._spec)
      ? this._spec
      : (names[0] ?? '');
  }

  set spec(name: string) {
    this._spec = name;
    this._changed.emit();
  }

  /** Measures for a notebook: in the environment of its kernel, its own models too. */
  follow(own: OwnModels, spec: string | null): void {
    if (this.models.follow(own)) {
      this._spec = spec;
      guard('Looking for models', () => this.models.lookInSource());
    }
  }

  /** How far it is; null while nothing is measured. */
  get progress(): IProgress | null {
    return this._progress;
  }

  get notice(): INotice | null {
    return this._notice;
  }

  get reports(): readonly IReport[] {
    return this._reports;
  }

  /** The report that is shown. */
  get shown(): IReport | null {
    return this._shown;
  }

  /** The report that it is compared with. */
  get other(): IReport | null {
    return this._other;
  }

  /** Shows a report that is kept. */
  show(report: IReport): void {
    this._shown = report;
    this._other = this._other === report ? null : this._other;
    this._changed.emit();
  }

  /** Compares with a report that is kept, or with none. */
  compareWith(report: IReport | null): void {
    this._other = report;
    this._changed.emit();
  }

  /** Removes the report that is shown. */
  async forget(): Promise<void> {
    await this._keep(this._reports.filter(report => report !== this._shown));
    this._other = null;
    this._shown = this._reports[0] ?? null;
    this._changed.emit();
  }

  /** Takes somebody else's report. */
  async take(json: string): Promise<void> {
    try {
      await this._add(parseReport(json));
      this._say(false, this._trans.__('The report was imported.'));
    } catch (error) {
      if (!(error instanceof NoReport)) {
        throw error;
      }
      this._say(true, this._trans.__(error.message));
    }
  }

  /** Measures what was chosen, unless that is done already, here or on another page. */
  async run(quick: boolean): Promise<void> {
    const own = this.models.choice?.own ?? null;
    const trans = this._trans;
    if (this._abort) {
      return;
    }
    const abort = (this._abort = new AbortController());
    this._notice = null;
    this._progress = { share: 0, left: null, backend: '', workload: '' };
    this._changed.emit();
    try {
      const isAlone = await this._remains.exclusively(() =>
        this._measure(quick, own, abort.signal)
      );
      if (!isAlone) {
        this._notice = {
          isError: true,
          text: trans.__(
            'Another page of JupyterLab is measuring. Two measurements would disturb each other: wait for its end.'
          )
        };
      }
    } finally {
      this._abort = null;
      this._progress = null;
      this._changed.emit();
    }
  }

  /** Stops the measurement; nothing of it is left. */
  cancel(): void {
    this._abort?.abort();
  }

  private async _measure(
    quick: boolean,
    own: IOwnModel | null,
    signal: AbortSignal
  ): Promise<void> {
    const trans = this._trans;
    try {
      const report = await runMeasurement(
        makePlan({ quick, backends: null, own }),
        new KernelHost(this._services.kernels, this.spec, this._remains),
        {
          signal,
          onProgress: progress => {
            this._progress = progress;
            this._changed.emit();
          },
          now: () => performance.now() / 1000,
          date: new Date().toISOString()
        }
      );
      await this._add(report);
    } catch (error) {
      if (error instanceof Aborted) {
        this._notice = {
          isError: false,
          text: trans.__(
            'The measurement was stopped; its kernels are shut down.'
          )
        };
      } else if (error instanceof NothingToMeasure) {
        this._notice = { isError: true, text: trans.__(error.message) };
      } else {
        console.error('A measurement failed:', error);
        this._notice = {
          isError: true,
          text: trans.__(
            'The measurement failed: %1',
            error instanceof Error ? error.message : String(error)
          )
        };
      }
    }
  }

  private async _add(report: IReport): Promise<void> {
    await this._keep([report, ...this._reports]);
    this._shown = report;
    this._other = null;
    this._changed.emit();
  }

  private async _keep(reports: readonly IReport[]): Promise<void> {
    this._reports = await this._store.save(reports);
  }

  private _say(isError: boolean, text: string): void {
    this._notice = { isError, text };
    this._changed.emit();
  }

  private readonly _onPageHide = (): void => {
    if (this._abort) {
      // First of all: what is running would start other kernels in the place of those that end.
      this.cancel();
      this._remains.abandon();
    }
  };

  private readonly _store: ReportStore;
  private readonly _remains: Remains;
  private readonly _changed = new Signal<this, void>(this);
  private _spec: string | null = null;
  private _abort: AbortController | null = null;
  private _progress: IProgress | null = null;
  private _notice: INotice | null = null;
  private _reports: readonly IReport[] = [];
  private _shown: IReport | null = null;
  private _other: IReport | null = null;
  private _isDisposed = false;
}
