import { parser } from '@lezer/python';

import { INotebook } from '../core';
import { migrate } from '../migrate';
import { SLICE } from '../ui/idle';
import { migrateInSlices } from './migrate-in-slices';

const notebook: INotebook = {
  language: 'python',
  cells: Array.from({ length: 60 }, (_, i) => ({
    id: `c${i}`,
    type: 'code' as const,
    source:
      i === 0
        ? 'from keras.layers.core import Dense'
        : `x = Dense(output_dim=${i})`
  }))
};

describe('the search for old Keras', () => {
  it('lets others in between its slices, and finds the same', async () => {
    // Each look at the clock takes a fifth of a slice.
    let clock = 0;
    const now = jest
      .spyOn(performance, 'now')
      .mockImplementation(() => (clock += SLICE / 5));
    let others = 0;
    const timer = setInterval(() => others++, 1);
    try {
      const { changes } = await migrateInSlices(notebook, { parser });
      expect(others).toBeGreaterThan(10);
      expect(changes).toEqual(migrate(notebook, { parser }).changes);
      expect(changes).toHaveLength(60);
    } finally {
      clearInterval(timer);
      now.mockRestore();
    }
  });

  it('fails where it fails', async () => {
    const broken = {
      parse: () => {
        throw new Error('no parser');
      }
    } as unknown as typeof parser;
    await expect(migrateInSlices(notebook, { parser: broken })).rejects.toThrow(
      'no parser'
    );
  });
});
