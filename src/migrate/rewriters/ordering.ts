import { SyntaxNode } from '@lezer/common';

import { assignmentNodes } from '../../core/python/argument-nodes';
import { operands } from '../../core/python/operands';
import { textOf } from '../program/cells';
import { ICallUse } from '../program/value';
import { impliesChannelsFirst } from '../rewrite/channels';
import { literalOf } from '../rewrite/arguments';
import { rewriteArguments } from '../rewrite/call';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { nameOf, rename } from '../rewrite/references';

const SOURCE =
  'keras/backend of 1.0.0 and 1.2.2: image_dim_ordering "th" comes from keras.json or the default of 1.0; Keras 3 has channels_last';

/** Run on Linux with TensorFlow 2.21 and Keras 3.15.1: Conv2D and Conv2DTranspose, with oneDNN and without it. */
export const FIRST_ON_CPU =
  'JAX and PyTorch convolve with the channels first everywhere, TensorFlow on a CPU only with oneDNN, which not every build has, or with compile(jit_compile=True).';

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
    `Its shapes have the channels first, as Theano had them by default. This keeps them so. ${FIRST_ON_CPU}`
  );
  return [draft];
}

/** `set_image_dim_ordering('th')`. */
export const backendSetOrdering: Rewriter = (use, entry, draft, context) => {
  rewriteArguments(use, entry, draft, context);
  context.renameCallee(use, entry, draft);
  const [ordering] = use.args;
  if (ordering && literalOf(ordering, use) === "'th'") {
    draft.note('safe', FIRST_ON_CPU);
  }
};

/**
 * `if backend() == 'tensorflow': axis = 3`, `else: axis = 1`: there were two backends, of which one was taken for one
 * ordering. JAX and PyTorch would go the way that was meant for Theano, with their channels last.
 */
export function orderingByBackend(context: IRewriteContext): Draft[] {
  return context.generation === '3'
    ? []
    : context.program.uses.flatMap(use =>
        use.type === 'call' ? (askOrdering(use, context) ?? []) : []
      );
}

/** The change of a question for the backend that decides an ordering alone; null for other calls. */
export function askOrdering(
  use: ICallUse,
  context: IRewriteContext
): Draft | null {
  const { code, node } = use;
  const comparison = node.parent;
  const text = comparison?.getChild('String');
  const operator = comparison?.getChild('CompareOp');
  const reference = context.referenceOf(use);
  if (
    !/^keras\.(backend|config)\.backend$/.test(use.path) ||
    comparison?.name !== 'BinaryExpression' ||
    !text ||
    !operator ||
    !reference ||
    textOf(code, operator) !== '==' ||
    textOf(code, text).slice(1, -1) !== 'tensorflow' ||
    !choosesOrdering(comparison, part => textOf(code, part))
  ) {
    return null;
  }
  const draft = new Draft(code, comparison, SOURCE);
  draft.title = textOf(code, node);
  rename(reference, 'keras.config.image_data_format', draft, context);
  draft.replaceString(text, 'channels_last');
  draft.note(
    'suggestion',
    'What is chosen by it is where the channels stand. It takes every backend but TensorFlow for Theano, with its channels first; JAX and PyTorch have them last, unless they are told.'
  );
  return draft;
}

/** Whether the two ways of a condition differ in nothing but where the channels stand. */
function choosesOrdering(
  condition: SyntaxNode,
  read: (node: SyntaxNode) => string
): boolean {
  const choice = condition.parent;
  if (choice?.name === 'ConditionalExpression') {
    const [then, , otherwise] = operands(choice);
    return Boolean(then && otherwise && isMoved(then, otherwise, read));
  }
  const bodies = choice?.getChildren('Body') ?? [];
  if (choice?.name !== 'IfStatement' || bodies.length !== 2) {
    return false;
  }
  const [last, first] = bodies.map(body => assignmentsOf(body, read));
  return Boolean(
    last &&
    first &&
    last.size > 0 &&
    last.size === first.size &&
    [...last].every(([name, value]) => {
      const other = first.get(name);
      return other && isMoved(value, other, read);
    })
  );
}

/** The values that a block gives to names; null where it does anything else. */
function assignmentsOf(
  body: SyntaxNode,
  read: (node: SyntaxNode) => string
): Map<string, SyntaxNode> | null {
  const result = new Map<string, SyntaxNode>();
  for (const statement of operands(body)) {
    const { targets, values } =
      statement.name === 'AssignStatement'
        ? assignmentNodes(statement)
        : { targets: [], values: [] };
    if (
      targets.length !== 1 ||
      targets[0].length !== 1 ||
      targets[0][0].name !== 'VariableName' ||
      values.length !== 1
    ) {
      return null;
    }
    result.set(read(targets[0][0]), values[0]);
  }
  return result;
}

/** Whether `last` is `first` with the channels last: the axis 3 or -1 for 1, (a, b, c) for (c, a, b). */
function isMoved(
  last: SyntaxNode,
  first: SyntaxNode,
  read: (node: SyntaxNode) => string
): boolean {
  if (!/^(Tuple|Array)Expression$/.test(last.name)) {
    return /^(3|-1)$/.test(read(last)) && read(first) === '1';
  }
  const before = operands(first).map(read);
  const after = operands(last).map(read);
  const channels = after.pop();
  if (channels === undefined || after.length < 2) {
    return false;
  }
  after.splice(after.length - 2, 0, channels);
  return (
    first.name === last.name &&
    before.length === after.length &&
    before.every((item, i) => item === after[i])
  );
}
