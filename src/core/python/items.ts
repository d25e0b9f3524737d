import { elementsOf } from './containers';
import { IFollower, ILocated, lastName } from './evaluated';
import { Expr } from './expr';
import { IContext } from './lookup';
import { entryOf } from './mappings';

/** What is asked about what an item is taken of. */
export interface IItemReader extends IFollower {
  /** An attribute of an object. */
  attribute(
    object: Expr,
    name: string,
    context: IContext,
    depth: number
  ): ILocated | null;
  /** What a name of the notebook stands for at an offset. */
  global(name: string, from: number, context: IContext): ILocated | null;
}

/** `object[key]`: an entry of a mapping, a member of an Enum, or an element by its number; null where it cannot be told. */
export function valueOfItem(
  { object, key }: Extract<Expr, { t: 'item' }>,
  context: IContext,
  depth: number,
  reader: IItemReader
): ILocated | null {
  const of = reader.follow(object, context, depth + 1);
  const name = reader.evaluate(key, context, depth + 1).text;
  if (name !== null) {
    return (
      entryOf(of, name, depth, reader) ??
      // A member of an Enum by its name.
      (object.t === 'name' && of.expr.t !== 'call'
        ? reader.attribute(object, name, context, depth)
        : null) ??
      itemOfNames(of, name, depth, reader)
    );
  }
  const number = reader.follow(key, context, depth + 1).expr;
  const index =
    number.t === 'number'
      ? number.value
      : number.t === 'constant' && number.value !== 'None'
        ? String(Number(number.value === 'True'))
        : context.cell.source.slice(key.from, key.to);
  const items = /^-?\d+$/.test(index)
    ? elementsOf(of.expr, of.context, depth, reader)
    : null;
  const at = Number(index);
  return items?.[at < 0 ? at + items.length : at] ?? null;
}

/** An item of what makes a dictionary of names: `globals()`, `vars(C)`, `asdict(c)`, `c._asdict()`. */
function itemOfNames(
  { expr, context }: ILocated,
  name: string,
  depth: number,
  reader: IItemReader
): ILocated | null {
  if (expr.t !== 'call') {
    return null;
  }
  const { args, callee, from } = expr;
  const [only] = args;
  if (callee.t === 'name' && callee.name === 'globals') {
    return reader.global(name, from, context);
  }
  const object =
    /^(?:vars|asdict)$/.test(lastName(callee)) && args.length === 1
      ? only
      : callee.t === 'member' &&
          /^(?:_asdict|model_dump)$/.test(callee.name) &&
          args.length === 0
        ? callee.object
        : null;
  return object && reader.attribute(object, name, context, depth + 1);
}
