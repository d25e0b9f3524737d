import { IArgument, ICallUse } from '../program/value';
import { appendArguments } from '../rewrite/arguments';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';

/** `activity_l2(0.1)`: Keras 1 summed over the batch. */
export const activityRegularizer: Rewriter = (use, entry, draft) => {
  sumOfActivity(use, /\.activity_(l1|l2)$/.exec(use.path)?.[1] ?? null, draft);
};

/**
 * `activity_regularizer=l2(0.1)` of a layer: it was summed over the batch before Keras 3, in tf.keras divided as today.
 * Gives the argument where there is no more to say of it.
 */
export function rewriteActivity(
  use: ICallUse,
  draft: Draft,
  { generation, api }: IRewriteContext
): IArgument | null {
  const argument = use.args.find(({ name }) => name === 'activity_regularizer');
  if (!argument || !use.writtenPath.startsWith('keras.')) {
    return argument ?? null;
  }
  const { value, node } = argument;
  if (
    value.t !== 'instance' ||
    !value.made ||
    (generation !== '1' && generation !== '2')
  ) {
    return null;
  }
  const { made, path } = value;
  const name = api.keras(path)?.path ?? '';
  if (/\.activity_(l1|l2)$/.test(name)) {
    // Its own entry rewrites it.
    return argument;
  }
  const kind = /^keras\.regularizers\.(l1|l2)$/.exec(name)?.[1];
  // What a variable holds or a function of the notebook returns was made elsewhere.
  if (
    !kind ||
    node.name !== 'CallExpression' ||
    made.code !== use.code ||
    made.node.from !== node.from
  ) {
    return null;
  }
  sumOfActivity(made, kind, draft);
  return argument;
}

/** Calls the helper instead of a regularizer. */
function sumOfActivity(
  made: ICallUse,
  kind: string | null,
  draft: Draft
): void {
  draft.help('SumOfActivity');
  draft.replace(made.callee, 'SumOfActivity');
  const [only] = made.args;
  if (kind && !only) {
    appendArguments(draft, made, [`${kind}=0.01`], new Set());
  } else if (kind && only.nameNode) {
    draft.replace(only.nameNode, kind);
  } else if (kind) {
    draft.open(only.node, `${kind}=`);
  }
  draft.note(
    'safe',
    'Keras 3 divides what an activity regularizer returns by the batch size; Keras 1 and 2 did not.'
  );
}
