import { parseArgs } from 'node:util';

import type { IRuleMeta, Severity } from '../core';
import { IConfig } from '../core/config';
import {
  preferences,
  colors,
  measurable,
  options,
  snippetStyles,
  workloadIds
} from './options';
import {
  CheckFormat,
  InspectFormat,
  MeasureFormat,
  MigrateFormat,
  checkFormats,
  inspectFormats,
  measureFormats,
  migrateFormats
} from './report';
import { severityOrder } from './result';
import { ColorChoice } from './terminal';

/** The commands, as a sentence lists them. */
const commands = 'check, inspect, migrate, measure or explain';

/** A command line that makes no sense; the message says why. */
export class UsageError extends Error {}

/** What `check` and `inspect` have in common. */
interface IReadCommand {
  readonly paths: readonly string[];
  readonly config: IConfig;
  readonly exclude: readonly string[];
  readonly gitignore: boolean;
  readonly maxBytes: number;
  /** Null for as many as are useful. */
  readonly threads: number | null;
  readonly color: ColorChoice;
  readonly quiet: boolean;
  readonly exitZero: boolean;
  readonly severity: Severity;
}

/** What `migrate` does: says what it would do, shows it, or does it. */
export type MigrateMode = 'report' | 'diff' | 'write' | 'output';

/** What `measure` is asked for. */
export interface IMeasureCommand {
  readonly name: 'measure';
  /** Empty for all that are installed. */
  readonly backends: readonly string[];
  /** Empty for all. */
  readonly workloads: readonly string[];
  /** The notebook whose own model is measured; null for the workloads. */
  readonly notebook: string | null;
  readonly quick: boolean;
  readonly python: string;
  readonly format: MeasureFormat;
  readonly color: ColorChoice;
  readonly quiet: boolean;
}

/** What the user asked for. */
export type Command =
  | { readonly name: 'help' | 'version' }
  | { readonly name: 'explain'; readonly rule: string | null }
  | IMeasureCommand
  | (IReadCommand & { readonly name: 'check'; readonly format: CheckFormat })
  | (IReadCommand & {
      readonly name: 'inspect';
      readonly format: InspectFormat;
    })
  | (IReadCommand & {
      readonly name: 'migrate';
      readonly format: MigrateFormat;
      readonly mode: MigrateMode;
      /** The folder to write to, where the mode is `output`. */
      readonly output: string | null;
      readonly unsafe: boolean;
      readonly kerasVersion: string | null;
    });

/**
 * Understands the arguments of the command line; throws a `UsageError`. It asks for the rules only where an argument
 * names some.
 */
export async function parseCommand(
  args: readonly string[],
  rules: () => Promise<readonly IRuleMeta[]>
): Promise<Command> {
  const { values, positionals } = parse(args);
  if (values.version) {
    return { name: 'version' };
  }
  const [name, ...rest] = positionals;
  if (values.help || name === 'help') {
    return { name: 'help' };
  }
  if (name === undefined) {
    throw new UsageError(`a command is missing: ${commands}`);
  }
  if (name === 'explain') {
    if (rest.length > 1) {
      throw new UsageError('explain takes one rule');
    }
    return { name, rule: rest[0] ?? null };
  }
  if (name === 'measure') {
    return measureCommand(values, rest);
  }
  if (name !== 'check' && name !== 'inspect' && name !== 'migrate') {
    throw new UsageError(`there is no command ${quote(name)}: ${commands}`);
  }
  const command: IReadCommand = {
    paths: rest.length > 0 ? rest : ['.'],
    config: {
      preferredBackend: oneOf(
        'preferred-backend',
        values['preferred-backend'],
        preferences
      ),
      lastBackend: null,
      snippetStyle: oneOf(
        'snippet-style',
        values['snippet-style'],
        snippetStyles
      ),
      severities: await chooseRules(
        list(values.select),
        list(values.ignore),
        rules
      ),
      extraImporters: list(values.importers)
    },
    exclude: values.exclude,
    gitignore: !values['no-gitignore'],
    maxBytes: positive('max-size', values['max-size']) * 1e6,
    threads:
      values.threads === undefined
        ? null
        : Math.ceil(positive('threads', values.threads)),
    color: oneOf('color', values.color, colors),
    quiet: values.quiet,
    exitZero: values['exit-zero'],
    severity: oneOf('severity', values.severity, severityOrder)
  };
  if (name === 'migrate') {
    return {
      ...command,
      name,
      format: oneOf('format', values.format ?? 'text', migrateFormats),
      ...migrateMode(values),
      unsafe: values.unsafe,
      kerasVersion: kerasVersion(values['keras-version'])
    };
  }
  return name === 'check'
    ? {
        ...command,
        name,
        format: oneOf('format', values.format ?? 'text', checkFormats)
      }
    : {
        ...command,
        name,
        format: oneOf('format', values.format ?? 'ndjson', inspectFormats)
      };
}

