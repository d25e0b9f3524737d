import {
  compareVersions,
  isAtLeast,
  isOlderThan,
  parseVersion
} from './version';

describe('parseVersion', () => {
  it('reads every part', () => {
    expect(parseVersion('1!3.10.0rc1.post2.dev3+cu121-1')).toEqual({
      epoch: 1,
      release: [3, 10, 0],
      pre: ['rc', 1],
      post: 2,
      dev: 3,
      local: 'cu121.1'
    });
  });

  it.each([
    ['3.15.1', [3, 15, 1]],
    [' v2.4 ', [2, 4]],
    ['3.16.0.dev2026102704', [3, 16, 0]],
    ['0.12.0.1', [0, 12, 0, 1]]
  ])('reads %j', (text, release) => {
    expect(parseVersion(text)?.release).toEqual(release);
  });

  it.each([
    '',
    ' ',
    'nonsense',
    '2.*',
    '3..1',
    '.3',
    '3.1-beta-x',
    '3.0+',
    '<b>'
  ])('is null for %j', text => {
    expect(parseVersion(text)).toBeNull();
  });
});

describe('compareVersions', () => {
  /** From PEP 440, with our own examples among them, oldest first. */
  const ordered = [
    'nonsense',
    '1.0.dev456',
    '1.0a1',
    '1.0a2.dev456',
    '1.0a12.dev456',
    '1.0a12',
    '1.0b1.dev456',
    '1.0b2',
    '1.0b2.post345.dev456',
    '1.0b2.post345',
    '1.0rc1.dev456',
    '1.0rc1',
    '1.0',
    '1.0+abc.5',
    '1.0+abc.7',
    '1.0+5',
    '1.0+5.1',
    '1.0+10',
    '1.0.post456.dev34',
    '1.0.post456',
    '1.1.dev1',
    '2.4.0',
    '3.9.2',
    '3.10.0rc1',
    '3.10.0',
    '3.16.0.dev2026102704',
    '3.16.0',
    '1!0.1'
  ];

  it('has the order of PEP 440', () => {
    for (const [i, a] of ordered.entries()) {
      for (const [j, b] of ordered.entries()) {
        expect([a, b, Math.sign(compareVersions(a, b))]).toEqual([
          a,
          b,
          Math.sign(i - j)
        ]);
      }
    }
  });

  it.each([
    ['1.0', '1.0.0'],
    ['1.0RC1', '1.0-c.1'],
    ['1.0-1', '1.0.post1'],
    ['1.0+ubuntu-1', '1.0+Ubuntu.1'],
    ['', 'nonsense']
  ])('%j is %j', (a, b) => {
    expect(compareVersions(a, b)).toBe(0);
  });
});

describe('isAtLeast and isOlderThan', () => {
  it.each([
    ['3.16.0.dev2026102704', '3.16', true],
    ['3.10.0rc1', '3.10', true],
    ['3.10.0rc1', '3.10.1', false],
    ['2.13.0+cpu', '2.13', true],
    ['2.3.1', '2.4', false],
    ['10.0', '3', true],
    ['3', '3.0.0', true]
  ])('%s is at least %s: %s', (version, release, expected) => {
    expect(isAtLeast(version, release)).toBe(expected);
    expect(isOlderThan(version, release)).toBe(!expected);
  });

  it.each(['', 'nonsense', '2.*'])('neither holds for %j', text => {
    expect(isAtLeast(text, '0')).toBe(false);
    expect(isOlderThan(text, '9')).toBe(false);
  });
});
