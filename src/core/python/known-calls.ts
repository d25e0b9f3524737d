import { elementsOf } from './containers';
import { readData } from './data-text';
import { IFollower, ILocated, lastName } from './evaluated';
import { Expr, ICall } from './expr';
import { IContext } from './lookup';
import { entryOf, pairsOf } from './mappings';

/** What is asked about the arguments of a call. */
export interface ICallReader extends IFollower {
  /** An attribute of an object. */
  attribute(object: Expr, name: string): ILocated | null;
  /** Whether an expression is a class of the notebook. */
  isClass(expr: Expr): boolean;
}

/** What describes a field of a dataclass. */
const FIELDS = /^(?:field|Field|ib|attrib)$/;

/** What gives the data that a text says. */
const READERS = /^(?:loads|safe_load|full_load|literal_eval)$/;

/**
 * What a call of Python gives that hands out what it is given: `mapping.get(key, default)`, `getattr(…)`, `next(…)`,
 * `json.loads(…)`; null where that cannot be told, undefined for every other call.
 */
export function valueOfCall(
  call: ICall,
  context: IContext,
  depth: number,
  reader: ICallReader
): ILocated | null | undefined {
  const { args, callee, keywords } = call;
  const name = lastName(callee);
  const [first] = args;
  if (callee.t === 'member' && /^(?:get|pop)$/.test(name) && first) {
    return got(callee.object, args, context, depth, reader);
  }
  if (callee.t === 'name' && name === 'getattr' && args.length > 1) {
    return attribute(args, context, depth, reader);
  }
  if (callee.t === 'name' && name === 'next' && first) {
    return elementsOf(first, context, depth + 1, reader)?.[0] ?? null;
  }
  if (FIELDS.test(name)) {
    const value = keywords.find(each => each.name === 'default')?.value;
    return value ? { expr: value, context } : null;
  }
  if (first && READERS.test(name)) {
    const { text } = reader.evaluate(first, context, depth + 1);
    const data = text === null ? null : readData(name, text, call);
    return data && { expr: data, context };
  }
  return undefined;
}

/** `mapping.get(key, default)`: the default where the mapping surely lacks the key. */
function got(
  mapping: Expr,
  [keyOf, fallback]: readonly Expr[],
  context: IContext,
  depth: number,
  reader: ICallReader
): ILocated | null {
  const of = reader.follow(mapping, context, depth + 1);
  const key = reader.evaluate(keyOf, context, depth + 1).text;
  const isKnown = pairsOf(of, depth, reader)?.every(Boolean);
  return key === null
    ? null
    : (entryOf(of, key, depth, reader) ??
        (isKnown && fallback ? { expr: fallback, context } : null));
}

/** `getattr(object, name, default)`: the default where a class surely lacks the attribute. */
function attribute(
  [object, nameOf, fallback]: readonly Expr[],
  context: IContext,
  depth: number,
  reader: ICallReader
): ILocated | null {
  const name = reader.evaluate(nameOf, context, depth + 1).text;
  return name === null
    ? null
    : (reader.attribute(object, name) ??
        (fallback && reader.isClass(object)
          ? { expr: fallback, context }
          : null));
}
