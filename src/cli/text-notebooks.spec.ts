import { IDocument } from './document';
import { isMarkdownNotebook, readMarkdown } from './markdown';
import { isScriptNotebook, readScript } from './percent';

/** The code cells, each with the line of the file that it begins on. */
function code({ notebook, firstLines }: IDocument): [number, string][] {
  return notebook.cells.flatMap((cell, at) =>
    cell.type === 'code'
      ? [[firstLines?.[at] ?? 0, cell.source] as [number, string]]
      : []
  );
}

function lines(...parts: string[]): string {
  return parts.join('\n');
}

describe('scripts in percent format', () => {
  it('begin a cell at each mark', () => {
    const document = readScript(
      lines(
        'import os',
        '# %%',
        '',
        'a = 1',
        '',
        '# %% [markdown]',
        '# keras',
        '#%% a title',
        'b = 2',
        '# %% [raw]',
        'c'
      )
    );
    expect(code(document)).toEqual([
      [1, 'import os'],
      [4, 'a = 1'],
      [9, 'b = 2']
    ]);
    expect(document.notebook.cells.map(({ type }) => type)).toEqual([
      'code',
      'code',
      'markdown',
      'code',
      'raw'
    ]);
    expect(document.notebook.language).toBe('python');
  });

  it('are one cell without marks', () => {
    expect(code(readScript('import keras\r\nx = 1\r\n'))).toEqual([
      [1, 'import keras\nx = 1']
    ]);
  });

  it('have magics in comments only where Jupytext wrote them', () => {
    const body = [
      '# %%',
      '# %env KERAS_BACKEND=jax',
      'if x:',
      '    # !pip install keras',
      '# 100 % sure! really',
      '# %%time'
    ];
    const header = ['# ---', '# jupyter:', '#   jupytext:', '# ---'];
    expect(code(readScript(lines(...header, ...body)))).toEqual([
      [
        6,
        lines(
          '%env KERAS_BACKEND=jax',
          'if x:',
          '    !pip install keras',
          '# 100 % sure! really',
          '%%time'
        )
      ]
    ]);
    expect(code(readScript(lines(...body)))).toEqual([
      [2, lines(...body.slice(1))]
    ]);
    const off = ['# ---', '# jupyter:', '#   jupytext:'];
    const kept = [...off, '#     comment_magics: false', '# ---', ...body];
    expect(code(readScript(lines(...kept)))).toEqual([
      [7, lines(...body.slice(1))]
    ]);
  });

  it('have cells in other languages', () => {
    const document = readScript(
      lines('# %% language="bash"', '# export KERAS_BACKEND=jax', '#', '# ls')
    );
    expect(code(document)).toEqual([
      [1, lines('%%bash', 'export KERAS_BACKEND=jax', '', 'ls')]
    ]);
  });

  it('are told from other scripts', () => {
    expect(isScriptNotebook('# %%\nx = 1')).toBe(true);
    expect(isScriptNotebook('# ---\n# jupytext:\n# ---\n')).toBe(true);
    expect(isScriptNotebook('x = "100%%"\n# %%bash\n')).toBe(false);
    expect(isScriptNotebook('# see jupytext: it is good')).toBe(false);
  });
});

