import { ActivityMonitor } from '@jupyterlab/coreutils';
import { CommandRegistry } from '@lumino/commands';
import React, { useEffect, useState } from 'react';

import { ITranslator } from '../../core';
import type { IChange, IMigration } from '../../migrate';
import { CommandIDs, IAdvice } from '../../tokens';
import { Button } from '../../ui/button';
import { guard } from '../../ui/guard';
import { ChangeList } from './changes';

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
  const isChosen = (change: IChange): boolean =>
    change.meaning !== 'manual' &&
    (ticked.get(change.id) ?? change.meaning === 'safe');
  const chosen = changes.filter(isChosen);
  return (
    <>
      <div className="jp-KerasAdvisor-bar jp-KerasAdvisor-oldBar">
        <span role="status">{summary(changes, trans)}</span>
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

function summary(changes: readonly IChange[], trans: ITranslator): string {
  const of = (meaning: IChange['meaning']): number =>
    changes.filter(change => change.meaning === meaning).length;
  const cells = new Set(changes.map(({ cellId }) => cellId)).size;
  return [
    trans._n('%1 use of old Keras', '%1 uses of old Keras', changes.length) +
      ' ' +
      trans._n('in %1 cell:', 'in %1 cells:', cells),
    trans.__('%1 safe', of('safe')) + ',',
    trans.__('%1 may change the meaning', of('suggestion')) + ',',
    trans.__('%1 for you', of('manual'))
  ].join(' ');
}

/** For how many milliseconds nobody types before an edited notebook is looked through again. */
const pause = 1000;

/** What of old Keras is in a notebook; null until that is known. */
function useMigration(
  advice: IAdvice | null,
  isVisible: () => boolean
): IMigration | null {
  const [migration, setMigration] = useState<IMigration | null>(null);
  useEffect(() => {
    const model = advice?.panel.content.model;
    if (!advice || !model) {
      return;
    }
    let isGone = false;
    const look = (): void => {
      if (isVisible()) {
        guard('Looking for old Keras code', async () => {
          const found = await advice.migrate();
          if (!isGone) {
            setMigration(found);
          }
        });
      }
    };
    const monitor = new ActivityMonitor({
      signal: model.contentChanged,
      timeout: pause
    });
    monitor.activityStopped.connect(look);
    look();
    return () => {
      isGone = true;
      monitor.dispose();
    };
  }, [advice]);
  return migration;
}
