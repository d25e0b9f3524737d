import { textOf } from '../program/cells';
import { ICallUse, textValue } from '../program/value';
import { argumentFor } from '../rewrite/arguments';
import { IRewriteContext, Rewriter } from '../rewrite/context';

const LAYER = /^keras\.(?:layers\.)?([A-Z]\w*)$/;

/** `get_layer('flatten_1')`: a layer without a name of its own is called by its class, and counted, otherwise today. */
export const layerName: Rewriter = (use, entry, draft, context) => {
  const argument = argumentFor(use, 'name', 0);
  const name = textValue(argument?.value);
  const [, stem, number] = /^([a-z]\w*?)_(\d+)$/.exec(name ?? '') ?? [];
  if (
    !argument ||
    argument.node.name !== 'String' ||
    stem === undefined ||
    context.generation === '3' ||
    context.generation === null ||
    context.root !== 'keras'
  ) {
    return;
  }
  const today = todayOf(stem, context);
  const isGiven = layersOf(context).some(
    each => textValue(argumentFor(each, 'name')?.value) === name
  );
  const count = Number(number);
  if (today === null || isGiven || count < 1) {
    return;
  }
  draft.title = textOf(use.code, use.callee);
  draft.replaceString(
    argument.node,
    count === 1 ? today : `${today}_${count - 1}`
  );
  draft.note(
    'suggestion',
    `Keras 3 calls the first layer of a kind ${today}, the second ${today}_1, where old Keras began with ${stem}_1. A name of your own, name=, stays the same.`
  );
};

/** How Keras 3 calls the layers that old Keras called by a word, where the notebook makes such layers; null for other words. */
function todayOf(stem: string, context: IRewriteContext): string | null {
  for (const { path, writtenPath } of layersOf(context)) {
    const written = LAYER.exec(writtenPath)?.[1] ?? LAYER.exec(path)?.[1] ?? '';
    const now = context.api.entry(path)?.now ?? path;
    const own = ownName(now.slice(now.lastIndexOf('.') + 1));
    if ([written.toLowerCase(), snakeCase(written), own].includes(stem)) {
      return own === 'input' ? 'input_layer' : own;
    }
  }
  return null;
}

function layersOf({ program }: IRewriteContext): ICallUse[] {
  return program.uses.filter(
    (each): each is ICallUse => each.type === 'call' && LAYER.test(each.path)
  );
}

/** What Keras 3 calls a layer by its class: `Convolution2D` and `MaxPool2D` are other names of `Conv2D` and `MaxPooling2D`. */
function ownName(name: string): string {
  return snakeCase(
    name
      .replace('Convolution', 'Conv')
      .replace(/Pool(?=\dD$)/, 'Pooling')
      .replace('AvgPooling', 'AveragePooling')
  );
}

/** As Keras makes names: `MaxPooling2D` is `max_pooling2d`. */
function snakeCase(name: string): string {
  return name
    .replace(/(.)([A-Z][a-z0-9]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
