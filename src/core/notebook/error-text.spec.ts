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
      packages: ['rl', 'keras', 'tcn'],
      lines: []
    });
  });

  it.each([
    [
      'IPython 8',
      'TypeError',
      [
        'Cell \u001b[32mIn[7], line 2\u001b[39m',
        '      1 x = 1',
        '\u001b[32m----> 2\u001b[39m build(\u001b[32m3\u001b[39m)',
        'Cell \u001b[32mIn[3], line 5\u001b[39m, in build(n)',
        '----> 5     model.add(Dense(output_dim=n))',
        'File ~/env/lib/python3.11/site-packages/keras/src/layers/layer.py:9, in f()',
        '---> 9 raise TypeError()'
      ],
      [
        { line: 2, text: 'build(3)' },
        { line: 5, text: 'model.add(Dense(output_dim=n))' }
      ]
    ],
    [
      'IPython 5',
      'TypeError',
      [
        '<ipython-input-2-0123abc> in <module>()',
        '      1 x = 1',
        '----> 2 f()',
        '/usr/lib/python2.7/dist-packages/keras/core.pyc in f(x)',
        '---> 99 raise'
      ],
      [{ line: 2, text: 'f()' }]
    ],
    [
      'ipykernel 6',
      'TypeError',
      ['/tmp/ipykernel_12/345.py in <module>', '----> 3 f()'],
      [{ line: 3, text: 'f()' }]
    ],
    [
      'code that does not compile',
      'SyntaxError',
      ['  Cell \u001b[36mIn[1], line 4\u001b[39m', '    print "x"', '    ^'],
      [{ line: 4, text: 'print "x"' }]
    ],
    [
      'code that did not compile in Python 2',
      'SyntaxError',
      ['  File "<ipython-input-1-abc>", line 1', '    f(', '      ^'],
      [{ line: 1, text: 'f(' }]
    ]
  ])('has the lines of the notebook, as of %s', (_, name, frames, lines) => {
    const text = errorText(name, 'wrong', frames.join('\n'));
    expect(readErrorText(text)?.lines).toEqual(lines);
    expect(readErrorText(`${text.slice(0, -3)}`)?.lines).toEqual([]);
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
