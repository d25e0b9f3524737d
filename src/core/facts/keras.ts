import { Expr } from '../python/expr';
import { GET_ORDERING } from './image-ordering';
import { isKeras } from './imports';
import { Family, IRecognition, calledName, firstValue } from './recognizer';

/** What `fit` was and is called. */
const TRAINING = ['fit', 'fit_generator', 'train_on_batch'];

/** Keras' own functions and variables about the backend. */
export const kerasBackend: Family = ({ knowledge }) => {
  const names = knowledge.backends.map(({ name }) => name);
  // What is called may be an alias, so that only its argument tells.
  const quoted = `["'](?:${names.join('|')})["']`;
  return [
    {
      on: 'call',
      kinds: ['set_backend-call'],
      calls: ['set_backend'],
      words: ['set_backend', quoted],
      notebookWords: ['set_backend'],
      recognize: (site, { facts, context }) => {
        const path = facts.names.path(site.call.callee, context);
        if (!isKeras(path) || !path.endsWith('.set_backend')) {
          return false;
        }
        facts.add(site, {
          kind: 'set_backend-call',
          name: path,
          mark: site.call,
          value: facts.value(firstValue(site.call), context)
        });
        return true;
      }
    },
    {
      on: 'call',
      kinds: ['plaidml-install'],
      calls: ['install_backend'],
      words: ['install_backend', 'plaidml'],
      notebookWords: ['plaidml'],
      recognize: (site, { facts, context }) => {
        const path = facts.names.path(site.call.callee, context) ?? '';
        if (!/^plaidml(\.\w+)*\.install_backend$/.test(path)) {
          return false;
        }
        facts.add(site, {
          kind: 'plaidml-install',
          name: path,
          mark: site.call,
          backend: 'plaidml'
        });
        return true;
      }
    },
    {
      on: 'call',
      kinds: ['backend-read'],
      calls: ['backend'],
      words: ['\\bbackend\\('],
      recognize: (site, { facts, context }) => {
        const path = facts.names.path(site.call.callee, context);
        if (!isKeras(path) || !/\.(backend|config)\.backend$/.test(path)) {
          return false;
        }
        facts.add(site, { kind: 'backend-read', name: path, mark: site.call });
        return true;
      }
    },
    {
      on: 'assign',
      kinds: ['backend-attr-assign'],
      words: ['\\b_backend\\b', '\\.backend[ \\t]*='],
      recognize: (site, { facts, context }) => {
        const { target, value } = site;
        const isBackend =
          target.t === 'member' && /^_?backend$/i.test(target.name);
        const path = isBackend ? facts.names.path(target, context) : null;
        // `keras.backend` itself is the module.
        if (!isKeras(path) || path === 'keras.backend') {
          return false;
        }
        facts.add(site, {
          kind: 'backend-attr-assign',
          name: path,
          mark: { from: target.from, to: Math.max(target.to, value?.to ?? 0) },
          value: facts.value(value, context)
        });
        return true;
      }
    },
    {
      on: 'compare',
      kinds: ['backend-compare'],
      words: ['\\bbackend\\b', '_backend\\b', ...GET_ORDERING],
      recognize: ({ left, right, ...site }, recognition) => {
        const { facts, context } = recognition;
        for (const [asked, given] of [
          [left, right],
          [right, left]
        ]) {
          const name = comparedName(asked, recognition);
          if (!name) {
            continue;
          }
          for (const item of given.t === 'list' ? given.items : [given]) {
            const value = facts.value(item, context);
            if (value.text !== null) {
              facts.add(site, {
                kind: 'backend-compare',
                name,
                mark: { from: left.from, to: right.to },
                value,
                backend: name === 'backend' ? facts.backendOf(value.text) : null
              });
            }
          }
          return true;
        }
        return false;
      }
    }
  ];
};

/** What an expression asks Keras for: `backend`, `_BACKEND`, the order of dimensions; null when it asks for none. */
function comparedName(
  expr: Expr,
  { facts, context }: IRecognition
): string | null {
  if (expr.t === 'member' && expr.name === '_BACKEND') {
    return isKeras(facts.names.path(expr, context)) ? expr.name : null;
  }
  const name = expr.t === 'call' ? calledName(expr) : '';
  if (GET_ORDERING.includes(name)) {
    return name;
  }
  return expr.t === 'call' &&
    name === 'backend' &&
    isKeras(facts.names.path(expr.callee, context))
    ? name
    : null;
}

/** What a model does that not every backend can. */
export const modelUses: Family = ({ knowledge }) => [
  {
    on: 'call',
    kinds: ['training-call'],
    calls: TRAINING,
    words: TRAINING.map(name => `\\.${name}\\b`),
    recognize: (site, { facts }) => {
      const { callee } = site.call;
      if (callee.t === 'member') {
        facts.add(site, {
          kind: 'training-call',
          name: callee.name,
          mark: { from: callee.nameFrom, to: callee.to }
        });
      }
      return true;
    }
  },
  {
    on: 'call',
    kinds: ['tensorflow-layer'],
    calls: knowledge.tensorflowLayers,
    words: knowledge.tensorflowLayers.map(name => `\\b${name}\\(`),
    recognize: (site, { facts, context }) => {
      const path = facts.names.path(site.call.callee, context);
      const layer = path?.slice(path.lastIndexOf('.') + 1) ?? '';
      if (!isKeras(path) || !knowledge.tensorflowLayers.includes(layer)) {
        return false;
      }
      const mark = site.call;
      facts.add(site, { kind: 'tensorflow-layer', name: layer, mark });
      return true;
    }
  }
];

/** `theano.config.floatX = …`. */
export const theanoConfig: Family = () => [
  {
    on: 'assign',
    kinds: ['theano-config'],
    words: [
      'theano\\.config',
      'floatX',
      'config\\.(?:device|mode|compute|optimizer|exception|allow|gcc|cxx|blas|dnn|lib|warn)'
    ],
    notebookWords: ['theano'],
    recognize: (site, { facts, context }) => {
      const { target, value } = site;
      const path =
        target.t === 'member' ? facts.names.path(target, context) : null;
      if (!path?.startsWith('theano.config.')) {
        return false;
      }
      facts.add(site, {
        kind: 'theano-config',
        name: path.slice('theano.config.'.length),
        mark: { from: target.from, to: Math.max(target.to, value?.to ?? 0) },
        value: facts.value(value, context),
        backend: 'theano'
      });
      return true;
    }
  }
];
