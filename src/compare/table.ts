import { toCsvText } from '../core/csv';
import { IBackend, ICapability, ICapabilityCell } from '../knowledge';

/** What is shown of the comparison. */
export interface ITableView {
  /** The backends that have a column, by name. */
  readonly columns: ReadonlySet<string>;
  readonly differencesOnly: boolean;
  /** The backend whose column is sorted by; null for the order of the rows. */
  readonly sortBy: string | null;
}

const ORDER: readonly ICapabilityCell['flag'][] = [
  'yes',
  'partly',
  'no',
  'unknown'
];

/** The rows to show, in order: a column sorts by what its backend can, within each group. */
export function rowsFor(
  rows: readonly ICapability[],
  { columns, differencesOnly, sortBy }: ITableView
): readonly ICapability[] {
  const shown = rows.filter(row => !differencesOnly || differs(row, columns));
  return sortBy === null
    ? shown
    : [...shown].sort(
        (a, b) =>
          ORDER.indexOf(a.cells[sortBy].flag) -
          ORDER.indexOf(b.cells[sortBy].flag)
      );
}

/** Whether the backends shown differ in a row. */
function differs(
  { cells }: ICapability,
  columns: ReadonlySet<string>
): boolean {
  const seen = new Set(
    [...columns].map(name => `${cells[name].flag} ${cells[name].text}`)
  );
  return seen.size > 1;
}

/** A cell as text. */
export type CellText = (row: ICapability, backend: string) => string;

/** The table as Markdown, for an issue or a page. */
export function tableAsMarkdown(
  rows: readonly ICapability[],
  backends: readonly IBackend[],
  text: CellText,
  corner: string
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [
    line([corner, ...backends.map(({ title }) => title)]),
    line(['---', ...backends.map(() => '---')]),
    ...rows.map(row =>
      line([row.title, ...backends.map(({ name }) => text(row, name))])
    ),
    ''
  ].join('\n');
}

/** The table as CSV, by RFC 4180. */
export function tableAsCsv(
  rows: readonly ICapability[],
  backends: readonly IBackend[],
  text: CellText,
  corner: string
): string {
  return toCsvText([
    [corner, ...backends.map(({ title }) => title)],
    ...rows.map(row => [
      row.title,
      ...backends.map(({ name }) => text(row, name))
    ])
  ]);
}
