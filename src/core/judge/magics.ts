import { IRange } from '../notebook';
import { backendOf } from '../backend-name';
import { VARIABLES } from '../read/draft';
import { fileDraft } from '../read/files';
import { cellMagicRole } from '../read/magics';
import { IPlace } from '../read/reading';
import { shellDrafts } from '../read/shell';
import { Builder } from './builder';
import { IContext } from './lookup';
import { judgeFileText } from './writes';

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
