import { IProgram } from '../program/interpreter';
import { ICallUse, Value, textValue } from '../program/value';
import { argumentFor } from './arguments';
import { IRewriteContext } from './context';

const SETTERS =
  /^keras\.(backend|config)\.(set_image_dim_ordering|set_image_data_format)$/;

const GETTERS = /^keras\.(backend|config)\.image_(dim_ordering|data_format)$/;

const known = new WeakMap<IProgram, boolean>();

/** Whether a notebook sets the channels first for all of its layers, or will once it is migrated. */
export function keepsChannelsFirst({ program }: IRewriteContext): boolean {
  const before = known.get(program);
  if (before !== undefined) {
    return before;
  }
  const result =
    program.uses.some(use => use.type === 'call' && setsChannelsFirst(use)) ||
    impliesChannelsFirst(program);
  known.set(program, result);
  return result;
}

/** Whether a notebook's shapes have the channels first, though it says nowhere which ordering it has. */
export function impliesChannelsFirst({ uses }: IProgram): boolean {
  const calls = uses.filter((use): use is ICallUse => use.type === 'call');
  if (calls.some(saysOrdering)) {
    return false;
  }
  const shapes = calls.flatMap(shapeOf);
  return shapes.some(isFirst) && !shapes.some(isLast);
}

function setsChannelsFirst(use: ICallUse): boolean {
  return (
    SETTERS.test(use.path) &&
    /^(th|channels_first)$/.test(textValue(use.args[0]?.value) ?? '')
  );
}

/** Whether a call sets the ordering, names it, or asks for it to have shapes for either. */
function saysOrdering(use: ICallUse): boolean {
  return (
    SETTERS.test(use.path) ||
    (GETTERS.test(use.path) && use.node.parent?.name === 'BinaryExpression') ||
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
