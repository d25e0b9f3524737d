import { SyntaxNode } from '@lezer/common';

import { argumentNodes } from '../../core/python/argument-nodes';
import { readLiteral } from '../../core/python/literal';
import { isOperand, operands } from '../../core/python/operands';
import { Api } from '../api';
import { textOf } from './cells';
import type { IContext } from './interpreter';
import {
  HISTORY,
  ITERATOR,
  MODEL,
  OPTIMIZER,
  TENSOR,
  attributeOf,
  itemOf,
  resultOf
} from './keras-objects';
import { Scope } from './scope';
import {
  IArgument,
  ICallUse,
  IFunction,
  IImportBinding,
  UNKNOWN,
  Use,
  Value,
  pathOf
} from './value';

/** A value with the import that binds the name that it starts with. */
interface IResolved {
  readonly value: Value;
  readonly binding: IImportBinding | null;
  /** Whether it is a name of Keras that nothing in the notebook can bind. */
  readonly isMissing?: boolean;
}

/** Libraries of which `import *` brings nothing of Keras. */
const LIBRARIES =
  /^(keras|tensorflow|numpy|scipy|pylab|matplotlib|math|os|sys|sympy|theano|lasagne|torch|sklearn|pandas|tkinter|Tkinter|ipywidgets|IPython|__future__|past|builtins|future|six)(\.|$)/;

/** Methods that nothing but a model of Keras has. */
const ONLY_MODELS =
  /^(fit_generator|evaluate_generator|predict_generator|save_weights)$/;

/** Functions of Python that take the name of an attribute as a text. */
const BY_NAME = /^(has|get|set)attr$/;

/** Attributes that nothing but what yields images has. */
const ONLY_ITERATORS = /^(nb_sample|nb_class)$/;

/** Says what expressions are, and takes note of what they use. */
export class Expressions {
  constructor(
    private readonly _api: Api,
    private readonly _uses: Use[],
    private readonly _call: (def: IFunction, args: readonly Value[]) => Value,
    private readonly _isFree: (name: string) => boolean
  ) {}

  /** Takes note of `from module import *`. */
  addStar(binding: IImportBinding): void {
    this._stars.push(binding);
  }

  evaluate(node: SyntaxNode, context: IContext): Value {
    const { code } = context;
    switch (node.name) {
      case 'VariableName':
      case 'MemberExpression': {
        const resolved = this._resolve(node, context);
        this._reference(node, resolved, context);
        return resolved.value;
      }
      case 'CallExpression':
        return this._callExpression(node, context);
      case 'String': {
        const literal = readLiteral(code.source, node.from, node.to);
        return literal ? { t: 'text', value: literal.value } : UNKNOWN;
      }
      case 'Number': {
        const text = textOf(code, node).replace(/_/g, '');
        const value = Number(text.replace(/[lL]$/, ''));
        return isNaN(value)
          ? UNKNOWN
          : { t: 'number', value, isInt: /^\d+[lL]?$/.test(text) };
      }
      case 'Boolean':
      case 'None': {
        const value = textOf(code, node);
        return value === 'True' || value === 'False' || value === 'None'
          ? { t: 'constant', value }
          : UNKNOWN;
      }
      case 'ParenthesizedExpression': {
        const [inner] = operands(node);
        return inner ? this.evaluate(inner, context) : UNKNOWN;
      }
      case 'TupleExpression':
      case 'ArrayExpression':
      case 'SetExpression':
        return {
          t: 'sequence',
          items: operands(node).map(each => this.evaluate(each, context))
        };
      case 'DictionaryExpression':
        return this._dictionary(node, context);
      case 'ConditionalExpression': {
        const [then, , otherwise] = operands(node).map(each =>
          this.evaluate(each, context)
        );
        return then && otherwise && then.t === otherwise.t ? then : UNKNOWN;
      }
      case 'BinaryExpression':
        return this._binary(node, context);
      case 'LambdaExpression':
        this._lambda(node, context);
        return UNKNOWN;
      case 'ArrayComprehensionExpression': {
        this._comprehension(node, context);
        const count = countOf(textOf(context.code, node));
        return count === null
          ? UNKNOWN
          : { t: 'sequence', items: Array<Value>(count).fill(UNKNOWN) };
      }
      case 'ComprehensionExpression':
      case 'SetComprehensionExpression':
      case 'DictionaryComprehensionExpression':
        this._comprehension(node, context);
        return UNKNOWN;
      default:
        operands(node).forEach(each => this.evaluate(each, context));
        return UNKNOWN;
    }
  }

