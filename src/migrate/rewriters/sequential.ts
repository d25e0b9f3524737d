import { SyntaxNode } from '@lezer/common';

import { operands } from '../../core/python/operands';
import { textOf } from '../program/cells';
import { IExpression } from '../program/variables';
import { ICallUse, Value } from '../program/value';
import { isAtom } from '../rewrite/arguments';
import { IRewriteContext } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { nameOf } from '../rewrite/references';
import { SEQUENTIAL, putBefore } from '../rewrite/sequential';

const SOURCE =
  'run on Keras 3.15.1 with jax, torch and tensorflow: a Sequential has inputs and outputs; input and output raise AttributeError';

/** `model.input` and `model.output` of a Sequential. */
export function sequentialTensors({
  api,
  program,
  generation
}: IRewriteContext): Draft[] {
  if (generation === '3') {
    return [];
  }
  return program.uses.flatMap(use => {
    const name = /^keras\.Model\.(input|output)$/.exec(
      use.type === 'attribute' ? use.path : ''
    )?.[1];
    const made =
      use.type === 'attribute' && use.receiver.t === 'instance'
        ? use.receiver.made
        : null;
    if (
      use.type !== 'attribute' ||
      use.isWritten ||
      !name ||
      !made ||
      !SEQUENTIAL.test(api.keras(made.path)?.path ?? '')
    ) {
      return [];
    }
    const draft = new Draft(use.code, use.node, SOURCE);
    draft.title = `.${name}`;
    draft.replace(use.nameNode, `${name}s[0]`);
    draft.note('safe', 'A Sequential has its symbolic tensors in lists.');
    return [draft];
  });
}

/** What gives a model that knows the shape of its input. */
const FUNCTIONAL = /^keras\.((models\.)?Model|applications\.(\w+\.)?[A-Z]\w*)$/;

const SOURCE_OF_SHAPES =
  'run on Keras 3.15.1 with jax: keras.Sequential([model]).output_shape raises AttributeError, and with an Input before the model it does not';

/** One layer of a Sequential, where it is written. */
interface ILayerOf extends IExpression {
  readonly value: Value;
}

/** `Sequential([model])`: Keras 3 builds one at once that has an Input, or another layer behind the model. */
export function sequentialOfModel(context: IRewriteContext): Draft[] {
  const { program, generation } = context;
  if (generation === null || generation === '3') {
    return [];
  }
  const calls = program.uses.filter(
    (use): use is ICallUse => use.type === 'call'
  );
  return calls.flatMap(made => {
    if (!SEQUENTIAL.test(made.path)) {
      return [];
    }
    const layers = layersOf(made, calls);
    return (layers?.length === 1 && inputFor(layers[0], context)) || [];
  });
}

/** What a Sequential is made of, item by item; null where some of it is not written out. */
function layersOf(
  made: ICallUse,
  calls: readonly ICallUse[]
): readonly ILayerOf[] | null {
  const [list] = made.args;
  if (list && list.node.name !== 'ArrayExpression') {
    return null;
  }
  const { code } = made;
  const items = list?.value.t === 'sequence' ? list.value.items : [];
  const listed = list
    ? operands(list.node).map((node, i) => ({ code, node, value: items[i] }))
    : [];
  const added = calls.filter(
    ({ receiver, path }) =>
      path === 'keras.Model.add' &&
      receiver?.t === 'instance' &&
      receiver.made === made
  );
  return added.some(({ node }) => isInLoop(node))
    ? null
    : [
        ...listed,
        ...added.flatMap(use =>
          use.args
            .slice(0, 1)
            .map(({ node, value }) => ({ code: use.code, node, value }))
        )
      ];
}

/** The Input that a model alone needs before it; null for other layers. */
function inputFor(
  { code, node, value }: ILayerOf,
  context: IRewriteContext
): Draft | null {
  const text = textOf(code, node);
  const made = value.t === 'instance' ? value.made : null;
  if (!made || !FUNCTIONAL.test(made.path) || !isAtom(text)) {
    return null;
  }
  const draft = new Draft(code, node, SOURCE_OF_SHAPES);
  draft.title = `Sequential(${text})`;
  draft.note(
    'safe',
    'A Sequential of one model alone has no shapes before it is called, in Keras 3; with an Input it has.'
  );
  const isPut = putBefore(
    { code, node },
    () =>
      `${nameOf('keras.layers.Input', draft, context)}(batch_shape=${text}.input_shape)`,
    draft
  );
  return isPut ? draft : null;
}

function isInLoop(node: SyntaxNode): boolean {
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    if (/^(For|While)Statement$/.test(at.name)) {
      return true;
    }
  }
  return false;
}