describe('Markdown notebooks', () => {
  it('of MyST have directives, options and nested fences', () => {
    const document = readMarkdown(
      lines(
        '---',
        'kernelspec:',
        '  language: python',
        '---',
        '# Title',
        '+++ {"tags": []}',
        'More',
        '```{code-cell} ipython3',
        ':tags: [hide-input]',
        '',
        'import keras',
        '```',
        '````md',
        '```{code-cell}',
        'no = 1',
        '```',
        '````',
        '```python',
        'shown = 1',
        '```',
        ':::{code-cell}',
        '---',
        'tags: []',
        '---',
        'b = "```"',
        ':::'
      )
    );
    expect(code(document)).toEqual([
      [11, 'import keras'],
      [25, 'b = "```"']
    ]);
    expect(document.notebook.cells.map(({ type }) => type)).toEqual([
      'markdown',
      'markdown',
      'code',
      'markdown',
      'code'
    ]);
  });

  it('of Jupytext have fences in the language of the kernel', () => {
    const document = readMarkdown(
      lines(
        '---',
        'jupyter:',
        '  jupytext:',
        '  kernelspec:',
        '    language: python',
        '---',
        '```python tags=["a"]',
        'import keras',
        '```',
        '```python .noeval',
        'no = 1',
        '```',
        '```bash',
        'export A=1',
        '```',
        '```json',
        '{}',
        '```'
      )
    );
    expect(code(document)).toEqual([
      [8, 'import keras'],
      [13, '%%bash\nexport A=1']
    ]);
  });

  it('of Quarto have braces', () => {
    expect(code(readMarkdown('```{python}\nx = 1\n```'))).toEqual([
      [2, 'x = 1']
    ]);
  });

  it('end with a fence that is not closed', () => {
    expect(code(readMarkdown('```{code-cell}\nx = 1'))).toEqual([[2, 'x = 1']]);
  });

  it('are told from other Markdown', () => {
    expect(isMarkdownNotebook('```python\nimport keras\n```')).toBe(false);
    expect(isMarkdownNotebook('Write `{code-cell}` for a cell')).toBe(false);
    expect(isMarkdownNotebook('---\ntitle: x\n---\n')).toBe(false);
    expect(isMarkdownNotebook('---\nkernelspec:\n---\n')).toBe(true);
    expect(isMarkdownNotebook('~~~{code-cell}\n~~~')).toBe(true);
  });
});

describe('YAML headers', () => {
  /** The source of the first code cell of a script with a magic in a comment. */
  function magicOf(...header: string[]): string {
    const yaml = ['---', ...header, '---'].map(line => `# ${line}`);
    return code(readScript(lines(...yaml, '# %%', '# %pwd')))[0][1];
  }

  /** Whether a `python` fence is a code cell under this header. */
  function runsPython(...header: string[]): boolean {
    const body = ['```python', 'import keras', '```'];
    return (
      code(readMarkdown(lines('---', ...header, '---', ...body))).length > 0
    );
  }

  it.each([
    [
      'quoted keys',
      ['"jupyter":', '  jupytext:', "    'comment_magics': false"]
    ],
    [
      'a comment',
      ['jupyter:', '  jupytext:', '    comment_magics: false # no']
    ],
    ['a flow map', ['jupyter: {jupytext: {comment_magics: false}}']],
    ['another false', ['jupyter:', '  jupytext:', '    comment_magics: no']]
  ])('may have %s', (_, header) => {
    expect(magicOf(...header)).toBe('# %pwd');
  });

  it.each([
    [
      'another place',
      [
        'jupyter:',
        '  jupytext:',
        '    formats: py',
        '  other:',
        '    comment_magics: false'
      ]
    ],
    [
      'a text of several lines',
      [
        'title: |',
        '  comment_magics: false',
        'jupyter:',
        '  jupytext:',
        '    formats: py'
      ]
    ]
  ])('have no option in %s', (_, header) => {
    expect(magicOf(...header)).toBe('%pwd');
  });

  it.each([
    ['a flow map', ['kernelspec: {name: ir, language: R}'], false],
    ['a comment', ['kernelspec:', '  language: python # 3'], true],
    [
      'the language of the text',
      ['language: fr', 'kernelspec:', '  name: python3'],
      true
    ],
    [
      'the language beside the kernel',
      ['jupyter:', '  kernelspec:', '    language: R'],
      false
    ]
  ])('say the language with %s', (_, header, expected) => {
    expect(runsPython(...header)).toBe(expected);
  });

  it.each([
    [
      'a text of several lines',
      ['summary: >', '  kernelspec: of a sort'],
      false
    ],
    ['a key deeper down', ['author:', '  kernelspec: none'], false],
    ['a flow map', ['{kernelspec: {name: python3}}'], true],
    ['YAML that cannot be read', ['kernelspec: [', 'x: }'], false]
  ])('make no more of Markdown than %s says', (_, header, expected) => {
    expect(isMarkdownNotebook(lines('---', ...header, '---'))).toBe(expected);
  });
});
