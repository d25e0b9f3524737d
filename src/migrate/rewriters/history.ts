import { SyntaxNode } from '@lezer/common';

import { ownValue } from '../../core/own-value';
import { ICode, textOf } from '../program/cells';
import { HISTORY, MODEL } from '../program/keras-objects';
import { ICallUse, Value, textValue } from '../program/value';
import { argumentFor } from '../rewrite/arguments';
import { rewriteArguments } from '../rewrite/call';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { isMultiLabel } from './models';

const SOURCE =
  "run on Keras 2.2.4 and 3.15.1: metrics=['accuracy'] is logged as 'acc' up to 2.2 and as 'accuracy' since 2.3";

const KEYS: Readonly<Record<string, string>> = {
  acc: 'accuracy',
  val_acc: 'val_accuracy'
};

/** The keys of a history, and what callbacks monitor. */
export function historyKeys(context: IRewriteContext): Draft[] {
  const { uses } = context.program;
  const compiles = uses.filter(
    (use): use is ICallUse =>
      use.type === 'call' && use.path === `${MODEL}.compile`
  );
  const metrics = compiles.flatMap(use => {
    const { value = null } =
      argumentFor(use, 'metrics', context.generation === '3' ? 3 : 2) ?? {};
    return textsIn(value);
  });
  const isMulti =
    context.generation !== '3' &&
    context.generation !== null &&
    compiles.some(use => isMultiLabel(use, context));
  if (!isMulti && (metrics.includes('acc') || !metrics.includes('accuracy'))) {
    return [];
  }
  const outputs = new Set(
    uses.flatMap(use =>
      use.type === 'call' && use.path.startsWith('keras.layers.')
        ? (textValue(argumentFor(use, 'name')?.value) ?? [])
        : []
    )
  );
  const drafts: Draft[] = [];
  const rename = (code: ICode, node: SyntaxNode, key: string): void => {
    // Of several outputs each has its name before the metric's.
    const name =
      ownValue(KEYS, key) ??
      (outputs.has(/^(?:val_)?(\w+)_acc$/.exec(key)?.[1] ?? '')
        ? `${key.slice(0, -3)}accuracy`
        : undefined);
    const now = isMulti ? name?.replace('accuracy', 'binary_accuracy') : name;
    if (now) {
      const draft = new Draft(code, node, SOURCE);
      draft.title = textOf(code, node);
      draft.replaceString(node, now);
      draft.note('safe', 'The accuracy is logged under its full name today.');
      drafts.push(draft);
    }
  };
  for (const use of uses) {
    if (use.type === 'item' && use.path === `${HISTORY}.history`) {
      rename(use.code, use.keyNode, use.key);
    } else if (use.type === 'call' && use.path.startsWith('keras.callbacks.')) {
      const monitor = argumentFor(
        use,
        'monitor',
        use.path.endsWith('.ModelCheckpoint') ? 1 : 0
      );
      if (monitor?.node.name === 'String') {
        rename(use.code, monitor.node, textValue(monitor.value) ?? '');
      }
    }
  }
  return drafts;
}

/** The texts in lists, and in the values of dictionaries. */
function textsIn(value: Value | null): (string | null)[] {
  switch (value?.t) {
    case 'sequence':
      return value.items.flatMap(textsIn);
    case 'dict':
      return [...value.entries.values()].flatMap(textsIn);
    case 'text':
      return [value.value];
    default:
      return [null];
  }
}

/** `EarlyStopping(patience=p)`: Keras 1 stopped after one epoch more. */
export const monitor: Rewriter = (use, entry, draft, context) => {
  rewriteArguments(use, entry, draft, context);
  const isEarly = use.path.endsWith('.EarlyStopping');
  const patience = argumentFor(use, 'patience', isEarly ? null : 2);
  if (context.generation !== '1' || !patience) {
    return;
  }
  if (!isEarly) {
    draft.note(
      'suggestion',
      'Keras 1 lowered the learning rate one epoch later than Keras 3 does.'
    );
  } else if (patience.value.t === 'number' && patience.node.name === 'Number') {
    if (patience.value.value > 0) {
      draft.replace(patience.node, String(patience.value.value + 1));
      draft.note(
        'safe',
        'Keras 1 stopped one epoch later than Keras 3 for the same patience.'
      );
    }
  } else {
    draft.note(
      'suggestion',
      'Keras 1 stopped one epoch later than Keras 3 for the same patience.'
    );
  }
};
