import { ownValue } from '../../core/own-value';
import { IApiEntry } from '../../knowledge/api/types';
import { IArgument, ICallUse, pathOf, textValue } from '../program/value';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { endOf } from './model-end';

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

/** The losses that TensorFlow computes from what went into the last activation, whatever that is: which one confuses it. */
const MISREAD: Readonly<Record<string, string>> = {
  binary_crossentropy: 'softmax',
  categorical_crossentropy: 'sigmoid',
  sparse_categorical_crossentropy: 'sigmoid'
};

/**
 * `binary_crossentropy` after a softmax: on TensorFlow Keras 3 puts through a sigmoid what went into the softmax, and so
 * computes another loss than all others, without a word; run on 1.2.2, 2.2.4 and 3.15.1. The other two likewise.
 */
export function keepLoss(
  use: ICallUse,
  loss: IArgument,
  draft: Draft,
  context: IRewriteContext
): void {
  const { generation, root } = context;
  if (generation === null || generation === '3' || root !== 'keras') {
    return;
  }
  const name =
    textValue(loss.value) ??
    /^keras\.losses\.(\w+)$/.exec(pathOf(loss.value) ?? '')?.[1];
  const confusing = name === undefined ? undefined : ownValue(MISREAD, name);
  if (
    confusing === undefined ||
    endOf(use.receiver, context)?.activation !== confusing
  ) {
    return;
  }
  const helper = `plain_${name}`;
  draft.help(helper);
  draft.replace(loss.node, helper);
  draft.note(
    'safe',
    `On TensorFlow ${name} takes what went into the ${confusing} for something else, in Keras 3, and the loss is another; the function keeps it from that.`
  );
}
