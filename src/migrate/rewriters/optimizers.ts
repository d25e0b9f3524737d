import { ownValue } from '../../core/own-value';
import { ofGeneration } from '../generation';
import { textOf } from '../program/cells';
import { IArgument, ICallUse, textValue } from '../program/value';
import { argumentFor, literalOf } from '../rewrite/arguments';
import { rewriteArguments, signatureFor } from '../rewrite/call';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { nameOf } from '../rewrite/references';

/** Optimizers whose defaults Keras 3 changed, by their name in lower case. */
const NAMES: Readonly<Record<string, string>> = {
  adagrad: 'Adagrad',
  adadelta: 'Adadelta',
  adamax: 'Adamax',
  nadam: 'Nadam'
};

/** `compile(optimizer='adadelta')`: the learning rate that the name stood for is written out. */
export function writeOutOptimizer(
  use: ICallUse,
  draft: Draft,
  context: IRewriteContext
): void {
  const { generation, api } = context;
  const optimizer = argumentFor(use, 'optimizer', 0);
  const name = textValue(optimizer?.value)?.toLowerCase();
  const now = name === undefined ? undefined : ownValue(NAMES, name);
  if (
    !optimizer ||
    !now ||
    optimizer.node.name !== 'String' ||
    (generation !== '1' && generation !== '2')
  ) {
    return;
  }
  const defaults = api.entry(`keras.optimizers.${now}`)?.defaults ?? [];
  const values = defaults.flatMap(({ parameter, values: by }) => {
    const value = ofGeneration(by, generation);
    return value ? [`${parameter}=${value}`] : [];
  });
  const path = `keras.optimizers.${now}`;
  const text = nameOf(path, draft, context);
  draft.replace(optimizer.node, `${text}(${values.join(', ')})`);
  draft.note('safe', defaults[0]?.reason ?? '');
}

/** An optimizer: `lr`, and `decay`, which Keras 3 takes and ignores. */
export const optimizer: Rewriter = (use, entry, draft, context) => {
  const handled = new Set<IArgument>();
  const clip = use.args.find(({ name }) => name === 'clipnorm');
  if (clip?.nameNode && isBefore3(use, context)) {
    handled.add(clip);
    draft.replace(clip.nameNode, 'global_clipnorm');
    draft.note(
      'safe',
      'clipnorm clipped by the norm of all gradients together; today it takes each variable by itself.'
    );
  }
  const position = signatureFor(use, entry, context)?.indexOf('decay') ?? -1;
  const decay = argumentFor(use, 'decay', position < 0 ? null : position);
  if (!decay) {
    rewriteArguments(use, entry, draft, context, { handled });
    context.renameCallee(use, entry, draft);
    return;
  }
  const removed = new Set([decay]);
  const isNone = /^(0|0\.|0\.0|None)$/.test(literalOf(decay, use));
  const added: string[] = [];
  if (!isNone && setsLearningRate(context)) {
    draft.note(
      'suggestion',
      'decay is ignored by Keras 3. Its successor is a schedule, which cannot be used where the notebook sets the learning rate itself: the decay is left out.'
    );
  } else if (!isNone) {
    const path = 'keras.optimizers.schedules.InverseTimeDecay';
    const name = nameOf(path, draft, context);
    const rate = argumentFor(use, 'lr', 0) ?? argumentFor(use, 'learning_rate');
    const tail = `, 1, ${textOf(use.code, decay.node)})`;
    if (rate) {
      draft.open(rate.node, `${name}(`);
      draft.close(rate.node, tail);
    } else {
      added.push(`learning_rate=${name}(${rateOf(use, context)}${tail}`);
    }
    draft.note(
      'safe',
      'decay is ignored by Keras 3: lr / (1 + decay * step) is a schedule.'
    );
  }
  rewriteArguments(use, entry, draft, context, { handled, removed, added });
  context.renameCallee(use, entry, draft);
};

/** Whether a call is one of Keras 1 or 2, and not of TensorFlow's Keras. */
function isBefore3(
  { writtenPath }: ICallUse,
  { generation }: IRewriteContext
): boolean {
  return (
    writtenPath.startsWith('keras.') &&
    generation !== null &&
    generation !== '3'
  );
}

/** The learning rate of an optimizer that none is given to. */
function rateOf(
  { path }: ICallUse,
  { api, generation }: IRewriteContext
): string {
  const isOld = generation === '1' || generation === '2';
  const known = api
    .entry(path)
    ?.defaults?.find(({ parameter }) => parameter === 'learning_rate');
  return isOld && known?.values['1']
    ? known.values['1']
    : /\.sgd$/i.test(path)
      ? '0.01'
      : '0.001';
}

/** Whether a notebook changes the learning rate while it trains. */
function setsLearningRate({ program }: IRewriteContext): boolean {
  return program.uses.some(
    use =>
      (use.type === 'call' &&
        /^keras\.callbacks\.(LearningRateScheduler|ReduceLROnPlateau)$/.test(
          use.path
        )) ||
      (use.type === 'attribute' &&
        /^keras\.optimizers\.Optimizer\.(lr|learning_rate)$/.test(use.path))
  );
}
