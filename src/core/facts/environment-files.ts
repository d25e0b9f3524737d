import { IRange } from '../notebook/notebook';
import { IPlace } from '../python/sites';
import { Slice } from '../slice';
import { addChildPython } from './child-python';
import { FactBuilder } from './builder';
import { IFact, IValue } from './fact';
import { normalPath } from './paths';

/** How a variable is set that only processes to come will have: in a file that shells read when they start. */
export const STARTUP_FILE = 'startup file';

/** At the next activation of a conda environment. */
export const CONDA_ACTIVATION = 'conda activation';

/** In the environment of the user or of the machine. */
export const USER_ENVIRONMENT = 'user environment';

/** Where something loads the file, in this process or in another. */
export const DOTENV = 'dotenv file';

/** For kernels that are started from this kernelspec. */
export const KERNELSPEC = 'kernelspec';

/** When Python, IPython or the server starts next. */
export const PYTHON_STARTUP = 'Python start-up';

/** Where something runs or imports the file of Python. */
export const SCRIPT_FILE = 'script file';

/** How a variable is set that a file of Python sets only where it is the main program. */
export const MAIN_SCRIPT_FILE = 'main script file';

/** A kind of file that sets variables. */
interface IEnvironmentFile {
  readonly path: RegExp;
  /** How its variables are set. */
  readonly via: string;
  readonly format: 'shell' | 'json' | 'yaml' | 'python';
}

/** Files that set variables of processes to come, by their paths. */
const FILES: readonly IEnvironmentFile[] = [
  { path: /\/activate\.d\/[^/]+$/, via: CONDA_ACTIVATION, format: 'shell' },
  { path: /\/conda-meta\/state$/, via: CONDA_ACTIVATION, format: 'json' },
  { path: /\/environment\.ya?ml$/, via: CONDA_ACTIVATION, format: 'yaml' },
  {
    path: /\/(?:\.(?:bashrc|bash_profile|bash_login|bash_aliases|profile|zshrc|zprofile|zshenv|cshrc|tcshrc|pam_environment|xsessionrc)|config\.fish|etc\/(?:environment|profile|bash\.bashrc|profile\.d\/[^/]+)|environment\.d\/[^/]+|(?:Microsoft\.PowerShell_)?profile\.ps1|\$PROFILE)$/i,
    via: STARTUP_FILE,
    format: 'shell'
  },
  { path: /\/(?:\.env(?:rc|\.\w+)?|\w+\.env)$/, via: DOTENV, format: 'shell' },
  { path: /\/kernel\.json$/, via: KERNELSPEC, format: 'json' },
  {
    path: /\/(?:startup\/[^/]+\.i?py|ipython_config\.py|ipython_kernel_config\.py|jupyter_\w*config\.py|(?:site|user)customize\.py)$/,
    via: PYTHON_STARTUP,
    format: 'python'
  }
];

/** Whether a setting is for processes that are started later, or for what loads a file. */
export function isForLater({ via }: Pick<IFact, 'via'>): boolean {
  return [
    STARTUP_FILE,
    CONDA_ACTIVATION,
    USER_ENVIRONMENT,
    DOTENV,
    KERNELSPEC,
    PYTHON_STARTUP
  ].some(way => via === way || via?.startsWith(`${way} `));
}

/** The kind of file that a path is of, where it sets variables; undefined for all others. */
export function environmentFileOf(path: string): IEnvironmentFile | undefined {
  const at = `/${normalPath(path)}`;
  return FILES.find(file => file.path.test(at));
}

/** Adds the facts of variables that are written into a file of the environment; whether it is one. */
export function addEnvironmentFile(
  facts: FactBuilder,
  place: IPlace,
  path: string,
  content: Slice | null
): boolean {
  const file = environmentFileOf(path);
  if (!file || !content) {
    return file !== undefined;
  }
  const { via, format } = file;
  if (format === 'python') {
    addChildPython(place, content, via, facts, true);
    return true;
  }
  for (const variable of facts.vocabulary.knowledge.variables) {
    const { backend, kind, name } = variable;
    const found = valueIn(content, name, format, facts, place.range);
    if (!found) {
      continue;
    }
    const common = {
      name,
      value: found.value,
      persists: false,
      removal: null,
      feedsCommand: false,
      ...(found.mark ? { mark: found.mark } : {})
    };
    facts.add(
      place,
      kind === null
        ? {
            ...common,
            kind: 'shell-export',
            via,
            file: { path: normalPath(path), json: null }
          }
        : { ...common, kind, backend, via: `${via} shell-export` }
    );
  }
  return true;
}

/** How a variable is set in each format; the value, quoted or not, is what stands behind. */
const SETTINGS: Readonly<Record<'shell' | 'json' | 'yaml', string>> = {
  shell: '^[^#\\n]*?(?<![\\w$])NAME["\']?(?:\\s*=\\s*|[ \\t]+)',
  json: '\\\\?["\']NAME\\\\?["\']\\s*:\\s*',
  yaml: '^[ \\t-]*NAME\\s*[:=]\\s*'
};

/** The value that a text gives to a variable, and where that stands; null where it gives none. */
function valueIn(
  content: Slice,
  name: string,
  format: 'shell' | 'json' | 'yaml',
  facts: FactBuilder,
  statement: IRange
): {
  readonly value: IValue;
  readonly mark: ReturnType<Slice['range']>;
} | null {
  const pattern = new RegExp(
    `${SETTINGS[format].replace('NAME', name)}(\\\\?["']?)([\\w.:/-]+)\\1`,
    'gm'
  );
  const match = [...content.text.matchAll(pattern)].pop();
  if (!match) {
    return null;
  }
  const [whole, quote, text] = match;
  const to = match.index + whole.length - quote.length;
  const literal =
    content.range(to - text.length, to) ??
    onlyPlace(text, facts.cell.source, statement);
  const from = match.index + whole.indexOf(name);
  return {
    value: facts.literal(text, literal, 'shell', text),
    mark: content.range(from, match.index + whole.length)
  };
}

/** Where a text stands in a statement that has it once: of text with escapes that is all that can be told. */
function onlyPlace(
  text: string,
  source: string,
  { from, to }: IRange
): IRange | null {
  const at = source.indexOf(text, from);
  return at < 0 || at >= to || source.slice(at + 1, to).includes(text)
    ? null
    : { from: at, to: at + text.length };
}
