import { ISplice } from '../notebook/edits';
import { IRange } from '../notebook/notebook';
import { IPlace } from '../python/sites';
import { Slice } from '../slice';
import { FactBuilder } from './builder';
import { addScript } from './child-python';
import { addEnvironmentFile, environmentFileOf } from './environment-files';
import { IValue } from './fact';
import { IKerasJsonText, jsonString, readKerasJson } from './keras-json-text';
import { normalPath } from './paths';
import { addRequirementFile } from './requirement-files';

/** What stands in every statement about a configuration file, if its path does not stand in another. */
export const FILE_WORDS = ['keras\\.json', 'theanorc', '\\.keras\\b'];

/** What stands in text that may become a keras.json. */
export const DRAFT_WORDS = [
  '["\'\u201c]backend\\\\?["\'\u201d]',
  '\\.backend\\s*='
];

/** Whether a path is that of Keras's configuration file. */
export function isKerasJson(path: string): boolean {
  return /(^|[\\/])keras\.json$/.test(normalPath(path));
}

/** Whether a path is that of Theano's configuration file. */
function isTheanorc(path: string): boolean {
  return /\.?theanorc(\.txt)?["']?$/.test(path.trim());
}

/** Whether a path is that of a configuration file of Keras or Theano, or of one that sets variables. */
export function isConfigFile(path: string): boolean {
  return (
    isKerasJson(path) ||
    isTheanorc(path) ||
    environmentFileOf(path) !== undefined
  );
}

/** The value of `"backend"` in the text of a keras.json, well formed or not. It is no Python, so patterns will do. */
function backendInJson(slice: Slice, facts: FactBuilder): IValue | null {
  // Of a key that is there twice the last counts.
  const match = [
    ...slice.text.matchAll(
      /\\?["'“]backend\\?["'”]\s*:\s*(\\"[^"\\\n]*\\"|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s,}]+)/g
    )
  ].pop();
  if (!match) {
    return null;
  }
  const [whole, written] = match;
  const to = match.index + whole.length;
  // Where the quotes are escaped, nothing can be put in their place.
  const range = written.startsWith('\\')
    ? null
    : slice.range(to - written.length, to);
  const bare = written.replace(/\\"/g, '"');
  const text =
    jsonString(bare) ?? (/^["']/.test(bare) ? bare.slice(1, -1) : null);
  return facts.literal(text, range, 'json', written);
}

/** What a statement writes into a file. */
export interface IWrite {
  readonly path: string;
  /** What is written, as the source has it; null when that cannot be told. */
  readonly content: Slice | null;
  /** The whole text of the file, where it is not the content as it stands; null when that cannot be told. */
  readonly text?: string | null;
  /** What the text of a keras.json holds, where that is known without the text. */
  readonly json?: IKerasJsonText | null;
  readonly via: string;
  readonly mark?: IRange;
  readonly range?: IRange;
  readonly removal?: ISplice | null;
  /** The value of `"backend"`, where it is known without the content. */
  readonly value?: IValue | null;
  /** The file that is put in the place of this one. */
  readonly copiedFrom?: string;
}

/** What a file that names a backend has, which may be put in the place of keras.json later. */
const DRAFT = /\.(?:json|tmp|txt|new)$|^\/tmp\//;

/** The keras.json that a copy or a move to a path makes; null where it makes none. */
export function copiedTo(from: string, to: string): string | null {
  if (isKerasJson(to)) {
    return to;
  }
  const name = /[^\\/]+$/.exec(normalPath(from))?.[0] ?? '';
  return /(?:^|[\\/])\.keras[\\/]?$/.test(to) && isKerasJson(name)
    ? `${to.replace(/[\\/]$/, '')}/${name}`
    : null;
}

/** Adds the facts of a configuration file of Keras or Theano, or of one that sets variables; false for all other files. */
export function addWrite(
  facts: FactBuilder,
  place: IPlace,
  { path, content, copiedFrom, text, json, value, ...write }: IWrite
): boolean {
  const isDraft = DRAFT.test(normalPath(path)) && !isKerasJson(path);
  const backend = value ?? (content && backendInJson(content, facts));
  if (isKerasJson(path) || (isDraft && backend)) {
    const whole = text === undefined ? (content?.text ?? null) : text;
    facts.add(place, {
      kind: isDraft ? 'keras-json-draft' : 'keras-json-write',
      name: 'backend',
      value: backend,
      file: {
        path: normalPath(path),
        json: json ?? (whole === null ? null : readKerasJson(whole)),
        ...(copiedFrom === undefined
          ? {}
          : { copiedFrom: normalPath(copiedFrom) })
      },
      ...write
    });
    return true;
  }
  if (isTheanorc(path)) {
    facts.add(place, {
      kind: 'theanorc-write',
      name: '.theanorc',
      backend: 'theano',
      ...write
    });
    return true;
  }
  const at = write.mark ? { ...place, ...write } : place;
  if (addEnvironmentFile(facts, at, path, content)) {
    return true;
  }
  if (addRequirementFile(facts, at, normalPath(path), content)) {
    return true;
  }
  const isScript = content !== null && /\.i?py$/.test(normalPath(path));
  if (isScript) {
    addScript(at, content, normalPath(path), facts);
  }
  return isScript;
}
