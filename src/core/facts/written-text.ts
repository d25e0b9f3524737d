import { Expr } from '../python/expr';
import { Slice } from '../slice';
import { IValue } from './fact';
import { IKerasJsonText } from './keras-json-text';
import { IRecognition, calledName } from './recognizer';

/** What Python writes for a dictionary. */
export const NO_JSON: IKerasJsonText = {
  isValid: false,
  isObject: false,
  entries: {}
};

/** The lines that `writelines` is given. */
export function linesOf(
  given: Expr,
  { facts, context }: IRecognition
): Slice | null {
  const { expr, context: home } = facts.names.follow(given, context);
  const lines =
    expr.t === 'list'
      ? expr.items.map(item => facts.names.evaluate(item, home).text)
      : [null];
  return lines.length > 0 && !lines.includes(null)
    ? Slice.detached(lines.join(''))
    : null;
}

/** Whether a file is written by several calls, each of which gives a part of it. */
export function isPiecewise(file: Expr, { facts }: IRecognition): boolean {
  return (
    file.t === 'name' &&
    [
      ...facts.cell.source.matchAll(
        new RegExp(`\\b${file.name}[ \\t]*\\.[ \\t]*write(?:lines)?\\(`, 'g')
      )
    ].length > 1
  );
}

/** The backend that `text.replace("tensorflow", "theano")` puts into a text that is not known. */
export function replacedValue(
  text: Expr,
  { facts, context }: IRecognition
): IValue | null {
  const { expr, context: home } = facts.names.follow(text, context);
  const [, to] =
    expr.t === 'call' && calledName(expr) === 'replace' ? expr.args : [];
  const value = to ? facts.value(to, home) : null;
  return value && facts.backendOf(value.text) !== null ? value : null;
}

/** Whether a text is Python's for a dictionary, `str({"backend": "jax"})` or what print makes of one: it has single quotes. */
export function isRepresentation(
  text: Expr,
  via: string,
  recognition: IRecognition
): boolean {
  const { facts, context } = recognition;
  const isMade = text.t === 'call' && /^(str|repr)$/.test(calledName(text));
  if (!isMade && via !== 'print') {
    return false;
  }
  const given = isMade ? text.args[0] : text;
  const at = given && facts.names.follow(given, context).expr;
  return at?.t === 'dict' && at.entries.some(({ key }) => key?.t === 'string');
}
