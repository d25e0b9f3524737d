import { IApi, IApiEntry, IApiParameter } from '../knowledge/api/types';

/** One old name, or several of one kind, and what to write now. */
export interface IApiChange {
  /** Dotted, as Keras 3 calls the module. */
  readonly old: readonly string[];
  /** Dotted; null where no single name takes its place. */
  readonly now: string | null;
  /** What changes besides the name: one sentence each. Code stands between backquotes. */
  readonly notes: readonly string[];
}

/** What is said where a rewriter decides by the call, and data does not. */
const BY_CALL =
  'What to write depends on the call: `keras-advisor migrate --diff` shows it.';

/** The same of rewriters that do one thing, or nothing that the data does not say. */
const byRewriter: Readonly<Record<string, string | null>> = {
  generator:
    'Keras 1 counted samples where Keras 3 counts batches: the number is divided by the batch size.',
  layer: null,
  optimizer: null
};

/** What changed, entry by entry; names that are as they were are left out. */
export function apiChanges({ entries }: IApi): IApiChange[] {
  return entries.flatMap(entry => {
    const { old, now } = entry;
    const notes = notesOf(entry);
    const isSame = notes.length === 0 && old.every(name => name === now);
    return isSame ? [] : [{ old, now, notes }];
  });
}

function notesOf(entry: IApiEntry): string[] {
  const { defaults = [], reason, rewriter, tuples = [] } = entry;
  const known = parametersOf(entry);
  const parameters = Object.entries(entry.changes ?? {})
    .filter(([name]) => known === null || known.has(name))
    .flatMap(([name, changes]) =>
      [changes]
        .flat()
        .flatMap((change, i) => parameterNote(name, change, i > 0))
    );
  const computed =
    rewriter === undefined
      ? null
      : rewriter in byRewriter
        ? byRewriter[rewriter]
        : BY_CALL;
  return [
    ...new Set([
      ...(reason === undefined ? [] : [reason]),
      ...tuples.map(
        ({ of, to }) => `${of.map(code).join(', ')} are ${code(to)}, a tuple.`
      ),
      ...parameters,
      ...defaults.map(each => each.reason),
      ...(computed === null ? [] : [computed])
    ])
  ];
}

/** Arguments that every optimizer took by keyword only, so that no signature names them. */
const optimizerKeywords = ['clipnorm', 'clipvalue'];

/** All parameters that something ever had, since many changes are shared by classes; null where they are not known. */
function parametersOf({
  rewriter,
  signatures
}: IApiEntry): ReadonlySet<string> | null {
  return signatures
    ? new Set([
        ...Object.values(signatures).flat(),
        ...(rewriter === 'optimizer' ? optimizerKeywords : [])
      ])
    : null;
}

/** How a parameter changed; nothing where it did not. `isRest`: of what others before it did not say. */
function parameterNote(
  name: string,
  { generations, meaning, reason, to, values = {} }: IApiParameter,
  isRest: boolean
): string[] {
  const renamed =
    to === name
      ? []
      : [
          to !== null
            ? `${code(name)} is ${code(to)}`
            : `${code(name)} is ${meaning === 'manual' ? 'gone' : 'left out'}`
        ];
  const facts = [
    ...renamed,
    ...spelledOnce(values).map(([before, after]) =>
      after.startsWith(HELPER)
        ? `${code(`${name}=${before}`)} is a function that the rewrite writes out, ${code(after.slice(HELPER.length))}`
        : `${code(`${name}=${before}`)} is ${code(`${to ?? name}=${after}`)}`
    )
  ];
  if (facts.length === 0 && reason === undefined) {
    return [];
  }
  const when = generations
    ? `In keras ${generations.join(', ')}, not in tf.keras: `
    : isRest
      ? 'Else: '
      : '';
  const what = facts.length > 0 ? `${facts.join(', ')}.` : `${code(name)}:`;
  return [`${when}${what}${reason === undefined ? '' : ` ${reason}`}`];
}

/** What begins the name of a helper in the data. */
const HELPER = 'helper:';

/** Values without those that are others in another spelling, `1e-8` and `1e-08`. */
function spelledOnce(
  values: Readonly<Record<string, string>>
): (readonly [string, string])[] {
  const seen = new Set<number>();
  return Object.entries(values).filter(([text]) => {
    const number = Number(text);
    if (Number.isNaN(number)) {
      return true;
    }
    const isNew = !seen.has(number);
    seen.add(number);
    return isNew;
  });
}

function code(text: string): string {
  return `\`${text}\``;
}
