import { signatures } from './signatures';
import { ByGeneration, IApiEntry } from './types';

/** What is said of a class, function or method beside its signatures. */
export interface IEntryOptions extends Partial<
  Omit<IApiEntry, 'old' | 'kind'>
> {
  readonly kind?: IApiEntry['kind'];
  /** Other names that Keras 3 has too. */
  readonly aliases?: readonly string[];
  /** Names that are gone. */
  readonly formerly?: readonly string[];
  /** The name under which its signatures are listed, where that is another. */
  readonly signature?: string;
  /** What has its parameters in Keras 3, where that is another. */
  readonly parametersOf?: string;
}

/** The run in which the signatures and, where nothing else is said, the changes of an entry were seen. */
const RUN =
  'signatures of Keras 1.0.0, 1.2.2, 2.2.4, 2.3.1 and 3.15.1; run on Keras 3.15.1 with jax, torch and tensorflow';

/** The entries of something that Keras 3 has under the same name: one for each name that it can be called by. */
export function entries(
  module: string,
  name: string,
  {
    aliases = [],
    formerly = [],
    signature = name,
    parametersOf,
    kind = 'class',
    now = `${module}.${name}`,
    changes = {},
    ...rest
  }: IEntryOptions = {}
): IApiEntry[] {
  const versions = signatures[signature] ?? [];
  const own = versions.map(text => (text === null ? null : words(text)));
  const last = own[own.length - 1];
  const [one = last, two = last, later = last, own3 = last] = own;
  const today = parametersOf ? parametersToday(parametersOf) : own3;
  const known: Record<string, readonly string[]> = {};
  if (one) {
    known['1'] = one;
  }
  if (two) {
    known['2'] = two;
  }
  if (later) {
    known['2.3'] = later;
  }
  const entry = {
    kind,
    ...(own.length > 0
      ? {
          signatures: known as ByGeneration<readonly string[]>,
          ...(today ? { parameters: today } : {})
        }
      : {}),
    changes: relevant(changes, own, today ?? []),
    source: RUN,
    ...rest
  };
  return [
    {
      ...entry,
      old: [`${module}.${name}`, ...formerly.map(old => `${module}.${old}`)],
      now
    },
    ...aliases.map(alias => ({
      ...entry,
      old: [`${module}.${alias}`],
      now: now === null ? null : `${module}.${alias}`
    }))
  ];
}

/** The parameters that something has in Keras 3. */
function parametersToday(signature: string): readonly string[] {
  const versions = signatures[signature] ?? [];
  return words(versions[versions.length - 1] ?? '');
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

/** Of changes that many classes share, those of parameters that a class had and that are not the same today. */
function relevant(
  changes: NonNullable<IApiEntry['changes']>,
  own: readonly (readonly string[] | null)[],
  today: readonly string[]
): NonNullable<IApiEntry['changes']> {
  if (own.length === 0) {
    return changes;
  }
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([name, change]) =>
        !today.includes(name) ||
        [change]
          .flat()
          .some(
            ({ to, generations }) => to === name || generations !== undefined
          )
    )
  );
}
