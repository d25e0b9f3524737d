import { CommandRegistry } from '@lumino/commands';
import React, { useState } from 'react';

import { ITranslator } from '../../core';
import type { IChange } from '../../migrate';
import { CommandIDs, IAdvice } from '../../tokens';
import { Button } from '../../ui/button';
import { guard } from '../../ui/guard';
import { isChosenBy, summaryOf, useMigration } from '../../ui/migration';
import { ChangeList } from './changes';

import '../../../style/migration.css';

interface IProps {
  /** Null where no Python notebook is in front. */
  readonly advice: IAdvice | null;
  readonly commands: CommandRegistry;
  /** Whether the section can be seen: nothing is looked for while it cannot. */
  readonly isVisible: () => boolean;
  readonly trans: ITranslator;
}

/** What of Keras 1 and 2 is in the notebook; each change can be chosen. */
export function MigrationContent(props: IProps): JSX.Element {
  const { advice, commands, isVisible, trans } = props;
  const migration = useMigration(advice, isVisible);
  /** What the user ticked or unticked; all else is as it is by default. */
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  if (!advice) {
    return (
      <p className="jp-KerasAdvisor-empty" role="status">
        {trans.__('Open a Python notebook to see what of it is old Keras.')}
      </p>
    );
  }
  if (!migration) {
    return (
      <p className="jp-KerasAdvisor-empty" role="status">
        {trans.__('Reading the notebook…')}
      </p>
    );
  }
  const { changes } = migration;
  if (changes.length === 0) {
    return (
      <p className="jp-KerasAdvisor-empty" role="status">
        {trans.__(
          'No use of old Keras was found. What cannot be followed in the code, such as modules of your own, was not looked at.'
        )}
      </p>
    );
  }
  const isChosen = (change: IChange): boolean => isChosenBy(ticked, change);
  const chosen = changes.filter(isChosen);
  return (
    <>
      <div className="jp-KerasAdvisor-bar jp-KerasAdvisor-oldBar">
        <span role="status">{summaryOf(changes, trans)}</span>
        <Button
          title={trans.__('Shows each use before and after, with why')}
          onClick={() =>
            guard(CommandIDs.reviewMigration, () =>
              commands.execute(CommandIDs.reviewMigration)
            )
          }
        >
          {trans.__('Review')}
        </Button>
        <Button
          appearance="accent"
          disabled={chosen.length === 0}
          title={trans.__('Rewrites what is ticked, in one step')}
          onClick={() =>
            guard(CommandIDs.migrate, () =>
              commands.execute(CommandIDs.migrate, {
                changes: chosen.map(({ id }) => id)
              })
            )
          }
        >
          {trans._n('Rewrite %1 use', 'Rewrite %1 uses', chosen.length)}
        </Button>
      </div>
      <ChangeList
        changes={changes}
        sourceOf={id => advice.view.cell(id)?.source ?? ''}
        positionOf={id =>
          advice.panel.content.widgets.findIndex(({ model }) => model.id === id)
        }
        isChosen={isChosen}
        onTick={(change, on) =>
          setTicked(new Map([...ticked, [change.id, on]]))
        }
        onGo={({ cellId, range }) =>
          guard(CommandIDs.goToCell, () =>
            commands.execute(CommandIDs.goToCell, {
              cellId,
              offset: range.from
            })
          )
        }
        trans={trans}
      />
    </>
  );
}
