import { lineRemoval } from '../python/removal';
import { IPlace } from '../python/sites';
import { Slice } from '../slice';
import { FactBuilder } from './builder';
import { MAIN_SCRIPT_FILE, SCRIPT_FILE } from './environment-files';
import { scriptRunOf } from './script-text';

/** What runs with the variable that was set before: another program, or what imports Keras. */
const WORK =
  /\bimport[ \t]+(?!os\b|sys\b)\w|\bfrom[ \t]+\w|\b(?:exec|execfile|run|run_path|run_module|system|popen|Popen|check_call|call|check_output)\(/;

/** What loads Keras in a file of Python. */
const LOADS_KERAS = /^[ \t]*(?:import|from)[ \t]+(?:keras|tensorflow)\b/m;

/** A keras.json in the home directory that Python code of another process writes. */
function addKerasJson(
  place: IPlace,
  code: Slice,
  via: string,
  facts: FactBuilder
): void {
  const match =
    /\.keras\b[^]*keras\.json/.test(code.text) &&
    /\b(?:dumps?|write(?:_text)?)\(/.test(code.text)
      ? /(["'])backend\1\s*(?::|\]\s*=)\s*(["'])([\w.]+)\2/.exec(code.text)
      : null;
  if (match) {
    const [whole, , , text] = match;
    const to = match.index + whole.length;
    const mark = code.range(match.index, to);
    facts.add(place, {
      kind: 'keras-json-write',
      name: 'backend',
      value: facts.literal(
        text,
        code.range(to - text.length - 2, to),
        'python',
        text
      ),
      file: { path: '~/.keras/keras.json', json: null },
      via,
      ...(mark ? { mark } : {})
    });
  }
}

/** Adds the variables that Python code sets in a process of its own: `python -c "…"`, `%%python`. It is found by patterns. */
export function addChildPython(
  place: IPlace,
  code: Slice,
  via: string,
  facts: FactBuilder,
  isScript = false
): void {
  addKerasJson(place, code, via, facts);
  addVariables(place, code, { via, isScript, path: null }, facts);
}

/** Adds the variables that a file of Python sets where it is run. */
export function addScript(
  place: IPlace,
  code: Slice,
  path: string,
  facts: FactBuilder
): void {
  addVariables(place, code, { via: SCRIPT_FILE, isScript: true, path }, facts);
}

/** Where Python code stands. */
interface IHome {
  readonly via: string;
  /** Whether each line is a statement. */
  readonly isScript: boolean;
  /** The file that it is written into; null for code that runs where it stands. */
  readonly path: string | null;
}

function addVariables(
  place: IPlace,
  code: Slice,
  { via, isScript, path }: IHome,
  facts: FactBuilder
): void {
  for (const { backend, kind, name } of facts.vocabulary.knowledge.variables) {
    const pattern = new RegExp(
      '(?:\\bos\\.)?(?:environb?\\s*\\[|environ\\.(?:setdefault|__setitem__)\\(|putenv\\(|environ\\.update\\(\\s*\\{?)' +
        `\\s*(["']?)${name}\\1\\s*(?:\\]\\s*=(?!=)|,|:|=)\\s*((["'])([^"'\\n]*)\\3)`,
      'g'
    );
    const match = [...code.text.matchAll(pattern)].find(
      ({ index }) => path === null || scriptRunOf(code.text, index) !== null
    );
    // What a file sets after it loaded Keras itself is no setting of this notebook's.
    if (
      !match ||
      (path !== null && LOADS_KERAS.test(code.text.slice(0, match.index)))
    ) {
      continue;
    }
    const [whole, , written, , text] = match;
    const to = match.index + whole.length;
    const [end] = /^(?:\s*\}?\s*\))?/.exec(code.text.slice(to)) ?? [''];
    const mark = code.range(match.index, to + end.length);
    const common = {
      name,
      value: facts.literal(
        text,
        code.range(to - written.length, to),
        'python',
        written
      ),
      persists: false,
      via:
        path !== null && scriptRunOf(code.text, match.index) === 'as main'
          ? MAIN_SCRIPT_FILE
          : via,
      ...(mark ? { mark } : {}),
      ...(mark && isScript
        ? { range: mark, removal: lineRemoval(facts.cell.source, mark) }
        : {}),
      feedsCommand: WORK.test(code.text.slice(to)),
      ...(path === null ? {} : { file: { path, json: null } })
    };
    facts.add(
      place,
      kind === null
        ? { ...common, kind: 'env-assign' }
        : { ...common, kind, backend }
    );
  }
}
