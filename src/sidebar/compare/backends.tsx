import React from 'react';

import { ITranslator } from '../../core';
import { IBackend, backends } from '../../knowledge';
import { vocabulary } from '../../rules/vocabulary';
import { Sources } from '../../ui/links';

interface IProps {
  readonly chosen: string | null;
  /** A new object for each wish to see a backend from elsewhere. */
  readonly request: { readonly backend: string | null };
  readonly trans: ITranslator;
}

/** The backends one by one: what each is good for, and since when the others are gone. */
export function BackendCards(props: IProps): JSX.Element {
  const { chosen, request, trans } = props;
  return (
    <section className="jp-KerasAdvisor-block">
      <h4>{trans.__('The backends')}</h4>
      {backends.map(backend => (
        <BackendCard
          key={backend.name}
          backend={backend}
          chosen={backend.name === chosen}
          request={request}
          trans={trans}
        />
      ))}
    </section>
  );
}

function BackendCard(props: {
  backend: IBackend;
  chosen: boolean;
  request: { readonly backend: string | null };
  trans: ITranslator;
}): JSX.Element {
  const { backend, chosen, request, trans } = props;
  const [open, setOpen] = React.useState(chosen);
  const node = React.useRef<HTMLDetailsElement>(null);
  React.useEffect(() => {
    if (chosen) {
      setOpen(true);
      node.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [chosen, request]);
  return (
    <details
      ref={node}
      className="jp-KerasAdvisor-details"
      data-chosen={chosen}
      data-backend={backend.name}
      open={open}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span>{backend.title}</span>
        <span className="jp-KerasAdvisor-pill" data-status={backend.status}>
          {statusOf(backend, trans)}
        </span>
      </summary>
      {open && <BackendTexts backend={backend} trans={trans} />}
    </details>
  );
}

function BackendTexts(props: {
  backend: IBackend;
  trans: ITranslator;
}): JSX.Element {
  const { backend, trans } = props;
  const texts = backend.texts(trans);
  // One that the newest release does not accept yet needs what it will need then.
  const needs = vocabulary.needsOf(backend) ?? backend.needs[0];
  return (
    <div className="jp-KerasAdvisor-details-body">
      <p>{texts.summary}</p>
      {texts.end && <p>{texts.end}</p>}
      <Points sign="+" label={trans.__('Pros')} points={texts.pros} />
      <Points sign="–" label={trans.__('Cons')} points={texts.cons} />
      {backend.keras && (
        <p className="jp-KerasAdvisor-muted">
          {backend.keras.until
            ? trans.__(
                'In Keras %1 to %2.',
                backend.keras.since,
                backend.keras.until
              )
            : trans.__('In Keras since %1.', backend.keras.since)}
        </p>
      )}
      {needs && (
        <p className="jp-KerasAdvisor-muted">
          <code>{`%pip install ${needs.install.pip.cpu}`}</code>
        </p>
      )}
      <Sources addresses={backend.sources} trans={trans} />
    </div>
  );
}

function Points(props: {
  sign: string;
  label: string;
  points: readonly string[];
}): JSX.Element | null {
  return props.points.length === 0 ? null : (
    <ul
      className="jp-KerasAdvisor-points"
      aria-label={props.label}
      data-sign={props.sign}
    >
      {props.points.map(point => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

function statusOf(backend: IBackend, trans: ITranslator): string {
  switch (backend.status) {
    case 'training':
      // What was read in a source only is not said to work.
      return [backend.cells?.(trans).trains].flat()[0] === 'unknown'
        ? trans.__('not run yet')
        : trans.__('trains and runs');
    case 'inference':
      return trans.__('runs only');
    case 'discontinued':
      return trans.__('discontinued');
    case 'foreign':
      return trans.__('no Keras backend');
  }
}
