/** A version by PEP 440, the standard of Python's packages. */
export interface IVersion {
  readonly epoch: number;
  /** The numbers: `3.10.0rc1` has 3, 10, 0. */
  readonly release: readonly number[];
  /** Alpha, beta or release candidate, with its number; null where it is none. */
  readonly pre: readonly ['a' | 'b' | 'rc', number] | null;
  readonly post: number | null;
  readonly dev: number | null;
  /** What follows the `+`, in its normal form: `cpu`, `cu121.1`. */
  readonly local: string | null;
}

/** The grammar of PEP 440's appendix B. */
const PATTERN =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d+)?)?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d+)?)?(?:[-_.]?(dev)[-_.]?(\d+)?)?(?:\+([a-z\d]+(?:[-_.][a-z\d]+)*))?$/;

/** Parses a version as pip does; null where the text is none. */
export function parseVersion(text: string): IVersion | null {
  const match = PATTERN.exec(text.trim().toLowerCase());
  if (!match) {
    return null;
  }
  const [, epoch, release, pre, preNumber, dash, post, postNumber, dev] = match;
  return {
    epoch: Number(epoch ?? 0),
    release: release.split('.').map(Number),
    pre: pre === undefined ? null : [preLetter(pre), Number(preNumber ?? 0)],
    post:
      dash !== undefined
        ? Number(dash)
        : post === undefined
          ? null
          : Number(postNumber ?? 0),
    dev: dev === undefined ? null : Number(match[9] ?? 0),
    local: match[10]?.replace(/[-_]/g, '.') ?? null
  };
}

/**
 * Compares two versions in the order of PEP 440: below 0 where the first is older. A text that is no version is older
 * than every version.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  if (!left || !right) {
    return Number(left !== null) - Number(right !== null);
  }
  return (
    compareReleases(left, right) ||
    firstDifference(suffixKey(left), suffixKey(right)) ||
    compareLocals(left.local, right.local)
  );
}

/**
 * Whether a version is of a release or of a later one. Its pre-releases and nightly builds count as the release itself:
 * they have its features, which is what callers ask for. False where the text is no version.
 */
export function isAtLeast(version: string, release: string): boolean {
  const [left, right] = [parseVersion(version), parseVersion(release)];
  return left !== null && right !== null && compareReleases(left, right) >= 0;
}

/** Whether a version is older than a release and its pre-releases. False where the text is no version. */
export function isOlderThan(version: string, release: string): boolean {
  return parseVersion(version) !== null && !isAtLeast(version, release);
}

function compareReleases(a: IVersion, b: IVersion): number {
  return a.epoch - b.epoch || firstDifference(a.release, b.release);
}

/** The first difference of two lists of numbers; a list that ends goes on with zeros. */
function firstDifference(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [left, right] = [a[i] ?? 0, b[i] ?? 0];
    if (left !== right) {
      return left < right ? -1 : 1;
    }
  }
  return 0;
}

/** Orders what follows the release: `.dev` before `a`, `b` and `rc`, these before nothing, nothing before `.post`. */
function suffixKey({ dev, post, pre }: IVersion): number[] {
  const stage =
    pre !== null
      ? ['a', 'b', 'rc'].indexOf(pre[0]) + 1
      : dev !== null && post === null
        ? 0
        : 4;
  return [stage, pre?.[1] ?? 0, post ?? -1, dev ?? Infinity];
}

/** Compares local versions: no local version is the oldest, and numbers are newer than words. */
function compareLocals(a: string | null, b: string | null): number {
  const [left, right] = [a, b].map(local => local?.split('.') ?? []);
  const length = Math.max(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const [one, other] = [left[i], right[i]];
    if (one === other) {
      continue;
    }
    if (one === undefined || other === undefined) {
      return one === undefined ? -1 : 1;
    }
    const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
    if (isNumber !== isOtherNumber) {
      return isNumber ? 1 : -1;
    }
    const difference = isNumber ? Number(one) - Number(other) : 0;
    if (difference !== 0 || !isNumber) {
      return difference || (one < other ? -1 : 1);
    }
  }
  return 0;
}

/** The normal form of a pre-release's name. */
function preLetter(name: string): 'a' | 'b' | 'rc' {
  return name.startsWith('a') ? 'a' : name.startsWith('b') ? 'b' : 'rc';
}
