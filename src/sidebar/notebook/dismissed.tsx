import React from 'react';

import { IFinding, IRuleMeta, ITranslator } from '../../core';
import { ISettings } from '../../tokens';
import { Button } from '../../ui/button';
import { guard } from '../../ui/guard';

interface IProps {
  readonly dismissed: readonly IFinding[];
  readonly rules: readonly IRuleMeta[];
  readonly onRestore: (finding: IFinding) => void;
  readonly settings: ISettings;
  readonly trans: ITranslator;
}

/** The findings and rules that the user dismissed, and the way back. */
export function Dismissed(props: IProps): JSX.Element | null {
  const { dismissed, onRestore, rules, settings, trans } = props;
  const off = rules.filter(
    ({ name }) => settings.current.severities[name] === 'off'
  );
  const total = dismissed.length + off.length;
  return total === 0 ? null : (
    <details className="jp-KerasAdvisor-details jp-KerasAdvisor-dismissed">
      <summary>{trans.__('Dismissed (%1)', total)}</summary>
      <ul className="jp-KerasAdvisor-details-body">
        {dismissed.map(finding => (
          <li key={finding.key} data-rule={finding.rule}>
            <span>
              {trans.__('Cell %1: %2', finding.cell + 1, finding.message)}
            </span>
            <Button onClick={() => onRestore(finding)}>
              {trans.__('Bring back')}
            </Button>
          </li>
        ))}
        {off.map(meta => (
          <li key={meta.name} data-rule={meta.name}>
            <span>
              {trans.__('The rule “%1” is off everywhere.', meta.name)}
            </span>
            <Button
              onClick={() =>
                guard('Turning a rule on', () => turnOn(settings, meta))
              }
            >
              {trans.__('Turn on')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Takes the user's level back; where an administrator has the rule off, the user's own level has to say otherwise. */
async function turnOn(settings: ISettings, meta: IRuleMeta): Promise<void> {
  await settings.setRuleLevel(meta.name, null);
  if (settings.current.severities[meta.name] === 'off') {
    await settings.setRuleLevel(meta.name, meta.severity);
  }
}
