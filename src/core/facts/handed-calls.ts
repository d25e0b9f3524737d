import { Expr, ICall } from '../python/expr';
import { ICellIndex } from '../python/cell-index';
import { ICodeCell, IContext } from '../python/lookup';
import { Names } from '../python/names';
import { ILoop, SiteOf } from '../python/sites';
import { IFact, loadsKeras } from './fact';
import { calledName } from './recognizer';

/** A call of a function by something that the function is handed to, and the cell that it stands in. */
export interface IHandedCall {
  readonly cell: ICodeCell;
  readonly site: SiteOf<'call'>;
  /** Whether the function runs in a process of its own. */
  readonly isChild: boolean;
  /** What the function is given in a round of the call's loops; null where that cannot be told. */
  argsIn(context: IContext): Pick<ICall, 'args' | 'starred'> | null;
}

/** How a function sets a variable that runs in a process of its own. */
export const IN_CHILD = 'multiprocessing';

/** What makes a pool of processes; a pool of threads has the environment of the kernel. */
const POOLS = /^(?:ProcessPoolExecutor|Pool)$/;

/** Methods of a pool that call a function once, with what follows it or with a list of that. */
const ONCE: Readonly<Record<string, 'rest' | 'list'>> = {
  submit: 'rest',
  apply: 'list',
  apply_async: 'list'
};

/** Methods of a pool that call a function for each of some things. */
const EACH: readonly string[] = [
  'map',
  'map_async',
  'imap',
  'imap_unordered',
  'starmap',
  'starmap_async'
];

/** What takes all of what `map` gives, which calls nothing before. */
const TAKERS: readonly string[] = ['list', 'tuple', 'set', 'sum', 'sorted'];

/**
 * Calls of a function that it is handed to: `Process(target=f, args=("jax",))`, `pool.submit(f, "jax")`,
 * `pool.map(f, ["jax"])`, `list(map(f, ["jax"]))`, `delayed(f)("jax")`.
 */
export function handedCallsOf(
  name: string,
  index: ICellIndex,
  names: Names
): readonly IHandedCall[] {
  const isFunction = (expr: Expr | undefined): boolean =>
    expr?.t === 'name' && expr.name === name;
  const cells = index.cellsNaming(name);
  const callsOf = (
    called: string,
    type: 'name' | 'member'
  ): readonly Pick<IHandedCall, 'cell' | 'site'>[] =>
    cells.flatMap(cell =>
      cell.code.calls.of(called, type).map(site => ({ cell, site }))
    );
  const ofPool = (
    called: string
  ): readonly Pick<IHandedCall, 'cell' | 'site'>[] =>
    callsOf(called, 'member').filter(
      ({ cell, site: { call, scope } }) =>
        isFunction(call.args[0]) && isPool(call.callee, names, { cell, scope })
    );
  return [
    ...[...callsOf('Process', 'name'), ...callsOf('Process', 'member')].flatMap(
      ({ cell, site }) => {
        const { keywords } = site.call;
        const given = (key: string): Expr | undefined =>
          keywords.find(each => each.name === key)?.value;
        return isFunction(given('target')) && !given('kwargs')
          ? [once(cell, site, true, listed(given('args')))]
          : [];
      }
    ),
    ...Object.entries(ONCE).flatMap(([method, how]) =>
      ofPool(method).map(({ cell, site }) => {
        const { args, keywords } = site.call;
        const list =
          args[1] ?? keywords.find(each => each.name === 'args')?.value;
        return once(
          cell,
          site,
          true,
          how === 'rest' ? { args: args.slice(1) } : listed(list)
        );
      })
    ),
    ...EACH.flatMap(method =>
      ofPool(method).flatMap(({ cell, site }) =>
        each(cell, site, site.call, true, method.startsWith('star'))
      )
    ),
    ...TAKERS.flatMap(taker =>
      callsOf(taker, 'name').flatMap(({ cell, site }) => {
        const [map] = site.call.args;
        return map?.t === 'call' &&
          calledName(map) === 'map' &&
          map.callee.t === 'name' &&
          isFunction(map.args[0])
          ? each(cell, site, map, false, false)
          : [];
      })
    ),
    ...cells.flatMap(cell =>
      cell.code.calls.ofResult(name).flatMap(site => {
        const { callee } = site.call;
        return callee.t === 'call' &&
          calledName(callee) === 'delayed' &&
          isFunction(callee.args[0])
          ? [once(cell, site, true, site.call)]
          : [];
      })
    )
  ];
}

function isPool(callee: Expr, names: Names, context: IContext): boolean {
  const pool =
    callee.t === 'member' ? names.follow(callee.object, context).expr : null;
  return pool?.t === 'call' && POOLS.test(calledName(pool));
}

function listed(list: Expr | undefined): Pick<ICall, 'args' | 'starred'> {
  return list ? { args: [list], starred: [0] } : { args: [] };
}

function once(
  cell: ICodeCell,
  site: SiteOf<'call'>,
  isChild: boolean,
  given: Pick<ICall, 'args' | 'starred'>
): IHandedCall {
  return { cell, site, isChild, argsIn: () => given };
}

/** A function that is called for each of some things, which are the second argument. */
function each(
  cell: ICodeCell,
  site: SiteOf<'call'>,
  { args: [, items], from, to }: ICall,
  isChild: boolean,
  isStarred: boolean
): readonly IHandedCall[] {
  if (!items) {
    return [];
  }
  const loop: ILoop = { items, isOnce: false, isInline: true };
  return [
    {
      cell,
      isChild,
      site: { ...site, loops: [...site.loops, loop] },
      argsIn: ({ rounds }) => {
        const index = rounds?.get(loop);
        const key: Expr = { t: 'number', from, to, value: String(index) };
        return index === undefined
          ? null
          : {
              args: [{ t: 'item', from, to, object: items, key }],
              starred: isStarred ? [0] : []
            };
      }
    }
  ];
}

/** What a function sets in a process of its own; where it loads Keras there, that is what it is set for. */
export function inChild(facts: readonly IFact[]): readonly IFact[] {
  const feedsCommand = facts.some(loadsKeras);
  return facts.flatMap(fact =>
    'feedsCommand' in fact
      ? [{ ...fact, persists: false, via: IN_CHILD, feedsCommand }]
      : []
  );
}
