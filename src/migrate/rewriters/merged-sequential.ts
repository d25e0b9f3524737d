import { SyntaxNode } from '@lezer/common';

import { operands } from '../../core/python/operands';
import { lineEnd, lineStart } from '../../core/source/chars';
import { ICode, textOf } from '../program/cells';
import { IArgument, ICallUse, Value } from '../program/value';
import { isAtom } from '../rewrite/arguments';
import { IRewriteContext } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { nameOf } from '../rewrite/references';
import { SEQUENTIAL } from '../rewrite/sequential';

const MODEL = /^keras\.(models\.)?(Sequential|Model)$/;

/** The statements that make a Sequential whose first layer is a Merge. */
interface IMergedSequential {
  readonly code: ICode;
  /** The model's name or attribute, as it is written. */
  readonly name: string;
  /** `model = Sequential()` */
  readonly start: SyntaxNode;
  /** The calls of `model.add`, that of the Merge first. */
  readonly adds: readonly SyntaxNode[];
}

/** The models that a Merge joins, as code. */
export interface IMergedModels {
  /** Their outputs, as a list. */
  readonly outputs: string;
  /** Their inputs, as a list. */
  readonly inputs: string;
}

/** The models that a Merge is given; null where it cannot be told what they are. */
export function mergedModels(
  { code }: ICallUse,
  { node, value }: IArgument
): IMergedModels | null {
  const models = value.t === 'sequence' ? value.items : [];
  if (models.length < 2 || !models.every(isModel)) {
    return null;
  }
  const whole = textOf(code, node);
  if (isAtom(whole)) {
    return {
      outputs: `[each.outputs[0] for each in ${whole}]`,
      inputs: `[tensor for each in ${whole} for tensor in each.inputs]`
    };
  }
  const names = operands(node).map(each => textOf(code, each));
  return /^(Array|Tuple)Expression$/.test(node.name) &&
    names.length === models.length &&
    names.every(isAtom) &&
    new Set(names).size === names.length
    ? {
        outputs: `[${names.map(name => `${name}.outputs[0]`).join(', ')}]`,
        inputs: names.map(name => `${name}.inputs`).join(' + ')
      }
    : null;
}

function isModel(value: Value): boolean {
  return value.t === 'instance' && MODEL.test(value.made?.path ?? '');
}

/** The Sequential whose first layer is a Merge; null where it is not made in one go, statement by statement. */
export function mergedSequential(
  use: ICallUse,
  { program }: IRewriteContext
): IMergedSequential | null {
  const { code, node } = use;
  const call = node.parent?.parent;
  const name = call && addedTo(code, call);
  const first = call?.parent;
  const body = first?.parent;
  if (!name || !first || !body || !/^(Script|Body)$/.test(body.name)) {
    return null;
  }
  const start = startOf(code, first, name);
  const made = program.uses.find(
    each =>
      each.type === 'call' &&
      each.code === code &&
      each.node.from === start?.lastChild?.from &&
      each.node.to === start.lastChild.to
  );
  if (
    !start ||
    made?.type !== 'call' ||
    !SEQUENTIAL.test(made.path) ||
    made.args.length > 0
  ) {
    return null;
  }
  const adds = [call];
  for (let at = first.nextSibling; at; at = at.nextSibling) {
    const next = at.name === 'ExpressionStatement' ? at.firstChild : null;
    if (next && addedTo(code, next) === name) {
      adds.push(next);
    } else if (mentions(textOf(code, at), name)) {
      break;
    }
  }
  const others = program.uses.filter(
    each =>
      each.type === 'call' &&
      each.path === 'keras.Model.add' &&
      each.receiver?.t === 'instance' &&
      each.receiver.made === made &&
      !adds.some(add => each.code === code && add.from === each.node.from)
  );
  const layers = adds.map(add => argumentOf(add));
  return others.length === 0 &&
    layers[0]?.from === node.from &&
    layers.every(layer => layer && !mentions(textOf(code, layer), name))
    ? { code, name, start, adds }
    : null;
}

/** Writes it as a functional model: each layer is called on what the one before it gives. */
export function asFunctional(
  { code, name, start, adds }: IMergedSequential,
  inputs: string,
  draft: Draft,
  context: IRewriteContext
): void {
  const { source } = code;
  const from = lineStart(source, start.from);
  const to = lineEnd(source, start.to);
  if (source.slice(from, to).trim() === textOf(code, start)) {
    draft.replace({ from, to: Math.min(to + 1, source.length) }, '');
  }
  for (const [place, add] of adds.entries()) {
    const layer = argumentOf(add);
    if (layer) {
      draft.replace({ from: add.from, to: layer.from }, `${name} = `);
      draft.replace(
        { from: layer.to, to: add.to },
        place === 0 ? '' : `(${name})`
      );
    }
  }
  const last = adds[adds.length - 1];
  const indent = source.slice(lineStart(source, last.from), last.from);
  const model = nameOf('keras.models.Model', draft, context);
  draft.insert(
    lineEnd(source, last.to),
    `\n${indent}${name} = ${model}(${inputs}, ${name})`
  );
  draft.note(
    'suggestion',
    'A Sequential has one input today, so the model is a functional one: it computes the same, but its layers are also those of the models that are merged, and get_weights() may have another order.'
  );
}

/** The name of the model that a call adds something to; null for other calls. */
function addedTo(code: ICode, call: SyntaxNode): string | null {
  const object = call.firstChild?.firstChild;
  const name = object ? textOf(code, object) : '';
  return call.name === 'CallExpression' &&
    call.parent?.name === 'ExpressionStatement' &&
    call.firstChild?.name === 'MemberExpression' &&
    isAtom(name) &&
    textOf(code, call.firstChild) === `${name}.add` &&
    argumentOf(call)
    ? name
    : null;
}

/** The one argument of a call; null where it has others. */
function argumentOf(call: SyntaxNode): SyntaxNode | null {
  const list = call.getChild('ArgList');
  const [only, ...more] = list ? operands(list) : [];
  return only && more.length === 0 && !list?.getChild('AssignOp') ? only : null;
}

/** `name = …`, the last statement before another one that the name stands in. */
function startOf(
  code: ICode,
  statement: SyntaxNode,
  name: string
): SyntaxNode | null {
  for (let at = statement.prevSibling; at; at = at.prevSibling) {
    if (mentions(textOf(code, at), name)) {
      return at.name === 'AssignStatement' &&
        at.firstChild &&
        textOf(code, at.firstChild) === name &&
        at.firstChild.nextSibling?.name === 'AssignOp' &&
        at.firstChild.nextSibling.nextSibling?.to === at.to
        ? at
        : null;
    }
  }
  return null;
}

/** Whether a name stands in a piece of code. */
function mentions(text: string, name: string): boolean {
  const escaped = name.replace(/\./g, '\\.');
  return new RegExp(`(?<![\\w.])${escaped}(?!\\w)`).test(text);
}