  /** What an iteration over a value gives. */
  elementOf(value: Value): Value {
    if (value.t === 'sequence') {
      const [first] = value.items;
      return first && value.items.every(({ t }) => t === first.t)
        ? first
        : UNKNOWN;
    }
    const item = value.t === 'instance' ? itemOf(value.path) : null;
    if (value.t === 'instance' && item !== null) {
      return { ...value, path: item, calls: [] };
    }
    return value.t === 'tensor' ? value : UNKNOWN;
  }

  /** The defaults of a function's parameters, which are evaluated where it is defined. */
  evaluateDefaults(node: SyntaxNode, context: IContext): void {
    const list = node.getChild('ParamList');
    for (let child = list?.firstChild; child; child = child.nextSibling) {
      if (child.name === 'AssignOp' && child.nextSibling) {
        child = child.nextSibling;
        this.evaluate(child, context);
      }
    }
  }

  /** An assignment to an attribute or an item. */
  store(target: SyntaxNode, value: Value, context: IContext): void {
    const object = target.firstChild;
    const property = target.getChild('PropertyName');
    if (!object) {
      return;
    }
    const of = this.evaluate(object, context);
    if (!property) {
      operands(target)
        .slice(1)
        .forEach(each => this.evaluate(each, context));
      return;
    }
    const name = textOf(context.code, property);
    if (of.t === 'object') {
      of.def.members.set(name, value);
    } else if (of.t === 'instance') {
      this._attribute(target, property, of, context, true);
    }
  }

  private _reference(
    node: SyntaxNode,
    { value, binding, isMissing = false }: IResolved,
    { code, isInFunction }: IContext
  ): void {
    if (value.t === 'path') {
      const use = {
        type: 'reference',
        code,
        isInFunction,
        node,
        path: value.path,
        binding,
        isMissing
      } as const;
      this._uses.push(use);
      binding?.references.push(use);
    }
  }

  /** What a name or a chain of attributes is; uses within it are noted, the chain itself is not. */
  private _resolve(node: SyntaxNode, context: IContext): IResolved {
    const { code, scope } = context;
    if (node.name === 'VariableName') {
      const name = textOf(code, node);
      return scope.get(name) ?? this._unbound(name);
    }
    const object = node.firstChild;
    const property = node.getChild('PropertyName');
    if (node.name !== 'MemberExpression' || !object) {
      return { value: this.evaluate(node, context), binding: null };
    }
    if (!property) {
      return { value: this._item(node, context), binding: null };
    }
    const { value, binding } = this._resolve(object, context);
    const name = textOf(code, property);
    switch (value.t) {
      case 'path':
        return {
          value: { t: 'path', path: `${value.path}.${name}` },
          binding
        };
      case 'instance':
        return {
          value: this._attribute(node, property, value, context, false),
          binding: null
        };
      case 'object':
        return { value: this._member(value, name), binding: null };
      case 'unknown':
        return {
          value: this._shownByName(node, property, context),
          binding: null
        };
      default:
        return { value: UNKNOWN, binding: null };
    }
  }

  /** An attribute of something that cannot be followed: `x.optimizer` is that of a model, whatever made it. */
  private _shownByName(
    node: SyntaxNode,
    nameNode: SyntaxNode,
    context: IContext
  ): Value {
    const name = textOf(context.code, nameNode);
    if (name === 'optimizer') {
      return { t: 'instance', path: OPTIMIZER, calls: [], made: null };
    }
    if (!ONLY_ITERATORS.test(name)) {
      return UNKNOWN;
    }
    const receiver: Extract<Value, { t: 'instance' }> = {
      t: 'instance',
      path: ITERATOR,
      calls: [],
      made: null
    };
    return this._attribute(node, nameNode, receiver, context, false);
  }

