import { english } from '../core/text';
import { supported } from '../knowledge';
import { capabilities } from '../knowledge/capabilities';
import { CellText, rowsFor, tableAsCsv, tableAsMarkdown } from './table';

const rows = capabilities(english);
const columns = new Set(['tensorflow', 'jax']);
const backends = supported.filter(({ name }) => columns.has(name));
const text: CellText = (row, backend) => row.cells[backend].flag;

describe('the rows to show', () => {
  it('are all in their order', () => {
    expect(
      rowsFor(rows, { columns, differencesOnly: false, sortBy: null })
    ).toEqual(rows);
  });

  it('are those that differ between the columns', () => {
    const shown = rowsFor(rows, {
      columns,
      differencesOnly: true,
      sortBy: null
    }).map(({ id }) => id);
    expect(shown).toContain('ragged');
    expect(shown).not.toContain('trains');
  });

  it('begin with what a backend can', () => {
    const shown = rowsFor(rows, {
      columns,
      differencesOnly: false,
      sortBy: 'jax'
    }).map(row => row.cells.jax.flag);
    expect(shown[0]).toBe('yes');
    expect(shown.indexOf('no')).toBeGreaterThan(shown.lastIndexOf('yes'));
  });
});

describe('copies', () => {
  const own = rows
    .filter(({ id }) => id === 'ragged')
    .map(row => ({ ...row, title: 'a, "b" | c' }));

  it('are Markdown', () => {
    expect(tableAsMarkdown(own, backends, text, 'Row')).toBe(
      '| Row | TensorFlow | JAX |\n| --- | --- | --- |\n| a, "b" \\| c | yes | no |\n'
    );
  });

  it('are CSV', () => {
    expect(tableAsCsv(own, backends, text, 'Row')).toBe(
      'Row,TensorFlow,JAX\r\n"a, ""b"" | c",yes,no\r\n'
    );
  });
});
