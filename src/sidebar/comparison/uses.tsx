import React from 'react';

import { IUse, IUsePlace } from '../../compare/uses';
import { ITranslator } from '../../core';
import { IBackend } from '../../knowledge';
import { Button } from '../../ui/button';
import { Sources } from '../../ui/links';
import { FlagSign } from '../compare/flags';
import { qualifiedBy } from '../compare/qualified';

interface IProps {
  readonly uses: readonly IUse[];
  readonly backends: readonly IBackend[];
  readonly trans: ITranslator;
  goTo(place: IUsePlace): void;
}

/** What this notebook does that not every backend can, with the cells where it does. */
export function Uses({ backends, goTo, trans, uses }: IProps): JSX.Element {
  return (
    <section className="jp-KerasAdvisor-block">
      <h4>{trans.__('In this notebook')}</h4>
      {uses.length === 0 ? (
        <p className="jp-KerasAdvisor-muted">
          {trans.__(
            'Nothing was found in the notebook in front that works on some backends only.'
          )}
        </p>
      ) : (
        <ul>
          {uses.map(use => (
            <li key={use.id} className="jp-KerasAdvisor-use" data-use={use.id}>
              <strong>{use.title}</strong>{' '}
              {use.places.map(place => (
                <Button
                  key={`${place.cellId} ${place.offset}`}
                  appearance="stealth"
                  title={trans.__('Go to the cell')}
                  onClick={() => goTo(place)}
                >
                  {trans.__('Cell %1', place.cell + 1)}
                </Button>
              ))}
              <ul className="jp-KerasAdvisor-claim-flags">
                {backends.map(({ name, title }) => (
                  <li key={name}>
                    <FlagSign
                      flag={use.cells[name]?.flag ?? 'unknown'}
                      detail={qualifiedBy(use.cells[name], trans)}
                      trans={trans}
                    />{' '}
                    {title}
                  </li>
                ))}
              </ul>
              {use.note && <p className="jp-KerasAdvisor-muted">{use.note}</p>}
              <Sources addresses={use.sources} trans={trans} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
