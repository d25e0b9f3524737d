import { parser } from '@lezer/python';

import { vocabulary } from '../../rules/vocabulary';
import { notebookOf } from '../../testing/read';
import { Inspector } from '../inspector';
import { IRule, IRuleContext } from './rule';

function rule(name: string, of: Partial<IRule>): IRule {
  return {
    docs: () => Promise.reject(new Error('none')),
    meta: {
      name,
      code: 'KB999',
      title: '',
      severity: 'info',
      fix: null,
      needsKernel: false,
      on: ['import-keras', 'ignore-comment']
    },
    ...of
  };
}

const report = ({ report }: IRuleContext): void =>
  report({
    cellId: 'c0',
    range: { from: 0, to: 6 },
    subject: 's',
    message: 'm',
    why: 'w'
  });

const fails = (): never => {
  throw new Error('no good');
};

const works = rule('works', { check: (_, context) => report(context) });

/** The rules that find something in a notebook, and those of which an error is told. */
function run(source: string, ...rules: IRule[]) {
  const errors: unknown[] = [];
  const inspector = new Inspector({
    parser,
    vocabulary,
    rules,
    onError: (name, error) => errors.push([name, `${error}`])
  });
  inspector.setNotebook(notebookOf(source));
  inspector.read();
  const { findings } = inspector.inspection;
  return { found: findings.map(finding => finding.rule), errors };
}

describe('a rule that throws', () => {
  it('costs its own result and no other rule\u2019s', () => {
    const broken = rule('broken', {
      check: (_, context) => {
        report(context);
        fails();
      }
    });
    expect(run('import keras', broken, works)).toEqual({
      found: ['works'],
      errors: [['broken', 'Error: no good']]
    });
  });

  it('does so too where it looks at comments', () => {
    const broken = rule('broken', { checkIgnores: fails });
    const source = 'import keras\nx = 1  # keras-advisor: ignore[other]';
    expect(run(source, broken, works)).toEqual({
      found: ['works'],
      errors: [['broken', 'Error: no good']]
    });
  });

  it('is one line in the console where nobody else is told', () => {
    const log = jest.spyOn(console, 'error').mockImplementation();
    const inspector = new Inspector({
      parser,
      vocabulary,
      rules: [rule('broken', { check: fails }), works]
    });
    inspector.setNotebook(notebookOf('import keras'));
    inspector.read();
    expect(log).toHaveBeenCalledTimes(1);
    expect(log.mock.calls[0][0]).toContain('broken');
    log.mockRestore();
  });
});
