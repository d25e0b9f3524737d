import { IInterest } from './read/interest';
import { ICell, INotebook } from './notebook';
import { observe } from './observe';

/** One or more strings that say what they say: nothing in them is replaced or put together with anything else. */
const LITERAL = `(?:"[^"\\\\\\n{$]*"|'[^'\\\\\\n{$]*')`;
const LITERALS = `(?:${LITERAL}|\\[\\s*${LITERAL}(?:\\s*,\\s*${LITERAL})*\\s*,?\\s*\\])`;

/** A call whose first argument is such a string, or a list of them: what it does, other words here would tell. */
const PLAIN_CALL = `\\(\\s*${LITERALS}\\s*[,)]`;

/**
 * What a notebook must hold somewhere to set a backend, or to seem to: something that sets one, or something that is
 * handed what cannot be read off these words. Comments hold none of it.
 *
 * `backend` is everywhere as the module `keras.backend`, which says nothing.
 */
const SETTING = [
  'KERAS_BACKEND',
  'set_backend',
  '(?<!\\w)(?:_BACKEND|_backend)\\b',
  // A variable that is named in full is among the other words, or none that matters.
  '\\benvironb?\\b(?!(?:\\.\\w+)?[\\[(](?:"\\w+"|\'\\w+\')[\\]),]|:)',
  '(?:getenv|putenv)(?!\\((?:"\\w+"|\'\\w+\')[),])',
  '%(?:set_)?env\\b(?![ \\t]*(?:\\w+(?:[ \\t=]|$)|$))',
  'keras\\.json(?!\\.)',
  '["\'\u201c]backend\\\\?["\'\u201d]',
  'dict\\([^)\\n]*\\bbackend\\b',
  'keras-advisor',
  'plaidml',
  `\\.system\\b(?!${PLAIN_CALL}|[ \\t]*=(?!=))`,
  `\\bsystem(?=\\()(?!${PLAIN_CALL})`,
  'from[ \\t]+os[ \\t]+import[ \\t]+(?:[(*]|[^\\n]*(?:\\bsystem\\b|\\\\\\n))',
  `[pP]open(?!${PLAIN_CALL})`,
  `getoutput(?!${PLAIN_CALL})`,
  `subprocess(?!\\.\\w+${PLAIN_CALL}|\\.(?:PIPE|DEVNULL|STDOUT|\\w+Error|TimeoutExpired)\\b|(?<=^[ \\t]*import[ \\t]+subprocess)[ \\t]*$)`,
  'run_line_magic',
  'run_cell_magic',
  '\\.magic\\('
];

/** What rules report by itself, whatever sets a backend. */
const REPORTED = [
  // As a string it is compared with the backend, or a value of a setting, unless something is called with it.
  '(?<!(?<!\\(\\s*)["\'])theano',
  'THEANO',
  'dim_ordering',
  'keras_core',
  `(?:import_module|__import__)(?!${PLAIN_CALL})`
];

const DECISIVE = new RegExp([...SETTING, ...REPORTED].join('|'), 'gm');
const IS_REPORTED = new RegExp(`^(?:${REPORTED.join('|')})`);

const INSTALL = /pip(?!e)|conda|mamba/i;
const INSTALL_VERB = /install|remove/;

/** The distributions of which an install is told. */
const TOLD =
  'keras|tf[-_.]|tensorflow|theano|torch(?![\\w-])|jax|cntk|mxnet|plaidml|openvino|aesara|pytensor|pymc';

/** A character of a command, which ends with its line. */
const ON = '(?:[^\\n]|\\\\\\n)';

/** Installs that rules report: of what is gone, of a Keras before 3, and where the shell may see a redirection. */
const INSTALLED = new RegExp(
  [
    'theano|cntk|mxnet|plaidml|aesara|pytensor',
    `(?:pip|conda|mamba)${ON}*(?:${TOLD})${ON}*[<>]`,
    `(?<![\\w.-])keras(?![\\w-])${ON}*[=<](?![=\\s"'v]*[3-9])`
  ].join('|'),
  'i'
);

/** In JSON: a word may be in escapes, or parted between the strings of a list, unless these are lines. */
const HIDDEN = ['\\\\u00[2-7]', '\\\\u201', '(?<!\\\\[nr])"\\s*,\\s*"'];

/** The words of all the patterns here, without what stands beside them. */
const IN_SOURCE = new RegExp(
  [
    ...['KERAS_BACKEND', 'set_backend', '_BACKEND', '_backend', 'environ'],
    ...['getenv', 'putenv', '%env', '%set_env', 'keras\\.json', 'plaidml'],
    // The last byte of a curly quote is 0x9c.
    ...['["\'\x9c]backend', 'dict\\([^)]*backend', 'keras-advisor'],
    ...[
      'os(?: |\\\\t)+import',
      'system',
      '[pP]open',
      'getoutput',
      'subprocess',
      'run_line_magic'
    ],
    ...['run_cell_magic', '\\.magic\\(', 'theano', 'THEANO', 'dim_ordering'],
    ...['keras_core', 'import_module', '__import__'],
    '[pP][iI][pP](?!e)|[cC][oO][nN][dD][aA]|[mM][aA][mM][bB][aA]',
    ...HIDDEN
  ].join('|')
);

/** A banner of TensorFlow says nothing by itself. */
const IN_OUTPUT = new RegExp(
  ['Using (?!TensorFlow backend)', 'Error[:"]', ...HIDDEN].join('|')
);

/** Whether the JSON of a source, its bytes taken for characters, may hold anything that is looked for. */
export function mayBeDecisive(json: string): boolean {
  return IN_SOURCE.test(json);
}

