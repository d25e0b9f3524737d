import { HTMLSelect } from '@jupyterlab/ui-components';
import React from 'react';

import { Answers, IPoint, IRanked, optionOf, rank } from '../../compare/choose';
import { IUse } from '../../compare/uses';
import { ITranslator } from '../../core';
import { IBackend, ICapability } from '../../knowledge';
import { choiceQuestions } from '../../knowledge/choice';
import { FlagSign } from '../compare/flags';

interface IProps {
  readonly backends: readonly IBackend[];
  readonly rows: readonly ICapability[];
  readonly uses: readonly IUse[];
  /** What notebook and kernel answer. */
  readonly known: Answers;
  readonly trans: ITranslator;
}

/** Six questions, and the backends in the order of what can be said for and against each. */
export function Choice(props: IProps): JSX.Element {
  const { backends, known, rows, trans, uses } = props;
  const [own, setOwn] = React.useState<Answers>({});
  const questions = React.useMemo(() => choiceQuestions(trans), [trans]);
  const answers = { ...known, ...own };
  const ranking = rank(backends, questions, answers, uses, rows, trans);
  return (
    <section className="jp-KerasAdvisor-block">
      <h4>{trans.__('Which one for me?')}</h4>
      <div className="jp-KerasAdvisor-questions">
        {questions.map(question => (
          <label key={question.id} data-question={question.id}>
            <span>{question.title}</span>
            <HTMLSelect
              value={optionOf(question, answers).id}
              onChange={event =>
                setOwn({ ...own, [question.id]: event.target.value })
              }
            >
              {question.options.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </HTMLSelect>
            {known[question.id] && !own[question.id] && (
              <small>{trans.__('Answered from notebook and kernel.')}</small>
            )}
          </label>
        ))}
      </div>
      <p role="status" className="jp-KerasAdvisor-verdict">
        {ranking.hardlyMatters
          ? trans.__(
              'It hardly matters: nothing here tells the backends that train apart. Take the one that you know, and measure.'
            )
          : trans.__(
              'First: %1.',
              ranking.best.map(({ title }) => title).join(', ')
            )}
      </p>
      <ol className="jp-KerasAdvisor-ranking">
        {ranking.ranked.map(each => (
          <Place key={each.backend.name} ranked={each} trans={trans} />
        ))}
      </ol>
      {ranking.indifferent.length > 0 && (
        <p className="jp-KerasAdvisor-muted">
          {trans.__(
            'The same on all that train, so it decides nothing between them: %1.',
            ranking.indifferent.join('; ')
          )}
        </p>
      )}
    </section>
  );
}

function Place(props: { ranked: IRanked; trans: ITranslator }): JSX.Element {
  const { ranked, trans } = props;
  return (
    <li value={ranked.place} data-backend={ranked.backend.name}>
      <strong>{ranked.backend.title}</strong>
      <ul>
        {ranked.points.map((point, i) => (
          <li key={i}>
            <FlagSign flag={point.flag} trans={trans} /> {reasonOf(point)}
          </li>
        ))}
      </ul>
    </li>
  );
}

function reasonOf({ from, text, title }: IPoint): string {
  return `${from}: ${title}${text ? ` (${text})` : ''}`;
}
