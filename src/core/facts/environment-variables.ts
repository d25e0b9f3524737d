import { IRange } from '../notebook/notebook';
import { Expr } from '../python/expr';
import { IContext } from '../python/lookup';
import { IPlace } from '../python/sites';
import { IVocabulary } from '../vocabulary/vocabulary';
import { FactBuilder } from './builder';
import { VariableKind } from './fact';
import { IRecognition } from './recognizer';

/** What stands in every statement that sets a variable of interest: the mapping or the variable. */
export function variableWords({ knowledge }: IVocabulary): string[] {
  return knowledge.variables.map(({ name }) => name);
}

/** The name of the variable that an expression names; undefined when it is none of interest. */
export function variableNamed(
  expr: Expr | null | undefined,
  { facts, context }: IRecognition
): string | undefined {
  const written = expr ? facts.names.evaluate(expr, context).text : null;
  return written === null
    ? undefined
    : facts.vocabulary.knowledge.variables.find(each => each.name === written)
        ?.name;
}

/** Adds the fact that a variable is set; `context` is where the value's names are looked up. */
export function addVariable(
  place: IPlace,
  facts: FactBuilder,
  context: IContext,
  kind: VariableKind,
  name: string,
  expr: Expr | null | undefined,
  mark: IRange
): void {
  if (isOwnRead(expr, name, facts, context)) {
    // What it was before is put back.
    return;
  }
  const fallback = badDefault(expr, facts, context);
  const value = facts.value(fallback ?? expr, context);
  const certainty = fallback
    ? { ...place.certainty, conditional: true }
    : place.certainty;
  const variable = facts.vocabulary.knowledge.variables.find(
    each => each.name === name
  );
  const own = variable?.kind ?? null;
  facts.add(
    { ...place, certainty },
    own === null
      ? { kind, name, mark, value, persists: kind !== 'putenv' }
      : {
          kind: own,
          name,
          mark,
          value,
          backend: variable?.backend ?? null,
          persists: kind !== 'putenv',
          via: kind
        }
  );
}

/** Whether a value is what the variable itself was: `os.environ.get("KERAS_BACKEND")`. */
function isOwnRead(
  expr: Expr | null | undefined,
  name: string,
  { names }: FactBuilder,
  context: IContext
): boolean {
  const at = expr ? names.follow(expr, context) : null;
  if (at?.expr.t === 'call' && at.expr.args.length === 1) {
    const { args, callee } = at.expr;
    return (
      /^os\.(?:getenv|environ\.get|environ\.pop)$/.test(
        names.path(callee, at.context) ?? ''
      ) && names.evaluate(args[0], at.context).text === name
    );
  }
  return (
    at?.expr.t === 'item' &&
    names.path(at.expr.object, at.context) === 'os.environ' &&
    names.evaluate(at.expr.key, at.context).text === name
  );
}

/**
 * What may be set and is no name of a backend: the default of a variable that is read, `os.getenv("BACKEND", "pytorch")`,
 * or a side of a choice, `"pytorch" if gpu else "jax"`. It holds only under a condition; where all is good, that says
 * nothing about the value.
 */
function badDefault(
  expr: Expr | null | undefined,
  { names, vocabulary }: FactBuilder,
  context: IContext
): Expr | null {
  const at = expr ? names.follow(expr, context) : null;
  if (!at || at.context.cell !== context.cell) {
    return null;
  }
  const isBad = (given: Expr): boolean => {
    const { text } = names.evaluate(given, at.context);
    return text !== null && !vocabulary.backendNamed(text)?.needs.length;
  };
  if (at.expr.t === 'choice') {
    return [at.expr.then, at.expr.otherwise].find(isBad) ?? null;
  }
  if (at.expr.t !== 'call') {
    return null;
  }
  const path = names.path(at.expr.callee, at.context);
  const given = at.expr.args[1];
  return given &&
    ['os.getenv', 'os.environ.get'].includes(path ?? '') &&
    isBad(given)
    ? given
    : null;
}
