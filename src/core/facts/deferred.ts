import { boundOf } from '../python/definitions';
import { IFunction } from './functions';

/** What stands before the call of a coroutine or a generator that runs it. */
const RUNS =
  /(?:\b(?:await|in|with)|\b(?:run|run_until_complete|create_task|ensure_future|gather|next|list|tuple|set|enter_context)\()\s*$/;

/** Whether a call runs the body of a function: that of a coroutine or a generator does not by itself. */
export function isRun(
  { cell, isLambda, scope }: IFunction,
  before: string
): boolean {
  const bound = isLambda ? null : boundOf(cell.code, scope);
  return bound?.isDeferred !== true || RUNS.test(before);
}
