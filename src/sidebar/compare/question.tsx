import React from 'react';

import { ITranslator } from '../../core';
import { question, story } from '../../knowledge/question';
import { Sources } from '../../ui/links';

/** The question of 2016, cited as its license asks, and what became of it, step by step. */
export function Question({ trans }: { trans: ITranslator }): JSX.Element {
  const { authors, license, link, site, title } = question;
  return (
    <>
      <blockquote className="jp-KerasAdvisor-question" cite={link}>
        <a href={link} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      </blockquote>
      <p className="jp-KerasAdvisor-muted">
        {trans.__(
          '%1, by %2 and others, 2016 and 2017. Quoted and retold under',
          site,
          authors.join(', ')
        )}{' '}
        <a href={license.link} target="_blank" rel="noopener noreferrer">
          {license.name}
        </a>
        .
      </p>
      <ol className="jp-KerasAdvisor-story">
        {story(trans).map(step => (
          <li key={step.title}>
            <h5>
              <time dateTime={step.date}>{step.date}</time> {step.title}
            </h5>
            <p>{step.text}</p>
            <p>
              <strong>{trans.__('Since then:')}</strong> {step.since}
            </p>
            <Sources addresses={step.sources} trans={trans} />
          </li>
        ))}
      </ol>
    </>
  );
}