  /** A name that nothing binds: what `import *` of Keras brings. */
  private _unbound(name: string): IResolved {
    const paths = this._stars.flatMap(({ module }) =>
      this._api.keras(module) ? `${module}.${name}` : []
    );
    const known =
      paths.find(path =>
        this._api.entry(this._api.keras(path)?.path ?? path)
      ) ??
      (/^[A-Z]/.test(name) && !this._api.named(name) ? paths[0] : undefined);
    if (known !== undefined) {
      return { value: { t: 'path', path: known }, binding: null };
    }
    const path = this._api.named(name);
    if (path === undefined) {
      return { value: UNKNOWN, binding: null };
    }
    // A helper of the notebook's own brings in what it imports itself.
    const isHelped = this._stars.some(({ module }) => !LIBRARIES.test(module));
    const isMissing = !isHelped && /^[A-Z]/.test(name) && this._isFree(name);
    return isHelped || isMissing
      ? { value: { t: 'path', path }, binding: null, isMissing }
      : { value: UNKNOWN, binding: null };
  }

  private _attribute(
    node: SyntaxNode,
    nameNode: SyntaxNode,
    receiver: Extract<Value, { t: 'instance' }>,
    { code, isInFunction }: IContext,
    isWritten: boolean
  ): Value {
    const name =
      nameNode.name === 'String'
        ? readLiteral(code.source, nameNode.from, nameNode.to)?.value
        : textOf(code, nameNode);
    const path = `${receiver.path}.${name}`;
    this._uses.push({
      type: 'attribute',
      code,
      isInFunction,
      node,
      nameNode,
      path,
      receiver,
      isWritten
    });
    const result = attributeOf(path) ?? path;
    return result === TENSOR
      ? { t: 'tensor' }
      : { t: 'instance', path: result, calls: [], made: receiver.made };
  }

  private _member(
    { def }: Extract<Value, { t: 'object' }>,
    name: string
  ): Value {
    const own = def.members.get(name);
    if (own) {
      return own;
    }
    for (const base of def.bases) {
      if (base.t === 'class') {
        const found = this._member({ t: 'object', def: base.def }, name);
        if (found.t !== 'unknown') {
          return found;
        }
      }
      const path = pathOf(base);
      const keras = path === null ? null : this._api.keras(path);
      if (keras) {
        const at = `${resultOf(keras.path)}.${name}`;
        return attributeOf(at) === TENSOR
          ? { t: 'tensor' }
          : {
              t: 'instance',
              path: attributeOf(at) ?? at,
              calls: [],
              made: null
            };
      }
    }
    return UNKNOWN;
  }

  private _item(node: SyntaxNode, context: IContext): Value {
    const { code, isInFunction } = context;
    const [object, keyNode, more] = operands(node);
    const of = object ? this.evaluate(object, context) : UNKNOWN;
    const key = keyNode ? this.evaluate(keyNode, context) : UNKNOWN;
    if (more) {
      this.evaluate(more, context);
    }
    const path =
      pathOf(of) ??
      (object && textOf(code, object).endsWith('.history')
        ? `${HISTORY}.history`
        : null);
    if (path !== null && key.t === 'text' && keyNode) {
      this._uses.push({
        type: 'item',
        code,
        isInFunction,
        node,
        keyNode,
        key: key.value,
        path
      });
    }
    if (of.t === 'sequence' && key.t === 'number' && key.isInt) {
      return of.items[key.value] ?? UNKNOWN;
    }
    return of.t === 'dict' && key.t === 'text'
      ? (of.entries.get(key.value) ?? UNKNOWN)
      : this.elementOf(of);
  }

