import { Dialog } from '@jupyterlab/apputils';
import { HTMLSelect, ReactWidget } from '@jupyterlab/ui-components';
import React from 'react';

import { IKernelFacts, ITranslator, freshKerasJson } from '../../core';
import { supported } from '../../knowledge';
import { IKerasJsonRepair } from '../../tokens';

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
  constructor(private readonly options: IRepairFormOptions) {
    super();
    this.addClass('jp-KerasAdvisor-repair');
    this._backend = options.backend;
  }

  getValue(): string {
    return this._backend;
  }

  protected render(): JSX.Element {
    const { repair, facts, trans } = this.options;
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
              {supported.map(({ name, title, modules }) => (
                <option key={name} value={name}>
                  {modules.every(module => module in facts.installed)
                    ? title
                    : trans.__('%1 (not installed)', title)}
                </option>
              ))}
            </HTMLSelect>
          </label>
        )}
        {differences(repair, this._backend).map(({ before, after }, index) => (
          <div className="jp-KerasAdvisor-change" key={index}>
            <pre data-sign="-" aria-label={trans.__('Before')}>
              {before || trans.__('(empty)')}
            </pre>
            <pre data-sign="+" aria-label={trans.__('After')}>
              {after ?? trans.__('(removed)')}
            </pre>
          </div>
        ))}
        <p>
          {repair.malformed === null
            ? trans.__(
                'The rest of the file stays as it is. A copy of it is kept beside it.'
              )
            : trans.__(
                'The file is not valid JSON. A copy of it is kept beside the new one, which has the defaults of Keras.'
              )}{' '}
          {trans.__(
            'Everything that you run with this keras.json on the machine of the kernel reads it.'
          )}
        </p>
      </>
    );
  }

  private _backend: string;
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
