import { ISignal, Signal } from '@lumino/signaling';

import { ITranslator, Severity } from '../core';
import { IAdvice, IAdvisor, ISettings } from '../tokens';
import { bySeverity, countFindings } from '../ui/count';

/** What is known, at a glance, of the notebook in front. */
export interface IGlance {
  /** Null where there is no finding. */
  readonly worst: Severity | null;
  readonly total: number;
  /** “1 error, 2 warnings”; empty where there is nothing to say. */
  readonly text: string;
}

const nothing: IGlance = { worst: null, total: 0, text: '' };

/** Counts the findings of the notebook in front, for who does not look at them. */
export class Overview {
  constructor(
    private readonly _advisor: IAdvisor,
    private readonly _settings: ISettings,
    private readonly _trans: ITranslator
  ) {
    _advisor.currentChanged.connect(this._onCurrent, this);
    _settings.changed.connect(this._update, this);
    this._onCurrent();
  }

  /** What is known now. */
  get glance(): IGlance {
    return this._glance;
  }

  /** Whether there is a notebook in front that has been read. */
  get isReady(): boolean {
    return this._settings.current.enabled && this._advice?.ready === true;
  }

  /** Emitted when something else is to be said, or of another notebook. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  private _onCurrent(): void {
    this._advice?.changed.disconnect(this._update, this);
    this._advice = this._advisor.current;
    this._advice?.changed.connect(this._update, this);
    this._update();
  }

  private _update(): void {
    const { _advice: advice, _trans: trans } = this;
    if (!advice || !this.isReady) {
      this._glance = nothing;
    } else {
      const { dismissed, findings } = advice;
      this._glance = {
        worst: bySeverity(findings)[0]?.severity ?? null,
        total: findings.length,
        text:
          findings.length > 0
            ? countFindings(findings, trans)
            : dismissed.length > 0
              ? trans.__(
                  'No open findings, %1 dismissed',
                  String(dismissed.length)
                )
              : ''
      };
    }
    this._changed.emit();
  }

  private _advice: IAdvice | null = null;
  private _glance: IGlance = nothing;
  private readonly _changed = new Signal<this, void>(this);
}
