import { ownValue } from '../own-value';
import { Expr, ICall } from '../python/expr';
import { IPlace } from '../python/sites';
import { IRange } from '../notebook/notebook';
import { FactBuilder } from './builder';
import { isKeras } from './imports';
import { Family, IRecognition, calledName } from './recognizer';

/** Layers that tell a model what it is given, so that it is built at once. */
const INPUTS = ['Input', 'InputLayer'];
const INPUT_KEYWORDS = ['input_shape', 'input_dim', 'batch_input_shape'];

/** What reads flags of the environment for good: the first use of tf.keras, the first computation of JAX. */
export const flagReaders: Family = ({ knowledge }) => {
  const { functions, methods } = knowledge.jaxStarts;
  const named = [...new Set(Object.values(functions).flat())];
  const flagsOf = (kind: string): string[] =>
    knowledge.variables
      .filter(variable => variable.kind === kind)
      .map(({ name }) => name);
  return [
    {
      on: 'member',
      kinds: ['tf-keras-use'],
      members: ['keras'],
      words: ['\\.keras\\.'],
      notebookWords: flagsOf('legacy-keras-flag'),
      recognize: (site, { facts, context }) => {
        const path = facts.names.path(site.member, context);
        // The first in a cell stands for all.
        if (
          path === 'tensorflow.keras' &&
          isFirst(facts, 'tf-keras-use', site)
        ) {
          facts.add(site, {
            kind: 'tf-keras-use',
            name: path,
            mark: site.member
          });
        }
      }
    },
    {
      on: 'call',
      kinds: ['jax-start', 'tf-keras-use'],
      calls: [...named, ...methods, 'from_preset'],
      words: [
        '\\bjnp\\.',
        '\\bjax\\.',
        '\\b(?:Model|Sequential|load_model|Dropout)\\(',
        '\\b(?:ops|random|applications)\\.',
        'from_preset\\(',
        `\\.(?:${methods.join('|')})\\(`
      ],
      notebookWords: flagsOf('jax-flag'),
      recognize: (site, recognition) => {
        const { facts, context } = recognition;
        const called = facts.names.path(site.call.callee, context) ?? '';
        if (
          called.startsWith('tensorflow.keras.') &&
          isFirst(facts, 'tf-keras-use', site)
        ) {
          const name = 'tensorflow.keras';
          facts.add(site, { kind: 'tf-keras-use', name, mark: site.call });
        }
        const path = startOf(site.call, recognition);
        if (path !== null && isFirst(facts, 'jax-start', site)) {
          facts.add(site, { kind: 'jax-start', name: path, mark: site.call });
        }
        return false;
      }
    }
  ];

  /** The function that surely computes; null where a call may not. */
  function startOf(call: ICall, recognition: IRecognition): string | null {
    const { facts, context } = recognition;
    const { callee } = call;
    const name = calledName(call);
    const path = plain(facts.names.path(callee, context));
    const at = path.lastIndexOf('.');
    if (ownValue(functions, path.slice(0, at))?.includes(name)) {
      return name !== 'Sequential' || isBuilt(call) ? path : null;
    }
    if (/^keras_(?:hub|nlp)\.[\w.]+\.from_preset$/.test(path)) {
      return path;
    }
    if (callee.t !== 'member' || !methods.includes(name)) {
      return null;
    }
    const model = facts.names.follow(callee.object, context);
    const made =
      model.expr.t === 'call'
        ? plain(facts.names.path(model.expr.callee, model.context))
        : '';
    return /^keras\.(?:models\.)?(?:Model|Sequential|load_model)$/.test(made)
      ? `${made}().${name}`
      : null;
  }
};

function plain(path: string | null): string {
  return isKeras(path)
    ? path.replace(/^.*?\bkeras(?:_core)?\b/, 'keras')
    : (path ?? '');
}

/** Whether a Sequential model knows what it is given, and so is built at once. */
function isBuilt({ args }: ICall): boolean {
  const [layers] = args;
  const [first] = layers?.t === 'list' ? layers.items : [];
  return first?.t === 'call' && givesInput(first);
}

function givesInput(layer: Extract<Expr, { t: 'call' }>): boolean {
  return (
    INPUTS.includes(calledName(layer)) ||
    layer.keywords.some(({ name }) => INPUT_KEYWORDS.includes(name ?? ''))
  );
}

/** Whether a fact of a kind is the first of its cell that surely runs, or one that may not. */
function isFirst(
  { facts }: FactBuilder,
  kind: string,
  { certainty }: IPlace & { readonly range: IRange }
): boolean {
  return !facts.some(
    fact =>
      fact.kind === kind &&
      fact.certainty.inFunction === certainty.inFunction &&
      fact.certainty.conditional === certainty.conditional
  );
}
