import { IInterest } from './read/interest';
import { ICell, INotebook } from './notebook';
import { observe } from './observe';

/** One or more strings that say what they say: nothing in them is replaced or put together with anything else. */
const LITERAL = `(?:"[^"\\\\\\n{$]*"|'[^'\\\\\\n{$]*')`;
const LITERALS = `(?:${LITERAL}|\\[\\s*${LITERAL}(?:\\s*,\\s*${LITERAL})*\\s*,?\\s*\\])`;

/** A call whose first argument is such a string, or a list of them: what it does, other words here would tell. */
const PLAIN_CALL = `\\(\\s*${LITERALS}\\s*[,)]`;

/**
 * What a notebook must hold somewhere to set a backend, or to seem to, unless it is done by what is `DYNAMIC`. Comments
 * hold none of it.
 *
 * `backend` is everywhere as the module `keras.backend`, which says nothing.
 */
const SETTING = [
  'KERAS_BACKEND',
  'set_backend',
  // What stands before is looked at last: a search for words goes fastest when it begins with letters.
  '_(?:BACKEND|backend)\\b(?<!\\w_\\w+)',
  // A variable that is named in full is among the other words, or none that matters.
  '\\benvironb?\\b(?!(?:\\.\\w+)?[\\[(](?:"\\w+"|\'\\w+\')[\\]),]|:)',
  '(?:getenv|putenv)(?!\\((?:"\\w+"|\'\\w+\')[),])',
  '%(?:set_)?env\\b(?![ \\t]*(?:\\w+(?:[ \\t=]|$)|$))',
  'keras\\.json(?!\\.)',
  '["\'\u201c]backend\\\\?["\'\u201d]',
  'dict\\([^)\\n]*\\bbackend\\b',
  'keras-advisor',
  'plaidml'
];

/** What is handed a command or a module's name that is not written there. */
const DYNAMIC = [
  `\\.system\\b(?<!\\bself\\.system)(?!${PLAIN_CALL}|[ \\t]*=(?!=))`,
  `\\bsystem(?=\\()(?!${PLAIN_CALL})`,
  'from[ \\t]+os[ \\t]+import[ \\t]+(?:[(*]|[^\\n]*(?:\\bsystem\\b|\\\\\\n))',
  `[pP]open(?!${PLAIN_CALL})`,
  `getoutput(?!${PLAIN_CALL})`,
  `subprocess(?!\\.\\w+${PLAIN_CALL}|\\.(?:PIPE|DEVNULL|STDOUT|\\w+Error|TimeoutExpired)\\b|(?<=^[ \\t]*import[ \\t]+subprocess)[ \\t]*$)`,
  'run_line_magic',
  'run_cell_magic',
  '\\.magic\\(',
  `(?:import_module|__import__)(?!${PLAIN_CALL})`
];

/** What rules report by itself, whatever sets a backend. */
const REPORTED = [
  // As a string it is compared with the backend, or a value of a setting, unless something is called with it.
  'theano(?<!(?<!\\(\\s*)["\']theano)',
  'THEANO',
  'dim_ordering',
  'keras_core'
];

const DECISIVE = new RegExp(
  [...SETTING, ...DYNAMIC, ...REPORTED].join('|'),
  'gm'
);
const IS_REPORTED = new RegExp(`^(?:${REPORTED.join('|')})`);
const IS_DYNAMIC =
  /^(?:\.?system|from|[pP]open|getoutput|subprocess|run_|\.magic|import_module|__import__)/;

/** The installers, for patterns that ignore the case of nothing else. */
const INSTALLER =
  '(?:[pP][iI][pP](?![eE])|[cC][oO][nN][dD][aA]|[mM][aA][mM][bB][aA])';

/** What is in some string, if a command or a name that is put together of strings has to do with a backend. */
const HINT = new RegExp(
  `KERAS|BACKEND|THEANO|theano|keras_core|plaidml|(?<!\\w)\\.keras|^(?![ \\t]*[!%#]).*${INSTALLER}`,
  'm'
);

