import React from 'react';

import { ITranslator } from '../../core';
import { IClaim, backends } from '../../knowledge';
import { Sources } from '../../ui/links';
import { proofText } from '../../ui/proof';
import { FlagSign } from './flags';
import { Question } from './question';

interface IProps {
  readonly claims: readonly IClaim[];
  readonly chosen: string | null;
  readonly trans: ITranslator;
}

/** The question of 2016, what people said to it, and what became of that. */
export function Claims({ claims, chosen, trans }: IProps): JSX.Element {
  return (
    <section className="jp-KerasAdvisor-block">
      <h4>{trans.__('The question of 2016')}</h4>
      <Question trans={trans} />
      <h4>{trans.__('Its claims, and what still holds')}</h4>
      {claims.map(claim => (
        <Claim key={claim.id} claim={claim} chosen={chosen} trans={trans} />
      ))}
    </section>
  );
}

function Claim(props: {
  claim: IClaim;
  chosen: string | null;
  trans: ITranslator;
}): JSX.Element {
  const { claim, chosen, trans } = props;
  return (
    <details className="jp-KerasAdvisor-details" data-claim={claim.id}>
      <summary>
        <span>{claim.claim}</span>
        <span className="jp-KerasAdvisor-pill" data-standing={claim.standing}>
          {claim.verdict}
        </span>
      </summary>
      <div className="jp-KerasAdvisor-details-body">
        {claim.said && <p>{claim.said}</p>}
        <h5>{trans.__('Then (%1)', claim.year)}</h5>
        <p>{claim.then}</p>
        <Sources addresses={claim.thenSources} trans={trans} />
        <h5>{trans.__('Now')}</h5>
        <p>{claim.now}</p>
        <Flags claim={claim} chosen={chosen} trans={trans} />
        <p className="jp-KerasAdvisor-muted">{proofText(claim.proof, trans)}</p>
        <Sources addresses={claim.nowSources} trans={trans} />
      </div>
    </details>
  );
}

function Flags(props: {
  claim: IClaim;
  chosen: string | null;
  trans: ITranslator;
}): JSX.Element {
  const { claim, chosen, trans } = props;
  return (
    <ul
      className="jp-KerasAdvisor-claim-flags"
      aria-label={trans.__('Today, by backend')}
    >
      {backends
        .filter(({ name }) => name in claim.flags)
        .map(({ name, title }) => (
          <li key={name} data-chosen={name === chosen}>
            {title} <FlagSign flag={claim.flags[name]} trans={trans} />
          </li>
        ))}
    </ul>
  );
}
