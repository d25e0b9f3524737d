import { copyIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { IKernelFacts, ITranslator } from '../../core';
import { IBackend } from '../../knowledge';
import { vocabulary } from '../../rules/vocabulary';
import { Button } from '../../ui/button';
import { Sources } from '../../ui/links';
import { installedAs } from '../installedas';

/** What can be done from the comparison. */
export interface ICompareActions {
  /** Makes the notebook in front use a backend; null where there is no notebook that could. */
  readonly switchTo: ((backend: string) => void) | null;
  /** Copies a text for the user to paste. */
  copy(text: string): void;
}

interface IProps {
  readonly backend: IBackend;
  readonly chosen: boolean;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  /** What is known of the kernel of the notebook in front. */
  readonly facts: IKernelFacts | null;
  readonly actions: ICompareActions;
  readonly trans: ITranslator;
}

/** One backend: what it is, whether this kernel has it, and the way to it. */
export function BackendCard(props: IProps): JSX.Element {
  const { backend, chosen, facts, open, onToggle, trans } = props;
  return (
    <details
      className="jp-KerasAdvisor-details"
      data-chosen={chosen}
      data-backend={backend.name}
      open={open}
      onToggle={event => {
        // The event of a `details` within another one bubbles in React.
        if (event.target === event.currentTarget) {
          onToggle(event.currentTarget.open);
        }
      }}
    >
      <summary>
        <span>{backend.title}</span>
        <span className="jp-KerasAdvisor-pill" data-status={backend.status}>
          {statusOf(backend, trans)}
        </span>
        {facts && backend.keras && !backend.keras.until && (
          <span className="jp-KerasAdvisor-pill" data-here="">
            {trans.__('In this kernel: %1', installedAs(backend, facts, trans))}
          </span>
        )}
      </summary>
      {open && <BackendTexts {...props} />}
    </details>
  );
}

function BackendTexts(props: IProps): JSX.Element {
  const { actions, backend, facts, trans } = props;
  const texts = backend.texts(trans);
  // One that the newest release does not accept yet needs what it will need then.
  const needs =
    vocabulary.needsOf(backend, facts?.keras.version) ??
    vocabulary.needsOf(backend) ??
    backend.needs[0];
  const install = needs && `%pip install ${needs.install.pip.cpu}`;
  const { switchTo } = actions;
  const trains = vocabulary.trainingBackends(facts?.keras.version || undefined);
  return (
    <div className="jp-KerasAdvisor-details-body">
      <p>{texts.summary}</p>
      {switchTo && trains.includes(backend) && (
        <p>
          <Button
            appearance="accent"
            title={trans.__('Make this notebook run on %1', backend.title)}
            onClick={() => switchTo(backend.name)}
          >
            {trans.__('Switch to %1', backend.title)}
          </Button>
        </p>
      )}
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
      {install && (
        <p className="jp-KerasAdvisor-install">
          <code>{install}</code>
          <Button
            appearance="stealth"
            aria-label={trans.__('Copy “%1”', install)}
            title={trans.__('Copy')}
            onClick={() => actions.copy(install)}
          >
            <copyIcon.react tag="span" />
          </Button>
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
