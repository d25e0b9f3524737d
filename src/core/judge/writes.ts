import { backendOf } from '../backend-name';
import { IValue } from '../fact';
import { IRange } from '../notebook';
import { IDraft } from '../read/draft';
import { Expr, ICall } from '../read/expr';
import { fileDraft, isKerasJson, isTheanorc } from '../read/files';
import { IPlace } from '../read/reading';
import { Builder } from './builder';
import { IContext } from './lookup';

/** Adds what a text written to a file says; `base` is where the text begins, null when it is not in the cell as is. */
export function judgeFileText(
  place: IPlace,
  draft: IDraft,
  base: number | null,
  mark: IRange,
  builder: Builder
): void {
  const { value } = draft;
  builder.add(place, {
    kind: draft.kind,
    name: draft.name,
    mark,
    value:
      value &&
      (base === null || value.replaceable === false
        ? { text: value.text, expression: value.expression, literal: null }
        : builder.literal(
            value.text,
            { from: base + value.from, to: base + value.to },
            value.quoting
          )),
    backend: draft.backend,
    via: draft.via
  });
}

/** `json.dump(…, f)`, `f.write(…)`, `Path(…).write_text(…)` and reading where the file is Keras's or Theano's. */
export function judgeFileCall(
  place: IPlace,
  call: ICall,
  builder: Builder,
  context: IContext
): void {
  const { callee } = call;
  if (callee.t === 'name') {
    // print(…, file=f)
    const file = call.keywords.find(keyword => keyword.name === 'file')?.value;
    if (callee.name === 'print' && file && call.args[0]) {
      write(place, call, file, call.args[0], 'print', builder, context);
    }
    return;
  }
  if (callee.t !== 'member') {
    return;
  }
  const [first, second] = call.args;
  switch (callee.name) {
    case 'dump':
      if (first && (second ?? call.keywords[0])) {
        const file =
          second ?? call.keywords.find(keyword => keyword.name === 'fp')?.value;
        if (file) {
          dump(place, call, file, first, builder, context);
        }
      }
      break;
    case 'write':
    case 'write_text':
      if (first) {
        write(
          place,
          call,
          callee.object,
          first,
          callee.name === 'write' ? 'open().write' : 'write_text',
          builder,
          context
        );
      }
      break;
    case 'copy':
    case 'copyfile': {
      const path = second ? pathText(second, builder, context) : '';
      const draft = fileDraft(path, null, 0, 'shutil.copy', call);
      if (draft && second) {
        judgeFileText(place, draft, null, call, builder);
      }
      break;
    }
    case 'load':
    case 'loads':
    case 'read':
    case 'read_text': {
      const file =
        callee.name === 'load' || callee.name === 'loads'
          ? first
          : callee.object;
      if (file && isKerasJson(pathText(file, builder, context))) {
        builder.add(place, {
          kind: 'keras-json-read',
          name: 'keras.json',
          mark: call,
          via: callee.name
        });
      }
      break;
    }
  }
}

function dump(
  place: IPlace,
  call: ICall,
  file: Expr,
  data: Expr,
  builder: Builder,
  context: IContext
): void {
  const path = pathText(file, builder, context);
  if (isTheanorc(path)) {
    builder.add(place, {
      kind: 'theanorc-write',
      name: '.theanorc',
      mark: call,
      backend: 'theano',
      via: 'json.dump'
    });
  } else if (isKerasJson(path)) {
    const value = backendEntry(data, builder, context);
    builder.add(place, {
      kind: 'keras-json-write',
      name: 'backend',
      mark: call,
      value,
      backend: backendOf(value?.text ?? null),
      via: 'json.dump'
    });
  }
}

function write(
  place: IPlace,
  call: ICall,
  file: Expr,
  text: Expr,
  via: string,
  builder: Builder,
  context: IContext
): void {
  const path = pathText(file, builder, context);
  if (!isKerasJson(path) && !isTheanorc(path)) {
    return;
  }
  if (
    text.t === 'call' &&
    builder.names.path(text.callee, context) === 'json.dumps' &&
    text.args[0]
  ) {
    dump(place, call, file, text.args[0], builder, context);
    return;
  }
  const { text: content, literal } = builder.names.evaluate(text, context);
  const draft = fileDraft(path, content, 0, via, call);
  if (draft) {
    const here =
      literal !== null && literal.plain && literal.cell === builder.cell;
    judgeFileText(place, draft, here ? literal.base : null, call, builder);
  }
}

/** The value under `"backend"` of what is dumped; null when it says none. */
function backendEntry(
  data: Expr,
  builder: Builder,
  context: IContext
): IValue | null {
  // `config["backend"] = "theano"` before `json.dump(config, f)`.
  if (data.t === 'name') {
    const assigned = builder.itemAssigned(data.name, 'backend', data.from);
    if (assigned) {
      return builder.value(assigned, context);
    }
  }
  const { expr, context: at } = builder.names.follow(data, context);
  if (expr.t === 'dict') {
    for (const { key, value } of expr.entries) {
      if (key && builder.names.evaluate(key, at).text === 'backend') {
        return builder.value(value, at);
      }
    }
  }
  if (expr.t === 'call') {
    const keyword = expr.keywords.find(entry => entry.name === 'backend');
    if (keyword) {
      return builder.value(keyword.value, at);
    }
  }
  return null;
}

/** The path of a file that an expression opens or names, as far as it is constant. */
function pathText(
  expr: Expr,
  builder: Builder,
  context: IContext,
  depth = 0
): string {
  if (depth > 8) {
    return '';
  }
  const followed = builder.names.follow(expr, context);
  const at = followed.expr;
  const { text } = builder.names.evaluate(at, followed.context);
  if (text !== null) {
    return text;
  }
  const inner = (part: Expr): string =>
    pathText(part, builder, followed.context, depth + 1);
  switch (at.t) {
    case 'join':
      return at.parts.map(inner).join('');
    case 'call': {
      const name =
        at.callee.t === 'member' || at.callee.t === 'name'
          ? at.callee.name
          : '';
      if (name === 'open') {
        // `Path(…).open()` or `open(…)`.
        return at.args[0] && !(at.callee.t === 'member' && isMode(at.args[0]))
          ? inner(at.args[0])
          : at.callee.t === 'member'
            ? inner(at.callee.object)
            : '';
      }
      if (
        name === 'join' ||
        name === 'joinpath' ||
        name === 'Path' ||
        name === 'expanduser' ||
        name === 'PurePath'
      ) {
        const own =
          at.callee.t === 'member' && at.args.length === 0
            ? [inner(at.callee.object)]
            : [];
        return [...own, ...at.args.map(inner)].join('/');
      }
      return '';
    }
    case 'other':
      // `Path.home() / ".keras" / "keras.json"` and the like: its last literal names the file.
      return lastLiteral(followed.context.cell.source.slice(at.from, at.to));
    default:
      return '';
  }
}

function isMode(expr: Expr): boolean {
  return expr.t === 'string' && /^[rwabt+x]{1,3}$/.test(expr.text.value);
}

function lastLiteral(text: string): string {
  const quote = text[text.length - 1];
  if (quote !== '"' && quote !== "'") {
    return '';
  }
  const from = text.lastIndexOf(quote, text.length - 2);
  return from === -1 ? '' : text.slice(from + 1, -1);
}
