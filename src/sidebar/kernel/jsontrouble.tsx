import { Button } from '@jupyter/react-components';
import React from 'react';

import { IKernelFacts, ITranslator } from '../../core';
import { supported } from '../../knowledge';

interface IProps {
  readonly facts: IKernelFacts;
  readonly onRepair: () => void;
  readonly trans: ITranslator;
}

/** What is wrong with keras.json for Keras 3, and the way to repair it; nothing where it is well. */
export function JsonTrouble(props: IProps): JSX.Element | null {
  const { facts, onRepair, trans } = props;
  const trouble = troubleOf(facts, trans);
  return trouble === null ? null : (
    <section className="jp-KerasAdvisor-block jp-KerasAdvisor-jsonTrouble">
      <p className="jp-KerasAdvisor-trouble">{trouble}</p>
      <Button appearance="neutral" scale="small" onClick={onRepair}>
        {trans.__('Repair keras.json…')}
      </Button>
    </section>
  );
}

function troubleOf(facts: IKernelFacts, trans: ITranslator): string | null {
  const { backend, exists, keys, valid } = facts.kerasJson;
  if (!exists || !(parseInt(facts.keras.version ?? '', 10) >= 3)) {
    return null;
  }
  if (!valid) {
    return trans.__('keras.json is not valid, so Keras ignores all of it.');
  }
  if (
    keys.includes('backend') &&
    !supported.some(({ name }) => name === backend)
  ) {
    return trans.__(
      'keras.json names %1, which Keras 3 cannot load.',
      backend ?? trans.__('no backend')
    );
  }
  return keys.includes('image_dim_ordering')
    ? trans.__('keras.json sets image_dim_ordering, which Keras 3 ignores.')
    : null;
}
