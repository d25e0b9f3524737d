import React from 'react';

import { ITranslator } from '../../core';
import { ILane, ISpan, timeline } from '../../knowledge/timeline';

const FIRST_YEAR = 2015;
const LANE = 30;
const LEFT = 84;
const WIDTH = 760;
const TOP = 22;

/** A date as a fraction of years since the first. */
function yearsOf(date: Date): number {
  const year = date.getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  const end = Date.UTC(year + 1, 0, 1);
  return year - FIRST_YEAR + (date.getTime() - start) / (end - start);
}

/** Keras's generations and their backends over the years, as a picture and as a list that says the same. */
export function Timeline({ trans }: { trans: ITranslator }): JSX.Element {
  const lanes = timeline(trans);
  const today = new Date();
  const years = today.getUTCFullYear() + 1 - FIRST_YEAR;
  const x = (date: Date) => LEFT + (yearsOf(date) / years) * (WIDTH - LEFT);
  const height = TOP + lanes.length * LANE + 18;
  return (
    <section className="jp-KerasAdvisor-block">
      <h4>{trans.__('Keras and its backends over the years')}</h4>
      <div className="jp-KerasAdvisor-timelineFrame" tabIndex={0}>
        <svg
          className="jp-KerasAdvisor-timeline"
          viewBox={`0 0 ${WIDTH} ${height}`}
          role="img"
          aria-label={trans.__(
            'A timeline from %1 to today; the list below says the same.',
            FIRST_YEAR
          )}
        >
          {Array.from({ length: years }, (_, i) => (
            <g key={i}>
              <line
                className="jp-mod-year"
                x1={LEFT + (i / years) * (WIDTH - LEFT)}
                x2={LEFT + (i / years) * (WIDTH - LEFT)}
                y1={TOP - 4}
                y2={height - 14}
              />
              <text x={LEFT + (i / years) * (WIDTH - LEFT) + 3} y={12}>
                {FIRST_YEAR + i}
              </text>
            </g>
          ))}
          {lanes.map((lane, i) => (
            <Lane key={lane.id} lane={lane} y={TOP + i * LANE} x={x} />
          ))}
          <line
            className="jp-mod-today"
            x1={x(today)}
            x2={x(today)}
            y1={TOP - 4}
            y2={height - 14}
          />
          <text
            className="jp-mod-today"
            x={x(today)}
            y={height - 2}
            textAnchor="middle"
          >
            {trans.__('today')}
          </text>
        </svg>
      </div>
      <details className="jp-KerasAdvisor-note">
        <summary>{trans.__('The timeline in words')}</summary>
        <ul>
          {lanes.map(lane => (
            <li key={lane.id}>{inWords(lane, trans)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Lane(props: {
  lane: ILane;
  y: number;
  x: (date: Date) => number;
}): JSX.Element {
  const { lane, x, y } = props;
  const end = ({ to }: ISpan) => x(to === null ? new Date() : new Date(to));
  return (
    <g data-lane={lane.id}>
      <text className="jp-mod-lane" x={0} y={y + 14}>
        {lane.title}
      </text>
      {lane.spans.map((span, i) => (
        <g key={span.from}>
          <rect
            data-shade={i % 2}
            x={x(new Date(span.from))}
            y={y + 2}
            width={Math.max(2, end(span) - x(new Date(span.from)) - 1)}
            height={16}
          >
            <title>{`${span.label}: ${span.from} – ${span.to ?? ''}`}</title>
          </rect>
          {lane.id === 'keras' && (
            <text
              className="jp-mod-span"
              x={x(new Date(span.from)) + 4}
              y={y + 14}
            >
              {span.label}
            </text>
          )}
        </g>
      ))}
      {lane.events.map(({ date, label }) => (
        <g key={date}>
          <circle cx={x(new Date(date))} cy={y + 10} r={4} />
          <text className="jp-mod-event" x={x(new Date(date)) + 7} y={y + 14}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

function inWords({ events, spans, title }: ILane, trans: ITranslator): string {
  return [
    ...spans.map(({ from, label, to }) =>
      to === null
        ? trans.__('%1 since %2', label, from)
        : trans.__('%1 from %2 to %3', label, from, to)
    ),
    ...events.map(({ date, label }) => `${label} (${date})`)
  ]
    .reduce((text, part) => `${text}; ${part}`, `${title}: `)
    .replace(': ;', ':');
}
