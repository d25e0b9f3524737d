import { mkdirSync, writeFileSync } from 'fs';
import { resolve } from 'path';

/** How often everything is measured. */
export const ROUNDS = Number(process.env.ADVISOR_BENCH_ROUNDS ?? 5);

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that a share of all is below. */
export function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * values.length)];
}

/** All values together. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Values in a row. */
export function numbers(values: readonly number[]): string {
  return values.map(value => value.toFixed(1)).join(', ');
}

/** A table of times in ms; `unit` is what the yardstick took. */
export function table(
  unit: number,
  rows: readonly (readonly [name: string, values: readonly number[]])[]
): string {
  return [
    `| ms, ${ROUNDS} rounds | median | largest | median / yardstick | all |`,
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ([name, values]) =>
        `| ${name} | ${median(values).toFixed(1)} | ${Math.max(...values).toFixed(1)} | ${(median(values) / unit).toFixed(2)} | ${numbers(values)} |`
    )
  ].join('\n');
}

/** Prints a report and keeps it as a file. */
export function report(name: string, lines: readonly string[]): void {
  const text = lines.join('\n');
  console.log(`\n${text}\n`);
  const folder = resolve(__dirname, '..', 'test-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, `bench-${name}.md`), `${text}\n`);
}
