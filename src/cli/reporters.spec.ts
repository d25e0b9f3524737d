import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

import '@microsoft/jest-sarif';
import type { Log } from 'sarif';

import { defaultConfig } from '../core';
import { rules } from '../rules';
import { FileInspector } from './inspect-file';
import { IReporter } from './report';
import { GithubReporter } from './report-github';
import { JsonReporter, LinesReporter } from './report-json';
import { SarifReporter } from './report-sarif';
import { TextReporter } from './report-text';
import { FileResult } from './result';
import { Summary } from './summary';
import { makePaint } from './terminal';

let folder: string;
let results: FileResult[];

const plain = makePaint({ choice: 'never', isTerminal: false, env: {} });

/** Everything that a reporter writes of the results. */
function written(reporter: IReporter, of: readonly FileResult[] = results) {
  const summary = new Summary();
  const parts = [reporter.start()];
  for (const result of of) {
    summary.add(result);
    parts.push(reporter.file(result));
  }
  return [...parts, reporter.end(summary)].join('');
}

/** What came of a file with this name and text; the paths in it are without the folder. */
function inspected(name: string, text: string): FileResult {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  const inspector = new FileInspector({
    command: 'check',
    config: defaultConfig,
    severity: 'info',
    maxBytes: 1e6
  });
  const format = name.endsWith('.py') ? 'script' : 'ipynb';
  const result = inspector.inspect({ path: file, format, named: true });
  return { ...result, path: name };
}

function notebook(...sources: string[]): string {
  const cells = sources.map(source => ({ cell_type: 'code', source }));
  return JSON.stringify({ nbformat: 4, metadata: {}, cells });
}

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keras-advisor-reports-'));
  results = [
    inspected(
      'a b,c:%.ipynb',
      notebook(
        'import os',
        'x = "\u{1F600}"; os.environ["KERAS_BACKEND"] = "theano"'
      )
    ),
    inspected('clean.ipynb', notebook('import keras')),
    inspected('script.py', '# %%\nx = 1\n\n# %%\n%env KERAS_BACKEND="jax"\n'),
    inspected('bad.ipynb', '{"cells": ['),
    { path: 'plain.py', outcome: 'no-notebook' }
  ];
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('json', () => {
  it('is one object with every file and the counts', () => {
    const report = JSON.parse(written(new JsonReporter('1.2.3')));
    expect(Object.keys(report)).toEqual(['version', 'files', 'summary']);
    expect(report.version).toBe('1.2.3');
    expect(report.files.map((file: FileResult) => file.path)).toEqual([
      'a b,c:%.ipynb',
      'clean.ipynb',
      'script.py',
      'bad.ipynb'
    ]);
    expect(report.files[0].findings).toMatchObject([
      {
        rule: 'discontinued-backend',
        code: 'KB001',
        severity: 'error',
        cell: 2,
        line: 1,
        fileLine: null,
        about: 'source'
      }
    ]);
    expect(report.files[1]).toEqual({
      path: 'clean.ipynb',
      findings: [],
      silenced: 0
    });
    expect(report.files[2].findings[0]).toMatchObject({ cell: 2, fileLine: 5 });
    expect(report.files[3].error).toMatch(/^not JSON: /);
    expect(report.summary).toMatchObject({
      notebooks: 3,
      withFindings: 2,
      unusable: 1,
      findings: 2,
      bySeverity: { error: 2, warning: 0, info: 0 }
    });
  });

  it('counts columns in characters, from 1', () => {
    const [{ findings }] = JSON.parse(written(new JsonReporter('1'))).files;
    const source = 'x = "_"; os.environ["KERAS_BACKEND"] = "theano"';
    expect(findings[0].column).toBeGreaterThan(source.indexOf('os'));
    expect(findings[0].endColumn).toBe(source.length + 1);
  });

  it('is sound of no files at all', () => {
    expect(JSON.parse(written(new JsonReporter('1'), [])).files).toEqual([]);
  });
});

describe('ndjson', () => {
  it('is one object a line, in the order of the files', () => {
    const lines = written(new LinesReporter()).trimEnd().split('\n');
    expect(lines.map(line => JSON.parse(line).path)).toEqual([
      'a b,c:%.ipynb',
      'clean.ipynb',
      'script.py',
      'bad.ipynb'
    ]);
  });
});

describe('github', () => {
  it('is a command a line, whose properties end where they should', () => {
    const lines = written(new GithubReporter()).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(
      /^::error file=a b%2Cc%3A%25\.ipynb,title=KB001 discontinued-backend::cell 2, line 1: /
    );
    // A script has lines that a reader can open.
    expect(lines[1]).toMatch(
      /^::error file=script\.py,line=5,col=\d+,title=KB011 quoted-env-magic::/
    );
    expect(lines[2]).toMatch(/^::error file=bad\.ipynb::not JSON: /);
  });

  it('keeps what a notebook says within its command', () => {
    const [{ findings }] = results.flatMap(result =>
      result.outcome === 'checked' ? [result] : []
    );
    const text = written(new GithubReporter(), [
      {
        path: 'x.ipynb',
        outcome: 'checked',
        silenced: 0,
        findings: [{ ...findings[0], message: '50%\r\n::set-output name=a::b' }]
      }
    ]);
    expect(text.trimEnd().split('\n')).toHaveLength(1);
    expect(text).toContain('50%25%0D%0A::set-output');
  });
});

