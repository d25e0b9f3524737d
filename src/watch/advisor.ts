import { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { ISignal, Signal } from '@lumino/signaling';

import { ITranslator, isRead } from '../core';
import { IAdvice, IAdvisor, IKernelService, ISettings } from '../tokens';
import { pythonParser } from '../ui/parser';
import type { Advice, Engine } from './advice';
import { languageOf } from './language';

/** What the advisor is made of. */
export interface IAdvisorOptions {
  readonly tracker: INotebookTracker;
  readonly languages: IEditorLanguageRegistry;
  readonly trans: ITranslator;
  readonly settings: ISettings;
  readonly kernels: IKernelService | null;
}

/** Follows every open notebook, whether it is in front or not. */
export class Advisor implements IAdvisor {
  constructor(private readonly _options: IAdvisorOptions) {
    const { tracker } = _options;
    tracker.forEach(panel => this._follow(panel));
    tracker.widgetAdded.connect((_, panel) => this._follow(panel));
    tracker.currentChanged.connect(() => this._updateCurrent());
  }

  get current(): IAdvice | null {
    return this._current;
  }

  get currentChanged(): ISignal<IAdvisor, IAdvice | null> {
    return this._currentChanged;
  }

  get added(): ISignal<IAdvisor, IAdvice> {
    return this._added;
  }

  adviceOf(panel: NotebookPanel): IAdvice | null {
    return this._advice.get(panel) ?? null;
  }

  forEach(each: (advice: IAdvice) => void): void {
    this._advice.forEach(each);
  }

  /** Waits until a panel has its notebook, in a language that is read. */
  private _follow(panel: NotebookPanel): void {
    panel.context.ready.then(
      () => {
        if (!panel.isDisposed && panel.content.model) {
          panel.content.model.metadataChanged.connect(() => {
            this._start(panel);
            this._updateCurrent();
          });
          this._start(panel);
        }
      },
      () => {
        // JupyterLab tells the user that the file could not be read, and closes the panel.
      }
    );
  }

  private _start(panel: NotebookPanel): void {
    if (this._started.has(panel) || !isRead(languageOf(panel.content.model))) {
      return;
    }
    this._started.add(panel);
    Promise.all([
      pythonParser(this._options.languages),
      this._loadEngine()
    ]).then(
      ([parser, engine]) => {
        if (parser && !panel.isDisposed) {
          this._add(
            new engine.Advice({ ...this._options, panel, parser, engine })
          );
        }
      },
      reason => {
        console.error('The Keras advisor could not be loaded:', reason);
      }
    );
  }

  private _add(advice: Advice): void {
    const { panel } = advice;
    this._advice.set(panel, advice);
    panel.disposed.connect(() => {
      advice.dispose();
      this._advice.delete(panel);
      this._updateCurrent();
    });
    this._added.emit(advice);
    this._updateCurrent();
  }

  /** Emits `currentChanged` if another notebook is in front. */
  private _updateCurrent(): void {
    const panel = this._options.tracker.currentWidget;
    const advice =
      panel && isRead(languageOf(panel.content.model))
        ? this.adviceOf(panel)
        : null;
    if (advice !== this._current) {
      this._current = advice;
      this._currentChanged.emit(advice);
    }
  }

  /** Loaded when the first Python notebook needs it. */
  private _loadEngine(): Promise<Engine> {
    return import(/* webpackChunkName: "engine" */ './engine');
  }

  private _current: IAdvice | null = null;
  private readonly _advice = new Map<NotebookPanel, Advice>();
  private readonly _started = new WeakSet<NotebookPanel>();
  private readonly _currentChanged = new Signal<this, IAdvice | null>(this);
  private readonly _added = new Signal<this, IAdvice>(this);
}
