import fc from 'fast-check';

import { readWord, splitShell } from './words';

/** The words of each command, what is redirected behind them, and the sign before the next. */
const split = (text: string) =>
  splitShell(text).map(({ words, redirects, separator }) =>
    [
      ...words.map(word => word.text),
      ...redirects.map(({ operator, target }) => `${operator}[${target.text}]`),
      ...(separator.trim() ? [separator] : [])
    ].join(' ')
  );

describe('splitShell', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['pip install keras', ['pip install keras']],
    ['cd x && ls; pwd', ['cd x &&', 'ls ;', 'pwd']],
    ['a || b | c & d', ['a ||', 'b |', 'c &', 'd']],
    ['(export A=1; ls)', ['export A=1 ;', 'ls )']],
    ['a\nb\r\nc', ['a', 'b', 'c']],
    ['a \\\n  b', ['a b']],
    ['a \\\r\n  b', ['a b']],
    ['a # b; c\nd', ['a', 'd']],
    ['a#b', ['a#b']],
    [`echo 'a; b' "c && d"`, ['echo a; b c && d']],
    ['echo a\\;b', ['echo a;b']],
    ['cat a > b', ['cat a >[b]']],
    ['cat a >>b 2>&1', ['cat a 2 >>[b] >&[1]']],
    ['cat <in', ['cat <[in]']],
    ['cat <<EOF > f\na; b\nEOF\nls', ['cat >[f]', 'ls']],
    ['echo $(pip list; ls) x', ['echo $(pip list; ls) x']]
  ])('%j', (text, commands) => {
    expect(split(text)).toEqual(commands);
  });

  it('finds where a command stands', () => {
    const text = 'cd x && export A=1 > f  # c';
    const [, { from, to }] = splitShell(text);
    expect(text.slice(from, to)).toBe('export A=1 > f');
  });

  it('tells a redirection that is glued to a word', () => {
    const glued = (text: string) => splitShell(text)[0].redirects[0].glued;
    expect(glued('pip install keras>=3')).toBe(true);
    expect(glued('pip install keras >=3')).toBe(false);
  });

  it.each([
    ['cat <<EOF | tee f\na\nb\nEOF\nls', 'a\nb\n'],
    ["cat > f <<'EOF'\na\nEOF", 'a\n'],
    ['cat <<-EOF\n\ta\n\tEOF', '\ta\n'],
    ['cat <<EOF\nnever closed', 'never closed']
  ])('gives the here-document of %j to its command', (text, document) => {
    const [cat] = splitShell(text);
    expect(cat.words[0].text).toBe('cat');
    expect(cat.document?.text).toBe(document);
    const { from } = cat.document!;
    expect(text.slice(from, from + document.length)).toBe(document);
  });

  it('ends for any text, with all words in their place', () => {
    const text = fc.array(
      fc.constantFrom(...' \n\t\'"\\`$(){}<>|&;#=-aE'.split(''), '<<', 'EOF'),
      { maxLength: 20 }
    );
    fc.assert(
      fc.property(text, signs => {
        const source = signs.join('');
        let end = 0;
        for (const { from, to, words } of splitShell(source)) {
          expect(from).toBeGreaterThanOrEqual(end);
          for (const word of words) {
            expect(word.from).toBeGreaterThanOrEqual(from);
            expect(word.to).toBeLessThanOrEqual(to);
          }
          end = to;
        }
        expect(end).toBeLessThanOrEqual(source.length);
      })
    );
  });
});

describe('readWord', () => {
  it.each<[string, string, boolean, boolean]>([
    ['keras==2', 'keras==2', false, false],
    ['"keras>=3" x', 'keras>=3', true, false],
    [`a'b c'"d"`, 'ab cd', true, false],
    ['"a\\"b\\n"', 'a"b\\n', true, false],
    [`'a\\'b`, 'a\\b', true, false],
    ['a\\ b', 'a b', true, false],
    ['$HOME/x', '$HOME/x', false, true],
    ['"$HOME"', '$HOME', true, true],
    [`'$HOME'`, '$HOME', true, false],
    [`'{name}'`, '{name}', true, true],
    ['{sys.executable}', '{sys.executable}', false, true],
    ['`which pip` x', '`which pip`', false, true],
    ['$(which pip) x', '$(which pip)', false, true],
    ['"never closed', '"never closed', false, false]
  ])('%j', (text, value, quoted, dynamic) => {
    expect(readWord(text, 0)).toMatchObject({ text: value, quoted, dynamic });
  });
});
