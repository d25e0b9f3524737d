import { lineIndexOf } from '../notebook/lines';
import { ICellIndex } from '../python/cell-index';
import { IFact } from './fact';
import { MAIN_SCRIPT_FILE, SCRIPT_FILE } from './environment-files';

/** What a fact of a file of Python has, whose path stands in it. */
interface IInScript {
  readonly file: { readonly path: string };
}

function isInScript(fact: IFact): fact is IFact & IInScript {
  return (
    (fact.via === SCRIPT_FILE || fact.via === MAIN_SCRIPT_FILE) &&
    'file' in fact &&
    fact.file !== null
  );
}

/**
 * The facts of a notebook, with what files of Python do that it writes and runs: `%run` and `import` set a variable in the
 * kernel, `!python` in a process of its own. What is written and not run here is for others.
 */
export function withScripts(
  facts: readonly IFact[],
  index: ICellIndex
): readonly IFact[] {
  const written = facts.filter(isInScript);
  if (written.length === 0) {
    return facts;
  }
  const runs = facts.filter(
    ({ certainty, kind }) =>
      !certainty.dead && !certainty.inFunction && kind === 'run-script'
  );
  const kept = new Map<IFact, readonly IFact[]>();
  for (const setting of written) {
    const name = nameOf(setting);
    const isMain = setting.via === MAIN_SCRIPT_FILE;
    const until = writtenAgain(setting, index);
    const run = runs.find(
      each =>
        each.cell > setting.cell &&
        each.cell < until &&
        moduleOf(scriptOf(each)) === name &&
        !isOther(scriptOf(each), setting, index) &&
        !(isMain && each.via === '%run' && /^(?:\S+\s+)*-n\b/.test(each.name))
    );
    const imported = isMain ? null : importOf(name, setting.cell, index);
    const inKernelAt =
      run?.via === '%run'
        ? run
        : imported && imported.cell < until
          ? imported
          : null;
    kept.set(
      setting,
      inKernelAt ? [inKernel(setting, inKernelAt)] : run ? [setting] : []
    );
  }
  return facts.flatMap(fact => kept.get(fact) ?? [fact]);
}

/** Where the kernel runs a file. */
type IRun = Pick<
  IFact,
  | 'cell'
  | 'cellId'
  | 'certainty'
  | 'line'
  | 'mark'
  | 'outerFrom'
  | 'range'
  | 'scope'
  | 'step'
>;

/** The first import of a module at the outermost level of a cell after another; null where there is none. */
function importOf(name: string, after: number, index: ICellIndex): IRun | null {
  if (!/^[a-z_]\w*$/.test(name)) {
    return null;
  }
  const pattern = new RegExp(`^(?:import|from)[ \\t]+${name}\\b.*$`, 'im');
  for (const { id, position, source } of index.cellsNaming(name)) {
    const match =
      position > after && !source.startsWith('%%')
        ? pattern.exec(source)
        : null;
    if (match) {
      const range = { from: match.index, to: match.index + match[0].length };
      return {
        cell: position,
        cellId: id,
        certainty: { inFunction: false, conditional: false, dead: false },
        line: lineIndexOf(source)(range.from),
        mark: range,
        range,
        outerFrom: range.from,
        scope: 0,
        step: null
      };
    }
  }
  return null;
}

/** What a file sets, in the place where it is run by the kernel. */
function inKernel(setting: IFact, run: IRun): IFact {
  const { cell, cellId, certainty, line, mark, outerFrom, range, scope, step } =
    run;
  return {
    ...setting,
    cell,
    cellId,
    certainty,
    line,
    mark,
    outerFrom,
    range,
    scope,
    // What a file does comes before what follows the line that runs it.
    step: step ?? setting.mark.from,
    removal: null,
    persists: true,
    via: null,
    ...('feedsCommand' in setting ? { feedsCommand: false } : {})
  } as IFact;
}

/** The file that a line runs: `setup.py` of `%run -i setup.py 1`. */
function scriptOf({ name }: IFact): string {
  return name.split(/\s+/).find(word => !word.startsWith('-')) ?? '';
}

/** The first cell after a file's that writes that file anew; beyond all cells where there is none. */
function writtenAgain(
  { cell, file }: IFact & IInScript,
  index: ICellIndex
): number {
  const later = cellsWriting(file.path, index).find(each => each > cell);
  return later ?? Infinity;
}

/** Whether a line runs another file of the notebook that has the same name in another folder. */
function isOther(
  script: string,
  { file }: IInScript,
  index: ICellIndex
): boolean {
  return script !== file.path && cellsWriting(script, index).length > 0;
}

/** The cells that write a file with exactly this path anew. */
function cellsWriting(path: string, index: ICellIndex): readonly number[] {
  const pattern = /^%%(?:writefile|file)[ \t]+["']?([^\s"']+)["']?[ \t]*\r?$/m;
  return index
    .cellsNaming(moduleOf(path).replace(/\W/g, '.'))
    .filter(({ source }) => pattern.exec(source.split('\n')[0])?.[1] === path)
    .map(({ position }) => position);
}

function nameOf({ file }: IInScript): string {
  return moduleOf(file.path);
}

/** The name of a file without its folder and its ending. */
export function moduleOf(path: string): string {
  return (
    /([^\\/]+?)(?:\.(?:i?py|txt|in|pip))?["']?$/.exec(path)?.[1] ?? ''
  ).toLowerCase();
}
