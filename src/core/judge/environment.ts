import { FactKind } from '../fact';
import { IRange } from '../notebook';
import { backendOf } from '../backend-name';
import { VARIABLES } from '../read/draft';
import { Expr, ICall } from '../read/expr';
import { IPlace } from '../read/reading';
import { Builder, Of } from './builder';
import { IContext } from './lookup';

function isEnviron(expr: Expr, builder: Builder, context: IContext): boolean {
  const path = builder.names.path(expr, context);
  return path === 'os.environ' || path === 'os.environb';
}

/** The variable that an expression names, if it is one of interest. */
function variable(
  expr: Expr | undefined | null,
  builder: Builder,
  context: IContext
): string | null {
  const name = expr ? builder.names.evaluate(expr, context).text : null;
  return name !== null && VARIABLES.has(name) ? name : null;
}

/** Adds the fact that a variable is set. */
export function setVariable(
  place: IPlace,
  builder: Builder,
  context: IContext,
  kind: FactKind,
  name: string,
  expr: Expr | null,
  mark: IRange,
  via: string | null = null,
  persists = true
): void {
  const value = builder.value(expr, context);
  const own = VARIABLES.get(name) ?? null;
  builder.add(place, {
    kind: own ?? kind,
    name,
    mark,
    value,
    backend:
      own === 'theano-flags' ? 'theano' : own ? null : backendOf(value.text),
    persists,
    via: own ? kind : via
  });
}

/** `os.environ["KERAS_BACKEND"] = …` and `os.environ |= {…}`; whether the candidate was one. */
export function judgeEnvironAssign(
  candidate: Of<'assign'>,
  builder: Builder,
  context: IContext
): boolean {
  const { target, value, update } = candidate;
  if (target.t === 'item' && isEnviron(target.object, builder, context)) {
    const name = variable(target.key, builder, context);
    if (name) {
      setVariable(
        candidate,
        builder,
        context,
        'env-assign',
        name,
        update ? null : value,
        { from: targetFrom(candidate, context), to: candidate.range.to }
      );
    }
    return true;
  }
  if (
    target.t === 'member' &&
    update &&
    value &&
    isEnviron(target, builder, context)
  ) {
    updateFrom(candidate, value, builder, context);
    return true;
  }
  return false;
}

/** Where the target of an assignment begins, parentheses around it included. */
function targetFrom(
  { range, target }: Of<'assign'>,
  { cell }: IContext
): number {
  const before = cell.source.slice(range.from, target.from);
  return /^[(\s]*$/.test(before) ? range.from : target.from;
}

/** `del os.environ["KERAS_BACKEND"]`. */
export function judgeEnvironDelete(
  candidate: Of<'delete'>,
  builder: Builder,
  context: IContext
): void {
  const { target } = candidate;
  if (target.t === 'item' && isEnviron(target.object, builder, context)) {
    const name = variable(target.key, builder, context);
    if (name) {
      builder.add(candidate, { kind: 'env-delete', name, mark: target });
    }
  }
}

/** `os.environ["KERAS_BACKEND"]` where it is read. */
export function judgeEnvironRead(
  candidate: Of<'read'>,
  builder: Builder,
  context: IContext
): void {
  const { item } = candidate;
  if (item.t === 'item') {
    const name = variable(item.key, builder, context);
    if (name && isEnviron(item.object, builder, context)) {
      builder.add(candidate, { kind: 'env-read', name, mark: item });
    }
  }
}

/** Calls of `os.environ`'s methods, `os.putenv`, `os.getenv`; whether the call was one. */
export function judgeEnvironCall(
  place: IPlace,
  call: ICall,
  builder: Builder,
  context: IContext
): boolean {
  const path = builder.names.path(call.callee, context);
  const match = path && /^os\.(?:environb?\.)?(\w+)$/.exec(path);
  if (!match) {
    return false;
  }
  const [first, second] = call.args;
  const named = (kind: FactKind, via: string | null = null): void => {
    const name = variable(first, builder, context);
    if (name) {
      builder.add(place, { kind, name, mark: call, via });
    }
  };
  switch (match[1]) {
    case 'setdefault':
    case '__setitem__':
    case 'putenv': {
      const name = variable(first, builder, context);
      if (name) {
        const kind =
          match[1] === 'putenv'
            ? 'putenv'
            : match[1] === 'setdefault'
              ? 'env-setdefault'
              : 'env-assign';
        setVariable(
          place,
          builder,
          context,
          kind,
          name,
          second ?? call.keywords[0]?.value ?? null,
          call,
          null,
          kind !== 'putenv'
        );
      }
      return true;
    }
    case 'update':
      for (const arg of call.args) {
        updateFrom(place, arg, builder, context);
      }
      keywords(place, call, builder, context);
      return true;
    case 'pop':
    case '__delitem__':
    case 'unsetenv':
      named('env-delete', match[1]);
      return true;
    case 'get':
    case 'getenv':
      named('env-read', match[1]);
      return true;
    default:
      return false;
  }
}

function keywords(
  place: IPlace,
  call: ICall,
  builder: Builder,
  context: IContext
): void {
  for (const keyword of call.keywords) {
    if (keyword.name === null) {
      updateFrom(place, keyword.value, builder, context);
    } else if (VARIABLES.has(keyword.name)) {
      setVariable(
        place,
        builder,
        context,
        'env-update',
        keyword.name,
        keyword.value,
        keyword
      );
    }
  }
}

/** The entries of what is given to `update`: a dictionary, pairs, `dict(…)`, or a name for one of these. */
function updateFrom(
  place: IPlace,
  expr: Expr,
  builder: Builder,
  context: IContext
): void {
  const followed = builder.names.follow(expr, context);
  const from = followed.expr;
  // What stands in another cell or statement is marked where it is used.
  const here = followed.expr === expr;
  const set = (key: Expr | null | undefined, value: Expr): void => {
    const name = variable(key, builder, followed.context);
    if (name) {
      const mark = here ? { from: key!.from, to: value.to } : expr;
      setVariable(
        place,
        builder,
        followed.context,
        'env-update',
        name,
        value,
        mark
      );
    }
  };
  if (from.t === 'dict') {
    for (const { key, value } of from.entries) {
      if (key) {
        set(key, value);
      } else {
        updateFrom(place, value, builder, followed.context);
      }
    }
  } else if (from.t === 'list') {
    for (const pair of from.items) {
      if (pair.t === 'list' && pair.items.length === 2) {
        set(pair.items[0], pair.items[1]);
      }
    }
  } else if (
    from.t === 'call' &&
    builder.names.path(from.callee, followed.context) === 'dict'
  ) {
    for (const arg of from.args) {
      updateFrom(place, arg, builder, followed.context);
    }
    if (here) {
      keywords(place, from, builder, followed.context);
    } else {
      for (const keyword of from.keywords) {
        if (keyword.name !== null && VARIABLES.has(keyword.name)) {
          setVariable(
            place,
            builder,
            followed.context,
            'env-update',
            keyword.name,
            keyword.value,
            expr
          );
        }
      }
    }
  }
}

/** `"KERAS_BACKEND" in os.environ`. */
export function judgeMembership(
  candidate: Of<'compare'>,
  builder: Builder,
  context: IContext
): boolean {
  if (candidate.operator !== 'in') {
    return false;
  }
  const name = variable(candidate.left, builder, context);
  if (name && isEnviron(candidate.right, builder, context)) {
    builder.add(candidate, {
      kind: 'env-read',
      name,
      mark: { from: candidate.left.from, to: candidate.right.to },
      via: 'in'
    });
  }
  return name !== null;
}