/** Whether the JSON of an output may hold anything that is reported by itself. */
export function mayBeObserved(json: string): boolean {
  return IN_OUTPUT.test(json);
}

/** Backends by whose banner nothing is wrong; it is only looked at beside something else. */
const LIVING: ReadonlySet<string | null> = new Set([
  'tensorflow',
  'jax',
  'torch',
  'numpy',
  'openvino'
]);

/** What of a notebook has to be read to find all that rules find without a kernel. */
export type Scope =
  /** Nothing: there are no findings. */
  | { readonly reads: 'nothing' }
  /** All facts: an error is to be explained. */
  | { readonly reads: 'facts' }
  /** What bears on a setting; all facts after all, if it turns out that a backend is set which cannot train. */
  | { readonly reads: 'settings' }
  /**
   * What is reported by itself: nothing sets a backend, and a banner shows that Keras is used. Where a cell that
   * printed such a banner loads Keras is told, so these cells are read as for a setting.
   */
  | { readonly reads: 'reports'; readonly printed: readonly string[] };

/** The words of a cell. */
interface IWords {
  readonly reported: boolean;
  readonly setting: boolean;
  /** Where plain settings stand: lines that set a backend which trains, and which nothing else is said of. */
  readonly plain: readonly number[];
}

/** A line that sets a backend which trains, and does so rightly if nothing has loaded Keras before. */
const PLAIN =
  /^(?:os\.)?environ\[(["'])KERAS_BACKEND\1\][ \t]*=[ \t]*(["'])(?:tensorflow|jax|torch)\2[ \t]*(?:#.*)?$/;

/** What makes a Keras ignore a right setting. */
const LEGACY = /tf_keras|LEGACY_KERAS/;

/**
 * Tells how much of a notebook must be read, from words only: much cheaper than an inspection. Many notebooks set a
 * backend as they should, in one line before anything else; with the `interest` in what bears on settings that shows
 * without reading them, too.
 */
export function scopeOf(
  { cells }: INotebook,
  interest: IInterest | null = null
): Scope {
  let reported = false;
  let setting = false;
  const plain: (readonly [position: number, at: number])[] = [];
  const printed: string[] = [];
  for (let position = 0; position < cells.length; position++) {
    const cell = cells[position];
    if (cell.type !== 'code') {
      continue;
    }
    for (const { kind, backend } of cell.outputs
      ? observe(cell, position)
      : []) {
      if (kind === 'error') {
        return { reads: 'facts' };
      }
      printed.push(cell.source);
      reported = reported || !LIVING.has(backend);
    }
    if (!setting) {
      const words = wordsOf(cell.source);
      setting = words.setting;
      reported = reported || words.reported;
      plain.push(...words.plain.map(at => [position, at] as const));
    }
  }
  if (setting || plain.length > 1) {
    return { reads: 'settings' };
  }
  if (plain.length === 1) {
    const right =
      !reported &&
      printed.length === 0 &&
      interest !== null &&
      isRight(cells, plain[0], interest);
    return { reads: right ? 'nothing' : 'settings' };
  }
  if (!reported) {
    return { reads: 'nothing' };
  }
  return printed.length > 0
    ? { reads: 'reports', printed }
    : { reads: 'settings' };
}

/** Whether a notebook can have findings of rules that need no kernel: where it says no, an inspection finds nothing. */
export function mayHaveFindings(notebook: INotebook): boolean {
  return scopeOf(notebook).reads !== 'nothing';
}

/** The interest that reads no more than is reported, and more where a banner was printed. */
export function interestInReports(
  reports: IInterest,
  settings: IInterest,
  printed: readonly string[]
): IInterest {
  return {
    isImporter: module => settings.isImporter(module),
    mayImport: text => settings.mayImport(text),
    isPromising: text =>
      reports.isPromising(text) ||
      (printed.some(source => source.includes(text)) &&
        settings.isPromising(text))
  };
}

/** Whether nothing can have loaded Keras before the only setting, and no Keras ignores it. */
function isRight(
  cells: readonly ICell[],
  [position, at]: readonly [position: number, at: number],
  interest: IInterest
): boolean {
  return cells.every(({ source, type }, i) => {
    const before =
      i < position ? source : i === position ? source.slice(0, at) : '';
    return (
      type !== 'code' || (!LEGACY.test(source) && !interest.mayImport(before))
    );
  });
}

function wordsOf(source: string): IWords {
  let reported =
    INSTALL.test(source) && INSTALL_VERB.test(source) && INSTALLED.test(source);
  const plain: number[] = [];
  DECISIVE.lastIndex = 0;
  for (
    let match = DECISIVE.exec(source);
    match;
    match = DECISIVE.exec(source)
  ) {
    const [word] = match;
    const from = source.lastIndexOf('\n', match.index) + 1;
    const newline = source.indexOf('\n', match.index);
    const to = newline < 0 ? source.length : newline;
    const line = source.slice(from, to);
    if (word !== 'keras-advisor' && isComment(source, from, match.index)) {
      DECISIVE.lastIndex = to;
    } else if (IS_REPORTED.test(word)) {
      reported = true;
    } else if (word === 'KERAS_BACKEND' && PLAIN.test(line)) {
      plain.push(from);
    } else {
      return { reported, setting: true, plain };
    }
  }
  return { reported, setting: false, plain };
}

/** Whether a place is in a comment that begins its line, and no string or magic can hold that line. */
function isComment(source: string, from: number, at: number): boolean {
  return (
    /^[ \t]*#/.test(source.slice(from, at)) &&
    !/\\\s*$/.test(source.slice(Math.max(0, from - 4), from)) &&
    !/"""|'''|%%/.test(source)
  );
}
