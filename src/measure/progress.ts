import { Op } from './worker';

/** How far a measurement is. */
export interface IProgress {
  /** Between 0 and 1. */
  readonly share: number;
  /** Seconds that it will still take, as far as can be told; null at the beginning. */
  readonly left: number | null;
  /** What is done now; the workload is empty while a backend is imported. */
  readonly backend: string;
  readonly workload: string;
}

/** About how long a request takes, in seconds on a small machine: only the proportions matter. */
const COSTS: Readonly<Record<Op, number>> = {
  look: 0.3,
  start: 4,
  build: 0.8,
  first: 0.8,
  train: 0.3,
  predict: 0.2,
  memory: 0,
  release: 0.3
};

/** From this share on the time that was taken tells the time that is left. */
const ENOUGH = 0.03;

/** Follows how much of a measurement is done. */
export class ProgressMeter {
  /** `expected` says how many requests of each kind there will be. */
  constructor(
    expected: Readonly<Partial<Record<Op, number>>>,
    private readonly _now: () => number,
    private readonly _tell: (progress: IProgress) => void
  ) {
    this._total = Object.entries(expected).reduce(
      (sum, [op, count]) => sum + COSTS[op as Op] * (count ?? 0),
      0
    );
    this._begin = this._now();
  }

  /** A request begins. */
  begin(backend: string, workload: string): void {
    const share = this._total > 0 ? Math.min(1, this._done / this._total) : 1;
    const seconds = this._now() - this._begin;
    this._tell({
      share,
      left: share < ENOUGH ? null : (seconds / share) * (1 - share),
      backend,
      workload
    });
  }

  /** A request of this kind is over, or will not be made. */
  end(op: Op, count = 1): void {
    this._done += COSTS[op] * count;
  }

  private readonly _total: number;
  private readonly _begin: number;
  private _done = 0;
}
