import { Typing } from './typing';

describe('Typing', () => {
  const typing = new Typing();
  const ended = jest.fn();
  typing.ended.connect(ended);

  beforeEach(() => {
    jest.useFakeTimers();
    ended.mockClear();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('ends once nobody has typed for a moment', async () => {
    typing.onKeyPress('a');
    await jest.advanceTimersByTimeAsync(500);
    typing.onKeyPress('a');
    await jest.advanceTimersByTimeAsync(500);
    expect(typing.isIn('a')).toBe(true);
    expect(typing.isIn('b')).toBe(false);
    expect(ended).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(200);
    expect(typing.isIn('a')).toBe(false);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('ends at once, and once, when the caret leaves the line', async () => {
    typing.onKeyPress('a');
    typing.onLeave('b');
    expect(typing.isIn('a')).toBe(true);
    typing.onLeave('a');
    expect(ended).toHaveBeenCalledTimes(1);
    await jest.runAllTimersAsync();
    expect(ended).toHaveBeenCalledTimes(1);
  });
});
