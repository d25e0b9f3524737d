import { IRange } from '../notebook';
import { Expr, ICall } from '../read/expr';
import { IPlace } from '../read/reading';
import { shellDrafts } from '../read/shell';
import { Builder } from './builder';
import { IContext } from './lookup';
import { judgeCellMagic, judgeMagic } from './magics';

/** Functions that hand their first argument to a shell, and what facts call that. */
const SHELLS: Readonly<Record<string, string>> = {
  'os.system': 'os.system',
  'os.popen': 'os.popen',
  'subprocess.run': 'subprocess',
  'subprocess.call': 'subprocess',
  'subprocess.check_call': 'subprocess',
  'subprocess.check_output': 'subprocess',
  'subprocess.Popen': 'subprocess',
  'subprocess.getoutput': 'subprocess',
  'subprocess.getstatusoutput': 'subprocess',
  'commands.getoutput': 'subprocess',
  'commands.getstatusoutput': 'subprocess',
  'get_ipython().system': 'get_ipython().system',
  'get_ipython().getoutput': 'get_ipython().getoutput',
  'IPython.get_ipython().system': 'get_ipython().system',
  'IPython.get_ipython().getoutput': 'get_ipython().getoutput'
};

/** Calls that run shell text, magics or pip; whether the call was one. */
export function judgeShellCall(
  place: IPlace,
  call: ICall,
  builder: Builder,
  context: IContext
): boolean {
  const path = builder.names.path(call.callee, context);
  if (path === null) {
    return false;
  }
  const [first, second, third] = call.args;
  const via = Object.prototype.hasOwnProperty.call(SHELLS, path)
    ? SHELLS[path]
    : null;
  if (via) {
    if (first) {
      runText(place, first, via, builder, context);
    }
    childEnvironment(place, call, via, builder, context);
    return true;
  }
  const method =
    /^(?:IPython\.)?get_ipython\(\)\.(run_line_magic|magic|run_cell_magic)$/.exec(
      path
    )?.[1];
  if (method && first) {
    const name = builder.names.evaluate(first, context).text;
    if (method === 'run_line_magic' && second && name !== null) {
      const { text, base } = textAt(second, builder, context);
      judgeMagic(place, name, text ?? '', base, true, builder, context);
    } else if (method === 'magic' && name !== null) {
      const { text, base } = textAt(first, builder, context);
      const word = /^%?\w+/.exec(text ?? '')?.[0] ?? '';
      judgeMagic(
        place,
        word.replace('%', ''),
        (text ?? '').slice(word.length),
        base === null ? null : base + word.length,
        true,
        builder,
        context
      );
    } else if (method === 'run_cell_magic' && third && name !== null) {
      const args = second
        ? (builder.names.evaluate(second, context).text ?? '')
        : '';
      const body = textAt(third, builder, context);
      judgeCellMagic(
        place,
        name,
        args,
        null,
        body.text ?? '',
        body.base,
        place.range,
        builder,
        context
      );
    }
    return true;
  }
  if (
    /^pip(\._internal)?(\.cli\.main)?\.main$/.test(path) &&
    first?.t === 'list'
  ) {
    runText(place, first, 'pip.main', builder, context, 'pip ');
    return true;
  }
  return false;
}

/** An expression's text, and where it begins when it stands in this cell as it is. */
function textAt(
  expr: Expr,
  builder: Builder,
  context: IContext
): { text: string | null; base: number | null } {
  const { text, literal } = builder.names.evaluate(expr, context);
  const here =
    literal !== null && literal.plain && literal.cell === builder.cell;
  return { text, base: here ? literal.base : null };
}

function runText(
  place: IPlace,
  expr: Expr,
  via: string,
  builder: Builder,
  context: IContext,
  prefix = ''
): void {
  const followed = builder.names.follow(expr, context);
  if (followed.expr.t === 'list') {
    // Each word goes to the program as it is, no shell between.
    const text =
      prefix +
      followed.expr.items
        .map(item => {
          const word = builder.names.evaluate(item, followed.context).text;
          return word === null
            ? '{}'
            : /^[\w@%+=:,./-]+$/.test(word)
              ? word
              : `'${word.replace(/'/g, '')}'`;
        })
        .join(' ');
    const shell = /^(\S*\/)?(bash|sh|zsh) -\w*c '(.*)'$/.exec(text);
    builder.drafts(
      place,
      shellDrafts(shell ? shell[3] : text, via),
      null,
      context,
      false
    );
    return;
  }
  const { text, base } = textAt(expr, builder, context);
  const shown = text ?? constantParts(expr, builder, context);
  if (shown !== null) {
    builder.drafts(place, shellDrafts(shown, via), base, context, false);
  }
}

/** A text with `{}` for what cannot be told: enough to see which command is run. */
function constantParts(
  expr: Expr,
  builder: Builder,
  context: IContext
): string | null {
  if (expr.t !== 'join') {
    return null;
  }
  return expr.parts
    .map(
      part =>
        builder.names.evaluate(part, context).text ??
        constantParts(part, builder, context) ??
        '{}'
    )
    .join('');
}

/** `subprocess.run(…, env={"KERAS_BACKEND": "jax"})` reaches the child only. */
function childEnvironment(
  place: IPlace,
  call: ICall,
  via: string,
  builder: Builder,
  context: IContext
): void {
  const env = call.keywords.find(keyword => keyword.name === 'env')?.value;
  if (!env) {
    return;
  }
  const add = (name: string | null, value: Expr, mark: IRange): void => {
    if (name === 'KERAS_BACKEND') {
      builder.add(place, {
        kind: 'shell-inline',
        name,
        mark,
        value: builder.value(value, context),
        persists: false,
        via
      });
    }
  };
  if (env.t === 'dict') {
    for (const { key, value } of env.entries) {
      if (key) {
        add(builder.names.evaluate(key, context).text, value, {
          from: key.from,
          to: value.to
        });
      }
    }
  } else if (env.t === 'call') {
    for (const keyword of env.keywords) {
      add(keyword.name, keyword.value, keyword);
    }
  }
}
