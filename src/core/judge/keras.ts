import { Expr, ICall } from '../read/expr';
import { IPlace } from '../read/reading';
import { ORDERING_KEYWORDS, TENSORFLOW_LAYERS } from '../read/words';
import { backendOf } from '../backend-name';
import { Builder, Of } from './builder';
import { IContext } from './lookup';

/** Whether a dotted path is of Keras, whichever way it came. */
export function isKeras(path: string | null): boolean {
  return (
    path !== null &&
    /^(keras|tf_keras|keras_core|tensorflow(\.\w+)*\.keras)(\.|$)/.test(path)
  );
}

const ORDERINGS = new Set(['th', 'tf', 'channels_first', 'channels_last']);

/** Calls of Keras's own functions about the backend; whether the call was one. */
export function judgeKerasCall(
  place: IPlace,
  call: ICall,
  builder: Builder,
  context: IContext
): boolean {
  const method =
    call.callee.t === 'member' || call.callee.t === 'name'
      ? call.callee.name
      : '';
  const path = (): string | null => builder.names.path(call.callee, context);
  switch (method) {
    case 'set_image_dim_ordering':
    case 'set_image_data_format': {
      const value = builder.value(
        call.args[0] ?? call.keywords[0]?.value ?? null,
        context
      );
      builder.add(place, {
        kind: 'image-dim-ordering',
        name: method,
        mark: call,
        value,
        backend: null
      });
      return true;
    }
    case 'image_dim_ordering':
    case 'image_data_format':
      builder.add(place, {
        kind: 'image-dim-ordering-read',
        name: method,
        mark: call
      });
      return true;
    case 'fit':
    case 'fit_generator':
    case 'train_on_batch':
      if (call.callee.t === 'member') {
        builder.add(place, {
          kind: 'training-call',
          name: method,
          mark: { from: call.callee.nameFrom, to: call.callee.to }
        });
      }
      return true;
  }
  const full = path();
  if (full === null) {
    return false;
  }
  if (isKeras(full) && full.endsWith('.set_backend')) {
    const value = builder.value(
      call.args[0] ?? call.keywords[0]?.value ?? null,
      context
    );
    builder.add(place, {
      kind: 'set_backend-call',
      name: full,
      mark: call,
      value
    });
    return true;
  }
  const layer = full.slice(full.lastIndexOf('.') + 1);
  if (isKeras(full) && TENSORFLOW_LAYERS.includes(layer)) {
    builder.add(place, { kind: 'tensorflow-layer', name: layer, mark: call });
    return true;
  }
  if (/^plaidml(\.\w+)*\.install_backend$/.test(full)) {
    builder.add(place, {
      kind: 'plaidml-install',
      name: full,
      mark: call,
      backend: 'plaidml'
    });
    return true;
  }
  if (isKeras(full) && /\.(backend|config)\.backend$/.test(full)) {
    builder.add(place, { kind: 'backend-read', name: full, mark: call });
    return true;
  }
  return false;
}

/** `dim_ordering="th"` and `data_format="channels_first"` in any call. */
export function judgeOrderingKeywords(
  place: IPlace,
  call: ICall,
  builder: Builder,
  context: IContext
): void {
  for (const keyword of call.keywords) {
    if (keyword.name !== null && ORDERING_KEYWORDS.has(keyword.name)) {
      const value = builder.value(keyword.value, context);
      if (value.text !== null && ORDERINGS.has(value.text)) {
        builder.add(place, {
          kind: 'dim-ordering-kwarg',
          name: keyword.name,
          mark: keyword,
          value,
          backend: null
        });
      }
    }
  }
}

/** `K._BACKEND = …`, `theano.config.floatX = …`; whether the candidate was one. */
export function judgeAttribute(
  candidate: Of<'assign'>,
  builder: Builder,
  context: IContext
): boolean {
  const { target, value } = candidate;
  if (target.t !== 'member') {
    return false;
  }
  const path = builder.names.path(target, context);
  if (path === null) {
    return false;
  }
  const mark = { from: target.from, to: Math.max(target.to, value?.to ?? 0) };
  if (
    isKeras(path) &&
    (target.name === '_BACKEND' || target.name === '_backend')
  ) {
    builder.add(candidate, {
      kind: 'backend-attr-assign',
      name: path,
      mark,
      value: builder.value(value, context)
    });
    return true;
  }
  if (
    isKeras(path) &&
    /^_?(IMAGE_DIM_ORDERING|IMAGE_DATA_FORMAT)$/i.test(target.name)
  ) {
    builder.add(candidate, {
      kind: 'image-dim-ordering',
      name: target.name,
      mark,
      value: builder.value(value, context),
      backend: null
    });
    return true;
  }
  if (path.startsWith('theano.config.')) {
    builder.add(candidate, {
      kind: 'theano-config',
      name: path.slice('theano.config.'.length),
      mark,
      value: builder.value(value, context),
      backend: 'theano'
    });
    return true;
  }
  return false;
}

/** `K.backend() == "theano"`, `K.image_data_format() == "channels_first"`. */
export function judgeCompare(
  candidate: Of<'compare'>,
  builder: Builder,
  context: IContext
): void {
  const sides: [Expr, Expr][] = [
    [candidate.left, candidate.right],
    [candidate.right, candidate.left]
  ];
  for (const [asked, given] of sides) {
    const name = readOf(asked, builder, context);
    if (!name) {
      continue;
    }
    const items = given.t === 'list' ? given.items : [given];
    for (const item of items) {
      const value = builder.value(item, context);
      if (value.text !== null) {
        builder.add(candidate, {
          kind: 'backend-compare',
          name,
          mark: { from: candidate.left.from, to: candidate.right.to },
          value,
          backend: name === 'backend' ? backendOf(value.text) : null
        });
      }
    }
    return;
  }
}

function readOf(
  expr: Expr,
  builder: Builder,
  context: IContext
): string | null {
  if (expr.t === 'member' && expr.name === '_BACKEND') {
    return isKeras(builder.names.path(expr, context)) ? '_BACKEND' : null;
  }
  if (expr.t !== 'call') {
    return null;
  }
  const { callee } = expr;
  const method =
    callee.t === 'member' || callee.t === 'name' ? callee.name : '';
  if (method === 'image_dim_ordering' || method === 'image_data_format') {
    return method;
  }
  if (method !== 'backend') {
    return null;
  }
  return isKeras(builder.names.path(callee, context)) ? method : null;
}

/** `reload(keras)` and `importlib.import_module("keras")`; whether the call was one. */
export function reloadedModule(
  call: ICall,
  builder: Builder,
  context: IContext
): string | null {
  const path = builder.names.path(call.callee, context);
  if (
    path === null ||
    !/^((importlib|imp|six\.moves|builtins)\.)?reload(_module)?$/.test(path)
  ) {
    return null;
  }
  const [module] = call.args;
  return module ? builder.names.path(module, context) : null;
}
