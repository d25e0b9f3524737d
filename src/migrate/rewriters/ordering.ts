import { SyntaxNode } from '@lezer/common';

import { ICallUse } from '../program/value';
import { impliesChannelsFirst } from '../rewrite/channels';
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
  if (!impliesChannelsFirst(program)) {
    return [];
  }
  const first = program.uses.find(
    (use): use is ICallUse =>
      use.type === 'call' && use.path.startsWith('keras.')
  );
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
