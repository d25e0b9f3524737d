import { SyntaxNode } from '@lezer/common';

import { textOf } from '../program/cells';
import { ICallUse } from '../program/value';
import { IExpression } from '../program/variables';
import { appendArguments, argumentFor } from '../rewrite/arguments';
import { rewriteArguments } from '../rewrite/call';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';

const SOURCE =
  'run on Keras 3.15.1: JAX refuses random numbers in a Lambda, "you should only use seeded random ops"; with seeds of the layer they are drawn anew at each step on jax, tensorflow and torch';

const LAMBDA = 'keras.layers.Lambda';

const HELPER = 'SeededLambda';

const DRAWN = /^keras\.backend\.(random_\w+|truncated_normal)$/;

/** Random numbers: within a layer, JAX wants to know where they come from. */
export const backendRandom: Rewriter = (use, entry, draft, context) => {
  rewriteArguments(use, entry, draft, context);
  context.renameCallee(use, entry, draft);
  const outer = functionAround(use.node);
  if (!outer) {
    return;
  }
  if (lambdasOf({ code: use.code, node: outer }, context).length === 0) {
    draft.note(
      'suggestion',
      'Within a layer or a loss, JAX refuses random numbers without a seed: make a Layer that keeps a keras.random.SeedGenerator(), and give it as seed=.'
    );
  } else if (!argumentFor(use, 'seed')) {
    draft.help(HELPER);
    appendArguments(draft, use, [`seed=${HELPER}.seeds`], new Set());
  }
};

/** `Lambda(sampling)`, where its function draws random numbers. */
export function seededLambdas(context: IRewriteContext): Draft[] {
  if (context.generation === '3') {
    return [];
  }
  const found = new Map<ICallUse, Draft>();
  for (const use of context.program.uses) {
    const outer =
      use.type === 'call' && DRAWN.test(use.path) && !argumentFor(use, 'seed')
        ? functionAround(use.node)
        : null;
    if (!outer) {
      continue;
    }
    for (const lambda of lambdasOf({ code: use.code, node: outer }, context)) {
      const draft = new Draft(lambda.code, lambda.node, SOURCE);
      draft.title = `${textOf(lambda.code, lambda.callee)}(…)`;
      draft.help(HELPER);
      draft.replace(lambda.callee, HELPER);
      draft.note(
        'safe',
        'On JAX random numbers need seeds that belong to a layer: this Lambda keeps them.'
      );
      found.set(lambda, draft);
    }
  }
  return [...found.values()];
}

function functionAround(node: SyntaxNode): SyntaxNode | null {
  let outer = node.parent;
  while (outer && !/^(Lambda|FunctionDefinition)/.test(outer.name)) {
    outer = outer.parent;
  }
  return outer;
}

/** The Lambda layers that are made of a function. */
function lambdasOf(
  { code, node }: IExpression,
  { program }: IRewriteContext
): ICallUse[] {
  return program.uses.filter((use): use is ICallUse => {
    if (use.type !== 'call' || use.path !== LAMBDA) {
      return false;
    }
    const given = argumentFor(use, 'function', 0);
    const own =
      given?.value.t === 'function'
        ? given.value.def
        : given && { code: use.code, node: given.node };
    return own?.code === code && own.node.from === node.from;
  });
}
