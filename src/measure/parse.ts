import { IReport, SCHEMA, SCHEMA_VERSION } from './report';

/** Why a text is no report; the message is for people. */
export class NoReport extends Error {}

type Check = (value: unknown) => boolean;

const text: Check = value => typeof value === 'string';
const number: Check = value =>
  typeof value === 'number' && Number.isFinite(value);
const flag: Check = value => typeof value === 'boolean';
const orNull =
  (check: Check): Check =>
  value =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check);
const object =
  (checks: Readonly<Record<string, Check>>): Check =>
  value =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([name, check]) =>
      check((value as Record<string, unknown>)[name])
    );

const problem = object({ during: text, type: text, message: text });

const isReport = object({
  date: text,
  machine: object({
    name: text,
    system: text,
    processor: text,
    cores: orNull(number),
    memory: orNull(number),
    load: orNull(number)
  }),
  python: text,
  keras: text,
  method: object({ repetitions: number, rounds: number, fresh: flag }),
  backends: listOf(
    object({
      name: text,
      version: orNull(text),
      device: orNull(text),
      imports: listOf(number),
      problem: orNull(problem)
    })
  ),
  workloads: listOf(
    object({
      workload: text,
      notebook: orNull(text),
      parameters: orNull(number),
      batch: orNull(number),
      reference: orNull(text),
      cells: listOf(
        object({
          backend: text,
          first: listOf(number),
          step: listOf(number),
          firstPredict: listOf(number),
          predict: listOf(number),
          memory: listOf(
            object({
              peak: orNull(number),
              isOwn: flag,
              device: orNull(number)
            })
          ),
          difference: orNull(number),
          problems: listOf(problem)
        })
      )
    })
  )
});

/** Reads a report from its JSON, somebody else's too; throws `NoReport`. */
export function parseReport(json: string): IReport {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new NoReport('This file is not JSON.');
  }
  const { schema, version } = (value ?? {}) as Record<string, unknown>;
  if (schema !== SCHEMA) {
    throw new NoReport('This file is not a report of a measurement.');
  }
  if (version !== SCHEMA_VERSION) {
    throw new NoReport(
      'This report was written by another version of the advisor, which this one cannot read.'
    );
  }
  if (!isReport(value)) {
    throw new NoReport('This report is incomplete.');
  }
  return value as IReport;
}
