import { definitionWith } from '../python/definitions';
import { ICall, IParam } from '../python/expr';
import { IContext } from '../python/lookup';
import { FactBuilder } from './builder';
import { isKeras } from './imports';

/** Methods in which a layer, a model, a loss or a metric of one's own computes with the backend's tensors. */
const COMPUTING_METHODS = [
  'call',
  'compute_loss',
  'train_step',
  'test_step',
  'update_state'
];

/** The method of a class in which tensors are computed with, or the function, by name; null in other places. */
export function homeOf({ cell, scope }: IContext): string | null {
  const binding = definitionWith(cell.code, 'function', scope);
  if (!binding) {
    return null;
  }
  const isMethod =
    definitionWith(cell.code, 'class', binding.scope) !== undefined;
  return isMethod
    ? COMPUTING_METHODS.includes(binding.name)
      ? `.${binding.name}`
      : null
    : binding.name;
}

/**
 * Where a call computes with what a parameter of its function was given: `Layer.call` in a method of a class of Keras, the
 * name of a function, `lambda` in one that stands in a call of compile() or Lambda(); null in other places.
 */
export function computingPlaceOf(
  call: ICall,
  statement: string,
  facts: FactBuilder,
  context: IContext
): string | null {
  const { code, source } = context.cell;
  const written = source.slice(call.from, call.to);
  const binding = definitionWith(code, 'function', context.scope);
  if (binding?.bound.type !== 'function') {
    const [, given = ''] = /\blambda\s+([\w\s,]+):/.exec(statement) ?? [];
    return /\b(?:compile|Lambda|add_loss)\(/.test(statement) &&
      mentions(written, given.split(/[\s,]+/))
      ? 'lambda'
      : null;
  }
  const names = derivedFrom(binding.bound.params, code.statementAt(call.from));
  if (!mentions(written, names)) {
    return null;
  }
  const owner = definitionWith(code, 'class', binding.scope);
  if (!owner) {
    return binding.name;
  }
  const base = COMPUTING_METHODS.includes(binding.name)
    ? kerasBaseOf(source.slice(owner.at), facts, context)
    : null;
  return base && `${base}.${binding.name}`;
}

/** The class of Keras that a class is made of, by the text from its name on; null where it is of none. */
function kerasBaseOf(
  text: string,
  { names }: FactBuilder,
  { cell }: IContext
): string | null {
  const [, bases = ''] = /^\w+\s*\(([^)]*)\)/.exec(text) ?? [];
  for (const base of bases.split(',').map(each => each.trim())) {
    const [root, ...rest] = base.split('.');
    const at = text.length === 0 ? 0 : cell.source.length - text.length;
    const path = names.path(
      { t: 'name', name: root, from: at, to: at },
      { cell, scope: 0 }
    );
    const [last] = [root, ...rest].slice(-1);
    if (
      isKeras([path ?? '', ...rest].join('.')) &&
      /^(?:Layer|Model|Loss|Metric|Sequential|Wrapper)$/.test(last)
    ) {
      return last;
    }
  }
  return null;
}

/** The parameters of a function, `self` left out, and the variables that a text makes of them. */
function derivedFrom(params: readonly IParam[], text: string): string[] {
  const names = params
    .filter(({ isRest, name }) => !isRest && !/^(?:self|cls)$/.test(name))
    .map(({ name }) => name);
  for (const [, targets, value] of text.matchAll(
    /^[ \t]*([\w, \t]+?)[ \t]*[-+*/]?=(?!=)(.*)$/gm
  )) {
    if (mentions(value, names)) {
      names.push(...targets.split(/[\s,]+/));
    }
  }
  return names;
}

/** Whether a text names a variable for its value: a shape or a dtype is known without. */
function mentions(text: string, names: readonly string[]): boolean {
  const known = names.filter(name => /^[A-Za-z_]\w*$/.test(name));
  return (
    known.length > 0 &&
    new RegExp(
      `(?<![\\w.])(?:${known.join('|')})\\b(?!\\s*(?:=(?!=)|\\.\\s*(?:shape|dtype|ndim)\\b))`
    ).test(text)
  );
}
