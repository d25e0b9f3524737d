import { parser } from '@lezer/python';
import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';

import {
  errorText,
  defaultConfig,
  ICell,
  IFinding,
  IFix,
  INotebook,
  Inspector,
  IRule,
  planFix
} from '../core';
import { vocabulary } from './vocabulary';
import { applyEdits } from '../testing/apply';
import {
  CaseCell,
  IInvalidCase,
  IRuleCases,
  IValidCase,
  freshKernel
} from '../testing/rule-case';
import { rulePage, rulesIndex } from './page';
import { rules } from './index';

const pages = join(__dirname, '../../docs/rules');

function cellOf(cell: CaseCell, position: number): ICell {
  const full = typeof cell === 'string' ? { source: cell } : cell;
  return { id: `c${position}`, type: 'code', source: '', ...full };
}

function notebookOf({ cells }: IValidCase): INotebook {
  return { language: 'python', cells: cells.map(cellOf) };
}

/** Inspects with all rules, so that a fix that leads to another finding is seen. */
function inspectorOf(of: IValidCase, notebook: INotebook): Inspector {
  const inspector = new Inspector({
    parser,
    rules,
    vocabulary,
    config: { ...defaultConfig, ...of.config }
  });
  inspector.setNotebook(notebook);
  if (of.kernel || of.executions) {
    inspector.setKernel(
      { ...freshKernel, ...of.kernel },
      of.executions ?? null
    );
  }
  inspector.setOldUses(of.oldUses ?? null);
  inspector.read();
  return inspector;
}

function inspect(of: IValidCase, notebook: INotebook): readonly IFinding[] {
  return inspectorOf(of, notebook).inspection.findings;
}

function sources({ cells }: INotebook): string[] {
  return cells.map(cell => cell.source);
}

/** The backend that a fix names. */
function backendOf(fix: IFix): string | undefined {
  return fix.kind === 'install' ? undefined : fix.backend;
}

function fixKey(fix: IFix, finding: IFinding): string {
  const same = finding.fixes.filter(other => other.id === fix.id).length;
  return same > 1 ? `${fix.id}:${backendOf(fix)}` : fix.id;
}

function checkInvalid(rule: IRule, of: IInvalidCase): void {
  const notebook = notebookOf(of);
  const inspector = inspectorOf(of, notebook);
  const all = inspector.inspection.findings;
  const own = all.filter(finding => finding.rule === rule.meta.name);
  expect(
    own.map(({ cell, line, message, range, severity }) => ({
      cell,
      line,
      mark: notebook.cells[cell].source.slice(range.from, range.to),
      message,
      severity
    }))
  ).toEqual(
    of.findings.map(({ cell, line, mark, message, severity }) => ({
      cell,
      line: line ?? 1,
      mark,
      message,
      severity: severity ?? rule.meta.severity
    }))
  );
  own.forEach((finding, i) => {
    expect(finding.why).toMatch(/\.$/);
    // Nothing is only said: there is always a next step.
    expect({
      [finding.message]: finding.fixes.length > 0 || finding.remedy !== null
    }).toEqual({ [finding.message]: true });
    const wanted = { ...of.findings[i].fixes };
    for (const fix of finding.fixes) {
      const fixed = applyEdits(
        notebook,
        planFix(inspector.view, fix, { ...defaultConfig, ...of.config })
      );
      const key = fixKey(fix, finding);
      if (wanted[key]) {
        expect({ [key]: sources(fixed) }).toEqual({ [key]: wanted[key] });
        delete wanted[key];
      }
      checkFix(rule, of, all, finding, fix, fixed);
    }
    expect(Object.keys(wanted)).toEqual([]);
  });
}

/** A fix leaves no such finding, and doing it again changes nothing; a safe one brings no new finding either. */
function checkFix(
  rule: IRule,
  of: IInvalidCase,
  before: readonly IFinding[],
  finding: IFinding,
  fix: IFix,
  fixed: INotebook
): void {
  // Cells get new ids where they are inserted, so findings are told apart by rule and mark.
  const named = ({ message, rule: name }: IFinding): string =>
    `${name}: ${message}`;
  const after = inspect(of, fixed);
  // A cell that installs something helps only when it has run; an error stays in the output until the cell runs again.
  if (fix.kind !== 'install' && rule.meta.name !== 'explained-error') {
    const left = after.filter(
      other => other.key === finding.key && other.severity === finding.severity
    );
    expect(left.map(named)).toEqual([]);
  }
  const again = after
    .flatMap(other => other.fixes)
    .filter(
      other => other.id === fix.id && backendOf(other) === backendOf(fix)
    );
  if (fix.id === 'switch-backend') {
    expect(again).toEqual([]);
  }
  if (fix.applicability === 'safe') {
    const added = after.filter(
      other => !before.some(known => known.key === other.key)
    );
    expect(added.map(named)).toEqual([]);
  }
}

function casesOf(rule: IRule): IRuleCases {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(`./${rule.meta.name}.cases`).default;
}

