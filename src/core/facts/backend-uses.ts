import type { IBackendUse } from '../../knowledge';
import { Expr, ICall } from '../python/expr';
import { IContext } from '../python/lookup';
import { FactBuilder } from './builder';
import { homeOf } from './homes';
import { isKeras } from './imports';
import { AnyRecognizer, Family, calledName } from './recognizer';

/** What not every backend can do: `LSTM(…, stateful=True)`, `Input(ragged=True)`, `tf.data`, `tf.square(…)` in a loss. */
export const backendUses: Family = ({ knowledge }) => [
  ...knowledge.backendUses.map(recognizerOf),
  {
    // tf.* on what the backend computes with: in a method, or in a function that some compile() names as its loss.
    on: 'call',
    kinds: ['tensorflow-function'],
    calls: knowledge.tensorflowFunctions,
    words: knowledge.tensorflowFunctions.map(name => `\\b${name}\\(`),
    recognize: (site, { facts, context }) => {
      const path = facts.names.path(site.call.callee, context);
      const home = site.certainty.inFunction ? homeOf(context) : null;
      if (home && path?.startsWith('tensorflow.') && !isKeras(path)) {
        const mark = site.call.callee;
        facts.add(site, {
          kind: 'tensorflow-function',
          name: path,
          mark,
          via: home
        });
      }
    }
  },
  {
    on: 'call',
    kinds: ['loss-function'],
    calls: ['compile', 'add_loss'],
    words: ['\\bcompile\\('],
    recognize: (site, { facts }) => {
      for (const { name, value } of site.call.keywords) {
        if (name === 'loss' && value.t === 'name') {
          facts.add(site, {
            kind: 'loss-function',
            name: value.name,
            mark: value
          });
        }
      }
    }
  }
];

function recognizerOf(use: IBackendUse): AnyRecognizer {
  const { calls, id } = use;
  return {
    on: 'call',
    kinds: ['backend-use'],
    calls,
    words: wordsFor(use),
    recognize: (site, { facts, context }) => {
      if (
        isCalled(use, site.call, facts, context) &&
        isGiven(use, site.call, facts, context)
      ) {
        const { callee } = site.call;
        facts.add(site, {
          kind: 'backend-use',
          name: calledName(site.call),
          via: id,
          mark:
            callee.t === 'member'
              ? { from: callee.nameFrom, to: callee.to }
              : callee,
          backend: null
        });
      }
    }
  };
}

/** A keyword that has no position stands in the statement; else the value may, or a name for it. */
function wordsFor({ argument, calls }: IBackendUse): readonly string[] {
  return argument?.position === null
    ? [`\\b${argument.name}\\s*=`]
    : calls.map(name => `\\b${name}\\(`);
}

function isCalled(
  { module }: IBackendUse,
  { callee }: ICall,
  facts: FactBuilder,
  context: IContext
): boolean {
  if (module === null) {
    return callee.t === 'member';
  }
  const path = facts.names.path(callee, context);
  return module === 'keras'
    ? isKeras(path)
    : path?.startsWith(`${module}.`) === true;
}

function isGiven(
  { argument }: IBackendUse,
  call: ICall,
  facts: FactBuilder,
  context: IContext
): boolean {
  if (!argument) {
    return true;
  }
  const { name, position, values } = argument;
  const given =
    call.keywords.find(keyword => keyword.name === name)?.value ??
    (position === null ? undefined : call.args[position]);
  return (
    given !== undefined && values.includes(textOf(given, facts, context) ?? '')
  );
}

function textOf(
  expr: Expr,
  facts: FactBuilder,
  context: IContext
): string | null {
  return expr.t === 'constant' ? expr.value : facts.value(expr, context).text;
}
