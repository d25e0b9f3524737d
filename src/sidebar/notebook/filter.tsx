import { HTMLSelect } from '@jupyterlab/ui-components';
import React from 'react';

import { IFinding, IRuleMeta, ITranslator, Severity } from '../../core';
import { bySeverity, countOf } from '../../ui/count';

/** Which findings are listed: those of a severity, those of a rule; null for all. */
export interface IFilter {
  readonly severity: Severity | null;
  readonly rule: string | null;
}

/** The filter that hides nothing. */
export const all: IFilter = { severity: null, rule: null };

/** With fewer findings there is nothing to search. */
const few = 4;

/** The findings that a filter lets through: what it asks for may be gone since. */
export function applyFilter(
  findings: readonly IFinding[],
  { severity, rule }: IFilter
): readonly IFinding[] {
  const left = findings.filter(
    finding =>
      (severity === null || finding.severity === severity) &&
      (rule === null || finding.rule === rule)
  );
  return left.length > 0 ? left : findings;
}

interface IProps {
  readonly findings: readonly IFinding[];
  readonly rules: readonly IRuleMeta[];
  readonly filter: IFilter;
  readonly onFilter: (filter: IFilter) => void;
  readonly trans: ITranslator;
}

/** Two choices above the list, where it is long and there is something to choose. */
export function FindingFilter(props: IProps): JSX.Element | null {
  const { filter, findings, onFilter, rules, trans } = props;
  const severities = bySeverity(findings);
  const found = rules.filter(({ name }) =>
    findings.some(({ rule }) => rule === name)
  );
  return findings.length < few || found.length < 2 ? null : (
    <div className="jp-KerasAdvisor-filter">
      <HTMLSelect
        aria-label={trans.__('Severity')}
        value={filter.severity ?? ''}
        onChange={({ target }) =>
          onFilter({ ...filter, severity: (target.value || null) as Severity })
        }
      >
        <option value="">{trans.__('All severities')}</option>
        {severities.map(({ severity, count }) => (
          <option key={severity} value={severity}>
            {countOf(severity, count, trans)}
          </option>
        ))}
      </HTMLSelect>
      <HTMLSelect
        aria-label={trans.__('Rule')}
        value={filter.rule ?? ''}
        onChange={({ target }) =>
          onFilter({ ...filter, rule: target.value || null })
        }
      >
        <option value="">{trans.__('All rules')}</option>
        {found.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </HTMLSelect>
    </div>
  );
}
