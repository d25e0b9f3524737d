import { createTwoFilesPatch } from 'diff';
import * as path from 'node:path';

import { Command } from './command-line';
import { findFiles } from './files';
import {
  ILocatedChange,
  MigratedFile,
  migrateFile,
  writeFile
} from './migrate-file';
import { FileReader } from './read';
import { IProgram } from './run';
import { count } from './summary';
import { harmless } from './terminal';

/** The command that rewrites notebooks. */
export type MigrateCommand = Extract<Command, { name: 'migrate' }>;

/** What was done to files that could be read. */
type Migrated = Extract<MigratedFile, { problem: null }>;

/**
 * Runs `migrate`; returns the exit code: 0 if nothing is left to rewrite, 1 if something is (with `--write` and
 * `--output`: what needs a person or `--unsafe`), 2 if a file could not be read or written.
 */
export function runMigrate(command: MigrateCommand, program: IProgram): number {
  const { paths, mode, format, output } = command;
  const reader = new FileReader(command.maxBytes);
  const done: Migrated[] = [];
  let failures = 0;
  const fail = (name: string, problem: string): void => {
    failures++;
    program.err(`keras-advisor: ${harmless(name)}: ${harmless(problem)}\n`);
  };
  for (const file of findFiles(paths, command)) {
    if ('problem' in file) {
      fail(file.path, file.problem);
      continue;
    }
    const result = migrateFile(file, reader, command);
    if (result?.problem === null) {
      done.push(result);
      const target =
        mode === 'output' && output !== null
          ? path.join(output, below(file.path, paths))
          : file.path;
      const isWritten =
        mode === 'output' || (mode === 'write' && result.isChanged);
      const problem = isWritten ? writeFile(target, result.text) : null;
      if (problem) {
        fail(target, problem);
      }
      if (format === 'text') {
        program.out(report(result, command));
      }
    } else if (result) {
      fail(result.path, result.problem);
    }
  }
  if (format === 'json') {
    program.out(`${JSON.stringify(asJson(done, program.version), null, 2)}\n`);
  } else if (!command.quiet) {
    program.out(summary(done, command));
  }
  if (failures > 0) {
    return 2;
  }
  const isLeft = ({ changes }: Migrated): boolean =>
    changes.some(
      ({ isApplied }) => !isApplied || mode === 'report' || mode === 'diff'
    );
  return done.some(isLeft) && !command.exitZero ? 1 : 0;
}

/** The path of a file from the folder that was given, so that the files of an output folder lie as they lay. */
function below(file: string, given: readonly string[]): string {
  for (const each of given) {
    const relative = path.relative(each, file);
    if (
      relative !== '' &&
      !relative.startsWith('..') &&
      !path.isAbsolute(relative)
    ) {
      return relative;
    }
  }
  return path.basename(file);
}

function report(
  { path: name, changes, cells }: Migrated,
  { mode }: MigrateCommand
): string {
  if (mode === 'diff') {
    return cells
      .map(({ cell, before, after }) => {
        const label = `${harmless(name)}#cell${cell}`;
        return (
          createTwoFilesPatch(label, label, `${before}\n`, `${after}\n`, '', '')
            // The lines of Subversion say nothing here.
            .replace(/^Index: .*\n=+\n/, '')
        );
      })
      .join('');
  }
  const shown =
    mode === 'report' ? changes : changes.filter(({ isApplied }) => !isApplied);
  return shown.map(change => `${line(name, change)}\n`).join('');
}

function line(
  name: string,
  { cell, line: at, meaning, title, reason }: ILocatedChange
): string {
  return harmless(
    `${name}:cell ${cell}:${at}: ${meaning}: ${title}: ${reason}`.replace(
      /\s*\n\s*/g,
      ' '
    )
  );
}

function summary(done: readonly Migrated[], { mode }: MigrateCommand): string {
  const all = done.flatMap(({ changes }) => changes);
  const of = (meaning: string): number =>
    all.filter(change => change.meaning === meaning).length;
  const changed = done.filter(({ isChanged }) => isChanged).length;
  const verb =
    mode === 'report' || mode === 'diff' ? 'would change' : 'changed';
  return (
    `${count(all.length, 'use')} of old API in ${count(done.length, 'notebook')}: ` +
    `${of('safe')} safe, ${of('suggestion')} that may change the meaning, ${of('manual')} for you; ` +
    `${count(changed, 'file')} ${verb}\n`
  );
}

function asJson(done: readonly Migrated[], version: string): object {
  return {
    version,
    notebooks: done.map(({ path: name, generation, changes, isChanged }) => ({
      path: name,
      generation,
      changed: isChanged,
      changes: changes.map(
        ({ cell, line: at, meaning, title, reason, source, isApplied }) => ({
          cell,
          line: at,
          meaning,
          title,
          reason,
          source,
          applied: isApplied
        })
      )
    }))
  };
}
