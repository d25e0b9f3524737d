import { IRuleMeta } from '../core';
import { rules } from '../rules';
import { findRule } from './command-line';

/** Explains a rule, or lists all rules when none is named. Throws a `UsageError` for a rule that does not exist. */
export function explain(wanted: string | null): string {
  const metas = rules.map(({ meta }) => meta);
  return wanted === null ? list(metas) : describe(findRule(wanted, metas));
}

function list(metas: readonly IRuleMeta[]): string {
  const width = Math.max(...metas.map(({ name }) => name.length));
  return metas
    .map(
      ({ code, name, severity, title }) =>
        `${code}  ${name.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`
    )
    .join('');
}

function describe(meta: IRuleMeta): string {
  const { code, fix, name, needsKernel, severity, title } = meta;
  return [
    `${code} ${name} (${severity})`,
    title,
    ...(fix ? [`Offers a fix: ${fix}.`] : []),
    ...(needsKernel
      ? ['Needs a running kernel, so only JupyterLab reports it.']
      : [])
  ]
    .map(line => `${line}\n`)
    .join('');
}
