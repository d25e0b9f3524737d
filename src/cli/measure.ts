import { parser } from '@lezer/python';
import * as path from 'node:path';

import { toCsv } from '../measure/csv';
import { modelsIn } from '../measure/own';
import { migrate } from '../migrate';
import { IOwnModel, makePlan } from '../measure/plan';
import { IProgress } from '../measure/progress';
import { NothingToMeasure, runMeasurement } from '../measure/run';
import { IReport } from '../measure/report';
import { agrees } from '../measure/summary';
import { IMeasureCommand } from './command-line';
import { UnusableFile } from './document';
import { findFiles } from './files';
import { ChildHost } from './measure-host';
import { measureText } from './measure-text';
import { FileReader } from './read';
import { IProgram } from './run';
import { harmless, makePaint } from './terminal';

/** Notebooks larger than this are not read, in bytes. */
const LARGEST = 200e6;

/** As a shell reports a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/** Runs `measure`; returns the exit code. */
export async function runMeasure(
  command: IMeasureCommand,
  program: IProgram
): Promise<number> {
  let own: IOwnModel | null;
  try {
    own = command.notebook === null ? null : ownModelOf(command.notebook);
  } catch (error) {
    if (!(error instanceof UnusableFile)) {
      throw error;
    }
    const problem = `${command.notebook}: ${error.message}`;
    program.err(`keras-advisor: ${harmless(problem)}\n`);
    return 2;
  }
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  signals.forEach(signal => process.once(signal, stop));
  const line = new ProgressLine(program, command.quiet);
  try {
    const report = await runMeasurement(
      makePlan({
        quick: command.quick,
        own,
        backends: orNull(command.backends),
        workloads: orNull(command.workloads) ?? undefined
      }),
      new ChildHost(command.python, program.env),
      {
        signal: abort.signal,
        onProgress: progress => line.show(progress),
        now: () => performance.now() / 1000,
        date: new Date().toISOString()
      }
    );
    line.clear();
    program.out(written(report, command, program));
    return hasTrouble(report) ? 1 : 0;
  } catch (error) {
    line.clear();
    if (abort.signal.aborted) {
      program.err('keras-advisor: stopped; nothing was left running\n');
      return INTERRUPTED;
    }
    const message =
      error instanceof NothingToMeasure
        ? error.message
        : `${command.python}: ${error instanceof Error ? error.message : error}`;
    program.err(`keras-advisor: ${harmless(message)}\n`);
    return 2;
  } finally {
    signals.forEach(signal => process.off(signal, stop));
  }
}

/** The first model that a notebook makes from literals; throws an `UnusableFile` that says why there is none. */
function ownModelOf(file: string): IOwnModel {
  const [found] = findFiles([file], { exclude: [], gitignore: false });
  if (!found) {
    throw new UnusableFile('a folder without notebooks');
  }
  if ('problem' in found) {
    throw new UnusableFile(found.problem);
  }
  const document = new FileReader(LARGEST).read(found);
  if (!document) {
    throw new UnusableFile('not a notebook');
  }
  const { models, reasons } = modelsIn(
    document.notebook,
    parser,
    migrate(document.notebook, { parser })
  );
  const [model] = models;
  if (model) {
    const { recipe, batch } = model;
    return { notebook: path.basename(file), recipe, batch };
  }
  const [reason] = reasons;
  throw new UnusableFile(
    reason
      ? `no model is made from literals alone: ${reason.text} (cell ${reason.cell + 1}) is known only when the notebook runs`
      : 'it makes no model of Keras'
  );
}

function written(
  report: IReport,
  { format, color }: IMeasureCommand,
  { isTerminal, env }: IProgram
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv':
      return toCsv(report);
    case 'text':
      return measureText(report, makePaint({ choice: color, isTerminal, env }));
  }
}

/** Whether something failed that should not, or computes something else. */
function hasTrouble({ backends, workloads }: IReport): boolean {
  return (
    backends.some(({ problem }) => problem !== null) ||
    workloads.some(({ cells }) =>
      cells.some(cell => cell.problems.length > 0 || !agrees(cell))
    )
  );
}

function orNull(names: readonly string[]): readonly string[] | null {
  return names.length > 0 ? names : null;
}

/** One line on the standard error that says how far the measurement is; on a terminal it is written over. */
class ProgressLine {
  constructor(
    private readonly _program: IProgram,
    private readonly _quiet: boolean
  ) {}

  show({ share, left, backend, workload }: IProgress): void {
    if (this._quiet) {
      return;
    }
    const percent = Math.floor(share * 100);
    const rest = left === null ? '' : `, ${Math.ceil(left)} s left`;
    const what = workload === '' ? 'import' : workload;
    if (this._isTerminal) {
      this._program.err(`\r\x1b[K${percent} %${rest}: ${backend}, ${what}`);
      this._isShown = true;
    } else if (what !== this._last) {
      this._program.err(`${percent} %${rest}: ${what}\n`);
      this._last = what;
    }
  }

  clear(): void {
    if (this._isShown) {
      this._program.err('\r\x1b[K');
    }
  }

  private readonly _isTerminal = process.stderr.isTTY === true;
  private _isShown = false;
  private _last = '';
}
