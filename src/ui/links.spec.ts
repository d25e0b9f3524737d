import { capabilities } from '../knowledge/capabilities';
import { knowledge } from '../knowledge';
import { english } from '../core';
import { nameOf, namesOf } from './links';

describe('nameOf', () => {
  it.each([
    ['https://github.com/keras-team/keras', 'keras-team/keras'],
    [
      'https://github.com/keras-team/keras/releases/tag/2.4.0',
      'keras-team/keras 2.4.0'
    ],
    [
      'https://github.com/keras-team/keras/issues/18880',
      'keras-team/keras#18880'
    ],
    [
      'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/losses.py#L9',
      'keras-team/keras › losses.py#L9'
    ],
    ['https://www.tensorflow.org/', 'tensorflow.org'],
    ['https://keras.io/keras_3/', 'keras.io › keras_3'],
    ['https://keras.io/a%20b#part', 'keras.io › a b#part'],
    ['https://keras.io/%', 'https://keras.io/%'],
    ['no address', 'no address']
  ])('calls %s “%s”', (address, name) => {
    expect(nameOf(address)).toBe(name);
  });
});

describe('namesOf', () => {
  it('tells files of one name apart by as much of their path as that takes', () => {
    const at = 'https://github.com/keras-team/keras/blob';
    expect(
      namesOf([
        `${at}/v3.15.1/keras/src/backend/numpy/trainer.py`,
        `${at}/v3.15.1/keras/src/backend/openvino/trainer.py#L183`,
        `${at}/v3.15.1/keras/src/losses.py`
      ])
    ).toEqual([
      'keras-team/keras › numpy/trainer.py',
      'keras-team/keras › openvino/trainer.py#L183',
      'keras-team/keras › losses.py'
    ]);
    expect(namesOf([`${at}/a/x.py`, `${at}/b/x.py`])).toEqual([
      'keras-team/keras › a/x.py',
      'keras-team/keras › b/x.py'
    ]);
    expect(namesOf([`${at}/a/x.py#L1`, `${at}/a/x.py#L9`])).toEqual([
      'keras-team/keras › x.py#L1',
      'keras-team/keras › x.py#L9'
    ]);
  });

  it('gives no two sources of a statement of ours one name', () => {
    const lists = sourcesIn([knowledge, capabilities(english)]);
    expect(lists.length).toBeGreaterThan(50);
    for (const sources of lists) {
      const names = namesOf(sources);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

/** All lists of sources in data. */
function sourcesIn(data: unknown): string[][] {
  return typeof data !== 'object' || data === null
    ? []
    : Object.entries(data).flatMap(([key, value]) =>
        key === 'sources' ? [value as string[]] : sourcesIn(value)
      );
}
