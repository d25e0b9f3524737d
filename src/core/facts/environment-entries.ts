import { Expr } from '../python/expr';
import { IPlace } from '../python/sites';
import { addVariable, variableNamed } from './environment-variables';
import { IRecognition, calledName } from './recognizer';

/** Whether an expression is the environment of the kernel. */
export function isEnviron(
  expr: Expr,
  { facts, context }: IRecognition
): boolean {
  const path = facts.names.path(expr, context);
  return path === 'os.environ' || path === 'os.environb';
}

/** The keyword arguments that are given to `update`. */
export function addKeywords(
  place: IPlace,
  keywords: Extract<Expr, { t: 'call' }>['keywords'],
  recognition: IRecognition
): void {
  const { facts, context } = recognition;
  const { variables } = facts.vocabulary.knowledge;
  for (const keyword of keywords) {
    const { name, value } = keyword;
    if (name === null) {
      addEntries(place, value, recognition);
    } else if (variables.some(each => each.name === name)) {
      addVariable(place, facts, context, 'env-update', name, value, keyword);
    }
  }
}

/** The entries of what is given to `update`: a dictionary, pairs, `dict(…)`, or a name for one of these. */
export function addEntries(
  place: IPlace,
  given: Expr,
  recognition: IRecognition
): void {
  const { facts } = recognition;
  const { expr, context } = facts.names.follow(given, recognition.context);
  const inner: IRecognition = { facts, context };
  // What stands in another cell or statement is marked where it is used.
  const isHere = expr === given;
  const add = (key: Expr, value: Expr): void => {
    const name = variableNamed(key, inner);
    if (name) {
      const mark = isHere ? { from: key.from, to: value.to } : given;
      addVariable(place, facts, context, 'env-update', name, value, mark);
    }
  };
  if (expr.t === 'list') {
    for (const pair of expr.items) {
      if (pair.t === 'list' && pair.items.length === 2) {
        add(pair.items[0], pair.items[1]);
      }
    }
  } else if (
    expr.t === 'call' &&
    calledName(expr) === 'dict' &&
    isHere &&
    (expr.args.length === 0 || expr.keywords.length === 0) &&
    !expr.args.some(arg => arg.t === 'comprehension')
  ) {
    expr.args.forEach(arg => addEntries(place, arg, inner));
    addKeywords(place, expr.keywords, inner);
  } else {
    // Of a key that stands in it twice the last value counts.
    const pairs = new Map(
      (facts.names.pairs(expr, context) ?? []).flatMap(pair => {
        const name =
          pair &&
          variableNamed(pair.key.expr, { facts, context: pair.key.context });
        return pair && name ? [[name, pair]] : [];
      })
    );
    for (const [name, { key, value }] of pairs) {
      const isWritten =
        isHere &&
        key.context === context &&
        key.expr.from >= expr.from &&
        value.expr.to <= expr.to;
      const mark = isWritten
        ? { from: key.expr.from, to: value.expr.to }
        : given;
      addVariable(
        place,
        facts,
        value.context,
        'env-update',
        name,
        value.expr,
        mark
      );
    }
  }
}
