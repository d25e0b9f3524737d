import { ISplice } from '../notebook/edits';
import { IRange } from '../notebook/notebook';
import { IPlace } from '../python/sites';
import { Slice } from '../slice';
import { FactBuilder } from './builder';
import { IFact, IValue } from './fact';
import { IKerasJsonText, jsonString, readKerasJson } from './keras-json-text';
import { normalPath } from './paths';

/** What stands in every statement about a configuration file, if its path does not stand in another. */
export const FILE_WORDS = ['keras\\.json', 'theanorc'];

/** How a variable is set that only processes to come will have: in a file that shells read when they start. */
export const STARTUP_FILE = 'startup file';

/** How a variable is set that only processes to come will have: at the next activation of a conda environment. */
export const CONDA_ACTIVATION = 'conda activation';

/** How a variable is set that only processes to come will have: in the environment of the user or of the machine. */
export const USER_ENVIRONMENT = 'user environment';

/** Whether a setting is for processes that are started later. */
export function isForLater({ via }: Pick<IFact, 'via'>): boolean {
  return [STARTUP_FILE, CONDA_ACTIVATION, USER_ENVIRONMENT].some(
    way => via === way || via?.startsWith(`${way} `)
  );
}

/** How a variable is set that stands in this file; null for files that set none. */
export function startupOf(path: string): string | null {
  return /(^|\/)activate\.d\/[^/]+$/.test(path)
    ? CONDA_ACTIVATION
    : /(^|\/)(\.(bashrc|bash_profile|bash_login|profile|zshrc|zprofile|zshenv)|config\.fish|etc\/(environment|profile|profile\.d\/[^/]+))$/.test(
          path
        )
      ? STARTUP_FILE
      : null;
}

/** Whether a path is that of Keras's configuration file. */
export function isKerasJson(path: string): boolean {
  return /(^|[\\/])keras\.json$/.test(normalPath(path));
}

/** Whether a path is that of Theano's configuration file. */
function isTheanorc(path: string): boolean {
  return /\.?theanorc(\.txt)?["']?$/.test(path.trim());
}

/** Whether a path is that of a configuration file of Keras or Theano. */
export function isConfigFile(path: string): boolean {
  return isKerasJson(path) || isTheanorc(path);
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

/** The variable of Keras that the text of a start-up file sets, and its value. */
function startupVariable(
  { text }: Slice,
  { vocabulary }: FactBuilder
): { readonly name: string; readonly value: string } | null {
  for (const { kind, name } of vocabulary.knowledge.variables) {
    const match = new RegExp(`(?:^|[\\s;])${name}[= ]["']?([\\w.-]+)`).exec(
      text
    );
    if (kind === null && match) {
      return { name, value: match[1] };
    }
  }
  return null;
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
}

/** Adds the fact that a configuration file of Keras, Theano or a shell is written; false for all other files. */
export function addWrite(
  facts: FactBuilder,
  place: IPlace,
  { path, content, text, json, value, ...write }: IWrite
): boolean {
  if (isKerasJson(path)) {
    const whole = text === undefined ? (content?.text ?? null) : text;
    facts.add(place, {
      kind: 'keras-json-write',
      name: 'backend',
      value: value ?? (content && backendInJson(content, facts)),
      file: {
        path: normalPath(path),
        json: json ?? (whole === null ? null : readKerasJson(whole))
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
  const startup = startupOf(path);
  const variable = startup && content && startupVariable(content, facts);
  if (variable) {
    facts.add(place, {
      ...write,
      kind: 'shell-export',
      name: variable.name,
      value: facts.literal(variable.value, null, 'shell', variable.value),
      persists: false,
      removal: null,
      via: startup
    });
    return true;
  }
  return false;
}
