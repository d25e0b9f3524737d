import { displayWidth, harmless, makePaint } from './terminal';

describe('harmless', () => {
  it('shows what could steer a terminal', () => {
    expect(harmless('\x1b]0;title\x07 \x9b31m')).toBe(
      '\\u{1b}]0;title\\u{7} \\u{9b}31m'
    );
    expect(harmless('a\rb\nc\u202ed\u2066')).toBe(
      'a\\u{d}b\\u{a}c\\u{202e}d\\u{2066}'
    );
  });

  it('leaves text as it is, with tabs of one column', () => {
    expect(harmless('naïve 日本 🙂\t|')).toBe('naïve 日本 🙂 |');
  });
});

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['日本', 4],
    ['e\u0301', 1],
    ['🙂', 2],
    // Several code points, one picture.
    ['👩‍👩‍👧', 2],
    ['👍🏽', 2],
    ['🇯🇵', 2],
    ['1️⃣', 2]
  ])('of %j is %d', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('makePaint', () => {
  const red = '\x1b[31mx\x1b[0m';

  it.each([
    ['auto', true, {}, red],
    ['auto', false, {}, 'x'],
    ['auto', true, { NO_COLOR: '1' }, 'x'],
    ['auto', true, { NO_COLOR: '' }, red],
    ['auto', true, { TERM: 'dumb' }, 'x'],
    ['always', false, { NO_COLOR: '1' }, red],
    ['never', true, {}, 'x']
  ] as const)('%s, terminal %s, %j', (choice, isTerminal, env, expected) => {
    expect(makePaint({ choice, isTerminal, env })('x', 'red')).toBe(expected);
  });
});
