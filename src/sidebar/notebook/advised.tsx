import { CommandRegistry } from '@lumino/commands';
import { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import React from 'react';

import { IFinding, ITranslator, isChoice } from '../../core';
import { CommandIDs, IAdvice, ISettings } from '../../tokens';
import { Actions } from '../../ui/actions';
import { Button } from '../../ui/button';
import { countFindings } from '../../ui/count';
import { guard } from '../../ui/guard';
import { BackendChoice } from './backendchoice';
import { Checked } from './checked';
import { Dismissed } from './dismissed';
import { FindingFilter, all, applyFilter } from './filter';
import { Findings } from './findings';

interface IProps {
  readonly advice: IAdvice;
  readonly actions: Actions;
  readonly commands: CommandRegistry;
  readonly settings: ISettings;
  readonly trans: ITranslator;
}

/** A notebook that is read: its findings, the switch of its backend and what was dismissed. */
export function Advised(props: IProps): JSX.Element {
  const { advice, actions, commands, settings, trans } = props;
  const { findings } = advice;
  const execute = (command: string, args?: ReadonlyPartialJSONObject) =>
    guard(command, () => commands.execute(command, args));
  const [filter, setFilter] = React.useState(all);
  const safe = findings.filter(hasSafeFix).length;
  return (
    <>
      {findings.length === 0 ? (
        <Checked
          ruleCount={advice.rules.length}
          dismissed={advice.dismissed.length}
          view={advice.view}
          trans={trans}
        />
      ) : (
        <>
          <div className="jp-KerasAdvisor-bar">
            <span role="status">{countFindings(findings, trans)}</span>
            {safe > 0 && commands.hasCommand(CommandIDs.fixAll) && (
              <Button
                appearance="accent"
                title={trans.__(
                  'Applies every fix that keeps the meaning of the notebook, in one step'
                )}
                onClick={() => execute(CommandIDs.fixAll)}
              >
                {safe === findings.length
                  ? trans.__('Fix all')
                  : trans._n('Fix %1 safe', 'Fix %1 safe', safe)}
              </Button>
            )}
          </div>
          <FindingFilter
            findings={findings}
            rules={advice.rules}
            filter={filter}
            onFilter={setFilter}
            trans={trans}
          />
          <Findings
            findings={applyFilter(findings, filter)}
            view={advice.view}
            actions={actions}
            onGo={(cellId, offset) =>
              execute(CommandIDs.goToCell, { cellId, offset })
            }
            trans={trans}
          />
        </>
      )}
      <BackendChoice advice={advice} commands={commands} trans={trans} />
      <Dismissed
        rules={advice.rules}
        dismissed={advice.dismissed}
        onRestore={finding => advice.restore(finding)}
        settings={settings}
        trans={trans}
      />
    </>
  );
}

/** A switch of the backend is a choice, however safe, and has its own button. */
function hasSafeFix({ fixes }: IFinding): boolean {
  return fixes.some(fix => fix.applicability === 'safe' && !isChoice(fix));
}
