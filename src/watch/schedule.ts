import { ChangeKind } from './follower';

/** How long a change may wait, in milliseconds: a key press is answered at once, a printing cell now and then. */
const delays: Record<ChangeKind, number> = {
  cells: 30,
  source: 30,
  outputs: 300
};

/** A cell so long that reading it is felt is read the less often the longer it takes. */
const restFactor = 4;
const longestRest = 1500;

/** Sees to it that changes are looked at soon, but not so often that it is felt. */
export class Schedule {
  /** `take` takes changes over; what it costs says how long the next ones wait. `then` goes on after it. */
  constructor(
    private readonly take: () => void,
    private readonly then: () => void
  ) {}

  /** Has a change taken over when it is due, or earlier with another one. */
  request(kind: ChangeKind): void {
    const rest = Math.min(this._cost * restFactor, longestRest);
    const due = performance.now() + Math.max(delays[kind], rest);
    if (this._timer === undefined || due < this._due) {
      clearTimeout(this._timer);
      this._due = due;
      this._timer = setTimeout(
        () => this.catchUp(),
        due - performance.now()
      ) as unknown as number;
    }
  }

  dispose(): void {
    clearTimeout(this._timer);
  }

  private catchUp(): void {
    this._timer = undefined;
    const start = performance.now();
    this.take();
    this._cost = performance.now() - start;
    this.then();
  }

  private _timer: number | undefined = undefined;
  private _due = 0;
  private _cost = 0;
}
