import { ownValue } from '../../core/own-value';
import { operands } from '../../core/python/operands';
import { textOf } from '../program/cells';
import { IArgument, ICallUse, Value, textValue } from '../program/value';
import { argumentFor, isAtom } from '../rewrite/arguments';
import { rewriteArguments, signatureFor } from '../rewrite/call';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { keepLoss, noteHinge } from './losses';
import { endOf } from './model-end';
import { writeOutOptimizer } from './optimizers';

/** `fit_generator`, `evaluate_generator` and `predict_generator`: Keras 1 counted samples, Keras 3 counts batches. */
export const generator: Rewriter = (use, entry, draft, context) => {
  const signature = signatureFor(use, entry, context) ?? [];
  const source = argumentFor(use, 'generator', signature.indexOf('generator'));
  rewriteArguments(use, entry, draft, context);
  context.renameCallee(use, entry, draft);
  for (const name of ['samples_per_epoch', 'val_samples', 'nb_val_samples']) {
    const position = signature.indexOf(name);
    const samples = position < 0 ? null : argumentFor(use, name, position);
    if (!samples || textOf(use.code, samples.node) === 'None') {
      continue;
    }
    const from =
      name === 'nb_val_samples'
        ? argumentFor(
            use,
            'validation_data',
            signature.indexOf('validation_data')
          )
        : source;
    const batch = from ? batchSizeOf(from.value) : null;
    const [open, close] = isAtom(textOf(use.code, samples.node))
      ? ['', '']
      : ['(', ')'];
    draft.wrap(samples.node, `-(-${open}`, `${close} // ${batch ?? '32'})`);
    const counted = `${name} counted samples, and its successor counts batches.`;
    if (batch === null) {
      draft.note(
        'suggestion',
        `${counted} The generator does not tell its batch size: 32 is a guess.`
      );
    } else {
      draft.note('safe', counted);
    }
  }
};

/** The batch size of a generator, as code; null where it cannot be told. */
function batchSizeOf(value: Value): string | null {
  if (value.t === 'instance' && value.made) {
    const { made } = value;
    const name = /\.(flow|flow_from_directory|flow_from_dataframe)$/.exec(
      made.path
    )?.[1];
    const given =
      made.args.find(each => each.name === 'batch_size') ??
      (name ? argumentFor(made, 'batch_size', name === 'flow' ? 2 : 4) : null);
    if (given) {
      const text = textOf(made.code, given.node);
      return isAtom(text) ? text : `(${text})`;
    }
    return name ? '32' : null;
  }
  return null;
}

/** `predict_classes`: the largest output of a softmax, or whether a sigmoid's is above one half. */
export const predictClasses: Rewriter = (use, entry, draft, context) => {
  rewriteArguments(use, entry, draft, context);
  context.renameCallee(use, entry, draft);
  const isBinary = isBinaryModel(use.receiver, context);
  if (isBinary) {
    draft.open(use.node, '(');
    draft.close(use.node, " > 0.5).astype('int32')");
  } else {
    draft.close(use.node, '.argmax(axis=-1)');
    if (isBinary === null) {
      draft.note(
        'suggestion',
        "Which layer is the last cannot be told: where it has one output, write (… > 0.5).astype('int32') instead."
      );
    }
  }
};

/** Whether a model ends in one unit; null where that cannot be told. */
function isBinaryModel(
  model: Value | null,
  context: IRewriteContext
): boolean | null {
  const units = endOf(model, context)?.units ?? null;
  return units === null ? null : units === 1;
}

/** Whether a model has several sigmoids at its end, each a yes or no. */
export function isMultiLabel(use: ICallUse, context: IRewriteContext): boolean {
  const loss = textValue(argumentFor(use, 'loss', 1)?.value);
  return (
    loss === 'binary_crossentropy' &&
    isBinaryModel(use.receiver, context) === false
  );
}

/** Metrics of Keras 1 that were computed for each batch. */
const BATCH_METRICS =
  /^(precision|recall|fmeasure|fbeta_score|matthews_correlation)$/;

/** `compile`: optimizers by name whose defaults are others today, losses by names that are gone. */
export const compile: Rewriter = (use, entry, draft, context) => {
  writeOutOptimizer(use, draft, context);
  const loss = argumentFor(use, 'loss', 1);
  if (loss) {
    renameLoss(loss, draft);
    keepLoss(use, loss, draft, context);
    noteHinge(textValue(loss.value), draft, context);
  }
  rewriteMetrics(use, draft, context);
  rewriteArguments(use, entry, draft, context);
};

function rewriteMetrics(
  use: ICallUse,
  draft: Draft,
  context: IRewriteContext
): void {
  const { generation } = context;
  const metrics = argumentFor(use, 'metrics', generation === '3' ? 3 : 2);
  if (generation === null || generation === '3' || !metrics) {
    return;
  }
  for (const item of operands(metrics.node)) {
    const name = /^["'](\w+)["']$/.exec(textOf(use.code, item))?.[1] ?? '';
    if (generation === '1' && BATCH_METRICS.test(name)) {
      draft.note(
        'suggestion',
        `${name} was computed for each batch and averaged; the metric of that name counts over the epoch, or is gone.`
      );
    } else if (/^acc(uracy)?$/.test(name) && isMultiLabel(use, context)) {
      draft.replaceString(item, 'binary_accuracy');
      draft.note(
        'safe',
        'For several yes-or-no outputs Keras 3 takes "accuracy" for that of the largest.'
      );
    }
  }
  const outputs = outputsOf(use.receiver);
  if (
    metrics.node.name === 'ArrayExpression' &&
    outputs !== null &&
    outputs > 1
  ) {
    draft.wrap(metrics.node, '[', `] * ${outputs}`);
    draft.note('safe', 'Each output has a list of metrics of its own today.');
  }
}

/** How many outputs a functional model has; null where that cannot be told. */
function outputsOf(model: Value | null): number | null {
  if (model?.t !== 'instance' || !model.made) {
    return null;
  }
  const given =
    argumentFor(model.made, 'outputs', 1) ?? argumentFor(model.made, 'output');
  return given?.value.t === 'sequence' ? given.value.items.length : null;
}

/** Losses by names that Keras 3 does not know; run on 3.15.1. */
const LOSSES: Readonly<Record<string, string>> = {
  kullback_leibler_divergence: 'kl_divergence',
  logcosh: 'log_cosh',
  cosine_proximity: 'cosine_similarity'
};

function renameLoss(loss: IArgument, draft: Draft): void {
  const name = textValue(loss.value);
  const now = name === null ? undefined : ownValue(LOSSES, name);
  if (now && loss.node.name === 'String') {
    draft.replaceString(loss.node, now);
    if (name === 'cosine_proximity') {
      draft.note(
        'suggestion',
        'cosine_proximity of Keras 1 was minus the mean of the products, cosine_similarity is minus their sum.'
      );
    }
  }
}

/** `model.reset_states()`: it is done layer by layer today. */
export const resetStates: Rewriter = (use, entry, draft) => {
  const { callee, code } = use;
  const model = callee.firstChild;
  const list = use.node.getChild('ArgList');
  if (!model || !list || use.args.length > 0) {
    draft.note('manual', 'Call reset_states() of each recurrent layer.');
    return;
  }
  draft.help('reset_states');
  draft.replace(callee, 'reset_states');
  draft.insert(list.from + 1, textOf(code, model));
  draft.note(
    'suggestion',
    'A model has no reset_states() anymore, its recurrent layers have. On JAX, predict() does not carry their states from one call to the next; model(x) does.'
  );
};