describe('sarif', () => {
  const program = { version: '1.2.3', homepage: 'https://example.org/advisor' };

  it('is valid by the schema of SARIF 2.1.0', () => {
    expect(
      JSON.parse(written(new SarifReporter(program, rules)))
    ).toBeValidSarifLog();
    expect(
      JSON.parse(written(new SarifReporter(program, rules), []))
    ).toBeValidSarifLog();
  });

  it('leads from each rule to its page', () => {
    const log: Log = JSON.parse(written(new SarifReporter(program, rules), []));
    const { driver } = log.runs[0].tool;
    expect(driver.informationUri).toBe(program.homepage);
    for (const { helpUri, name } of driver.rules ?? []) {
      const page = `docs/rules/${name}.md`;
      expect(helpUri).toBe(`${program.homepage}/blob/main/${page}`);
      expect(fs.existsSync(page)).toBe(true);
    }
  });

  it('names files, rules and what could not be read', () => {
    const log = JSON.parse(written(new SarifReporter(program, rules)));
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/sarif-2\.1\.0\.json$/);
    expect(log.runs).toHaveLength(1);
    const [{ columnKind, invocations, results: found, tool }] = log.runs;
    expect(['unicodeCodePoints', 'utf16CodeUnits']).toContain(columnKind);
    expect(tool.driver).toMatchObject({
      name: 'keras-advisor',
      semanticVersion: '1.2.3'
    });
    const ids = tool.driver.rules.map((rule: { id: string }) => rule.id);
    expect(new Set(ids).size).toBe(rules.length);
    const levels = ['none', 'note', 'warning', 'error'];
    for (const { defaultConfiguration, shortDescription } of tool.driver
      .rules) {
      expect(levels).toContain(defaultConfiguration.level);
      expect(shortDescription.text).not.toBe('');
    }
    expect(found).toHaveLength(2);
    for (const { level, locations, message, ruleId } of found) {
      expect(ids).toContain(ruleId);
      expect(levels).toContain(level);
      expect(message.text).not.toBe('');
      expect(locations).toHaveLength(1);
      const { uri } = locations[0].physicalLocation.artifactLocation;
      // A reference within the repository, as a URI may be written.
      expect(uri).toMatch(/^[\w.%/-]+$/);
      expect(new URL(uri, 'file:///').pathname).toBe(`/${uri}`);
    }
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: expect.stringMatching(/^not JSON/) },
            locations: [
              { physicalLocation: { artifactLocation: { uri: 'bad.ipynb' } } }
            ]
          }
        ]
      }
    ]);
  });

  it('names the line of a script, and the cell of a notebook', () => {
    const log = JSON.parse(written(new SarifReporter(program, rules)));
    const [inNotebook, inScript] = log.runs[0].results.map(
      ({ locations }: { locations: object[] }) => locations[0]
    );
    expect(inNotebook.physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b%2Cc%3A%25.ipynb' }
    });
    expect(inNotebook.logicalLocations[0].fullyQualifiedName).toBe(
      'cell 2, line 1'
    );
    const { region } = inScript.physicalLocation;
    expect(region.startLine).toBe(5);
    expect(region.endColumn).toBeGreaterThan(region.startColumn);
    expect(region.startColumn).toBeGreaterThanOrEqual(1);
  });
});

describe('text', () => {
  it('points at the place, whatever stands before it', () => {
    const result = inspected(
      'wide.ipynb',
      notebook('import os', 'x\t= "日本"; os.environ["KERAS_BACKEND"] = "cntk"')
    );
    const lines = written(new TextReporter(plain), [result]).split('\n');
    const at = lines.findIndex(line => line.includes('日本'));
    // Each of the two letters takes two columns.
    const column = lines[at].indexOf('os.environ') + 2;
    expect(lines[at]).not.toContain('\t');
    expect(lines[at + 1].indexOf('^')).toBe(column);
  });

  it('says in one line what came of all files', () => {
    const lines = written(new TextReporter(plain)).trimEnd().split('\n');
    expect(lines[lines.length - 1]).toBe(
      '2 findings in 2 of 3 notebooks: 2 errors; 1 file not read.'
    );
  });

  it('shows nothing of a notebook that steers the terminal', () => {
    const result = inspected(
      'steer.ipynb',
      notebook('%env KERAS_BACKEND="\x1b[2J\u202e"')
    );
    const text = written(new TextReporter(plain), [result]);
    expect(text).toContain('\\u{1b}[2J');
    expect(text).not.toContain('\x1b');
    expect(text).not.toContain('\u202e');
  });
});