const INSTALL = new RegExp(INSTALLER);
const INSTALL_VERB = /install|remove/;

/** The distributions of which an install is told. */
const TOLD =
  'keras|tf[-_.]|tensorflow|theano|torch(?![\\w-])|jax|cntk|mxnet|plaidml|openvino|aesara|pytensor|pymc';

/** A part of a command, which ends with its line: a character or a string in quotes. */
const ON = `(?:\\\\\\n|[^\\n"']|"[^"\\n]*"|'[^'\\n]*')`;

/** Installs that rules report: of what is gone, of a Keras before 3, and where the shell may see a redirection. */
const INSTALLED = new RegExp(
  [
    'theano|cntk|mxnet|plaidml|aesara|pytensor',
    `(?:pip|conda|mamba)${ON}*?(?:${TOLD})${ON}*?[<>]`,
    // As much of what follows as may be a requirement's version.
    `(?<![\\w.-])keras(?![\\w-])[ \\t\\d=<>~!,.*"'v\\[\\]]*?(?:<|[=~](?![=\\s"'v]*[3-9]))`
  ].join('|'),
  'i'
);

/** The words of the patterns above without what stands beside them, for most cells have none of them. */
const WORDS = new RegExp(
  `backend|BACKEND|env|keras(?:\\.json|-advisor|_core)|plaidml|system|[pP]open|getoutput|subprocess|_magic|\\.magic|theano|THEANO|_ordering|import_|os[ \\t]+import|dict\\(|${INSTALLER}`
);

/** What a cell without any of these words says. */
const SILENT: IWords = {
  reported: false,
  setting: false,
  dynamic: false,
  plain: []
};

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
  readonly dynamic: boolean;
  /** Where plain settings stand: lines that set a backend which trains, and which nothing else is said of. */
  readonly plain: readonly number[];
}

/** A line that sets a backend which trains, and does so rightly if nothing has loaded Keras before. */
const PLAIN =
  /^(?:(?:os\.)?environ\[(["'])KERAS_BACKEND\1\][ \t]*=[ \t]*(["'])(?:tensorflow|jax|torch)\2[ \t]*(?:#.*)?|%(?:set_)?env[ \t]KERAS_BACKEND=(?:tensorflow|jax|torch))$/;

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
  let dynamic = false;
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
      dynamic = dynamic || words.dynamic;
      plain.push(...words.plain.map(at => [position, at] as const));
    }
  }
  if (setting || plain.length > 1 || (dynamic && cells.some(isHint))) {
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

/** Whether something in a cell, besides plain settings, hints at what a command or a name may be put together of. */
function isHint({ type, source }: ICell): boolean {
  return (
    type === 'code' &&
    HINT.test(source) &&
    HINT.test(source.split('\n').filter(isNotPlain).join('\n'))
  );
}

function isNotPlain(line: string): boolean {
  return !PLAIN.test(line);
}

function wordsOf(source: string): IWords {
  if (!WORDS.test(source)) {
    return SILENT;
  }
  let reported =
    INSTALL.test(source) && INSTALL_VERB.test(source) && INSTALLED.test(source);
  let dynamic = false;
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
    } else if (IS_DYNAMIC.test(word)) {
      dynamic = true;
    } else if (word === 'KERAS_BACKEND' && PLAIN.test(line)) {
      plain.push(from);
    } else {
      return { reported, setting: true, dynamic, plain };
    }
  }
  return { reported, setting: false, dynamic, plain };
}

/** Whether a place is in a comment that begins its line, and no string or magic can hold that line. */
function isComment(source: string, from: number, at: number): boolean {
  return (
    /^[ \t]*#/.test(source.slice(from, at)) &&
    !/\\\s*$/.test(source.slice(Math.max(0, from - 4), from)) &&
    !/"""|'''|%%/.test(source)
  );
}
