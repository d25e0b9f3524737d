/** What is written into a keras.json. */
export interface IKerasJsonText {
  /** Whether it is JSON at all. */
  readonly isValid: boolean;
  /** Whether it is an object: Keras asks it for its keys. */
  readonly isObject: boolean;
  /** What stands under a key, as JSON writes it; only keys that matter, and of those only what is known. */
  readonly entries: Readonly<Record<string, string>>;
}

/** The keys that Keras reads, and the one that Keras 1 read. */
export const KERAS_JSON_KEYS: readonly string[] = [
  'backend',
  'floatx',
  'epsilon',
  'image_data_format',
  'image_dim_ordering'
];

/** Reads the text of a keras.json as Python does. */
export function readKerasJson(text: string): IKerasJsonText {
  let value: unknown;
  try {
    // Python takes these numbers, too.
    value = JSON.parse(
      text.replace(/(?<=[:[,\s])-?(?:NaN|Infinity)(?=[\s,}\]])/g, '0.5')
    );
  } catch {
    return { isValid: false, isObject: false, entries: {} };
  }
  const isObject =
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const entries: Record<string, string> = {};
  if (isObject) {
    for (const key of KERAS_JSON_KEYS) {
      const written = [
        ...text.matchAll(
          new RegExp(`"${key}"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*"|[^\\s,}]+)`, 'g')
        )
      ].pop();
      if (written) {
        entries[key] = written[1];
      }
    }
  }
  return { isValid: true, isObject, entries };
}

/** The text that a value of JSON is; null where it is none. */
export function jsonString(written: string | undefined): string | null {
  if (!written?.startsWith('"')) {
    return null;
  }
  try {
    return JSON.parse(written) as string;
  } catch {
    return null;
  }
}
