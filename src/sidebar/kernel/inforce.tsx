import { Button } from '@jupyter/react-components';
import React from 'react';

import { IKernelFacts, IResolution, ITranslator } from '../../core';
import { backendNamed } from '../../knowledge';

interface IProps {
  readonly facts: IKernelFacts;
  readonly resolution: IResolution | null;
  readonly onRestart: () => void;
  readonly trans: ITranslator;
}

/** A backend's proper name; the name as it was given where it is none. */
export function titleOf(name: string): string {
  return backendNamed(name)?.title ?? (name || '""');
}

/** The answer to "what do I run on?", and what is wrong with it. */
export function InForce(props: IProps): JSX.Element {
  const { facts, resolution, trans } = props;
  const { headline, trouble, restart } = summarise(facts, resolution, trans);
  return (
    <div className="jp-KerasAdvisor-inforce" role="status">
      <p className="jp-KerasAdvisor-inforce-headline">{headline}</p>
      {trouble && <p className="jp-KerasAdvisor-trouble">{trouble}</p>}
      {restart && (
        <Button appearance="neutral" scale="small" onClick={props.onRestart}>
          {trans.__('Restart the kernel…')}
        </Button>
      )}
    </div>
  );
}

interface ISummary {
  readonly headline: string;
  readonly trouble?: string;
  /** Whether only a restart helps. */
  readonly restart?: boolean;
}

function summarise(
  facts: IKernelFacts,
  resolution: IResolution | null,
  trans: ITranslator
): ISummary {
  const { keras } = facts;
  if (!keras.version || !resolution) {
    return { headline: trans.__('Keras is not installed in this kernel.') };
  }
  const next = resolution.backend;
  if (keras.importFailed) {
    return {
      headline: trans.__('An import of Keras has failed in this kernel.'),
      trouble: trans.__(
        'Keras keeps the setting that it failed with: correcting it does not help before the kernel restarts.'
      ),
      restart: true
    };
  }
  if (keras.loaded && keras.backend) {
    const headline = trans.__('Keras runs on %1.', titleOf(keras.backend));
    return keras.backend === next
      ? { headline }
      : {
          headline,
          trouble: trans.__(
            'What is set by now names %1. Keras chose when it was first imported and takes this up only after a restart.',
            titleOf(next)
          ),
          restart: true
        };
  }
  if (keras.loaded) {
    return { headline: trans.__('Keras is loaded; its backend is not known.') };
  }
  const headline = trans.__('Keras is not loaded yet.');
  if (resolution.error) {
    return {
      headline,
      trouble: trans.__(
        'As things stand it fails to load: %1',
        resolution.error
      )
    };
  }
  const title = titleOf(next);
  const missing = (backendNamed(next)?.modules ?? []).find(
    module => !(module in facts.installed)
  );
  return missing === undefined
    ? {
        headline: trans.__('Keras is not loaded yet. It will run on %1.', title)
      }
    : {
        headline,
        trouble: trans.__(
          'As things stand it fails to load: it would run on %1, and the module %2 is not installed in this kernel.',
          title,
          missing
        )
      };
}
