import { guard } from './guard';

describe('guard', () => {
  let error: jest.SpyInstance;

  beforeEach(() => {
    error = jest.spyOn(console, 'error').mockImplementation();
  });

  afterEach(() => {
    error.mockRestore();
  });

  it('reports a throw once', () => {
    const reason = new Error('no');
    guard('This', () => {
      throw reason;
    });
    expect(error.mock.calls).toEqual([['This failed:', reason]]);
  });

  it('reports a rejection once', async () => {
    guard('This', () => Promise.reject(new Error('no')));
    await Promise.resolve();
    await Promise.resolve();
    expect(error).toHaveBeenCalledTimes(1);
  });

  it('says nothing of what works', async () => {
    const run = jest.fn(() => Promise.resolve(1));
    guard('This', run);
    await Promise.resolve();
    expect(run).toHaveBeenCalledTimes(1);
    expect(error).not.toHaveBeenCalled();
  });
});
