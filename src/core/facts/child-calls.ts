import { Expr, ICall } from '../python/expr';
import { ICellIndex, ICodeCell } from '../python/lookup';
import { Names } from '../python/names';
import { SiteOf } from '../python/sites';
import { IFact, loadsKeras } from './fact';
import { calledName } from './recognizer';

/** A call of a function, and the cell that it stands in. */
export interface ICallSite {
  readonly cell: ICodeCell;
  readonly site: SiteOf<'call'>;
}

/** How a function sets a variable that runs in a process of its own. */
export const IN_CHILD = 'multiprocessing';

/** What makes a pool of processes; a pool of threads has the environment of the kernel. */
const POOLS = /^(?:ProcessPoolExecutor|Pool)$/;

/** Calls of a function in a process of its own: `Process(target=f, args=("jax",))`, `pool.submit(f, "jax")`. */
export function childCallsOf(
  name: string,
  index: ICellIndex,
  names: Names
): readonly ICallSite[] {
  const isFunction = (expr: Expr | undefined): boolean =>
    expr?.t === 'name' && expr.name === name;
  const found: ICallSite[] = [];
  const add = (
    cells: readonly ICodeCell[],
    called: string,
    type: 'name' | 'member',
    read: (call: ICall, cell: ICodeCell) => readonly Expr[] | null
  ): void => {
    for (const cell of cells) {
      for (const site of cell.code.calls.of(called, type)) {
        const args = read(site.call, cell);
        if (args) {
          found.push({
            cell,
            site: { ...site, call: { ...site.call, args, keywords: [] } }
          });
        }
      }
    }
  };
  const ofProcess = ({ keywords }: ICall): readonly Expr[] | null => {
    const given = (key: string): Expr | undefined =>
      keywords.find(each => each.name === key)?.value;
    const args = given('args');
    return isFunction(given('target')) && !given('kwargs')
      ? args?.t === 'list'
        ? args.items
        : []
      : null;
  };
  add(index.cellsCalling('Process'), 'Process', 'name', ofProcess);
  add(index.cellsCallingMethod('Process'), 'Process', 'member', ofProcess);
  add(
    index.cellsCallingMethod('submit'),
    'submit',
    'member',
    ({ args, callee }, cell) => {
      const pool =
        callee.t === 'member'
          ? names.follow(callee.object, { cell, scope: 0 }).expr
          : null;
      return isFunction(args[0]) &&
        pool?.t === 'call' &&
        POOLS.test(calledName(pool))
        ? args.slice(1)
        : null;
    }
  );
  return found;
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
