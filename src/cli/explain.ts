import { IRuleMeta } from '../core';
import { rules } from '../rules';
import { rulePage } from '../rules/page';
import { UsageError, findRule } from './command-line';

/** Explains a rule, or lists all rules when none is named. Throws a `UsageError` for a rule that does not exist. */
export async function explain(wanted: string | null): Promise<string> {
  const metas = rules.map(({ meta }) => meta);
  if (wanted === null) {
    return list(metas);
  }
  const { name } = findRule(wanted, metas);
  const rule = rules.find(({ meta }) => meta.name === name);
  if (!rule) {
    throw new UsageError(`nothing is written about ${name} yet`);
  }
  const { docs } = await rule.docs();
  return rulePage(rule, docs);
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
