import { IFact } from './fact';
import { SCRIPT_FILE } from './environment-files';

/** What a fact of a file of Python has, whose path stands in it. */
interface IInScript {
  readonly file: { readonly path: string };
}

function isInScript(fact: IFact): fact is IFact & IInScript {
  return fact.via === SCRIPT_FILE && 'file' in fact && fact.file !== null;
}

/**
 * The facts of a notebook, with what files of Python do that it writes and runs: `%run` and `import` set a variable in the
 * kernel, `!python` in a process of its own. What is written and not run here is for others.
 */
export function withScripts(facts: readonly IFact[]): readonly IFact[] {
  const written = facts.filter(isInScript);
  if (written.length === 0) {
    return facts;
  }
  const runs = facts.filter(
    ({ certainty, kind }) =>
      !certainty.dead &&
      !certainty.inFunction &&
      (kind === 'run-script' || kind === 'import-local')
  );
  const kept = new Map<IFact, readonly IFact[]>();
  for (const setting of written) {
    const run = runs.find(
      each => each.cell > setting.cell && scriptOf(each) === nameOf(setting)
    );
    if (!run) {
      kept.set(setting, []);
    } else if (run.kind === 'run-script' && run.via !== '%run') {
      kept.set(setting, [setting]);
    } else {
      kept.set(setting, [inKernel(setting, run)]);
    }
  }
  return facts.flatMap(fact => kept.get(fact) ?? [fact]);
}

/** What a file sets, in the place where it is run by the kernel. */
function inKernel(setting: IFact, run: IFact): IFact {
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
    step: step ?? setting.range.from,
    removal: null,
    persists: true,
    via: null,
    ...('feedsCommand' in setting ? { feedsCommand: false } : {})
  } as IFact;
}

/** The module that a line runs: `setup` of `%run -i setup.py 1`, `python src/setup.py` and `import setup`. */
function scriptOf({ kind, name }: IFact): string {
  if (kind === 'import-local') {
    return name.split('.', 1)[0];
  }
  const file = name.split(/\s+/).find(word => !word.startsWith('-')) ?? '';
  return moduleOf(file);
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
