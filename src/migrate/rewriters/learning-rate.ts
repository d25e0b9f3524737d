import { SyntaxNode } from '@lezer/common';

import { ICode, textOf } from '../program/cells';
import { ICallUse } from '../program/value';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { isCallback } from './callbacks';

/** What Keras calls between two batches. */
const BETWEEN = /^on_(train_)?batch_(begin|end)$/;

/** `set_value(model.optimizer.lr, 0.1)` and `set_value(variable, value)`. */
export const backendSetValue: Rewriter = (use, entry, draft, context) => {
  const [variable, value] = use.args;
  const { code, node } = use;
  if (use.args.length !== 2 || variable.name !== null || value.name !== null) {
    draft.note('manual', 'variable.assign(value) does the same.');
    return;
  }
  const text = textOf(code, variable.node);
  const model = /^(.+)\.optimizer\.(lr|learning_rate)$/.exec(text)?.[1];
  if (model !== undefined && isLost(use, model, context)) {
    const { from, to } = variable.node;
    draft.help('set_learning_rate');
    draft.replace(use.callee, 'set_learning_rate');
    draft.replace({ from: from + model.length, to }, '');
    draft.note(
      'safe',
      'On JAX training has its own copy of the rate, which takes the place of one that is set between two batches; the function keeps it from that.'
    );
    return;
  }
  const isRate = /(?<!^self)\.(lr|learning_rate)$/.test(text);
  if (isRate && node.parent?.name === 'ExpressionStatement') {
    draft.replace({ from: node.from, to: variable.node.from }, '');
    const isLong = textOf(code, value.node).includes('\n');
    draft.replace(
      { from: variable.node.to, to: value.node.from },
      isLong ? ' = (' : ' = '
    );
    draft.replace({ from: value.node.to, to: node.to }, isLong ? ')' : '');
    renameRate(code, variable.node, draft, context);
    return;
  }
  renameRate(code, variable.node, draft, context);
  draft.replace({ from: node.from, to: variable.node.from }, '');
  draft.replace({ from: variable.node.to, to: value.node.from }, '.assign(');
};

/**
 * Whether a rate that is set between two batches does not last on JAX: a callback's `self.model` asks training for its copy
 * of the state first, a model by another name does not; run on 3.15.1 with jax, tensorflow and torch.
 */
function isLost(
  { code, node }: ICallUse,
  model: string,
  context: IRewriteContext
): boolean {
  for (let at = node.parent; at; at = at.parent) {
    const name = at.getChild('VariableName');
    const own = name ? textOf(code, name) : '';
    if (at.name === 'LambdaExpression' && isGivenAsHook(code, at)) {
      return true;
    }
    if (at.name === 'FunctionDefinition') {
      const isMethod = at.parent?.parent?.name === 'ClassDefinition';
      return BETWEEN.test(own)
        ? !(
            isMethod &&
            model === 'self.model' &&
            isInCallback(code, at, context)
          )
        : isNamedAsHook(own, context);
    }
  }
  return false;
}

/** Whether a function is the value of `on_batch_end=`. */
function isGivenAsHook(code: ICode, { prevSibling }: SyntaxNode): boolean {
  const name = prevSibling?.name === 'AssignOp' && prevSibling.prevSibling;
  return Boolean(name && BETWEEN.test(textOf(code, name)));
}

function isNamedAsHook(name: string, { program }: IRewriteContext): boolean {
  const hook = new RegExp(
    `\\bon_(train_)?batch_(begin|end)\\s*=\\s*${name}\\b`
  );
  return program.codes.some(({ source }) => hook.test(source));
}

/** Whether a method is one of a callback of Keras. */
function isInCallback(
  code: ICode,
  method: SyntaxNode,
  context: IRewriteContext
): boolean {
  const name = method.parent?.parent?.getChild('VariableName');
  const bound = name && context.program.scope.get(textOf(code, name));
  return (
    bound?.value.t === 'class' && isCallback(bound.value.def.bases, context)
  );
}

/** Whether an attribute is known to be an optimizer's, and so is renamed by its own entry. */
function isFollowed(
  cellId: string,
  { from, to }: { from: number; to: number },
  { program }: IRewriteContext
): boolean {
  return program.uses.some(
    use =>
      use.type === 'attribute' &&
      use.code.id === cellId &&
      use.node.from === from &&
      use.node.to === to &&
      use.path === 'keras.optimizers.Optimizer.lr'
  );
}

/** `lr` of an object that cannot be followed: what get_value() and set_value() take is an optimizer's, or one's own. */
export function renameRate(
  code: ICode,
  node: SyntaxNode,
  draft: Draft,
  context: IRewriteContext
): void {
  const isRate = /(?<!^self)\.lr$/.test(textOf(code, node));
  if (isRate && !isFollowed(code.id, node, context)) {
    draft.replace({ from: node.to - 2, to: node.to }, 'learning_rate');
  }
}
