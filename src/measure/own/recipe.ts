import { Recipe, RecipeValue } from '../worker';
import { nameFor } from './keras-path';
import { IReason, IRecordedCall, Value } from './value';

/** What leads from a model to a part of it: a change of the part is one of the model. */
const LEADS = new Set(['__getattribute__', '__getitem__', 'get_layer']);

/** What changes a model or a layer. */
const CHANGES = new Set(['__setattr__', 'add', 'build', 'pop']);

/** The calls that make one result, of the first so many of all; or why these cannot be made again. */
export function recipeOf(
  all: readonly IRecordedCall[],
  model: number,
  count: number
): Recipe | IReason {
  const needed = new Set<number>();
  const add = (index: number): void => {
    if (needed.has(index) || index >= count) {
      return;
    }
    needed.add(index);
    const { on, args, kwargs, why } = all[index];
    if (why) {
      // What is unknown may hold itself: it is not looked into.
      return;
    }
    if (on !== null) {
      add(on);
    }
    [...args, ...kwargs.values()].forEach(each => resultsIn(each).forEach(add));
  };
  add(model);
  // What changes something that is needed may need something else in turn.
  let before: number;
  do {
    before = needed.size;
    for (let i = 0; i < count; i++) {
      const { on, path } = all[i];
      if (
        on !== null &&
        CHANGES.has(path[0] ?? '') &&
        needed.has(rootOf(all, on))
      ) {
        add(i);
      }
    }
  } while (needed.size > before);
  const order = [...needed].sort((a, b) => a - b);
  const places = new Map(order.map((index, place) => [index, place]));
  const reason = order.map(index => all[index].why).find(why => why !== null);
  if (reason) {
    return reason;
  }
  return {
    calls: order.map(index => {
      const { on, path, args, kwargs } = all[index];
      return {
        on: on === null ? null : (places.get(on) ?? null),
        path,
        args: args.map(each => written(each, places)),
        kwargs: Object.fromEntries(
          [...kwargs].map(([name, each]) => [name, written(each, places)])
        )
      };
    }),
    model: places.get(model) ?? 0
  };
}

/** Whose part a result is: of itself where it is no part. */
function rootOf(all: readonly IRecordedCall[], index: number): number {
  const { on, path } = all[index];
  return on !== null && LEADS.has(path[0] ?? '') ? rootOf(all, on) : index;
}

function resultsIn(value: Value): readonly number[] {
  switch (value.t) {
    case 'result':
      return [value.index];
    case 'list':
    case 'tuple':
      return value.items.flatMap(resultsIn);
    case 'dict':
      return [...value.entries.values()].flatMap(resultsIn);
    default:
      return [];
  }
}

function written(
  value: Value,
  places: ReadonlyMap<number, number>
): RecipeValue {
  switch (value.t) {
    case 'literal':
      return value.value;
    case 'list':
      return value.items.map(each => written(each, places));
    case 'tuple':
      return { tuple: value.items.map(each => written(each, places)) };
    case 'dict':
      return {
        dict: Object.fromEntries(
          [...value.entries].map(([key, each]) => [key, written(each, places)])
        )
      };
    case 'result':
      return { result: places.get(value.index) ?? 0 };
    case 'path':
      return nameFor(value.path);
    default:
      // A call with such an argument has a reason, so that no recipe is made of it.
      return null;
  }
}
