import React from 'react';

import { IKernelFacts, ITranslator } from '../../core';

interface IProps {
  readonly facts: IKernelFacts;
  readonly trans: ITranslator;
}

/** The rest of what the kernel said. */
export function Details({ facts, trans }: IProps): JSX.Element {
  const rows: [string, string][] = [
    ['Python', facts.python],
    ['Keras', kerasOf(facts, trans)],
    ...['keras_core', 'tf_keras'].flatMap((module): [string, string][] =>
      module in facts.installed
        ? [[module, facts.installed[module] || trans.__('installed')]]
        : []
    ),
    [trans.__('Loaded'), facts.loaded.join(', ') || trans.__('none of them')],
    ['keras.json', jsonOf(facts, trans)],
    ...Object.entries(facts.env)
      .filter(([name]) => name !== 'KERAS_BACKEND')
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, value]): [string, string] => [name, value || '""'])
  ];
  if (facts.devices.length > 0) {
    rows.push([trans.__('Devices'), facts.devices.join(', ')]);
  }
  return (
    <section className="jp-KerasAdvisor-block">
      <h4>{trans.__('Details')}</h4>
      <dl className="jp-KerasAdvisor-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function kerasOf({ keras }: IKernelFacts, trans: ITranslator): string {
  if (!keras.version) {
    return trans.__('not installed');
  }
  return keras.loaded ? trans.__('%1, loaded', keras.version) : keras.version;
}

function jsonOf({ kerasJson }: IKernelFacts, trans: ITranslator): string {
  const { path, exists, valid } = kerasJson;
  if (!exists) {
    return trans.__('%1 (there is no such file)', path);
  }
  return valid ? path : trans.__('%1 (not valid JSON)', path);
}
