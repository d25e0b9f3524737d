import { SyntaxNode } from '@lezer/common';

import { ICode, textOf } from '../program/cells';
import { Value, pathOf } from '../program/value';
import {
  IExpression,
  descendants,
  isKeyword,
  parametersOf
} from '../program/variables';
import { IRewriteContext } from '../rewrite/context';
import { Draft } from '../rewrite/draft';

const SOURCE =
  'keras/src/callbacks/callback_list.py of 3.15.1: callback.on_train_batch_end(batch, logs=logs); run';

/** What Keras calls between two batches. */
const BETWEEN = /^on_(train_|test_|predict_)?batch_(begin|end)$/;

/** `def on_batch_end(self, batch, log)`: Keras 3 gives the second argument by its name, `logs`. */
export function namesOfLogs(context: IRewriteContext): Draft[] {
  return context.generation === '3'
    ? []
    : hooksOf(context).flatMap(hook => renameLogs(hook) ?? []);
}

/** Whether a class is a callback of Keras. */
export function isCallback(
  bases: readonly Value[],
  context: IRewriteContext
): boolean {
  return bases.some(base =>
    base.t === 'class'
      ? isCallback(base.def.bases, context)
      : context.api
          .keras(pathOf(base) ?? '')
          ?.path.startsWith('keras.callbacks.')
  );
}

/** A function that is called between two batches, and the parameters before what is logged. */
interface IHook extends IExpression {
  readonly before: number;
}

function hooksOf(context: IRewriteContext): IHook[] {
  const { scope, uses } = context.program;
  const methods = [...scope.entries].flatMap(([, { value }]) =>
    value.t === 'class' && isCallback(value.def.bases, context)
      ? [...value.def.members].flatMap(([name, member]) =>
          BETWEEN.test(name) && member.t === 'function'
            ? [{ ...expressionOf(member.def), before: 2 }]
            : []
        )
      : []
  );
  const functions = uses.flatMap(use =>
    use.type === 'call' && use.path === 'keras.callbacks.LambdaCallback'
      ? use.args.flatMap(({ name, node, value }) =>
          !BETWEEN.test(name ?? '')
            ? []
            : node.name === 'LambdaExpression'
              ? [{ code: use.code, node, before: 1 }]
              : value.t === 'function'
                ? [{ ...expressionOf(value.def), before: 1 }]
                : []
        )
      : []
  );
  return [...methods, ...functions];
}

function expressionOf({ code, node }: IExpression): IExpression {
  return { code, node };
}

function renameLogs({ code, node, before }: IHook): Draft | null {
  const parameter = parametersOf(node)[before];
  const name = parameter && textOf(code, parameter);
  const within = descendants(node, 'VariableName');
  if (
    !name ||
    name === 'logs' ||
    isStarred(code, parameter) ||
    within.some(each => textOf(code, each) === 'logs')
  ) {
    return null;
  }
  const draft = new Draft(code, parameter, SOURCE);
  draft.title = name;
  for (const each of within) {
    if (textOf(code, each) === name && !isKeyword(each)) {
      draft.replace(each, 'logs');
    }
  }
  draft.note(
    'safe',
    'Between batches Keras 3 gives a callback what it logs by name, logs=.'
  );
  return draft;
}

function isStarred({ source }: ICode, { from }: SyntaxNode): boolean {
  return source[from - 1] === '*';
}
