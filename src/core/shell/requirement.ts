import { isAtLeast } from '../vocabulary/version';

/** One condition on a version: `>=` and `2.4`. */
export interface ISpecifier {
  readonly operator: '===' | '==' | '~=' | '!=' | '<=' | '>=' | '<' | '>' | '=';
  /** As it is written, without a leading `v`: may end in `.*`, and may be no version at all. */
  readonly version: string;
}

/** What an installer is asked for: PEP 508's requirement, or conda's. */
export interface IRequirement {
  /** The distribution in its normal form, `keras-mxnet`; empty where the text names none. */
  readonly name: string;
  readonly specifiers: readonly ISpecifier[];
}

/** Where the versions that a requirement allows end. */
export interface IVersionLimit {
  readonly version: string;
  /** Whether that version itself is allowed. */
  readonly inclusive: boolean;
}

const SPECIFIER = /(===|==|~=|!=|<=|>=|<|>|=)v?([\w.*+!-]+)/g;

/** Parses a requirement as it stands in a command: `'keras[x]<2.4'`, `keras=2.2`, `git+https://…/keras.git@2.3.1`. */
export function parseRequirement(text: string): IRequirement {
  if (text.includes('://')) {
    return { name: normalizeName(nameOfUrl(text)), specifiers: [] };
  }
  const [bare] = text.replace(/["'\s]/g, '').split(';', 1);
  return {
    name: normalizeName(/^[a-z\d][\w.-]*/i.exec(bare)?.[0] ?? ''),
    specifiers: [...bare.matchAll(SPECIFIER)].map(([, operator, version]) => ({
      operator: operator as ISpecifier['operator'],
      version
    }))
  };
}

/** The newest version that a requirement allows, which is what installers take; null where there is no limit. */
export function newestAllowed({
  specifiers
}: IRequirement): IVersionLimit | null {
  let newest: IVersionLimit | null = null;
  for (const specifier of specifiers) {
    const limit = upperLimit(specifier);
    if (
      limit &&
      (newest === null ||
        !isAtLeast(limit.version, newest.version) ||
        (limit.version === newest.version && !limit.inclusive))
    ) {
      newest = limit;
    }
  }
  return newest;
}

/** Whether every version that a requirement allows is older than a release. */
export function allowsOnlyBefore(
  requirement: IRequirement,
  release: string
): boolean {
  const limit = newestAllowed(requirement);
  return (
    limit !== null &&
    (!isAtLeast(limit.version, release) ||
      (!limit.inclusive && isAtLeast(release, limit.version)))
  );
}

/** Whether every version that a requirement allows is a release or a newer one. */
export function allowsOnlyFrom(
  { specifiers }: IRequirement,
  release: string
): boolean {
  return specifiers.some(
    ({ operator, version }) =>
      /^(?:===?|~=|>=?|=)$/.test(operator) && isAtLeast(version, release)
  );
}

/** The normal form of a distribution's name (PEP 503). */
export function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[_.-]+/g, '-');
}

/** A URL names its distribution in `#egg=`, or by its last part. */
function nameOfUrl(text: string): string {
  return (
    /[#&]egg=([\w.-]+)/.exec(text)?.[1] ??
    /([\w.-]+?)(\.git)?(@[^/]*)?(#.*)?$/.exec(text)?.[1] ??
    ''
  );
}

/** The upper limit that one specifier sets: `~=2.15.0` and `==2.15.*` end before 2.16. */
function upperLimit({ operator, version }: ISpecifier): IVersionLimit | null {
  const numbers = /^\d+(\.\d+)*/.exec(version)?.[0].split('.').map(Number);
  if (!numbers) {
    return null;
  }
  switch (operator) {
    case '===':
    case '==':
      return version.endsWith('.*')
        ? before(numbers)
        : { version, inclusive: true };
    case '=':
      return before(numbers);
    case '~=':
      return numbers.length > 1 ? before(numbers.slice(0, -1)) : null;
    case '<=':
      return { version, inclusive: true };
    case '<':
      return { version, inclusive: false };
    default:
      return null;
  }
}

/** The end of the versions that begin with these numbers: 2.15 ends before 2.16. */
function before(numbers: readonly number[]): IVersionLimit {
  const next = [...numbers];
  next[next.length - 1] += 1;
  return { version: next.join('.'), inclusive: false };
}
