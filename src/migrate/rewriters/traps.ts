import { SyntaxNode } from '@lezer/common';

import { textOf } from '../program/cells';
import { ICallUse, IFunction, Value, textValue } from '../program/value';
import { argumentFor } from '../rewrite/arguments';
import { IRewriteContext } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { askOrdering } from './ordering';
import { movingAverages } from './moving-averages';

const SOURCE =
  'run on Keras 1.2.2, 2.2.4 and 2.3.1, and on 3.15.1 with jax, torch and tensorflow';

/** What runs without an error and computes something else; nothing is rewritten, each is said once. */
export function silentTraps(context: IRewriteContext): Draft[] {
  const { program, generation } = context;
  if (generation === null || generation === '3') {
    return [];
  }
  const calls = program.uses.filter(
    (use): use is ICallUse => use.type === 'call'
  );
  return [
    first(calls.filter(isOfKeras), trainingInGraph, TRAINING),
    first(calls, comparedBackend(context), BACKEND),
    generation === '1'
      ? first(calls, normalInitializer, NORMAL)
      : averagesOf(calls, context),
    ...(generation === '1' ? ofKeras1(calls, context) : []),
    generation === '2.3' ? null : first(calls, sampleWeight, WEIGHTS),
    generation === '2.3' ? null : first(calls, scalarMetric, METRIC)
  ].flatMap(draft => draft ?? []);
}

/** The same for what only Keras 1 did. */
function ofKeras1(
  calls: readonly ICallUse[],
  { version }: IRewriteContext
): (Draft | null)[] {
  const isEarly = version !== null && EARLY.test(version);
  return [
    first(calls, orderedInitializer, ORDERED),
    first(calls, called(/^keras\.layers\.(LSTM|GRU)$/), GATES),
    first(calls, called(/^keras\.backend\.l2_normalize$/), ZEROS),
    first(calls, matrixOfClasses, CLASSES),
    first(calls, decay, DECAY),
    ...(isEarly
      ? [
          first(calls, called(/\.BatchNormalization$/), EARLY_STATISTICS),
          first(calls, called(/\.Convolution1D$/), EARLY_CONVOLUTION),
          first(calls, called(/\.Adadelta$/), EARLY_ADADELTA),
          first(calls, penalty, EARLY_PENALTY)
        ]
      : [])
  ];
}

/** Versions of Keras before 1.1. */
const EARLY = /^(0\.|1\.0(\.|$))/;

const GATES =
  'Keras 1 drew and kept the matrices of each gate by themselves: weights begin smaller today, and get_weights() gives three arrays for all gates.';
const ZEROS = 'A row of zeros gave nan on Theano; it gives zeros today.';
const CLASSES =
  'Keras 1 flattened a matrix of classes, Keras 3 keeps its shape: flatten it before.';
const DECAY =
  'Keras 1 on TensorFlow computed the decay one step ahead: lr / (1 + decay * (step + 1)).';
const EARLY_ADADELTA = 'Adadelta of Keras 1.0 had epsilon=1e-6.';
const EARLY_STATISTICS =
  'BatchNormalization of Keras 1.0 had epsilon=1e-6 and momentum=0.9, and its running_std was a standard deviation: square it for moving_variance.';
const EARLY_CONVOLUTION =
  "Convolution1D of Keras 1.0 began from init='uniform', within 0.05 of zero.";
const EARLY_PENALTY =
  'Keras 1.0 divided penalties on activity by the batch size, as Keras 3 does, so that none has to be summed; and those on weights were in the loss only while it trained.';

const TRAINING =
  'Keras 3 has no training=True that is fixed in the graph: predict() passes training=False through it, and nothing is dropped. Call model(x, training=True), or subclass the layer.';
const BACKEND =
  'It asks for one backend where there were two: on the others of today it goes the way of Theano, which had its channels first. Where that is what it decides, ask image_data_format().';
const NORMAL =
  'he_normal and glorot_normal of Keras 1 were full normal distributions; those of Keras 3 are cut off at two standard deviations, with the same standard deviation.';
const ORDERED =
  'An initializer takes no dim_ordering today: give it the shape as Keras 3 has it, (rows, columns, in, out).';
const WEIGHTS =
  'Where some sample weights are zero, Keras 1 and 2 divided the loss by the number of the others, Keras 3 by the number of samples.';
const METRIC =
  'It gives one number for a batch: Keras 1 and 2 weighted the batches by their size, Keras 3 counts each as one. Where the last batch is smaller, give a value for each sample.';

/** The first place at which something is met. */
function first(
  calls: readonly ICallUse[],
  find: (use: ICallUse) => SyntaxNode | null,
  reason: string
): Draft | null {
  for (const use of calls) {
    const node = find(use);
    if (node) {
      const draft = new Draft(use.code, node, SOURCE);
      draft.title = textOf(use.code, node).split('\n')[0].slice(0, 60);
      draft.note('manual', reason);
      return draft;
    }
  }
  return null;
}

