/**
 * What a record says of a name that somebody else chose; undefined where it says nothing. Plain indexing would find what
 * every object inherits: `constructor`, `toString`.
 */
export function ownValue<T>(
  record: Readonly<Record<string, T>> | undefined,
  name: string
): T | undefined {
  return record && Object.prototype.hasOwnProperty.call(record, name)
    ? record[name]
    : undefined;
}