  private _callExpression(node: SyntaxNode, context: IContext): Value {
    const callee = node.firstChild;
    const list = node.getChild('ArgList');
    if (!callee) {
      return UNKNOWN;
    }
    const property =
      callee.name === 'MemberExpression'
        ? callee.getChild('PropertyName')
        : null;
    let receiver: Value | null = null;
    let value: Value;
    if (property && callee.firstChild) {
      const { value: of, binding } = this._resolve(callee.firstChild, context);
      const name = textOf(context.code, property);
      if (of.t === 'path') {
        value = { t: 'path', path: `${of.path}.${name}` };
        this._reference(callee, { value, binding }, context);
      } else {
        // What another library built, `sm.Unet(…)`, is a model where it has what only models have.
        const isForeign =
          of.t === 'instance' &&
          !/^(keras|tensor)/.test(of.path) &&
          ONLY_MODELS.test(name);
        receiver = isForeign ? UNKNOWN : of;
        value = isForeign
          ? { t: 'path', path: `${MODEL}.${name}` }
          : of.t === 'object'
            ? this._member(of, name)
            : of.t === 'instance'
              ? { t: 'path', path: `${of.path}.${name}` }
              : of.t === 'tensor'
                ? { t: 'path', path: `${TENSOR}.${name}` }
                : of.t === 'unknown' && ONLY_MODELS.test(name)
                  ? { t: 'path', path: `${MODEL}.${name}` }
                  : of.t === 'unknown' && name === 'get_shape'
                    ? { t: 'path', path: `${TENSOR}.${name}` }
                    : UNKNOWN;
      }
    } else {
      value = this.evaluate(callee, context);
    }
    const args = list ? this._arguments(list, context) : [];
    return (
      this._attributeByName(node, callee, args, context) ??
      this._result(node, callee, value, receiver, args, context)
    );
  }

  /** `hasattr(model.optimizer, 'lr')` and its like; null for all other calls. */
  private _attributeByName(
    node: SyntaxNode,
    callee: SyntaxNode,
    args: readonly IArgument[],
    context: IContext
  ): Value | null {
    const [of, name] = args;
    const called = textOf(context.code, callee);
    if (
      !BY_NAME.test(called) ||
      context.scope.get(called) ||
      of?.value.t !== 'instance' ||
      name?.node.name !== 'String' ||
      name.value.t !== 'text'
    ) {
      return null;
    }
    const isWritten = called === 'setattr';
    const value = this._attribute(
      node,
      name.node,
      of.value,
      context,
      isWritten
    );
    return called === 'getattr' ? value : UNKNOWN;
  }

  private _result(
    node: SyntaxNode,
    callee: SyntaxNode,
    value: Value,
    receiver: Value | null,
    args: readonly IArgument[],
    { code, isInFunction }: IContext
  ): Value {
    const values = args.flatMap(({ name, value: each }) =>
      name === null ? each : []
    );
    switch (value.t) {
      case 'function':
        return this._call(value.def, values);
      case 'class':
        this._construct({ t: 'object', def: value.def }, values);
        return { t: 'object', def: value.def };
      case 'object': {
        const call = value.def.members.get('call');
        if (call?.t === 'function') {
          this._call(call.def, values);
        }
        return this._isLayer(value.def.bases) ? { t: 'tensor' } : UNKNOWN;
      }
      case 'instance':
        if (receiver?.t === 'object') {
          break;
        }
        return this._isCallable(value.path) ? { t: 'tensor' } : UNKNOWN;
      case 'path':
        break;
      case 'unknown':
        if (receiver?.t === 'unknown') {
          const method = methodShownBy(args);
          if (method) {
            value = { t: 'path', path: `${MODEL}.${method}` };
            break;
          }
        }
        return UNKNOWN;
      default:
        return UNKNOWN;
    }
    const path = this._api.keras(value.path)?.path ?? value.path;
    const use: ICallUse = {
      type: 'call',
      code,
      isInFunction,
      node,
      callee,
      path,
      writtenPath: value.path,
      receiver,
      args
    };
    this._uses.push(use);
    if (receiver?.t === 'instance') {
      receiver.calls.push(use);
    }
    const result = resultOf(path);
    return result === TENSOR
      ? { t: 'tensor' }
      : { t: 'instance', path: result, calls: [], made: use };
  }

  private _construct(
    object: Extract<Value, { t: 'object' }>,
    args: readonly Value[]
  ): void {
    const init = object.def.members.get('__init__');
    if (init?.t === 'function') {
      this._call(init.def, args);
    }
  }

  private _isCallable(path: string): boolean {
    return path === MODEL || /^keras(_contrib)?\.layers\.[A-Z]\w*$/.test(path);
  }

  private _isLayer(bases: readonly Value[]): boolean {
    return bases.some(base => {
      if (base.t === 'class') {
        return this._isLayer(base.def.bases);
      }
      const path = pathOf(base);
      const keras = path === null ? null : this._api.keras(path);
      return keras !== null && this._isCallable(resultOf(keras.path));
    });
  }

