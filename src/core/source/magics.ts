/** What becomes of the body of a cell magic. */
export type CellMagicRole = 'python' | 'shell' | 'child' | 'file' | 'other';

/** Cell magics whose body is Python that runs in the kernel. */
const PYTHON_CELL_MAGICS = new Set([
  'time',
  'timeit',
  'capture',
  'prun',
  'memit',
  'mprun',
  'lprun',
  'debug',
  'backend',
  'snakeviz',
  'pyinstrument',
  'scalene',
  'heat',
  'cache',
  'wandb',
  'notify',
  'skip_if',
  'add_to',
  'measure',
  'timer',
  'ipytest',
  'run_pytest',
  'tb',
  'filprofile',
  'black',
  'nb_black',
  'pybind',
  'autopep8',
  'stopwatch',
  'local',
  'profile'
]);

const SHELL_CELL_MAGICS = new Set([
  'bash',
  'sh',
  'system',
  'sx',
  '!',
  'cmd',
  'zsh',
  'shell',
  'powershell',
  'pwsh'
]);

/** Cell magics whose body is Python that another process runs. */
const CHILD_CELL_MAGICS = new Set(['python', 'python2', 'python3', 'pypy']);

const FILE_CELL_MAGICS = new Set(['writefile', 'file']);

/** Says what becomes of the body of a cell magic. */
export function cellMagicRole(name: string): CellMagicRole {
  if (PYTHON_CELL_MAGICS.has(name)) {
    return 'python';
  }
  if (SHELL_CELL_MAGICS.has(name) || name === 'script') {
    return 'shell';
  }
  if (CHILD_CELL_MAGICS.has(name)) {
    return 'child';
  }
  return FILE_CELL_MAGICS.has(name) ? 'file' : 'other';
}

/** Line magics whose argument is Python that runs in the kernel. */
export const CODE_LINE_MAGICS: ReadonlySet<string> = new Set([
  'time',
  'timeit',
  'prun',
  'memit',
  'lprun',
  'mprun'
]);

/** Line magics that may stand without `%` where a cell is nothing else. */
export const AUTOMAGICS: ReadonlySet<string> = new Set([
  'env',
  'set_env',
  'pip',
  'conda',
  'mamba',
  'run',
  'cd'
]);

/** How far into the text after a code magic's name its code begins: behind blanks and options. */
export function codeOffset(args: string): number {
  let pos = 0;
  for (;;) {
    while (args[pos] === ' ' || args[pos] === '\t') {
      pos++;
    }
    if (args[pos] !== '-') {
      return pos;
    }
    const option = pos;
    while (pos < args.length && args[pos] !== ' ') {
      pos++;
    }
    // `-n 100` and `-r 3`: the number belongs to the option, as do the names after `-f`, `-s`, `-T` and `-D`.
    if (pos - option === 2 && 'nrlsfTDm'.includes(args[option + 1])) {
      while (args[pos] === ' ') {
        pos++;
      }
      while (pos < args.length && args[pos] !== ' ') {
        pos++;
      }
    }
  }
}
