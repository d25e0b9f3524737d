import { InputGroup } from '@jupyterlab/ui-components';
import React, { useMemo, useState } from 'react';

import { ITranslator } from '../core';
import { api } from '../knowledge/api';
import { IApiChange, apiChanges } from '../migrate/api-changes';
import { changedNameIn, findChanges } from './api-search';

/** No more are listed at once: who looks for a name types more of it. */
const MAX = 50;

/** What changed in Keras up to Keras 3: the old name goes in, what to write now comes out. */
export function ApiChanges({
  text,
  trans
}: {
  /** In which the name to begin with is looked for. */
  readonly text: string;
  readonly trans: ITranslator;
}): JSX.Element {
  const all = useMemo(
    () => [
      ...apiChanges(api),
      ...api.modules.map(({ now, old }) => ({ old: [old], now, notes: [] }))
    ],
    []
  );
  const [search, setSearch] = useState(() => changedNameIn(all, text));
  const found = useMemo(() => findChanges(all, search), [all, search]);
  return (
    <>
      <header className="jp-KerasAdvisor-reviewBar">
        <InputGroup
          type="search"
          rightIcon="ui-components:search"
          placeholder={trans.__('An old name, such as nb_epoch')}
          aria-label={trans.__('Search the changes of Keras’ API')}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        <p role="status">
          {found.length === 0
            ? trans.__(
                'Nothing is known to have changed under this name. It may be as it was.'
              )
            : found.length > MAX
              ? trans.__('%1 found; the first %2 are shown.', found.length, MAX)
              : trans._n('%1 found.', '%1 found.', found.length)}
        </p>
      </header>
      <ul className="jp-KerasAdvisor-apiChanges">
        {found.slice(0, MAX).map(change => (
          <Change key={change.old.join()} change={change} trans={trans} />
        ))}
      </ul>
    </>
  );
}

function Change({
  change: { notes, now, old },
  trans
}: {
  readonly change: IApiChange;
  readonly trans: ITranslator;
}): JSX.Element {
  const before = old.filter(name => name !== now);
  return (
    <li>
      <p>
        {(before.length > 0 ? before : old).map(name => (
          <React.Fragment key={name}>
            <code>{name}</code>{' '}
          </React.Fragment>
        ))}
        {before.length > 0 &&
          (now === null ? (
            notes.length === 0 && trans.__('is gone')
          ) : (
            <>
              {trans.__('is now')} <code>{now}</code>
            </>
          ))}
      </p>
      {notes.map(note => (
        <p key={note}>
          {note
            .split('`')
            .map((piece, i) =>
              i % 2 === 0 ? piece : <code key={i}>{piece}</code>
            )}
        </p>
      ))}
    </li>
  );
}
