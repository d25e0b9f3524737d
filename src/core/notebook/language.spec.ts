import { rules } from '../../rules';
import { inspectorOf } from '../../testing/read';
import { defaultConfig } from '../config';
import { isPython, isRead } from './language';
import { planSwitch } from '../plan/plan';

describe('isPython', () => {
  it.each([
    null,
    'python',
    'Python',
    'python2',
    'python3',
    'ipython',
    'IPython',
    'ipython2',
    'ipython3'
  ])('accepts %p', language => {
    expect(isPython(language)).toBe(true);
  });

  it.each(['', 'r', 'julia', 'pythonish-other', 'micropython', 'python4ever'])(
    'rejects %p',
    language => {
      expect(isPython(language)).toBe(false);
    }
  );
});

describe.each(['python', 'python3', 'ipython'])(
  'a notebook in the language %p',
  language => {
    it('gets findings and a plan', () => {
      const source = '%env KERAS_BACKEND=theano';
      const cells = [{ id: 'a', type: 'code' as const, source }];
      const { inspection, view } = inspectorOf({ language, cells }, rules);
      expect(inspection.findings.map(({ rule }) => rule)).toEqual([
        'discontinued-backend'
      ]);
      expect(planSwitch(view, 'jax', defaultConfig).edits).toEqual([
        expect.objectContaining({ cellId: 'a', text: 'jax' })
      ]);
    });
  }
);

it('a notebook in another language that has "python" in its name gets neither', () => {
  const language = 'pythonish-other';
  const source = '%env KERAS_BACKEND=theano';
  const cells = [{ id: 'a', type: 'code' as const, source }];
  const { inspection, view } = inspectorOf({ language, cells }, rules);
  expect(inspection.findings).toEqual([]);
  expect(planSwitch(view, 'jax', defaultConfig).edits).toEqual([]);
});

it.each<[string | null, boolean]>([
  [null, true],
  ['python', true],
  ['bash', true],
  ['powershell', true],
  ['r', false]
])('a notebook in %p is read: %p', (language, expected) => {
  expect(isRead(language)).toBe(expected);
});
