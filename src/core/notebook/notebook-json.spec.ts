import { INotebook } from './notebook';
import {
  dismissedKeys,
  maxOutputs,
  notebookFromJson,
  outputLimit
} from './notebook-json';

/** Reads what must be a notebook. */
function read(json: unknown): INotebook {
  const notebook = notebookFromJson(json);
  if (!notebook) {
    throw new Error('not a notebook');
  }
  return notebook;
}

describe('notebookFromJson', () => {
  it('reads a notebook of today', () => {
    const notebook = read({
      nbformat: 4,
      metadata: { language_info: { name: 'Python' } },
      cells: [
        { id: 'a', cell_type: 'markdown', source: ['# Title\n', 'text'] },
        {
          id: 'b',
          cell_type: 'code',
          source: 'import keras',
          outputs: [
            { output_type: 'stream', name: 'stderr', text: ['Using ', 'it'] },
            { output_type: 'display_data', data: { 'text/plain': 'no' } },
            { output_type: 'error', ename: 'ValueError', evalue: 'wrong' }
          ]
        },
        { id: 'c', cell_type: 'raw', source: '' }
      ]
    });
    expect(notebook).toEqual({
      language: 'python',
      cells: [
        { id: 'a', type: 'markdown', source: '' },
        {
          id: 'b',
          type: 'code',
          source: 'import keras',
          outputs: ['Using it', 'ValueError: wrong']
        },
        { id: 'c', type: 'raw', source: '' }
      ]
    });
  });

  it('joins the worksheets of nbformat 3, whose code is called input', () => {
    const sheet = (input: string) => ({
      cells: [
        { cell_type: 'heading', level: 1, source: 'Title' },
        {
          cell_type: 'code',
          input: [input],
          outputs: [{ output_type: 'pyerr', ename: 'E', evalue: 'v' }]
        }
      ]
    });
    const { cells } = read({
      nbformat: 3,
      worksheets: [sheet('a\n'), sheet('b')]
    });
    expect(cells.map(({ type, source }) => [type, source])).toEqual([
      ['markdown', ''],
      ['code', 'a\n'],
      ['markdown', ''],
      ['code', 'b']
    ]);
    expect(cells[1].outputs).toEqual(['E: v']);
  });

  it('puts the line ends back that nbformat 2 leaves out', () => {
    const { cells } = read({
      nbformat: 2,
      worksheets: [{ cells: [{ cell_type: 'code', input: ['a', 'b'] }] }]
    });
    expect(cells[0].source).toBe('a\nb');
  });

  it('makes ids unique, and gives some to cells that have none', () => {
    const cell = (id?: unknown) => ({ cell_type: 'code', source: '', id });
    const { cells } = read({
      nbformat: 4,
      cells: [cell('a'), cell('a'), cell(), cell(7), cell('a-2')]
    });
    const ids = cells.map(({ id }) => id);
    expect(ids[0]).toBe('a');
    expect(new Set(ids).size).toBe(5);
  });

  it('takes the language of the kernel spec where nothing else says', () => {
    const language = (metadata: unknown) =>
      read({ nbformat: 4, cells: [], metadata }).language;
    expect(language({ kernelspec: { language: 'R' } })).toBe('r');
    expect(language({ kernelspec: { name: 'python3' } })).toBe('python');
    expect(language({ kernelspec: { name: 'ir' } })).toBeNull();
    expect(language(null)).toBeNull();
  });

  it('counts what is of a wrong type as empty', () => {
    const { cells } = read({
      nbformat: 4,
      cells: [
        null,
        { cell_type: 'code', source: 3, outputs: 'x' },
        { cell_type: 'code', source: ['a', 1], outputs: [null, 1] }
      ]
    });
    expect(cells.map(({ source, outputs }) => [source, outputs])).toEqual([
      ['', undefined],
      ['', undefined],
      ['a', undefined]
    ]);
  });

  it('cuts outputs, and reads no more than so many of a cell', () => {
    const text = 'x'.repeat(outputLimit + 1);
    const [cell] = read({
      nbformat: 4,
      cells: [
        {
          cell_type: 'code',
          source: '',
          outputs: Array.from({ length: maxOutputs + 1 }, () => ({
            output_type: 'stream',
            text
          }))
        }
      ]
    }).cells;
    expect(cell.outputs).toHaveLength(maxOutputs);
    expect(cell.outputs?.[0]).toHaveLength(outputLimit);
  });

  it.each([[null], [[]], [{}], ['text'], [{ cells: {} }]])(
    'refuses %j',
    content => {
      expect(notebookFromJson(content)).toBeNull();
    }
  );
});

describe('dismissedKeys', () => {
  it('reads what JupyterLab dismissed with the notebook', () => {
    const metadata = { keras_advisor: { dismissed: ['a', 1] } };
    expect(dismissedKeys({ metadata })).toEqual(new Set(['a']));
    expect(dismissedKeys({ metadata: {} })).toEqual(new Set());
    expect(dismissedKeys(null)).toEqual(new Set());
  });
});
