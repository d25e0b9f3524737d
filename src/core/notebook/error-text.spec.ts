import { errorText, readErrorText } from './error-text';

const traceback = [
  'Cell \u001b[32mIn[1], line 1\u001b[39m',
  'File ~/env/lib/python3.11/site-packages/rl/agents/dqn.py:5, in f()',
  'File ~/env/lib/python3.11/site-packages/rl/core.py:7',
  'C:\\Python\\Lib\\site-packages\\keras\\src\\utils.py in g(x)',
  '/usr/lib/python3/dist-packages/tcn.py in h(x)',
  '/home/me/own.py in k(x)'
].join('\n');

describe('the text of an error', () => {
  it('has the installed packages of its traceback, the innermost last', () => {
    const text = errorText('ValueError', 'wrong\nvery', traceback);
    expect(readErrorText(text)).toEqual({
      text: 'ValueError: wrong\nvery',
      packages: ['rl', 'keras', 'tcn']
    });
  });

  it('is name and message where there is no traceback', () => {
    expect(errorText('E', 'v', '')).toBe('E: v');
    expect(readErrorText('E: v')).toBeNull();
  });

  it('is cut where the message is long, and the packages stay', () => {
    const text = errorText('E', 'v'.repeat(30_000), traceback);
    expect(text.length).toBeLessThan(20_000);
    expect(readErrorText(text)?.packages).toHaveLength(3);
  });
});
