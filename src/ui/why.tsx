import React from 'react';

import { IFinding, ITranslator } from '../core';
import { Source, namesOf } from './links';

interface IProps {
  readonly finding: IFinding;
  readonly trans: ITranslator;
}

/** The reasons of a finding and where they come from. */
export function Why({ finding, trans }: IProps): JSX.Element {
  const { why, sources } = finding;
  const names = namesOf(sources);
  return (
    <>
      <p>{why}</p>
      {sources.length > 0 && (
        <p className="jp-KerasAdvisor-card-sources">
          {trans._n('Source:', 'Sources:', sources.length)}{' '}
          {sources.map((source, i) => (
            <React.Fragment key={source}>
              {i > 0 && ', '}
              <Source address={source} name={names[i]} />
            </React.Fragment>
          ))}
        </p>
      )}
    </>
  );
}
