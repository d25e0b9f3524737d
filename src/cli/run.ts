import * as os from 'node:os';

import { Command } from './command-line';
import { IUnusable, findFiles } from './files';
import { inspectAll, usefulThreads } from './pool';
import { IReporter } from './report';
import { GithubReporter } from './report-github';
import { JsonReporter, LinesReporter } from './report-json';
import { TextReporter } from './report-text';
import { FileResult } from './result';
import { Summary, count } from './summary';
import { harmless, makePaint } from './terminal';

/** What a run may use of its process. */
export interface IProgram {
  readonly version: string;
  readonly homepage: string;
  /** The program's own file, for more threads. */
  readonly script: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  out(text: string): void;
  err(text: string): void;
}

/** The commands that read notebooks. */
export type ReadCommand = Extract<Command, { name: 'check' | 'inspect' }>;

/** Runs `check` or `inspect`; returns the exit code. */
export async function runRead(
  command: ReadCommand,
  program: IProgram
): Promise<number> {
  const reporter = await makeReporter(command, program);
  const summary = new Summary();
  const tell = (result: FileResult): void => {
    summary.add(result);
    if (result.outcome === 'unusable') {
      program.err(
        `keras-advisor: ${harmless(result.path)}: ${harmless(result.problem)}\n`
      );
    }
    write(program, reporter.file(result));
  };
  write(program, reporter.start());
  const found = findFiles(command.paths, command);
  found.filter(isUnusable).forEach(({ path, problem }) => {
    tell({ path, outcome: 'unusable', problem });
  });
  const files = found.flatMap(file => (isUnusable(file) ? [] : [file]));
  const { name, config, severity, maxBytes } = command;
  await inspectAll(
    files,
    { command: name, config, severity, maxBytes },
    command.threads ?? usefulThreads(files.length, processors()),
    program.script,
    tell
  );
  if (!(command.quiet && command.format === 'text')) {
    write(program, reporter.end(summary));
  }
  if (!command.quiet) {
    warn(command, summary, program);
  }
  return summary.exitCode === 1 && command.exitZero ? 0 : summary.exitCode;
}

/** Says on standard error what a reader of the report would otherwise not notice. */
function warn(command: ReadCommand, summary: Summary, program: IProgram): void {
  if (summary.notebooks === 0 && summary.unusable === 0) {
    program.err('keras-advisor: no notebooks found\n');
  }
  if (summary.unusable > 0 && command.format !== 'text') {
    program.err(
      `keras-advisor: ${count(summary.unusable, 'file')} could not be read\n`
    );
  }
}

async function makeReporter(
  command: ReadCommand,
  program: IProgram
): Promise<IReporter> {
  switch (command.format) {
    case 'text':
      return new TextReporter(
        makePaint({
          choice: command.color,
          isTerminal: program.isTerminal,
          env: program.env
        })
      );
    case 'json':
      return new JsonReporter(program.version);
    case 'ndjson':
      return new LinesReporter();
    case 'github':
      return new GithubReporter();
    case 'sarif': {
      const { SarifReporter } = await import('./report-sarif');
      const { rules } = await import('../rules');
      return new SarifReporter(program, rules);
    }
  }
}

function processors(): number {
  return os.availableParallelism?.() ?? os.cpus().length;
}

function isUnusable(file: object): file is IUnusable {
  return 'problem' in file;
}

function write(program: IProgram, text: string): void {
  if (text !== '') {
    program.out(text);
  }
}
