import { EditorLanguageRegistry } from '@jupyterlab/codemirror';
import { INotebookContent } from '@jupyterlab/nbformat';
import { NotebookModel } from '@jupyterlab/notebook';
import { Parser } from '@lezer/common';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

import { FileInspector } from '../cli/inspect-file';
import { FileResult } from '../cli/result';
import {
  IFact,
  IFinding,
  INotebook,
  Inspector,
  defaultConfig,
  isPython,
  hasOwnStatement
} from '../core';
import { rules } from '../rules';
import { vocabulary } from '../rules/vocabulary';
import { corpusFolder, corpusPaths } from '../testing/corpus';
import { NotebookFollower } from './follower';
import { languageOf } from './language';

const corpus = corpusFolder();

/** What both sides say of a notebook. Ids of cells are left out: JupyterLab makes them up where a file has none. */
interface ISaid {
  readonly cells: number;
  readonly facts: readonly unknown[];
  readonly findings: readonly unknown[];
  readonly observed: readonly unknown[];
}

/** A finding as `check` shows it. */
interface IShown {
  readonly rule: string;
  readonly code: string;
  readonly severity: string;
  readonly cell: number;
  readonly line: number;
  readonly message: string;
  readonly why: string;
}

const task = {
  config: defaultConfig,
  severity: 'info',
  maxBytes: 200e6
} as const;
const inspecting = new FileInspector({ ...task, command: 'inspect' });
const checking = new FileInspector({ ...task, command: 'check' });

const fileOf = (path: string) => ({
  path,
  format: 'ipynb' as const,
  named: true
});

function picked(row: object, names: readonly string[]): object {
  const all = row as Record<string, unknown>;
  return Object.fromEntries(names.map(name => [name, all[name]]));
}

const factParts = [
  ...['kind', 'cell', 'line', 'range', 'name', 'value', 'expression'],
  ...['dynamic', 'backend', 'persists', 'via'],
  ...['inFunction', 'conditional', 'dead']
];
const findingParts = [
  ...['rule', 'code', 'severity', 'cell', 'line', 'about', 'range'],
  ...['message', 'fixes']
];

/** What the command line says: the bytes of the file, read selectively, and Node's parser. */
function commandLine(path: string): ISaid {
  const result = inspecting.inspect(fileOf(path));
  if (result.outcome !== 'inspected') {
    throw new Error(`${path}: ${JSON.stringify(result)}`);
  }
  const row = JSON.parse(result.line) as Record<keyof ISaid, object[]>;
  return {
    cells: Number(row.cells),
    facts: row.facts.map(fact => picked(fact, factParts)),
    findings: row.findings.map(finding => picked(finding, findingParts)),
    observed: row.observed.map(each =>
      picked(each, ['cell', 'kind', 'backend', 'text'])
    )
  };
}

/** What `check` shows of the same file, which reads only what may have findings. */
function shownBy(result: FileResult): IShown[] {
  if (result.outcome !== 'checked') {
    throw new Error(`${result.path}: ${JSON.stringify(result)}`);
  }
  return result.findings.map(each => ({
    rule: each.rule,
    code: each.code,
    severity: each.severity,
    cell: each.cell - 1,
    line: each.line,
    message: each.message,
    why: each.why
  }));
}

/** A range where each end of a line counts as one character, as in the command line, which reads Windows' as Unix's. */
function rangeIn(notebook: INotebook, { cell, range }: IFact | IFinding) {
  const { source } = notebook.cells[cell];
  return [range.from, range.to].map(
    offset => source.slice(0, offset).replace(/\r\n?/g, '\n').length
  );
}

const factRow = (fact: IFact, notebook: INotebook) =>
  picked(
    {
      ...fact,
      ...fact.certainty,
      range: rangeIn(notebook, fact),
      value: fact.value && fact.value.text,
      expression: fact.value && fact.value.expression,
      dynamic: fact.value !== null && fact.value.text === null
    },
    factParts
  );

const findingRow = (finding: IFinding, notebook: INotebook) =>
  picked(
    {
      ...finding,
      about: finding.evidence === null ? 'source' : 'output',
      range: rangeIn(notebook, finding),
      fixes: finding.fixes.map(fix =>
        picked(fix, ['id', 'title', 'applicability'])
      )
    },
    findingParts
  );

/** What JupyterLab's side says: the shared model, the follower of it and the parser of JupyterLab's registry. */
function jupyterLab(
  content: INotebookContent,
  parser: Parser
): ISaid & { readonly shown: readonly IShown[] } {
  const model = new NotebookModel();
  model.fromJSON(content);
  const follower = new NotebookFollower(model, () => undefined);
  const language = languageOf(model);
  const notebook = follower.notebook(language);
  const inspector = new Inspector({ parser, rules, vocabulary });
  if (isPython(language)) {
    inspector.setNotebook(notebook);
    inspector.read();
  }
  const { facts, findings, observations } = inspector.inspection;
  follower.dispose();
  model.dispose();
  return {
    cells: notebook.cells.length,
    facts: facts.filter(hasOwnStatement).map(fact => factRow(fact, notebook)),
    findings: findings.map(finding => findingRow(finding, notebook)),
    observed: observations
      .filter(({ kind }) => kind === 'banner')
      .map(({ cell, kind, backend, text }) => ({ cell, kind, backend, text })),
    shown: findings.map(
      ({ rule, code, severity, cell, line, message, why }) => ({
        rule,
        code,
        severity,
        cell,
        line,
        message,
        why
      })
    )
  };
}