function measureCommand(
  values: ReturnType<typeof parse>['values'],
  rest: readonly string[]
): IMeasureCommand {
  if (rest.length > 0) {
    throw new UsageError(
      `measure takes a file as --notebook only: ${quote(rest[0])}`
    );
  }
  if (values.notebook !== undefined && values.workloads.length > 0) {
    throw new UsageError('--notebook and --workloads cannot be combined');
  }
  return {
    name: 'measure',
    backends: list(values.backends).map(backend =>
      oneOf('backends', backend, measurable)
    ),
    workloads: list(values.workloads).map(workload =>
      oneOf('workloads', workload, workloadIds)
    ),
    notebook: values.notebook ?? null,
    quick: values.quick,
    python: values.python,
    format: oneOf('format', values.format ?? 'text', measureFormats),
    color: oneOf('color', values.color, colors),
    quiet: values.quiet
  };
}

/** What `migrate` is to do; one of its options at most. */
function migrateMode({
  diff,
  write,
  output
}: {
  readonly diff: boolean;
  readonly write: boolean;
  readonly output?: string;
}): { mode: MigrateMode; output: string | null } {
  const modes: MigrateMode[] = [
    ...(diff ? (['diff'] as const) : []),
    ...(write ? (['write'] as const) : []),
    ...(output === undefined ? [] : (['output'] as const))
  ];
  if (modes.length > 1) {
    throw new UsageError('--diff, --write and --output cannot be combined');
  }
  return { mode: modes[0] ?? 'report', output: output ?? null };
}

function kerasVersion(version: string | undefined): string | null {
  if (version !== undefined && !/^[0-3](\.\d+)*$/.test(version)) {
    throw new UsageError(
      `--keras-version is ${quote(version)} but must be a version such as 1.2.2`
    );
  }
  return version ?? null;
}

/** Finds a rule by its name or its code; throws a `UsageError` when there is none. */
export function findRule<T extends IRuleMeta>(
  wanted: string,
  rules: readonly T[]
): T {
  const key = wanted.toLowerCase();
  const rule = rules.find(
    ({ name, code }) => name === key || code.toLowerCase() === key
  );
  if (!rule) {
    throw new UsageError(
      `there is no rule ${quote(wanted)}; "keras-advisor explain" lists them`
    );
  }
  return rule;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node adds advice on how a program should call it.
    const [message] = (error as Error).message.split('. ');
    throw new UsageError(message);
  }
}

/** Rules are switched off by their severity, as in the settings. */
async function chooseRules(
  select: readonly string[],
  ignore: readonly string[],
  known: () => Promise<readonly IRuleMeta[]>
): Promise<IConfig['severities']> {
  if (select.length === 0 && ignore.length === 0) {
    return {};
  }
  const rules = await known();
  const selected = select.map(rule => findRule(rule, rules).name);
  const ignored = ignore.map(rule => findRule(rule, rules).name);
  const severities: Record<string, 'off'> = {};
  for (const { name } of rules) {
    if (
      ignored.includes(name) ||
      (selected.length > 0 && !selected.includes(name))
    ) {
      severities[name] = 'off';
    }
  }
  return severities;
}

function list(values: readonly string[]): string[] {
  return values
    .flatMap(value => value.split(','))
    .map(value => value.trim())
    .filter(value => value !== '');
}

function oneOf<T extends string>(
  option: string,
  value: string,
  allowed: readonly T[]
): T {
  const found = allowed.find(candidate => candidate === value);
  if (found === undefined) {
    throw new UsageError(
      `--${option} is ${quote(value)} but must be one of ${allowed.join(', ')}`
    );
  }
  return found;
}

function positive(option: string, value: string): number {
  const number = value.trim() === '' ? NaN : Number(value);
  if (!(number > 0 && number < Infinity)) {
    throw new UsageError(
      `--${option} is ${quote(value)} but must be a number above 0`
    );
  }
  return number;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
