import { IChange } from '../change';
import { ICode } from '../program/cells';
import { Draft } from '../rewrite/draft';
import { Steps } from '../steps';
import { importChanges } from './imports';
import { nodeChanges } from './nodes';
import { isBound, isPython2 } from './notebook';
import { statementChanges } from './statements';

/** What stops cells that were written for Python 2, or means something else in Python 3. */
export function* python2Changes(codes: readonly ICode[]): Steps<IChange[]> {
  const is2 = isPython2(codes);
  const bound = (name: string): boolean => isBound(name, codes);
  const changes: IChange[] = [];
  for (const code of codes) {
    yield;
    const drafts: Draft[] = [
      ...statementChanges(code, is2),
      ...importChanges(code),
      ...nodeChanges(code, is2, bound)
    ];
    drafts
      .filter(draft => !draft.isEmpty)
      .forEach((draft, i) =>
        changes.push(
          draft.finish(`${code.id}:${draft.range.from}:python2:${i}`)
        )
      );
  }
  return changes;
}
