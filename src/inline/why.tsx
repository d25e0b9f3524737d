import React from 'react';

import { IFinding, ITranslator } from '../core';

interface IProps {
  readonly finding: IFinding;
  readonly trans: ITranslator;
}

/** The name by which a reader knows a source: its host. */
function host(address: string): string {
  try {
    return new URL(address).host.replace(/^www\./, '');
  } catch {
    return address;
  }
}

/** The reasons of a finding and where they come from. */
export function Why({ finding, trans }: IProps): JSX.Element {
  const { why, sources } = finding;
  return (
    <>
      <p>{why}</p>
      {sources.length > 0 && (
        <p className="jp-KerasAdvisor-card-sources">
          {trans._n('Source:', 'Sources:', sources.length)}{' '}
          {sources.map((source, i) => (
            <React.Fragment key={source}>
              {i > 0 && ', '}
              <a
                href={source}
                title={source}
                target="_blank"
                rel="noopener noreferrer"
              >
                {host(source)}
              </a>
            </React.Fragment>
          ))}
        </p>
      )}
    </>
  );
}
