import { InputGroup } from '@jupyterlab/ui-components';
import React from 'react';

import { ITranslator } from '../core';
import type { IChange } from '../migrate';
import { meaningName } from '../ui/migration';

/** Which changes are shown. */
export interface IFilter {
  readonly meanings: readonly IChange['meaning'][];
  readonly text: string;
}

const MEANINGS: readonly IChange['meaning'][] = [
  'safe',
  'suggestion',
  'manual'
];

/** The filter that all changes pass. */
export const everything: IFilter = { meanings: MEANINGS, text: '' };

/** Whether a change is shown. */
export function passes(
  { meanings, text }: IFilter,
  { meaning, title, reason }: IChange
): boolean {
  const words = text.toLowerCase().trim();
  return (
    meanings.includes(meaning) &&
    `${title} ${reason}`.toLowerCase().includes(words)
  );
}

/** The controls of the filter: by what a change does to the meaning, and by text. */
export function Filter(props: {
  readonly changes: readonly IChange[];
  readonly filter: IFilter;
  readonly onFilter: (filter: IFilter) => void;
  readonly trans: ITranslator;
}): JSX.Element {
  const { changes, filter, onFilter, trans } = props;
  const { meanings } = filter;
  const set = (changed: Partial<IFilter>): void => {
    const next = { ...filter, ...changed };
    const isAll = next.meanings.length === MEANINGS.length && !next.text.trim();
    onFilter(isAll && next.text === '' ? everything : next);
  };
  return (
    <div
      className="jp-KerasAdvisor-reviewFilter"
      role="group"
      aria-label={trans.__('Filter')}
    >
      {MEANINGS.map(meaning => (
        <label key={meaning} data-meaning={meaning}>
          <input
            type="checkbox"
            checked={meanings.includes(meaning)}
            onChange={({ target }) =>
              set({
                meanings: MEANINGS.filter(each =>
                  each === meaning ? target.checked : meanings.includes(each)
                )
              })
            }
          />
          {trans.__(
            '%1 (%2)',
            meaningName(meaning, trans),
            changes.filter(change => change.meaning === meaning).length
          )}
        </label>
      ))}
      <InputGroup
        type="search"
        rightIcon="ui-components:search"
        placeholder={trans.__('Filter by name or reason')}
        aria-label={trans.__('Filter by name or reason')}
        value={filter.text}
        onChange={event => set({ text: event.currentTarget.value })}
      />
    </div>
  );
}
