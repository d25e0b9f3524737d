import { ActivityMonitor } from '@jupyterlab/coreutils';
import { useEffect, useState } from 'react';

import { ITranslator } from '../core';
import type { IChange, IMigration } from '../migrate';
import { IAdvice } from '../tokens';
import { guard } from './guard';

/** Whether a change is to be made: what the user ticked or unticked, else what keeps the meaning. */
export function isChosenBy(
  ticked: ReadonlyMap<string, boolean>,
  { id, meaning }: IChange
): boolean {
  return meaning !== 'manual' && (ticked.get(id) ?? meaning === 'safe');
}

/** How many uses of old Keras there are, in one line. */
export function summaryOf(
  changes: readonly IChange[],
  trans: ITranslator
): string {
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
const PAUSE = 1000;

/** What of old Keras is in a notebook; null until that is known. Nothing is looked for while nobody can see it. */
export function useMigration(
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
      timeout: PAUSE
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

/** What a change does to the meaning, in a word or two. */
export function meaningName(
  meaning: IChange['meaning'],
  trans: ITranslator
): string {
  switch (meaning) {
    case 'safe':
      return trans.__('safe');
    case 'suggestion':
      return trans.__('may change the meaning');
    case 'manual':
      return trans.__('for you');
  }
}