  private _arguments(list: SyntaxNode, context: IContext): IArgument[] {
    const nodes = argumentNodes(list, node => textOf(context.code, node));
    if (nodes) {
      return nodes.map(each => ({
        ...each,
        value: this.evaluate(each.node, context)
      }));
    }
    // A generator: its names are those of the loop.
    this._comprehension(list, context);
    const node = operands(list)[0];
    return node ? [{ name: null, nameNode: null, node, value: UNKNOWN }] : [];
  }

  private _dictionary(node: SyntaxNode, context: IContext): Value {
    const entries = new Map<string, Value>();
    let child = node.firstChild;
    while (child) {
      const colon = child.nextSibling;
      if (isOperand(child) && colon?.name === ':' && colon.nextSibling) {
        const key = this.evaluate(child, context);
        const value = this.evaluate(colon.nextSibling, context);
        if (key.t === 'text') {
          entries.set(key.value, value);
        }
        child = colon.nextSibling;
      } else if (isOperand(child)) {
        this.evaluate(child, context);
      }
      child = child.nextSibling;
    }
    return { t: 'dict', entries };
  }

  private _binary(node: SyntaxNode, context: IContext): Value {
    const [left, right] = operands(node).map(each =>
      this.evaluate(each, context)
    );
    const isTensor = left?.t === 'tensor' || right?.t === 'tensor';
    return isTensor && node.getChild('ArithOp') ? { t: 'tensor' } : UNKNOWN;
  }

  private _lambda(node: SyntaxNode, context: IContext): void {
    this.evaluateDefaults(node, context);
    const scope = new Scope(context.scope);
    const params = node.getChild('ParamList')?.getChildren('VariableName');
    for (const param of params ?? []) {
      if (param.prevSibling?.name !== 'AssignOp') {
        scope.set(textOf(context.code, param), UNKNOWN);
      }
    }
    if (node.lastChild) {
      this.evaluate(node.lastChild, { ...context, scope, isInFunction: true });
    }
  }

  private _comprehension(node: SyntaxNode, context: IContext): void {
    const inner = { ...context, scope: new Scope(context.scope) };
    const results: SyntaxNode[] = [];
    let targets: SyntaxNode[] | null = null;
    let isFirst = true;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'for') {
        targets = [];
        isFirst = false;
      } else if (child.name === 'in' && targets) {
        const items = child.nextSibling;
        const item = items
          ? this.elementOf(this.evaluate(items, inner))
          : UNKNOWN;
        for (const target of targets) {
          this._bindNames(target, targets.length === 1 ? item : UNKNOWN, inner);
        }
        targets = null;
        child = items ?? child;
      } else if (isOperand(child)) {
        if (targets) {
          targets.push(child);
        } else if (isFirst) {
          results.push(child);
        } else {
          this.evaluate(child, inner);
        }
      }
    }
    results.forEach(each => this.evaluate(each, inner));
  }

  private _bindNames(node: SyntaxNode, value: Value, context: IContext): void {
    if (node.name === 'VariableName') {
      context.scope.set(textOf(context.code, node), value);
    } else {
      operands(node).forEach(each => this._bindNames(each, UNKNOWN, context));
    }
  }

  private readonly _stars: IImportBinding[] = [];
}

/** The method of a model that arguments show, whatever they are given to: nothing else takes such. */
function methodShownBy(args: readonly IArgument[]): string | null {
  if (args.some(({ name }) => name === 'nb_epoch')) {
    return 'fit';
  }
  const [optimizer, loss, metrics] = args;
  return optimizer?.name === null &&
    loss?.value.t === 'text' &&
    metrics?.name === null &&
    metrics.value.t === 'sequence' &&
    metrics.value.items.every(({ t }) => t === 'text')
    ? 'compile'
    : null;
}

/** How many items a list has that is written as `[… for i in range(4)]`; null for all others. */
function countOf(text: string): number | null {
  const loops = text.match(/\bfor\b/g) ?? [];
  const count = /\bin\s+x?range\((\d{1,2})\)\s*\]$/.exec(text)?.[1];
  return count !== undefined && loops.length === 1 ? Number(count) : null;
}
