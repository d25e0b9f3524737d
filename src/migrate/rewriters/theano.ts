import { ICallUse, Value } from '../program/value';
import { argumentFor, literalOf } from '../rewrite/arguments';
import { keepsChannelsFirst } from '../rewrite/channels';
import { IRewriteContext } from '../rewrite/context';
import { Draft } from '../rewrite/draft';

const CONVOLUTION = /\.(Convolution2D|Conv2D)$/;
const POOLING = /\.(Max|Average)Pooling2D$/;

/**
 * `border_mode='same'` of Theano: it padded convolutions with an even kernel or a stride, and all pooling, at other
 * sides than Keras 3 does; run on Keras 1.2.2 with Theano and on 3.15.1.
 */
export function noteTheanoPadding(
  use: ICallUse,
  draft: Draft,
  context: IRewriteContext
): void {
  const mode = argumentFor(use, 'border_mode');
  if (
    context.generation !== '1' ||
    !mode ||
    literalOf(mode, use) !== "'same'" ||
    !isShifted(use) ||
    !(context.isTheano || keepsChannelsFirst(context))
  ) {
    return;
  }
  draft.note(
    'suggestion',
    "With border_mode='same' Theano padded at other sides: where it was the backend, a ZeroPadding2D before this layer, without padding, gives the same numbers."
  );
}

function isShifted(use: ICallUse): boolean {
  if (POOLING.test(use.path)) {
    return true;
  }
  if (!CONVOLUTION.test(use.path)) {
    return false;
  }
  const strides = argumentFor(use, 'subsample')?.value;
  const sizes = [
    argumentFor(use, 'nb_row', 1)?.value,
    argumentFor(use, 'nb_col', 2)?.value
  ];
  return (
    sizes.some(size => size?.t === 'number' && size.value % 2 === 0) ||
    (strides?.t === 'sequence' && strides.items.some(isStride))
  );
}

function isStride(value: Value): boolean {
  return value.t === 'number' && value.value > 1;
}
