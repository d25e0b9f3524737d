import { definitionWith } from '../python/definitions';
import { ICall, IParam } from '../python/expr';
import { IContext } from '../python/lookup';
import { IBinding } from '../python/sites';
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
      mentions(written, new Set(given.split(/[\s,]+/)))
      ? 'lambda'
      : null;
  }
  if (!mentions(written, namesWithin(binding, code.statementAt(call.from)))) {
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

/** The parameters of functions, and what is made of them: each call in a function asks for them. */
const derived = new WeakMap<IBinding, ReadonlySet<string>>();

/** The parameters of a function, `self` left out, and the variables that the text of its statement makes of them. */
function namesWithin(
  binding: IBinding,
  statement: string
): ReadonlySet<string> {
  let names = derived.get(binding);
  if (!names) {
    const { bound } = binding;
    names = derivedFrom(
      bound.type === 'function' ? bound.params : [],
      statement
    );
    derived.set(binding, names);
  }
  return names;
}

function derivedFrom(
  params: readonly IParam[],
  text: string
): ReadonlySet<string> {
  const names = new Set(
    params
      .filter(({ isRest, name }) => !isRest && !/^(?:self|cls)$/.test(name))
      .map(({ name }) => name)
  );
  for (const [, targets, value] of text.matchAll(
    /^[ \t]*([\w, \t]+?)[ \t]*[-+*/]?=(?!=)(.*)$/gm
  )) {
    if (mentions(value, names)) {
      targets.split(/[\s,]+/).forEach(name => names.add(name));
    }
  }
  return names;
}

/** A variable that stands for its value: its shape or its dtype is known without. */
const VALUE =
  /(?<![\w.])[A-Za-z_]\w*\b(?!\s*(?:=(?!=)|\.\s*(?:shape|dtype|ndim)\b))/g;

/** Whether a text names one of some variables for its value. */
function mentions(text: string, names: ReadonlySet<string>): boolean {
  return (
    names.size > 0 &&
    (text.match(VALUE)?.some(name => names.has(name)) ?? false)
  );
}
