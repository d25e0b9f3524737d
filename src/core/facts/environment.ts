import { ownValue } from '../own-value';
import { Expr } from '../python/expr';
import { IPlace } from '../python/sites';
import { addEntries, addKeywords, isEnviron } from './environment-entries';
import {
  addVariable,
  variableNamed,
  variableWords
} from './environment-variables';
import { VariableKind } from './fact';
import { AnyRecognizer, Family, IRecognition } from './recognizer';

/** The kinds of facts about environment variables. */
export const environmentKinds = [
  'env-assign',
  'env-setdefault',
  'env-update',
  'env-delete',
  'env-by-name',
  'shell-inline',
  'putenv',
  'theano-flags',
  'keras-home',
  'legacy-keras-flag',
  'keras-flag',
  'jax-flag'
] as const;

/** Whether an expression is a copy of the environment: `os.environ.copy()`, `dict(os.environ)`. */
function isCopy(expr: Expr, { facts, context }: IRecognition): boolean {
  const { expr: at, context: home } = facts.names.follow(expr, context);
  if (at.t !== 'call') {
    return false;
  }
  const path = facts.names.path(at.callee, home);
  const [first] = at.args;
  return (
    path === 'os.environ.copy' ||
    (/^(?:dict|copy\.(?:deep)?copy)$/.test(path ?? '') &&
      first !== undefined &&
      facts.names.path(first, home) === 'os.environ')
  );
}

/** `os.environ["KERAS_BACKEND"] = …` and all other ways of Python to set, remove and read an environment variable. */
export const environment: Family = vocabulary => {
  const notebookWords = variableWords(vocabulary);
  const words = ['environ', ...notebookWords];
  const recognizers: AnyRecognizer[] = [
    {
      on: 'assign',
      kinds: environmentKinds,
      words,
      notebookWords,
      recognize: (site, recognition) => {
        const { target, value, update } = site;
        const { facts, context } = recognition;
        if (target.t === 'item') {
          const name = variableNamed(target.key, recognition);
          if (
            name === 'KERAS_BACKEND' &&
            value &&
            isCopy(target.object, recognition)
          ) {
            // For the process that is given this environment.
            facts.add(site, {
              kind: 'shell-inline',
              name,
              value: facts.value(value, context),
              persists: false,
              mark: { from: target.from, to: site.range.to },
              via: 'environment of a process'
            });
            return false;
          }
          if (!name && isEnviron(target.object, recognition)) {
            addByName(site, target.key, recognition);
          }
          if (name && isEnviron(target.object, recognition)) {
            // Parentheses around the target belong to it.
            const { source } = facts.cell;
            const before = source.slice(site.range.from, target.from);
            const from = /^[(\s]*$/.test(before)
              ? site.range.from
              : target.from;
            addVariable(
              site,
              facts,
              context,
              'env-assign',
              name,
              update ? null : value,
              { from, to: site.range.to }
            );
          }
          return false;
        }
        if (
          target.t === 'member' &&
          update &&
          value &&
          isEnviron(target, recognition)
        ) {
          addEntries(site, value, recognition);
          return true;
        }
        return false;
      }
    },
    {
      on: 'delete',
      kinds: ['env-delete'],
      words,
      notebookWords,
      recognize: (site, recognition) => {
        const { target } = site;
        if (target.t === 'item') {
          const name = variableNamed(target.key, recognition);
          if (name && isEnviron(target.object, recognition)) {
            recognition.facts.add(site, {
              kind: 'env-delete',
              name,
              mark: target
            });
          }
        }
      }
    },
    {
      on: 'subscript',
      kinds: ['env-read'],
      words,
      notebookWords,
      recognize: (site, recognition) => {
        const { item } = site;
        const name = item.t === 'item' && variableNamed(item.key, recognition);
        if (name && item.t === 'item' && isEnviron(item.object, recognition)) {
          recognition.facts.add(site, { kind: 'env-read', name, mark: item });
        }
      }
    },
    {
      on: 'compare',
      kinds: ['env-read'],
      words,
      notebookWords,
      recognize: (site, recognition) => {
        const { left, right, operator } = site;
        const name =
          operator === 'in' ? variableNamed(left, recognition) : undefined;
        if (name && isEnviron(right, recognition)) {
          recognition.facts.add(site, {
            kind: 'env-read',
            name,
            mark: { from: left.from, to: right.to },
            via: 'in'
          });
        }
        return name !== undefined;
      }
    },
    {
      on: 'call',
      kinds: environmentKinds,
      calls: ['setdefault', '__setitem__', 'putenv', 'update'],
      words: [...words, 'putenv'],
      notebookWords,
      recognize: (site, recognition) => {
        const { call } = site;
        const { facts, context } = recognition;
        const method = environMethod(site.call.callee, recognition);
        if (!method) {
          return false;
        }
        if (method === 'update') {
          call.args.forEach(arg => addEntries(site, arg, recognition));
          call.args.forEach(arg => addByName(site, arg, recognition));
          addKeywords(site, call.keywords, recognition);
          return true;
        }
        const kind = ownValue(SETTERS, method);
        const name = kind && variableNamed(call.args[0], recognition);
        if (name) {
          const value = call.args[1] ?? call.keywords[0]?.value;
          addVariable(site, facts, context, kind, name, value, call);
        } else if (kind && call.args[0]) {
          addByName(site, call.args[0], recognition);
        }
        return kind !== undefined;
      }
    },
    {
      on: 'call',
      kinds: ['env-delete', 'env-read'],
      calls: ['pop', '__delitem__', 'unsetenv', 'get', 'getenv'],
      words: [...words, 'unsetenv', 'getenv'],
      notebookWords,
      recognize: (site, recognition) => {
        const method = environMethod(site.call.callee, recognition);
        const name = method && variableNamed(site.call.args[0], recognition);
        if (name) {
          recognition.facts.add(site, {
            kind: method.startsWith('get') ? 'env-read' : 'env-delete',
            name,
            mark: site.call,
            via: method
          });
        }
        return Boolean(method);
      }
    }
  ];
  return recognizers;
};

/** In a function, which variable is set may follow from what a call of it gives to a parameter. */
function addByName(
  place: IPlace,
  key: Expr,
  { facts, context }: IRecognition
): void {
  // `name`, or `name.upper()`
  const of =
    key.t === 'call' && key.callee.t === 'member' ? key.callee.object : key;
  if (of.t === 'name' && place.certainty.inFunction && !context.frame) {
    facts.add(place, { kind: 'env-by-name', name: of.name, mark: key });
  }
}

const SETTERS: Readonly<Record<string, VariableKind | undefined>> = {
  setdefault: 'env-setdefault',
  __setitem__: 'env-assign',
  putenv: 'putenv'
};

/** The name of a method of `os.environ`, or of a function of `os`; null for all others. */
function environMethod(
  callee: Expr,
  { facts, context }: IRecognition
): string | null {
  const path = facts.names.path(callee, context);
  return (path && /^os\.(?:environb?\.)?(\w+)$/.exec(path)?.[1]) || null;
}
