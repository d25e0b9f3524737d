import React from 'react';

import { ITranslator } from '../core';
import { toCsv } from '../measure/csv';
import { IReport } from '../measure/report';
import { rerunNotebook } from '../measure/rerun';
import { training } from '../rules/training';
import { Button } from '../ui/button';

/** Hands a text to the user as a file. */
function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The buttons that hand out a report. */
export function Exports(props: {
  readonly report: IReport;
  readonly trans: ITranslator;
}): JSX.Element {
  const { report, trans } = props;
  const name = `keras-backends-${report.date.slice(0, 10)}`;
  return (
    <div className="jp-KerasAdvisor-measureBar">
      <Button
        onClick={() =>
          download(
            `${name}.json`,
            'application/json',
            JSON.stringify(report, null, 2)
          )
        }
      >
        {trans.__('Save as JSON')}
      </Button>
      <Button
        onClick={() => download(`${name}.csv`, 'text/csv', toCsv(report))}
      >
        {trans.__('Save as CSV')}
      </Button>
      <Button
        title={trans.__('A notebook that measures the same again')}
        onClick={() =>
          download(
            `${name}.ipynb`,
            'application/x-ipynb+json',
            rerunNotebook(
              report,
              training.map(({ name: backend }) => backend)
            )
          )
        }
      >
        {trans.__('Save as notebook')}
      </Button>
    </div>
  );
}
