import { backendOf } from '../backend-name';
import { IDraft, IDraftValue } from './draft';

/** Whether a path is that of Keras's configuration file. */
export function isKerasJson(path: string): boolean {
  return /(^|[\\/"'])keras\.json["']?$/.test(path.trim());
}

/** Whether a path is that of Theano's configuration file. */
export function isTheanorc(path: string): boolean {
  return /\.?theanorc(\.txt)?["']?$/.test(path.trim());
}

/** The value of `"backend"` in the text of a keras.json, well formed or not. Not Python, so patterns will do. */
export function backendInJson(text: string, offset = 0): IDraftValue | null {
  const match =
    /\\?["'“]backend\\?["'”]\s*:\s*(\\"[^"\\\n]*\\"|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s,}]+)/.exec(
      text
    );
  if (!match) {
    return null;
  }
  const from = offset + match.index + match[0].length - match[1].length;
  const escaped = match[1].startsWith('\\');
  const bare = match[1].replace(/\\"/g, '"');
  return {
    text: /^["']/.test(bare) ? bare.slice(1, -1) : null,
    expression: match[1].slice(0, 80),
    from,
    to: from + match[1].length,
    quoting: 'json',
    replaceable: !escaped
  };
}

/** What writing a text to a file says, for the files that matter; null for others. */
export function fileDraft(
  path: string,
  text: string | null,
  offset: number,
  via: string,
  mark: { readonly from: number; readonly to: number }
): IDraft | null {
  if (isKerasJson(path)) {
    const value = text === null ? null : backendInJson(text, offset);
    return {
      kind: 'keras-json-write',
      from: mark.from,
      to: mark.to,
      name: 'backend',
      value,
      backend: backendOf(value?.text ?? null),
      persists: true,
      via,
      command: mark
    };
  }
  if (isTheanorc(path)) {
    return {
      kind: 'theanorc-write',
      from: mark.from,
      to: mark.to,
      name: '.theanorc',
      value: null,
      backend: 'theano',
      persists: true,
      via,
      command: mark
    };
  }
  return null;
}
