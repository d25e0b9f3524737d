import { IRange } from '../notebook';
import { backendOf } from '../backend-name';
import { VARIABLES } from '../read/draft';
import { Expr, ICall } from '../read/expr';
import { fileDraft } from '../read/files';
import { cellMagicRole } from '../read/magics';
import { IPlace } from '../read/reading';
import { shellDrafts } from '../read/shell';
import { Builder } from './builder';
import { IContext } from './lookup';
import { judgeFileText } from './writes';

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

/** A line magic: `text` is what stands behind its name, at `base` when it stands in the cell as it is. */
export function judgeMagic(
  place: IPlace,
  name: string,
  text: string,
  base: number | null,
  isCall: boolean,
  builder: Builder,
  context: IContext
): void {
  switch (name) {
    case 'env':
    case 'set_env':
      environmentMagic(place, name, text, base, isCall, builder, context);
      break;
    case 'pip':
    case 'conda':
    case 'mamba':
    case 'micromamba':
    case 'uv':
      builder.drafts(
        place,
        shellDrafts(name + text, `%${name}`),
        base === null ? null : base - name.length,
        context,
        false
      );
      break;
    case 'system':
    case 'sx':
    case 'bash':
    case 'sh':
      builder.drafts(
        place,
        shellDrafts(text, `%${name}`),
        base,
        context,
        false
      );
      break;
    case 'cat':
    case 'less':
    case 'more':
    case 'rm':
    case 'cp':
    case 'mv':
      builder.drafts(
        place,
        shellDrafts(name + text, 'magic'),
        base === null ? null : base - name.length,
        context,
        false
      );
      break;
    case 'run': {
      const script = text.trim();
      if (script) {
        builder.add(place, { kind: 'run-script', name: script, via: '%run' });
      }
      break;
    }
  }
}

/** Whether IPython makes an error of what stands behind `%env`: one blank ends its name, another an empty variable's. */
function isRefused(text: string): boolean {
  return (
    (text !== '' && !text.startsWith(' ')) ||
    (text.startsWith('  ') && text.trim().includes(' ') && !text.includes('='))
  );
}

/** `%env NAME=value`, by IPython's own rule: split at the first `=`, or else at the first blank; then strip. */
function environmentMagic(
  place: IPlace,
  magic: string,
  text: string,
  base: number | null,
  isCall: boolean,
  builder: Builder,
  context: IContext
): void {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const trimmed = text.slice(start, end);
  const sign = trimmed.includes('=') ? '=' : ' ';
  const at = trimmed.indexOf(sign);
  const name = (at === -1 ? trimmed : trimmed.slice(0, at)).trim();
  const own = VARIABLES.get(name);
  if (own === undefined || (!isCall && isRefused(text))) {
    return;
  }
  const mark = (from: number, to: number): IRange =>
    base === null ? place.range : { from: base + from, to: base + to };
  if (at === -1) {
    builder.add(place, { kind: 'env-read', name, via: `%${magic}` });
    return;
  }
  const raw = trimmed.slice(at + 1);
  const from = start + at + 1 + (raw.length - raw.trimStart().length);
  const written = raw.trim();
  const dynamic = /[{$]/.test(written);
  const value = dynamic ? builder.interpolated(written, context) : written;
  const kind = magic === 'env' ? 'magic-env' : 'magic-set_env';
  builder.add(place, {
    kind: own ?? kind,
    name,
    mark:
      base === null || isCall
        ? place.range
        : { from: place.range.from, to: mark(from, end).to },
    value:
      base === null || dynamic
        ? { text: value, expression: written.slice(0, 80), literal: null }
        : builder.literal(value, mark(from, end), 'raw'),
    backend: own === 'theano-flags' ? 'theano' : own ? null : backendOf(value),
    via: own ? kind : null
  });
}

/** A cell magic whose body is not Python for the kernel, or `%%backend`. */
export function judgeCellMagic(
  place: IPlace,
  name: string,
  args: string,
  argsFrom: number | null,
  body: string,
  bodyFrom: number | null,
  mark: IRange,
  builder: Builder,
  context: IContext
): void {
  if (name === 'backend') {
    const value = args.trim();
    if (value && argsFrom !== null) {
      const from = argsFrom + args.indexOf(value);
      builder.add(place, {
        kind: 'backend-cell-magic',
        name,
        mark,
        value: builder.literal(value, { from, to: from + value.length }, 'raw'),
        via: '%%backend'
      });
    }
    return;
  }
  switch (cellMagicRole(name)) {
    case 'shell': {
      const isShell =
        name !== 'script' ||
        /\b(bash|sh|zsh|ksh|dash|csh|cmd|powershell)\b/.test(args);
      if (isShell) {
        builder.drafts(
          place,
          shellDrafts(body, `%%${name}`),
          bodyFrom,
          context,
          true
        );
      }
      break;
    }
    case 'file': {
      const path = args.trim().split(/\s+/).pop() ?? '';
      const draft = fileDraft(path.replace(/["']/g, ''), body, 0, `%%${name}`, {
        from: 0,
        to: 0
      });
      if (draft) {
        judgeFileText(place, draft, bodyFrom, mark, builder);
      }
      break;
    }
  }
}
