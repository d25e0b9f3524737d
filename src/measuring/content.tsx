import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { HTMLSelect, UseSignal } from '@jupyterlab/ui-components';
import React from 'react';

import { ITranslator } from '../core';
import { IReport } from '../measure/report';
import { Button } from '../ui/button';
import { guard } from '../ui/guard';
import { Exports } from './exports';
import { MeasureModel } from './model';
import { Running } from './running';
import { ReportView } from './report';

interface IProps {
  readonly model: MeasureModel;
  readonly rendermime: IRenderMimeRegistry;
  /** Another object whenever the theme is another. */
  readonly theme: object;
  readonly trans: ITranslator;
}

/** The page: what can be measured, how far it is, and the reports. */
export function Measurements(props: IProps): JSX.Element {
  return (
    <UseSignal signal={props.model.changed}>
      {() => <Page {...props} />}
    </UseSignal>
  );
}

function Page({ model, rendermime, theme, trans }: IProps): JSX.Element {
  const { notice, progress, shown } = model;
  return (
    <>
      <h2>{trans.__('Keras backends, measured on this machine')}</h2>
      <p>
        {trans.__(
          'Runs small models on every backend of an environment: each backend in a kernel of its own, never that of a notebook, one at a time.'
        )}
      </p>
      {progress ? (
        <Running progress={progress} model={model} trans={trans} />
      ) : (
        <Start model={model} trans={trans} />
      )}
      <div role="status" className="jp-KerasAdvisor-notice">
        {notice && (
          <p data-kind={notice.isError ? 'error' : 'info'}>{notice.text}</p>
        )}
      </div>
      <Import model={model} trans={trans} />
      {model.reports.length > 0 && <Reports model={model} trans={trans} />}
      {shown ? (
        <>
          <Exports report={shown} trans={trans} />
          <ReportView
            report={shown}
            other={model.other}
            rendermime={rendermime}
            theme={theme}
            trans={trans}
          />
        </>
      ) : (
        !progress && (
          <p className="jp-KerasAdvisor-muted">
            {trans.__('Nothing has been measured yet.')}
          </p>
        )
      )}
    </>
  );
}

/** Chooses the environment and begins. */
function Start(props: {
  readonly model: MeasureModel;
  readonly trans: ITranslator;
}): JSX.Element {
  const { model, trans } = props;
  const run = (quick: boolean) => () =>
    guard('Measuring', () => model.run(quick));
  const isReady = model.spec !== '';
  return (
    <div className="jp-KerasAdvisor-measureBar">
      <label className="jp-KerasAdvisor-choice">
        <span>{trans.__('Environment')}</span>
        <HTMLSelect
          value={model.spec}
          onChange={event => {
            model.spec = event.target.value;
          }}
        >
          {model.specs.map(({ name, display_name }) => (
            <option key={name} value={name}>
              {display_name}
            </option>
          ))}
        </HTMLSelect>
      </label>
      {model.models.own && <Models model={model} trans={trans} />}
      <Button
        appearance="accent"
        disabled={!isReady}
        title={trans.__('Six rounds; about two minutes for three backends')}
        onClick={run(true)}
      >
        {trans.__('Short measurement')}
      </Button>
      <Button
        disabled={!isReady}
        title={trans.__(
          'Fifteen rounds in fresh kernels for each model; several minutes'
        )}
        onClick={run(false)}
      >
        {trans.__('Long measurement')}
      </Button>
    </div>
  );
}

/** Chooses what is measured: small models, or one of the notebook's own. */
function Models(props: {
  readonly model: MeasureModel;
  readonly trans: ITranslator;
}): JSX.Element {
  const { model, trans } = props;
  const { choice, choices, own } = model.models;
  return (
    <>
      <label className="jp-KerasAdvisor-choice">
        <span>{trans.__('Models')}</span>
        <HTMLSelect
          value={choice ? choices.indexOf(choice) : ''}
          // The notebook may have changed since it was read.
          onFocus={() =>
            guard('Looking for models', () => model.models.lookInSource())
          }
          onChange={event => {
            const { value } = event.target;
            model.models.choose(value === '' ? null : choices[Number(value)]);
          }}
        >
          <option value="">{trans.__('Seven small models')}</option>
          {choices.map(({ label }, i) => (
            <option key={label} value={i}>
              {label}
            </option>
          ))}
        </HTMLSelect>
      </label>
      {own?.hasKernel && (
        <Button
          title={trans.__(
            'Asks the kernel of %1 for the models that it holds; runs nothing of the notebook',
            own.notebook
          )}
          onClick={() =>
            guard('Looking for models', () => model.models.lookInKernel())
          }
        >
          {trans.__('Take a model from the kernel')}
        </Button>
      )}
    </>
  );
}

/** Takes a report that was saved as JSON, here or elsewhere. */
function Import(props: {
  readonly model: MeasureModel;
  readonly trans: ITranslator;
}): JSX.Element {
  const { model, trans } = props;
  return (
    <label className="jp-KerasAdvisor-choice">
      <span>{trans.__('Import report')}</span>
      <input
        type="file"
        accept=".json,application/json"
        onChange={event => {
          const input = event.target;
          const file = input.files?.[0];
          if (file) {
            guard('Importing a report', async () => {
              await model.take(await file.text());
              // The same file can be chosen again.
              input.value = '';
            });
          }
        }}
      />
    </label>
  );
}

/** How a report goes by. */
function nameOf({ date, keras, machine }: IReport): string {
  return `${new Date(date).toLocaleString()}, ${machine.name}, Keras ${keras}`;
}

/** Chooses among the reports that are kept. */
function Reports(props: {
  readonly model: MeasureModel;
  readonly trans: ITranslator;
}): JSX.Element {
  const { model, trans } = props;
  const { other, reports, shown } = model;
  const options = reports.map((report, i) => (
    <option key={i} value={i}>
      {nameOf(report)}
    </option>
  ));
  return (
    <div className="jp-KerasAdvisor-measureBar">
      <label className="jp-KerasAdvisor-choice">
        <span>{trans.__('Report')}</span>
        <HTMLSelect
          value={shown ? reports.indexOf(shown) : ''}
          onChange={event => model.show(reports[Number(event.target.value)])}
        >
          {options}
        </HTMLSelect>
      </label>
      {reports.length > 1 && (
        <label className="jp-KerasAdvisor-choice">
          <span>{trans.__('Compare with')}</span>
          <HTMLSelect
            value={other ? reports.indexOf(other) : ''}
            onChange={event =>
              model.compareWith(
                event.target.value === ''
                  ? null
                  : reports[Number(event.target.value)]
              )
            }
          >
            <option value="">{trans.__('no other')}</option>
            {options.filter((_, i) => reports[i] !== shown)}
          </HTMLSelect>
        </label>
      )}
      <Button onClick={() => guard('Removing a report', () => model.forget())}>
        {trans.__('Remove report')}
      </Button>
    </div>
  );
}
