import { SyntaxNode } from '@lezer/common';

import { tensorflowFunctions } from '../../knowledge/api/tensorflow';
import { IApiEntry } from '../../knowledge/api/types';
import { ICode, textOf } from '../program/cells';
import { resultOf } from '../program/keras-objects';
import { ICallUse, IReferenceUse, Value, pathOf } from '../program/value';
import { argumentFor } from '../rewrite/arguments';
import { rewriteArguments } from '../rewrite/call';
import { IRewriteContext } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { nameOf } from '../rewrite/references';

const REASON =
  'Keras calls this function with the tensors of its backend, which TensorFlow cannot read where the backend is JAX or PyTorch: keras.ops works on each.';

/** What works with every backend: Keras itself, and types, which Keras knows by their names. */
const HARMLESS = /^tensorflow\.(keras\..+|u?int\d+|b?float\d+|bool)$/;

const known = new Map<string, IApiEntry>(
  tensorflowFunctions.flatMap(entry =>
    entry.old.map((old): [string, IApiEntry] => [old, entry])
  )
);

/** A part of a cell that Keras runs with tensors of its own. */
interface IRegion {
  readonly code: ICode;
  readonly node: SyntaxNode;
}

/**
 * Functions of TensorFlow on tensors of Keras: in the call() of layers, in losses, metrics and Lambda layers. A function
 * of the notebook is rewritten as a whole, or left alone.
 */
export function tensorflowOnTensors(context: IRewriteContext): Draft[] {
  if (context.generation === '3') {
    return [];
  }
  const { uses } = context.program;
  return regionsOf(context).flatMap(region => {
    const references = uses.filter(
      (use): use is IReferenceUse =>
        use.type === 'reference' &&
        use.path.startsWith('tensorflow.') &&
        !HARMLESS.test(use.path) &&
        isWithin(use, region)
    );
    const calls = uses.filter(
      (use): use is ICallUse =>
        use.type === 'call' && known.has(use.path) && isWithin(use, region)
    );
    const isWhole =
      references.length === calls.length &&
      references.every(({ path }) => known.has(path)) &&
      calls.every(canBeRead) &&
      !/\.numpy\(/.test(textOf(region.code, region.node));
    return isWhole ? calls.map(call => draftOf(call, context)) : [];
  });
}

function draftOf(call: ICallUse, context: IRewriteContext): Draft {
  const entry = known.get(call.path);
  const draft = new Draft(call.code, call.node, entry?.source ?? '');
  draft.title = `${textOf(call.code, call.callee)}(…)`;
  if (!entry?.now) {
    return draft;
  }
  rewriteArguments(call, entry, draft, context);
  const helper = /^helper:(.*)/.exec(entry.now)?.[1];
  if (helper !== undefined) {
    draft.help(helper);
  }
  draft.replace(call.callee, helper ?? nameOf(entry.now, draft, context));
  for (const { node, value } of call.args) {
    const type = HARMLESS.exec(pathOf(value) ?? '')?.[1];
    if (type && !type.startsWith('keras.')) {
      draft.replace(node, `'${type}'`);
    }
  }
  draft.note('suggestion', REASON);
  return draft;
}

/** Whether all that a call is given has a place in keras.ops. */
function canBeRead({ args, path }: ICallUse): boolean {
  const signature = known.get(path)?.signatures?.['1'] ?? [];
  const positions = args.filter(({ name }) => name === null).length;
  return (
    positions < signature.length &&
    args.every(({ name }) => name === null || signature.includes(name))
  );
}

function isWithin(
  { code, node }: Pick<IReferenceUse | ICallUse, 'code' | 'node'>,
  region: IRegion
): boolean {
  return (
    code === region.code &&
    node.from >= region.node.from &&
    node.to <= region.node.to
  );
}

/** The functions that Keras calls, and those of the notebook that they call. */
function regionsOf(context: IRewriteContext): readonly IRegion[] {
  const { scope, uses } = context.program;
  const open: IRegion[] = [];
  const take = (value: Value | undefined): void => {
    if (value?.t === 'function') {
      open.push(value.def);
    } else if (value?.t === 'sequence') {
      value.items.forEach(take);
    } else if (value?.t === 'dict') {
      [...value.entries.values()].forEach(take);
    }
  };
  for (const [, { value }] of scope.entries) {
    if (value.t === 'class' && isOfKeras(value.def.bases, context)) {
      take(value.def.members.get('call'));
    }
  }
  for (const use of uses) {
    if (use.type !== 'call') {
      continue;
    }
    if (use.path === 'keras.Model.compile') {
      take(argumentFor(use, 'loss', 1)?.value);
      take(argumentFor(use, 'metrics', 2)?.value);
    } else if (use.path === 'keras.layers.Lambda') {
      const given = argumentFor(use, 'function', 0);
      take(given?.value);
      if (given?.node.name === 'LambdaExpression') {
        open.push({ code: use.code, node: given.node });
      }
    }
  }
  const found = new Map<string, IRegion>();
  for (let next = open.pop(); next; next = open.pop()) {
    const { code, node } = next;
    const key = `${code.id}:${node.from}`;
    if (found.has(key)) {
      continue;
    }
    found.set(key, { code, node });
    node.cursor().iterate(({ name, node: inner }) => {
      if (name === 'CallExpression' && inner.firstChild) {
        take(scope.get(textOf(code, inner.firstChild))?.value);
      }
    });
  }
  return [...found.values()];
}

/** Whether a class is a layer, a model or a loss. */
function isOfKeras(bases: readonly Value[], context: IRewriteContext): boolean {
  return bases.some(base => {
    if (base.t === 'class') {
      return isOfKeras(base.def.bases, context);
    }
    const keras = context.api.keras(pathOf(base) ?? '');
    return (
      keras !== null &&
      /^keras\.(layers\.[A-Z]\w*|Model|losses\.Loss)$/.test(
        resultOf(keras.path)
      )
    );
  });
}
