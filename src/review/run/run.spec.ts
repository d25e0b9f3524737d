import { IFinding } from '../../core';
import type { IChange } from '../../migrate';
import { api } from '../../knowledge/api';
import { apiChanges } from '../../migrate/api-changes';
import type { IInspected } from '../../tokens';
import { findChanges } from '../api-search';
import { explanationOf, nextChanges } from './next';
import { lastLine } from './run-cells';

const change = (
  id: string,
  cellId: string,
  title: string,
  meaning: IChange['meaning'] = 'safe'
) => ({ id, cellId, title, meaning }) as IChange;

const inspected = (...changes: IChange[]) =>
  ({ findings: [], migration: { changes } }) as unknown as IInspected;

describe('the next change after a run that failed', () => {
  const all = [
    change('1', 'a', 'Dense(output_dim=)'),
    change('2', 'a', 'Dense(output_dim=)'),
    change('3', 'a', 'gradients', 'manual')
  ];

  it('is that of the line, then those of the cell, each by the change that was not made', () => {
    const left = inspected(
      change('x', 'a', 'gradients', 'manual'),
      change('y', 'a', 'Dense(output_dim=)'),
      change('z', 'b', 'Merge')
    );
    const finding = { changes: ['y'] } as unknown as IFinding;
    const next = nextChanges(left, finding, 'a', all, ({ id }) => id === '1');
    expect(next.map(each => [each.change.id, each.from?.id])).toEqual([
      ['y', '2'],
      ['x', undefined]
    ]);
  });

  it('is none where nothing old is left in the cell', () => {
    const left = inspected(change('z', 'b', 'Merge'));
    expect(nextChanges(left, null, 'a', all, () => true)).toEqual([]);
    expect(explanationOf(left, 'a')).toBeNull();
  });
});

describe('what a cell printed last', () => {
  it.each([
    ['Epoch 1/2\n', 'Epoch 1/2'],
    ['\r 1/10 \u001b[32m━\u001b[0m\r 2/10\u0008\u0008', '2/10'],
    ['\n\n', '']
  ])('%j', (text, line) => {
    expect(lastLine(text)).toBe(line);
  });
});

describe('the search in the changes of Keras’ API', () => {
  const changes = apiChanges(api);

  it('finds names, parameters and what took their place', () => {
    const [first] = findChanges(changes, 'convolution2d');
    expect(first.old.join()).toContain('Convolution2D');
    expect(findChanges(changes, 'nb_epoch').length).toBeGreaterThan(0);
    expect(findChanges(changes, 'no such name')).toEqual([]);
    expect(findChanges(changes, ' ')).toHaveLength(changes.length);
  });
});
