import { Extension } from '@codemirror/state';
import React from 'react';

import { ITranslator } from '../core';
import type { IChange } from '../migrate';
import { Button } from '../ui/button';
import { Source } from '../ui/links';
import { meaningName } from '../ui/migration';
import { Diff } from './diff';

interface IProps {
  readonly cellId: string;
  /** Where the cell stands, from 0. */
  readonly position: number;
  /** Its changes; none where only an import comes in. */
  readonly changes: readonly IChange[];
  readonly before: string;
  readonly after: string;
  readonly language: Extension | null;
  readonly isNarrow: boolean;
  readonly isChosen: (change: IChange) => boolean;
  readonly onTick: (changes: readonly IChange[], on: boolean) => void;
  /** Takes the user to an offset in the cell. */
  readonly onGo: (offset: number) => void;
  readonly trans: ITranslator;
}

/** The changes of one cell, each with its reason and a tick, and what becomes of the cell's source. */
export function CellReview(props: IProps): JSX.Element {
  const { cellId, position, changes, before, after, trans } = props;
  const label = trans.__('Cell %1', position + 1);
  return (
    <section
      className="jp-KerasAdvisor-cellReview"
      aria-label={label}
      data-cell={cellId}
    >
      <h2>
        <Button
          appearance="stealth"
          title={trans.__('Go to this cell')}
          onClick={() => props.onGo(changes[0]?.range.from ?? 0)}
        >
          {label}
        </Button>
      </h2>
      {changes.length === 0 && (
        <p>{trans.__('What the other cells need is imported here.')}</p>
      )}
      <ul className="jp-KerasAdvisor-oldUses">
        {changes.map(change => (
          <ChangeItem key={change.id} {...props} change={change} />
        ))}
      </ul>
      {before === after ? (
        <pre className="jp-KerasAdvisor-unchanged">{before}</pre>
      ) : (
        <Diff {...props} before={before} after={after} />
      )}
    </section>
  );
}

function ChangeItem(props: IProps & { readonly change: IChange }): JSX.Element {
  const { change, isChosen, onTick, trans } = props;
  return (
    <li className="jp-KerasAdvisor-oldUse" data-meaning={change.meaning}>
      <label>
        <input
          type="checkbox"
          checked={isChosen(change)}
          disabled={change.meaning === 'manual'}
          onChange={({ target }) => onTick([change], target.checked)}
        />
        <code>{change.title}</code>
        <span className="jp-KerasAdvisor-meaning">
          {meaningName(change.meaning, trans)}
        </span>
      </label>
      {change.reason && <p>{change.reason}</p>}
      <p className="jp-KerasAdvisor-changeSource">
        {trans.__('Source:')} <Source address={change.source} />
      </p>
    </li>
  );
}
