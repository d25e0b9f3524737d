import { IApiEntry } from '../../knowledge/api/types';
import { textOf } from '../program/cells';
import { ICallUse, textValue } from '../program/value';
import { argumentFor, literalOf } from '../rewrite/arguments';
import { defaultsOf, rewriteArguments, signatureFor } from '../rewrite/call';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { nameOf } from '../rewrite/references';

/** `compile(optimizer='adadelta')`: the defaults that the name stood for are written out. */
export function writeOutOptimizer(
  use: ICallUse,
  draft: Draft,
  context: IRewriteContext
): void {
  const optimizer = argumentFor(use, 'optimizer', 0);
  const name = textValue(optimizer?.value)?.toLowerCase();
  const entry = name && context.api.entry(`keras.optimizers.${name}`);
  if (!optimizer || !entry || !entry.now || optimizer.node.name !== 'String') {
    return;
  }
  const defaults = defaultsOf(entry, use, context);
  if (defaults.length === 0) {
    return;
  }
  const text = nameOf(entry.now, draft, context);
  const values = defaults.map(
    ({ parameter, value }) => `${parameter}=${value}`
  );
  draft.replace(optimizer.node, `${text}(${values.join(', ')})`);
  defaults.forEach(({ meaning, reason }) => draft.note(meaning, reason));
  noteOwnMeaning(entry, draft, context);
}

/** What is said of an optimizer as a whole. */
function noteOwnMeaning(
  { meaning, reason }: IApiEntry,
  draft: Draft,
  { generation }: IRewriteContext
): void {
  if (meaning && (generation === '1' || generation === '2')) {
    draft.note(meaning, reason ?? '');
  }
}

/** An optimizer: `lr`, and `decay`, which Keras 3 takes and ignores. */
export const optimizer: Rewriter = (use, entry, draft, context) => {
  noteOwnMeaning(entry, draft, context);
  const position = signatureFor(use, entry, context)?.indexOf('decay') ?? -1;
  const decay = argumentFor(use, 'decay', position < 0 ? null : position);
  if (!decay) {
    rewriteArguments(use, entry, draft, context);
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
  rewriteArguments(use, entry, draft, context, { removed, added });
  context.renameCallee(use, entry, draft);
};

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
