import React from 'react';

import { ITranslator } from '../../core';
import { IKernelFacts, KnownKernelState } from '../../core/kernel';
import { vocabulary } from '../../rules/vocabulary';

/** What is Keras, too, under another name. */
const otherKeras = vocabulary.knowledge.modules
  .filter(({ loads, name }) => loads === 'keras' && name !== 'keras')
  .map(({ name }) => name);

interface IProps {
  readonly state: KnownKernelState;
  readonly trans: ITranslator;
}

/** The rest of what the kernel reports. */
export function Details({ state, trans }: IProps): JSX.Element {
  const { facts } = state;
  const rows: [string, string][] = [
    ['Python', facts.python],
    ['Keras', kerasOf(state, trans)],
    ...otherKeras.flatMap((module): [string, string][] =>
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

function kerasOf(state: KnownKernelState, trans: ITranslator): string {
  if (state.kind === 'no-keras') {
    return trans.__('not installed');
  }
  const version = state.version || trans.__('installed');
  return state.kind === 'loaded' ? trans.__('%1, loaded', version) : version;
}

function jsonOf({ kerasJson }: IKernelFacts, trans: ITranslator): string {
  const { path, exists, valid } = kerasJson;
  if (!exists) {
    return trans.__('%1 (there is no such file)', path);
  }
  return valid ? path : trans.__('%1 (not valid JSON)', path);
}
