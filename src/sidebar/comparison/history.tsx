import React from 'react';

import { ITranslator } from '../../core';
import { claims } from '../../knowledge/claims';
import { published } from '../../knowledge/published';
import { Sources } from '../../ui/links';
import { proofText } from '../../ui/proof';
import { Question } from '../compare/question';

interface IProps {
  readonly trans: ITranslator;
}

/** The question of 2016 and its claims: then, now, and where each can be read. */
export function History({ trans }: IProps): JSX.Element {
  return (
    <section className="jp-KerasAdvisor-block">
      <h4>{trans.__('The question of 2016')}</h4>
      <Question trans={trans} />
      <div className="jp-KerasAdvisor-wideFrame" tabIndex={0}>
        <table className="jp-KerasAdvisor-wideTable">
          <thead>
            <tr>
              {[
                trans.__('Claim'),
                trans.__('Then'),
                trans.__('Now'),
                trans.__('Verdict')
              ].map(title => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {claims(trans).map(claim => (
              <tr key={claim.id} data-claim={claim.id}>
                <th scope="row">
                  {claim.claim}
                  <p>{claim.said}</p>
                </th>
                <td>
                  {claim.then}
                  <Sources addresses={claim.thenSources} trans={trans} />
                </td>
                <td>
                  {claim.now}
                  <p className="jp-KerasAdvisor-muted">
                    {proofText(claim.proof, trans)}
                  </p>
                  <Sources addresses={claim.nowSources} trans={trans} />
                </td>
                <td>{claim.verdict}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What others measured. */
export function Published({ trans }: IProps): JSX.Element {
  return (
    <>
      {published(trans).map(table => (
        <section key={table.title} className="jp-KerasAdvisor-block">
          <h4>{trans.__('%1 (%2)', table.title, table.unit)}</h4>
          <p>{table.method}</p>
          <p className="jp-KerasAdvisor-muted">
            {proofText(table.proof, trans)}
          </p>
          <div className="jp-KerasAdvisor-wideFrame" tabIndex={0}>
            <table className="jp-KerasAdvisor-wideTable">
              <caption className="jp-KerasAdvisor-hidden">
                {table.title}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{trans.__('Task (batch)')}</th>
                  {table.columns.map(({ title }) => (
                    <th key={title} scope="col">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map(({ figures, isDoubted, task }) => (
                  <tr key={task}>
                    <th scope="row">{task}</th>
                    {figures.map((figure, i) => (
                      <td key={i}>
                        {figure ?? '–'}
                        {isDoubted && table.columns[i].backend === 'torch'
                          ? '*'
                          : ''}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="jp-KerasAdvisor-muted">
            {trans.__('* called abnormal by the publisher.')}
          </p>
          <ul>
            {table.notes.map(note => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <Sources addresses={table.sources} trans={trans} />
        </section>
      ))}
    </>
  );
}
