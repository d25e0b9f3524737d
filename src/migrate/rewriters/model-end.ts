import { ICallUse, Value, textValue } from '../program/value';
import { IExpression, Variables } from '../program/variables';
import { argumentFor } from '../rewrite/arguments';
import { IRewriteContext } from '../rewrite/context';

/** What a model ends in. */
export interface IModelEnd {
  /** How many numbers it gives for a sample; null where that cannot be told. */
  readonly units: number | null;
  /** The name of its last activation; null where it has none, or that cannot be told. */
  readonly activation: string | null;
}

/** What a model ends in; null where its last layer cannot be told. */
export function endOf(
  model: Value | null,
  context: IRewriteContext
): IModelEnd | null {
  if (model?.t !== 'instance') {
    return null;
  }
  const output =
    model.made &&
    (argumentFor(model.made, 'outputs', 1) ??
      argumentFor(model.made, 'output'));
  return output
    ? endAt({ code: model.made.code, node: output.node }, context)
    : endOfLayers(layersOf(model));
}

/** The layers of a Sequential, as far as they are written out. */
function layersOf({
  made,
  calls
}: Extract<Value, { t: 'instance' }>): readonly Value[] {
  const listed = made?.args[0]?.value;
  return [
    ...(listed?.t === 'sequence' ? listed.items : []),
    ...calls
      .filter(({ path }) => path.endsWith('.add'))
      .flatMap(({ args }) => args[0]?.value ?? [])
  ];
}

function endOfLayers(layers: readonly Value[]): IModelEnd | null {
  let activation: string | null = null;
  for (const layer of [...layers].reverse()) {
    if (layer.t !== 'instance' || !layer.made) {
      return null;
    }
    activation ??= activationOf(layer.made);
    if (/\.Dense$/.test(layer.path)) {
      return { units: unitsOf(layer.made), activation };
    }
    if (!/\.(Activation|Softmax|Dropout)$/.test(layer.path)) {
      return null;
    }
  }
  return null;
}

/** What the layer is that gives a tensor: `Dense(2)(x)`, or what a name was given last before that place. */
function endAt(
  output: IExpression,
  context: IRewriteContext,
  depth = 0
): IModelEnd | null {
  const { code, node } = output;
  if (node.name === 'VariableName' && depth < 8) {
    const variables = new Variables(context.program);
    const before = variables
      .valuesOf(variables.at(output))
      .filter(
        each =>
          each.code.position < code.position ||
          (each.code === code && each.node.from < node.from)
      );
    const last = before[before.length - 1];
    return last ? endAt(last, context, depth + 1) : null;
  }
  const made = node.name === 'CallExpression' ? node.firstChild : null;
  const layer = context.program.uses.find(
    (use): use is ICallUse =>
      use.type === 'call' &&
      use.code === code &&
      use.node.from === made?.from &&
      use.node.to === made.to
  );
  return layer && /^keras\.layers\.(Dense|Activation|Softmax)$/.test(layer.path)
    ? { units: unitsOf(layer), activation: activationOf(layer) }
    : null;
}

function unitsOf(layer: ICallUse): number | null {
  const units = layer.path.endsWith('.Dense')
    ? (argumentFor(layer, 'units', 0) ?? argumentFor(layer, 'output_dim'))
    : null;
  return units?.value.t === 'number' ? units.value.value : null;
}

/** An activation by its name: Keras 1 had `init` before it. */
function activationOf(layer: ICallUse): string | null {
  if (layer.path.endsWith('.Softmax')) {
    return 'softmax';
  }
  const [first, second] = layer.path.endsWith('.Dense') ? [1, 2] : [0, 0];
  const given = [first, second].map(position =>
    textValue(argumentFor(layer, 'activation', position)?.value)
  );
  return (
    given.find(
      name => name && /^(softmax|sigmoid|tanh|relu|linear)$/.test(name)
    ) ?? null
  );
}
