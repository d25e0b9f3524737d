import { IApiEntry } from '../../knowledge/api/types';
import { ICallUse } from '../program/value';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';

/** `hinge` and `squared_hinge`, which took labels of 0 as they are before Keras 2.3. */
export const hinge: Rewriter = (use, entry, draft, context) => {
  const { generation } = context;
  if (
    (generation === '1' || generation === '2') &&
    use.writtenPath.startsWith('keras.')
  ) {
    keepLabels(use, entry, draft);
  } else {
    context.renameCallee(use, entry, draft);
  }
};

function keepLabels(use: ICallUse, { old }: IApiEntry, draft: Draft): void {
  const name = `old_${old[0].slice(old[0].lastIndexOf('.') + 1)}`;
  draft.help(name);
  draft.replace(use.callee, name);
  draft.note(
    'safe',
    'Keras 3 takes labels of 0 for -1; Keras 1 and 2 took them as they were.'
  );
}

/** `compile(loss='hinge')` means the same, unless the labels are 0 and 1. */
export function noteHinge(
  name: string | null,
  draft: Draft,
  { generation }: IRewriteContext
): void {
  if (
    (generation === '1' || generation === '2') &&
    /^(squared_)?hinge$/.test(name ?? '')
  ) {
    draft.note(
      'suggestion',
      'Keras 3 takes labels of 0 for -1 in hinge losses; Keras 1 and 2 took them as they were. With labels of -1 and 1 nothing changes.'
    );
  }
}
