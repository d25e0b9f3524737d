import { Expr } from '../python/expr';
import { IRecognition, calledName } from './recognizer';

/** What stands in a path for a part that cannot be told. */
const UNKNOWN_PART = '{}';

/** Variables of shells and of Windows that hold the home directory. */
const HOME =
  /^(?:\$HOME|\$\{HOME\}|%USERPROFILE%|%HOMEDRIVE%%HOMEPATH%|%HOMEPATH%|\$env:(?:USERPROFILE|HOME)|\$\{env:USERPROFILE\})(?=[\\/]|$)/i;

/** A path with `/` between its parts, and `~` for the home directory. */
export function normalPath(path: string): string {
  return path
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(HOME, '~')
    .replace(/^\$PWD(?=\/|$)|^\$\{PWD\}(?=\/|$)/, '.')
    .replace(/\\/g, '/')
    .replace(/([^:/])\/{2,}/g, '$1/')
    .replace(/\/\.(?=\/|$)/g, '')
    .replace(/^\.\/(?!~)(?=.)/, '');
}

/** Whether a path begins at a root, in the home directory or in something that cannot be told. */
export function isAbsolute(path: string): boolean {
  return /^(?:[/~{$%]|[A-Za-z]:)/.test(path);
}

/** A path as it is from a directory. */
export function inDirectory(directory: string, path: string): string {
  return isAbsolute(path) || directory === ''
    ? path
    : normalPath(`${directory}/${path}`);
}

/** Functions that give the path which they are given, or which is their object. */
const SAME =
  /^(?:Path|PurePath|PosixPath|WindowsPath|abspath|realpath|normpath|absolute|resolve|fspath|str|expandvars)$/;

/** The path of a file that an expression opens or names, as far as it is constant. */
export function pathOf(
  expr: Expr,
  recognition: IRecognition,
  depth = 0
): string {
  if (depth > 8) {
    return UNKNOWN_PART;
  }
  const { facts } = recognition;
  const { expr: at, context } = facts.names.follow(expr, recognition.context);
  const inner = (part: Expr): string =>
    pathOf(part, { facts, context }, depth + 1);
  switch (at.t) {
    case 'join':
      return at.parts.map(inner).join('');
    case 'divide':
      return `${inner(at.left)}/${inner(at.right)}`;
    case 'item':
      return facts.names.path(at.object, context) === 'os.environ'
        ? homeOf(facts.names.evaluate(at.key, context).text)
        : UNKNOWN_PART;
    case 'call': {
      const object = at.callee.t === 'member' ? at.callee.object : null;
      const own = at.args[0] ?? object;
      switch (calledName(at)) {
        case 'open':
          // `Path(…).open()` or `open(…)`.
          return at.args[0] && !(object && isMode(at.args[0]))
            ? inner(at.args[0])
            : object
              ? inner(object)
              : UNKNOWN_PART;
        case 'join':
          return at.args.map(inner).join('/');
        case 'joinpath':
          return [...(object ? [object] : []), ...at.args].map(inner).join('/');
        case 'expanduser':
          return own ? inner(own).replace(/^\.\/~/, '~') : UNKNOWN_PART;
        case 'home':
          return '~';
        case 'cwd':
        case 'getcwd':
          return '.';
        case 'get':
        case 'getenv':
          return homeOf(own && facts.names.evaluate(own, context).text);
        default:
          return SAME.test(calledName(at)) && own
            ? at.args.length > 1
              ? at.args.map(inner).join('/')
              : inner(own)
            : constant();
      }
    }
    default:
      return constant();
  }

  function constant(): string {
    const { text } = facts.names.evaluate(at, context);
    // Python takes the sign as it stands.
    return text !== null && /^~(?=[\\/]|$)/.test(text)
      ? `./${text}`
      : (text ?? UNKNOWN_PART);
  }
}

/** The path that a variable of the environment holds. */
function homeOf(variable: string | null): string {
  return variable === 'HOME' || variable === 'USERPROFILE' ? '~' : UNKNOWN_PART;
}

/** Whether an expression opens its file so that what is written follows what the file has. */
export function appends(expr: Expr, recognition: IRecognition): boolean {
  const { facts } = recognition;
  const { expr: at, context } = facts.names.follow(expr, recognition.context);
  if (at.t !== 'call' || calledName(at) !== 'open') {
    return false;
  }
  return [...at.args, ...at.keywords.map(({ value }) => value)].some(arg => {
    const { text } = facts.names.evaluate(arg, context);
    return text !== null && /^[rwabt+x]{1,3}$/.test(text) && /[ar]/.test(text);
  });
}

function isMode(expr: Expr): boolean {
  return expr.t === 'string' && /^[rwabt+x]{1,3}$/.test(expr.text.value);
}
