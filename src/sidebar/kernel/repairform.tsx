import { Dialog } from '@jupyterlab/apputils';
import { HTMLSelect, ReactWidget } from '@jupyterlab/ui-components';
import React from 'react';

import { IKernelFacts, ITranslator } from '../../core';
import { freshKerasJson, isInstalled } from '../../core/kernel';
import { IBackend, supported } from '../../knowledge';
import { vocabulary } from '../../rules/vocabulary';
import { IKerasJsonRepair } from '../../tokens';

import '../../../style/kernel.css';

/** What the form is about. */
export interface IRepairFormOptions {
  readonly repair: IKerasJsonRepair;
  readonly facts: IKernelFacts;
  /** The backend to begin with. */
  readonly backend: string;
  readonly trans: ITranslator;
}

/** Shows what a repair of keras.json changes, and asks for the backend where it needs one. Its value is the backend. */
export class RepairForm
  extends ReactWidget
  implements Dialog.IBodyWidget<string>
{
  constructor(private readonly _options: IRepairFormOptions) {
    super();
    this.addClass('jp-KerasAdvisor-repair');
    this._backend = _options.backend;
  }

  getValue(): string {
    return this._backend;
  }

  protected render(): JSX.Element {
    const { repair, facts, trans } = this._options;
    const chooses =
      repair.malformed !== null ||
      repair.changes.some(({ key, value }) => key && value === null);
    return (
      <>
        <p>
          <code>{repair.path}</code>
        </p>
        {chooses && (
          <label className="jp-KerasAdvisor-choice">
            <span>{trans.__('Backend')}</span>
            <HTMLSelect
              value={this._backend}
              onChange={event => {
                this._backend = event.target.value;
                this.update();
              }}
            >
              {acceptedBy(facts).map(backend => (
                <option key={backend.name} value={backend.name}>
                  {isInstalled(facts, backend, vocabulary)
                    ? backend.title
                    : trans.__('%1 (not installed)', backend.title)}
                </option>
              ))}
            </HTMLSelect>
          </label>
        )}
        {differences(repair, this._backend).map(({ before, after }, index) => (
          <div className="jp-KerasAdvisor-change" key={index}>
            <pre data-sign="-" role="group" aria-label={trans.__('Before')}>
              {before || trans.__('(empty)')}
            </pre>
            <pre data-sign="+" role="group" aria-label={trans.__('After')}>
              {after ?? trans.__('(removed)')}
            </pre>
          </div>
        ))}
        <p>
          {repair.malformed === null
            ? trans.__(
                'The rest of the file stays as it is. A backup copy is saved next to it.'
              )
            : trans.__(
                'The file is not valid JSON. It is replaced by one with the defaults of Keras; a backup copy is saved next to it.'
              )}{' '}
          {trans.__(
            'Every program on the kernel’s machine that uses this keras.json is affected.'
          )}
        </p>
      </>
    );
  }

  private _backend: string;
}

/** The backends that the kernel's Keras accepts. */
function acceptedBy({ keras }: IKernelFacts): readonly IBackend[] {
  return supported.filter(backend =>
    vocabulary.needsOf(backend, keras.version)
  );
}

function differences(
  { malformed, changes }: IKerasJsonRepair,
  backend: string
): { before: string; after: string | null }[] {
  return malformed !== null
    ? [{ before: malformed, after: freshKerasJson(backend) }]
    : changes.map(({ before, key, value }) => ({
        before,
        after: key && `"${key}": ${value ?? JSON.stringify(backend)}`
      }));
}