describe.each(rules.map(rule => [rule.meta.name, rule] as const))(
  '%s',
  (name, rule) => {
    const { invalid, valid } = casesOf(rule);

    if (valid.length > 0) {
      it.each(valid.map(each => [each.name, each] as const))(
        'says nothing: %s',
        (_, of) => {
          const found = inspect(of, notebookOf(of));
          expect(
            found
              .filter(finding => finding.rule === name)
              .map(finding => finding.message)
          ).toEqual([]);
        }
      );
    }

    it.each(invalid.map(each => [each.name, each] as const))(
      'finds: %s',
      (_, of) => checkInvalid(rule, of)
    );

    it('has a name, a code and a page that is up to date', async () => {
      const { docs } = await rule.docs();
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(rule.meta.code).toMatch(/^KB\d{3}$/);
      expect(rule.meta.title).toMatch(/[^.]$/);
      // A comment of the advisor's own needs no evidence.
      expect(docs.sources.length > 0 || name === 'unused-ignore').toBe(true);
      expect(existsSync(join(__dirname, `${name}.ts`))).toBe(true);
      const page = readFileSync(join(pages, `${name}.md`), 'utf8');
      expect(page).toBe(rulePage(rule, docs));
    });

    const aboutMore = [
      'ran-on-discontinued-backend',
      'explained-error',
      'old-keras-code'
    ];
    if (!rule.meta.needsKernel && !aboutMore.includes(name)) {
      it('finds itself in its example and not in what to use instead', async () => {
        const { example, instead } = (await rule.docs()).docs;
        const names = (text: string): string[] => {
          const of = { name, cells: text.split('\n# %%\n') };
          return inspect(of, notebookOf(of)).map(finding => finding.rule);
        };
        expect(names(example)).toContain(name);
        expect(names(instead)).toEqual([]);
      });
    }
  }
);

describe('an error of old code', () => {
  const failed: IValidCase = {
    name: 'an error of old code',
    cells: [
      {
        source: 'import keras\nmodel.fit_generator(g)',
        outputs: [
          "AttributeError: 'Sequential' object has no attribute 'fit_generator'"
        ]
      }
    ]
  };
  const remedies = (of: IValidCase) =>
    inspect(of, notebookOf(of))
      .filter(({ rule }) => rule === 'explained-error')
      .map(({ remedy }) => remedy);

  it('leads to the review where there is something to review', () => {
    const oldUses = {
      cellId: 'c0',
      range: { from: 13, to: 35 },
      cells: 1,
      safe: 1,
      suggestion: 0,
      manual: 0,
      uses: []
    };
    expect(remedies({ ...failed, oldUses })).toEqual(['review-migration']);
  });

  it('offers the changes of the line that failed, and no others', () => {
    const first = 'import keras\ndef f(n):\n  return Dense(output_dim=n)';
    const last = 'Dense(output_dim=1)\nf(2)\nDense(output_dim=3)';
    const frames = [
      'Cell In[2], line 2',
      '----> 2 f(2)',
      'Cell In[1], line 3, in f(n)',
      '----> 3   return Dense(output_dim=n)'
    ].join('\n');
    const use = (id: string, cellId: string, from: number) => ({
      id,
      cellId,
      range: { from, to: from + 19 },
      meaning: 'safe' as const,
      title: 'Dense(output_dim=)',
      reason: ''
    });
    const of: IValidCase = {
      name: '',
      cells: [
        first,
        {
          source: last,
          outputs: [
            errorText(
              'TypeError',
              "Dense.__init__() missing 1 required positional argument: 'units'",
              frames
            )
          ]
        }
      ],
      oldUses: {
        cellId: 'c0',
        range: { from: 32, to: 51 },
        cells: 2,
        safe: 3,
        suggestion: 0,
        manual: 0,
        uses: [
          use('in f', 'c0', 32),
          use('before', 'c1', 0),
          use('behind', 'c1', 25)
        ]
      }
    };
    const found = inspect(of, notebookOf(of))
      .filter(({ rule }) => rule === 'explained-error')
      .map(({ changes }) => changes);
    expect(found).toEqual([['in f']]);
  });

  it('leads to what the names are called now where there is not', () => {
    expect(remedies(failed)).toEqual(['search-api']);
  });
});

describe('the rules', () => {
  it('are all that have a file, with a page and cases', () => {
    const files = readdirSync(__dirname);
    const ending = (end: string): string[] =>
      files
        .filter(file => file.endsWith(end))
        .map(file => file.slice(0, -end.length))
        .sort();
    const names = rules.map(rule => rule.meta.name).sort();
    expect(ending('.docs.ts')).toEqual(names);
    expect(ending('.cases.ts')).toEqual(names);
    const written = files.filter(
      file =>
        !file.endsWith('.spec.ts') &&
        readFileSync(join(__dirname, file), 'utf8').includes(': IRule = {')
    );
    expect(written.sort()).toEqual(names.map(name => `${name}.ts`));
  });

  it('have names and codes of their own, in the order of their codes', () => {
    const codes = rules.map(rule => rule.meta.code);
    expect([...new Set(codes)].sort()).toEqual(codes);
    expect(new Set(rules.map(rule => rule.meta.name)).size).toBe(rules.length);
  });

  it('have an index and no page of a rule that is gone', () => {
    expect(readFileSync(join(pages, 'README.md'), 'utf8')).toBe(
      rulesIndex(rules)
    );
    expect(readdirSync(pages).sort()).toEqual(
      ['README.md', ...rules.map(rule => `${rule.meta.name}.md`)].sort()
    );
  });
});