/** Finds calls of what has a path. */
function called(pattern: RegExp): (use: ICallUse) => SyntaxNode | null {
  return ({ path, callee }) => (pattern.test(path) ? callee : null);
}

/** `to_categorical` of an array that is written out as rows. */
function matrixOfClasses({ path, args, code }: ICallUse): SyntaxNode | null {
  const [given] = args;
  return /\.to_categorical$/.test(path) &&
    given &&
    /^[\w.]*\(?\[\s*\[/.test(textOf(code, given.node))
    ? given.node
    : null;
}

/** The decay of an optimizer, where it is one. */
function decay(use: ICallUse): SyntaxNode | null {
  const given = use.path.startsWith('keras.optimizers.')
    ? argumentFor(use, 'decay')
    : null;
  const { value = null, node = null } = given ?? {};
  return value?.t === 'number' && value.value === 0 ? null : node;
}

/** A layer with a penalty on its weights or what it gives. */
function penalty(use: ICallUse): SyntaxNode | null {
  return (
    use.args.find(({ name }) =>
      /^(\w_regularizer|activity_regularizer)$/.test(name ?? '')
    )?.node ?? null
  );
}

/** `K.backend() == 'tensorflow'`, where it is not rewritten to ask for the ordering. */
function comparedBackend(
  context: IRewriteContext
): (use: ICallUse) => SyntaxNode | null {
  return use => {
    const { path, node, code } = use;
    const { parent } = node;
    return /^keras\.(backend|config)\.backend$/.test(path) &&
      parent?.name === 'BinaryExpression' &&
      /[!=]=\s*["']tensorflow["']$|^["']tensorflow["']\s*[!=]=/.test(
        textOf(code, parent)
      ) &&
      askOrdering(use, context) === null
      ? parent
      : null;
  };
}

/** What is said of the moving averages of Keras 2. */
function averagesOf(
  calls: readonly ICallUse[],
  context: IRewriteContext
): Draft | null {
  const { find, reason } = movingAverages(calls, context);
  return first(calls, find, reason);
}

function isOfKeras({ path }: ICallUse): boolean {
  return path.startsWith('keras.layers.');
}

/** `Dropout(0.4)(x, training=True)`, but for the code of a layer or model of the notebook's own. */
function trainingInGraph({ node }: ICallUse): SyntaxNode | null {
  const call = calledAtOnce(node);
  const list = call?.getChild('ArgList');
  let isTraining = false;
  for (let at = list?.firstChild; at; at = at.nextSibling) {
    if (at.name === 'Boolean' && isTrue(at)) {
      isTraining = true;
    }
  }
  return isTraining && call && !isInClass(call) ? call : null;

  function isTrue(value: SyntaxNode): boolean {
    return (
      value.prevSibling?.name === 'AssignOp' && value.to - value.from === 4
    );
  }
}

/** The call of what a call gives: `layer(…)(…)`. */
function calledAtOnce(node: SyntaxNode): SyntaxNode | null {
  const { parent } = node;
  return parent?.name === 'CallExpression' &&
    parent.firstChild?.from === node.from &&
    parent.firstChild.to === node.to
    ? parent
    : null;
}

function isInClass(node: SyntaxNode): boolean {
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    if (at.name === 'ClassDefinition') {
      return true;
    }
  }
  return false;
}

function normalInitializer(use: ICallUse): SyntaxNode | null {
  const given = use.path.endsWith('.initializers.get')
    ? use.args[0]
    : argumentFor(use, 'init');
  const name = textValue(given?.value);
  return given && /^(he|glorot)_normal$/.test(name ?? '') ? given.node : null;
}

function orderedInitializer({ path, node, code }: ICallUse): SyntaxNode | null {
  const call = /\.initializers\.\w+$/.test(path) ? calledAtOnce(node) : null;
  const list = call?.getChild('ArgList');
  return call && list && /\bdim_ordering\s*=/.test(textOf(code, list))
    ? call
    : null;
}

function sampleWeight(use: ICallUse): SyntaxNode | null {
  return use.path.startsWith('keras.Model.')
    ? (argumentFor(use, 'sample_weight')?.node ?? null)
    : null;
}

/** A metric of the notebook that reduces everything to one number. */
function scalarMetric(use: ICallUse): SyntaxNode | null {
  const metrics =
    use.path === 'keras.Model.compile' ? argumentFor(use, 'metrics') : null;
  const items: readonly Value[] =
    metrics?.value.t === 'sequence' ? metrics.value.items : [];
  const isScalar = items.some(
    item => item.t === 'function' && returnsScalar(item.def)
  );
  return isScalar ? (metrics?.node ?? null) : null;
}

function returnsScalar({ code, node }: IFunction): boolean {
  const text = textOf(code, node);
  // Of one argument: without an axis it reduces all of them.
  return /\breturn\s+K\.(max|min|mean|sum)\([^,]*(\([^()]*\)[^,]*)?\)\s*$/.test(
    text
  );
}
