import { ICallUse } from '../program/value';
import { appendArguments } from '../rewrite/arguments';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';

/** `activity_l2(0.1)`: Keras 1 summed over the batch. */
export const activityRegularizer: Rewriter = (use, entry, draft) => {
  sumOfActivity(use, /\.activity_(l1|l2)$/.exec(use.path)?.[1] ?? null, draft);
};

/** `activity_regularizer=l2(0.1)` of a layer: it was summed over the batch before Keras 3. */
export function rewriteActivity(
  use: ICallUse,
  draft: Draft,
  { generation, api }: IRewriteContext
): void {
  const argument = use.args.find(({ name }) => name === 'activity_regularizer');
  if (
    argument?.node.name !== 'CallExpression' ||
    argument.value.t !== 'instance' ||
    !argument.value.made ||
    (generation !== '1' && generation !== '2') ||
    !use.writtenPath.startsWith('keras.')
  ) {
    return;
  }
  const { made, path } = argument.value;
  const name = api.keras(path)?.path ?? '';
  const kind = /^keras\.regularizers\.(l1|l2)$/.exec(name)?.[1];
  // What a function of the notebook returns was made elsewhere.
  if (kind && made.code === use.code && made.node.from === argument.node.from) {
    sumOfActivity(made, kind, draft);
  }
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
