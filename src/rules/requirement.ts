/** The parts of a requirement that rules look at. */
export interface IRequirement {
  /** The distribution in its normal form: `keras-mxnet`. */
  readonly name: string;
  /** The version that `==` pins it to; null when it is not pinned. */
  readonly pin: string | null;
  /** The bound that `<` or `<=` sets; null when there is none. */
  readonly below: string | null;
}

/** Takes a requirement apart as pip does, as far as rules need it. */
export function requirement(text: string): IRequirement {
  const bare = text.replace(/["'\s]/g, '');
  const name = /^[\w.-]*/.exec(bare)?.[0] ?? '';
  return {
    name: name.toLowerCase().replace(/[-_.]+/g, '-'),
    pin: /={1,3}v?(\d[\w.*]*)/.exec(bare)?.[1] ?? null,
    below: /<=?(\d[\w.]*)/.exec(bare)?.[1] ?? null
  };
}

/** Compares the numbers of two versions; letters and stars end a version. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map(text =>
    text.split('.').map(part => parseInt(part, 10) || 0)
  );
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}