/** A notebook as the server hands it over: text that the file has in lines is joined. */
function asServed(content: INotebookContent): INotebookContent {
  return JSON.parse(JSON.stringify(content), (key, value: unknown) =>
    (key === 'source' || key === 'text') && Array.isArray(value)
      ? value.join('')
      : value
  ) as INotebookContent;
}

/** Both ways; throws where they differ. Returns how many findings there are. */
function compare(path: string, parser: Parser): number {
  const content = JSON.parse(readFileSync(path, 'utf8')) as INotebookContent;
  const { shown, ...lab } = jupyterLab(asServed(content), parser);
  expect({ path, ...lab }).toEqual({ path, ...commandLine(path) });
  expect({ path, shown }).toEqual({
    path,
    shown: shownBy(checking.inspect(fileOf(path)))
  });
  return shown.length;
}

const stream = (text: string | string[]) => ({
  output_type: 'stream',
  name: 'stderr',
  text
});

const code = (
  source: string | string[],
  outputs: readonly object[] = []
): object => ({
  cell_type: 'code',
  metadata: {},
  execution_count: null,
  source,
  outputs
});

const markdown = (source: string): object => ({
  cell_type: 'markdown',
  metadata: {},
  source
});

const python = { language_info: { name: 'python' } };

/** Notebooks whose form is special; each with how many findings it has at least. */
const fixtures: readonly (readonly [string, number, object, object[]])[] = [
  [
    'sources and outputs in lines, without ids',
    2,
    python,
    [
      markdown('# KERAS_BACKEND=theano'),
      code(
        ['import os\n', 'os.environ["KERAS_BACKEND"] = "theano"\n'],
        [stream(['Using Theano ', 'backend.\n', 'more\n'])]
      ),
      code('from keras import backend as K\nK.set_image_dim_ordering("th")')
    ]
  ],
  [
    'letters of more than one byte and one unit',
    1,
    { kernelspec: { name: 'python3', display_name: 'Python 3' } },
    [
      code('name = "\u00e9\u65e5\u{1F600}"; import os'),
      code('"\u{1F600}"; os.environ["KERAS_BACKEND"] = "theano"  # \u65e5'),
      code('import keras')
    ]
  ],
  [
    'outputs of many streams, errors and pictures',
    1,
    {},
    [
      code('import keras', [
        stream('\u001b[31mwarning\u001b[0m\n'),
        { ...stream('Epoch 1\rEpoch 2\n'), name: 'stdout' },
        stream('Using CNTK backend\n'),
        {
          output_type: 'display_data',
          metadata: {},
          data: { 'image/png': 'AAAA', 'text/plain': 'Using Theano backend.' }
        },
        {
          output_type: 'error',
          ename: 'ModuleNotFoundError',
          evalue: "No module named 'theano'",
          traceback: []
        }
      ])
    ]
  ],
  [
    'magics, comments that suppress, and one that suppresses nothing',
    2,
    python,
    [
      code('%env KERAS_BACKEND="jax"'),
      code('!export KERAS_BACKEND=theano  # keras-advisor: ignore'),
      code('x = 1  # keras-advisor: ignore[theano-import]'),
      { cell_type: 'raw', metadata: {}, source: 'import theano' },
      code('%%bash\nexport KERAS_BACKEND=theano\n')
    ]
  ],
  [
    'line ends of Windows',
    1,
    python,
    [
      code(
        'import os\r\nos.environ["KERAS_BACKEND"] = "theano"\r\nimport keras'
      )
    ]
  ],
  [
    'another language',
    0,
    { language_info: { name: 'R' } },
    [code('Sys.setenv(KERAS_BACKEND = "theano")'), code('import theano')]
  ],
  [
    'code that is only half typed',
    1,
    python,
    [
      code('def f(:\n  x = [1,\nimport os\nos.environ["KERAS_BACKEND"]='),
      code('print "x"\nimport theano\nfor'),
      code('')
    ]
  ]
];

describe('the command line and JupyterLab say the same', () => {
  let parser: Parser;
  let folder: string;

  beforeAll(async () => {
    // Yjs warns of every cell that JupyterLab's shared model makes, and jest adds a trace to each.
    jest.spyOn(console, 'warn').mockImplementation();
    const languages = new EditorLanguageRegistry();
    EditorLanguageRegistry.getDefaultLanguages().forEach(language =>
      languages.addLanguage(language)
    );
    parser = (await languages.getLanguage('ipython'))!.support!.language.parser;
    folder = mkdtempSync(join(tmpdir(), 'same-core-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
    jest.restoreAllMocks();
  });

  it.each(fixtures)('of %s', (_, least, metadata, cells) => {
    const path = join(folder, 'fixture.ipynb');
    writeFileSync(
      path,
      JSON.stringify({ nbformat: 4, nbformat_minor: 4, metadata, cells })
    );
    expect(compare(path, parser)).toBeGreaterThanOrEqual(least);
  });

  if (corpus === null) {
    return;
  }

  it('of every real notebook', () => {
    const current: string[] = [];
    let older = 0;
    for (const path of corpusPaths(corpus)) {
      const file = join(corpus, path);
      const { nbformat } = JSON.parse(readFileSync(file, 'utf8')) as {
        nbformat: number;
      };
      // JupyterLab never sees these: the server converts them before.
      if (nbformat < 4) {
        older++;
      } else {
        current.push(file);
      }
    }
    const counts = current.map(file => compare(file, parser));
    const findings = counts.reduce((sum, count) => sum + count, 0);
    console.info(
      `${current.length} notebooks with ${findings} findings compared; ${older} of a format before nbformat 4 left out.`
    );
    expect(findings).toBeGreaterThan(0);
    // So few that leaving them out hides nothing.
    expect(older).toBeLessThanOrEqual(current.length / 100);
  }, 240_000);
});
