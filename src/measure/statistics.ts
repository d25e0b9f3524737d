/** The middle of samples and how far they spread. */
export interface IStatistics {
  readonly median: number;
  /** The first and the third quartile: half of the samples lie between them. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** How one backend stands to another. */
export type Verdict = 'faster' | 'slower' | 'noise';

/** A difference counts only if a coin would show as one-sided a series of rounds in less than this share of all cases. */
const SIGNIFICANCE = 0.05;

/** A difference below this share is none: a program's place in memory alone makes as much. */
const RELEVANT = 0.05;

/** With fewer rounds no difference can count: five of five happen to a coin in 6 % of all cases. */
export const ENOUGH_ROUNDS = 6;

/** The value below which a share of the sorted samples lies, between two of them where need be. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

/** Median and quartiles; null where there are no samples. */
export function statisticsOf(samples: readonly number[]): IStatistics | null {
  if (samples.length === 0) {
    return null;
  }
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    count: sorted.length
  };
}

/** How likely a fair coin shows at least so many of one side, whichever, in so many throws. */
export function signTest(wins: number, losses: number): number {
  const throws = wins + losses;
  const most = Math.max(wins, losses);
  let ways = 1;
  let tail = 0;
  for (let heads = throws; heads >= most; heads--) {
    tail += ways;
    ways = (ways * heads) / (throws - heads + 1);
  }
  return Math.min(1, (2 * tail) / 2 ** throws);
}

/**
 * Whether `a` is faster than `b`, both by round. In a round both had their turn one right after the other, so that
 * whatever else the machine did then met both: who was faster is counted round by round (sign test, two-sided, 5 %), and the
 * medians have to differ by 5 % or more.
 */
export function compare(a: readonly number[], b: readonly number[]): Verdict {
  const rounds = Math.min(a.length, b.length);
  let wins = 0;
  let losses = 0;
  for (let round = 0; round < rounds; round++) {
    wins += a[round] < b[round] ? 1 : 0;
    losses += a[round] > b[round] ? 1 : 0;
  }
  const [own, other] = [statisticsOf(a), statisticsOf(b)];
  if (!own || !other || signTest(wins, losses) >= SIGNIFICANCE) {
    return 'noise';
  }
  const ratio =
    Math.max(own.median, other.median) / Math.min(own.median, other.median);
  const isFaster = own.median < other.median;
  return ratio < 1 + RELEVANT || isFaster !== wins > losses
    ? 'noise'
    : isFaster
      ? 'faster'
      : 'slower';
}

/**
 * The largest difference of two lists of outputs, relative to the largest output of the first; Infinity where they
 * cannot be compared: other lengths, or a number that only one of them has.
 */
export function relativeDifference(
  reference: readonly (number | null)[],
  outputs: readonly (number | null)[]
): number {
  if (reference.length !== outputs.length) {
    return Infinity;
  }
  let largest = 0;
  let difference = 0;
  for (let i = 0; i < reference.length; i++) {
    const [expected, actual] = [reference[i], outputs[i]];
    if (expected === null || actual === null) {
      if (expected !== actual) {
        return Infinity;
      }
      continue;
    }
    largest = Math.max(largest, Math.abs(expected));
    difference = Math.max(difference, Math.abs(expected - actual));
  }
  return difference === 0 ? 0 : difference / largest;
}

/** Outputs that differ by more are not the same: float32 keeps 7 digits, of which sums lose some. */
export const TOLERANCE = 1e-3;
