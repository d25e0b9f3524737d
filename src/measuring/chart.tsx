import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { Widget } from '@lumino/widgets';
import React from 'react';

import { ITranslator } from '../core';
import { chartOf } from '../measure/charts';
import { IReport } from '../measure/report';
import { Measure } from '../measure/summary';
import { heads } from './heads';
import { titleOf } from './table';

/** JupyterLab renders it with the Vega-Lite that it ships. */
const MIME = 'application/vnd.vegalite.v5+json';

/** Okabe and Ito's colors, which people with any color vision tell apart (https://jfly.uni-koeln.de/color/). */
const PALETTE = ['#e69f00', '#0072b2', '#d55e00', '#009e73', '#cc79a7'];

/** The charts of one measure. The tables have all that they show. */
export function Chart(props: {
  readonly report: IReport;
  readonly measure: Measure;
  readonly rendermime: IRenderMimeRegistry;
  readonly theme: object;
  readonly trans: ITranslator;
}): JSX.Element {
  const { measure, rendermime, report, theme, trans } = props;
  const place = React.useRef<HTMLDivElement>(null);
  const description = trans.__(
    '%1: bars of the backends for each model; the tables below have the figures.',
    heads(trans)[measure]
  );
  // Layout effects end while the place is still in the document, as a widget needs it to be detached.
  React.useLayoutEffect(() => {
    const host = place.current;
    if (!host || !rendermime.mimeTypes.includes(MIME)) {
      return;
    }
    const style = getComputedStyle(host);
    const color = (name: string) => style.getPropertyValue(name).trim();
    const spec = chartOf(
      report,
      measure,
      {
        description,
        axis: measure === 'memory' ? trans.__('MB') : trans.__('ms'),
        workloads: report.workloads.map(each => titleOf(each, trans))
      },
      {
        width: host.clientWidth,
        text: color('--jp-ui-font-color1'),
        grid: color('--jp-border-color2'),
        font: color('--jp-ui-font-family'),
        palette: PALETTE
      }
    );
    if (!spec) {
      return;
    }
    const renderer = rendermime.createRenderer(MIME);
    const model = rendermime.createModel({
      data: { [MIME]: spec as never },
      metadata: {
        [MIME]: { embed_options: { renderer: 'svg', actions: false } }
      } as never
    });
    let isGone = false;
    renderer.renderModel(model).then(
      () => {
        if (!isGone) {
          Widget.attach(renderer, host);
        }
      },
      reason => {
        console.error('The chart could not be drawn:', reason);
      }
    );
    return () => {
      isGone = true;
      renderer.dispose();
    };
  }, [report, measure, rendermime, theme]);
  return (
    <div
      ref={place}
      className="jp-KerasAdvisor-chart"
      role="figure"
      aria-label={description}
      // It may be wider than the page, and scrolls then.
      tabIndex={0}
    />
  );
}
