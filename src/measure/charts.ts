import { backendNamed } from '../knowledge/backend-list';
import { IReport } from './report';
import { Measure, figuresOf } from './summary';

/** The width of one chart with its names and the gap beside it, in pixels. */
const SLOT = 320;

/** The colors and fonts of the page, and the room that it has. */
export interface IChartTheme {
  /** In pixels. */
  readonly width: number;
  readonly text: string;
  readonly grid: string;
  readonly font: string;
  /** The colors of the backends, by their order in the report. */
  readonly palette: readonly string[];
}

/** What a chart says in the user's language. */
export interface IChartTexts {
  readonly description: string;
  readonly axis: string;
  /** The titles of the workloads, by their order in the report. */
  readonly workloads: readonly string[];
}

/** A chart of one measure for Vega-Lite: for each workload the medians of the backends, with their middle halves. */
export function chartOf(
  report: IReport,
  measure: Measure,
  texts: IChartTexts,
  theme: IChartTheme
): object | null {
  const values = report.workloads.flatMap((workload, place) =>
    figuresOf(report, workload, measure).map(
      ({ backend, median, low, high, unit }) => {
        const scale = unit === 'seconds' ? 1e3 : 1e-6;
        return {
          workload: texts.workloads[place],
          backend: backendNamed(backend)?.title ?? backend,
          median: median * scale,
          low: low * scale,
          high: high * scale
        };
      }
    )
  );
  if (values.length === 0) {
    return null;
  }
  const order = report.backends.map(
    ({ name }) => backendNamed(name)?.title ?? name
  );
  const y = {
    field: 'backend',
    type: 'nominal',
    sort: order,
    axis: { title: null }
  };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    description: texts.description,
    data: { values },
    facet: {
      field: 'workload',
      type: 'nominal',
      sort: texts.workloads,
      header: { title: null, labelFontWeight: 'bold' }
    },
    // Beside each other as far as they fit: what reaches out of the page is seen by nobody who does not scroll.
    columns: Math.max(1, Math.floor(theme.width / SLOT)),
    spec: {
      width: 220,
      height: { step: 20 },
      layer: [
        {
          mark: { type: 'bar', height: 12 },
          encoding: {
            x: {
              field: 'median',
              type: 'quantitative',
              axis: { title: texts.axis, tickCount: 4 }
            },
            y,
            color: {
              field: 'backend',
              type: 'nominal',
              scale: { domain: order, range: theme.palette },
              legend: null
            }
          }
        },
        {
          mark: { type: 'rule', strokeWidth: 2, color: theme.text },
          encoding: {
            x: { field: 'low', type: 'quantitative' },
            x2: { field: 'high' },
            y
          }
        }
      ]
    },
    resolve: { scale: { x: 'independent', y: 'independent' } },
    config: {
      background: 'transparent',
      font: theme.font,
      view: { stroke: null },
      axis: {
        labelColor: theme.text,
        titleColor: theme.text,
        titleFontWeight: 'normal',
        gridColor: theme.grid,
        domainColor: theme.grid,
        tickColor: theme.grid
      },
      header: { labelColor: theme.text }
    }
  };
}
