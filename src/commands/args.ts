import { CommandRegistry } from '@lumino/commands';
import {
  ReadonlyJSONObject,
  ReadonlyPartialJSONObject
} from '@lumino/coreutils';

/** A text argument of a command; null where it is absent or no text. */
export function argument(
  args: ReadonlyPartialJSONObject,
  name: string
): string | null {
  const value = args[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Describes the arguments of a command: texts with what they mean, and flags, given as null. */
export function schema(
  args: Readonly<Record<string, string | null>>
): CommandRegistry.ICommandOptions['describedBy'] {
  const flag: ReadonlyJSONObject = { type: 'boolean' };
  const properties: ReadonlyJSONObject = Object.fromEntries(
    Object.entries(args).map(
      ([name, description]): [string, ReadonlyJSONObject] => [
        name,
        description === null ? flag : { type: 'string', description }
      ]
    )
  );
  return { args: { type: 'object', properties } };
}
