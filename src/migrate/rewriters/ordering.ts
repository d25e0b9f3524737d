import { SyntaxNode } from '@lezer/common';

import { ICallUse, Value } from '../program/value';
import { argumentFor } from '../rewrite/arguments';
import { IRewriteContext } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { nameOf } from '../rewrite/references';

const SOURCE =
  'keras/backend of 1.0.0 and 1.2.2: image_dim_ordering "th" comes from keras.json or the default of 1.0; Keras 3 has channels_last';

const SETTER = 'set_image_data_format';

/** A notebook whose images have their channels first, without saying so: it lived on the old default. */
export function channelsFirst(context: IRewriteContext): Draft[] {
  const { program, generation } = context;
  if (generation === '3') {
    return [];
  }
  const calls = program.uses.filter(
    (use): use is ICallUse => use.type === 'call'
  );
  if (calls.some(saysOrdering)) {
    return [];
  }
  const shapes = calls.flatMap(shapeOf);
  if (!shapes.some(isFirst) || shapes.some(isLast)) {
    return [];
  }
  const first = calls.find(({ path }) => path.startsWith('keras.'));
  if (!first) {
    return [];
  }
  let outer: SyntaxNode = first.node;
  while (outer.parent?.parent) {
    outer = outer.parent;
  }
  const draft = new Draft(
    first.code,
    { from: outer.from, to: outer.from },
    SOURCE
  );
  draft.title = `${SETTER}(…)`;
  const name = nameOf(`keras.config.${SETTER}`, draft, context);
  draft.insert(outer.from, `${name}('channels_first')\n`);
  draft.note(
    'suggestion',
    'Its shapes have the channels first, as Theano had them by default. This keeps them so; JAX and PyTorch can, TensorFlow cannot convolve so on a CPU.'
  );
  return [draft];
}

function saysOrdering(use: ICallUse): boolean {
  return (
    /^keras\.(backend|config)\.(set_image_dim_ordering|set_image_data_format)$/.test(
      use.path
    ) ||
    use.args.some(
      ({ name }) => name === 'dim_ordering' || name === 'data_format'
    )
  );
}

/** The shapes that image layers and inputs are given. */
function shapeOf(use: ICallUse): Value[] {
  const isLayer =
    /^keras\.layers\.(\w+[23]D|Lambda|BatchNormalization|Dropout)$/.test(
      use.path
    );
  if (isLayer) {
    return use.args.flatMap(({ name, value }) =>
      name === 'input_shape' ? value : []
    );
  }
  return /^keras\.(layers\.)?Input$/.test(use.path)
    ? [argumentFor(use, 'shape', 0)?.value ?? { t: 'unknown' }]
    : [];
}

function isFirst(shape: Value): boolean {
  const last = sizeOf(shape) - 1;
  return isFew(shape, 0) && (!isFew(shape, last) || isSmaller(shape, 0, last));
}

function isLast(shape: Value): boolean {
  const last = sizeOf(shape) - 1;
  return isFew(shape, last) && (!isFew(shape, 0) || isSmaller(shape, last, 0));
}

function sizeOf(shape: Value): number {
  return shape.t === 'sequence' ? shape.items.length : 0;
}

/** Whether a size is smaller than all others, which are the same: `(2, 4, 4)`. */
function isSmaller(shape: Value, index: number, other: number): boolean {
  if (shape.t !== 'sequence') {
    return false;
  }
  const sizes = shape.items.map(item =>
    item.t === 'number' ? item.value : NaN
  );
  return sizes.every(
    (size, i) => i === index || (size === sizes[other] && size > sizes[index])
  );
}

/** Whether a size of an image's shape can only be a number of channels. */
function isFew(shape: Value, index: number): boolean {
  if (shape.t !== 'sequence' || ![3, 4].includes(shape.items.length)) {
    return false;
  }
  const item = shape.items[index];
  return item.t === 'number' && item.value >= 1 && item.value <= 4;
}
