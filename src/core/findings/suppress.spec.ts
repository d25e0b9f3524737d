import { IRule, IFinding } from '..';
import { rules } from '../../rules';
import { editsOf } from '../../testing/apply';
import { inspect, notebookOf } from '../../testing/read';

function found(...sources: string[]): string[] {
  return names(inspect(notebookOf(...sources), rules).findings);
}

function names(findings: readonly IFinding[]): string[] {
  return findings.map(({ rule, cell, line }) => `${rule}@${cell}:${line}`);
}

const BAD = 'os.environ["KERAS_BACKEND"] = "theano"';

describe('suppression by comments', () => {
  it('has something to suppress', () => {
    expect(found(`import os\n${BAD}`)).toEqual(['discontinued-backend@0:2']);
  });

  it.each([
    ['on the line', `import os\n${BAD}  # keras-advisor: ignore`],
    [
      'on the line, by name',
      `import os\n${BAD}  # keras-advisor: ignore[discontinued-backend]`
    ],
    ['by code', `import os\n${BAD}  # keras-advisor: ignore[KB001]`],
    [
      'behind another comment',
      `import os\n${BAD}  # noqa  # keras-advisor: ignore`
    ],
    ['on the line above', `import os\n# keras-advisor: ignore\n${BAD}`],
    [
      'at the top, for the cell',
      `# keras-advisor: ignore\nimport os\n\n${BAD}`
    ],
    [
      'under a cell magic, for the cell',
      `%%time\n# keras-advisor: ignore\nimport os\n\n${BAD}`
    ],
    [
      'above a magic line',
      'x = 1\n# keras-advisor: ignore\n%env KERAS_BACKEND=theano'
    ],
    [
      'at the end of a shell line',
      '!export KERAS_BACKEND=jax # keras-advisor: ignore'
    ],
    [
      'in the body of a shell cell',
      '%%bash\necho\nexport KERAS_BACKEND=jax # keras-advisor: ignore'
    ]
  ])('works %s', (_, source) => {
    const inspection = inspect(notebookOf(source), rules);
    expect(names(inspection.findings)).toEqual([]);
    expect(inspection.suppressed.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'another rule',
      `import os\n${BAD}  # keras-advisor: ignore[theano-import]`
    ],
    ['another line', `import os  # keras-advisor: ignore\n${BAD}`],
    ['a string', `import os\nx = "# keras-advisor: ignore"; ${BAD}`],
    ['prose', `import os\n${BAD} # see keras-advisor: ignore`]
  ])('does not take %s', (_, source) => {
    expect(found(source)).toContain('discontinued-backend@0:2');
  });
});

describe('unused-ignore', () => {
  it('finds a comment that suppresses nothing, and its fix takes it away', () => {
    const source = 'x = 1\n  # keras-advisor: ignore\ny = 2';
    const [finding] = inspect(notebookOf(source), rules).findings;
    expect(finding).toMatchObject({
      rule: 'unused-ignore',
      severity: 'info',
      line: 2
    });
    expect(editsOf(notebookOf(source), finding.fixes[0])).toEqual([
      { type: 'replace', cellId: 'c0', from: 6, to: 32, text: '' }
    ]);
  });

  it('names only the rules that were named in vain', () => {
    const { findings } = inspect(
      notebookOf(
        `import os\n${BAD} # keras-advisor: ignore[discontinued-backend, theano-import]`
      ),
      rules
    );
    expect(findings.map(({ message }) => message)).toEqual([
      'This comment suppresses no theano-import finding.'
    ]);
    expect(findings[0].fixes).toEqual([]);
  });

  it('is quiet about rules that wait for a kernel', () => {
    expect(
      found('import keras # keras-advisor: ignore[kernel-disagrees]')
    ).toEqual([]);
  });

  it('is quiet where comments suppress', () => {
    expect(found(`${BAD} # keras-advisor: ignore`)).toEqual([]);
  });

  it('cannot be suppressed by its own comment', () => {
    expect(found('x = 1 # keras-advisor: ignore[unused-ignore]')).toEqual([
      'unused-ignore@0:1'
    ]);
  });
});

describe('the engine', () => {
  it('gives two findings about the same value two keys', () => {
    const twice: IRule = {
      meta: {
        name: 'twice',
        code: 'KB999',
        title: '',
        severity: 'info',
        fix: null,
        needsKernel: false,
        on: ['import-keras']
      },
      docs: () => Promise.reject(new Error('none')),
      check: (view, { report }) => {
        for (let i = 0; i < 2; i++) {
          report({
            cellId: 'c0',
            range: { from: 0, to: 1 },
            subject: 's',
            message: '',
            why: ''
          });
        }
      }
    };
    const keys = inspect(notebookOf('import keras'), [twice]).findings.map(
      f => f.key
    );
    expect(new Set(keys).size).toBe(2);
  });
});
