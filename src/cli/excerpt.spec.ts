import { excerptOf, lineOf } from './excerpt';

/** The excerpt of a text in which `«` and `»` stand around the marked part, written the same way. */
function shown(text: string): string {
  const from = text.indexOf('«');
  const to = text.indexOf('»') - 1;
  const bare = text.replace(/[«»]/g, '');
  const excerpt = excerptOf(lineOf(bare, from, to));
  return (
    excerpt.text.slice(0, excerpt.from) +
    `«${excerpt.text.slice(excerpt.from, excerpt.to)}»` +
    excerpt.text.slice(excerpt.to)
  );
}

describe('excerptOf', () => {
  it.each([
    ['first\n\t  x = «y»  # z  \nlast', 'x = «y»  # z'],
    ['«a»', '«a»'],
    ['«»', '«»'],
    ['x\n«»', '«»'],
    ['a = «[1,\n2]»\nb', 'a = «[1,»'],
    ['日本 = «"\u{1F600}"»', '日本 = «"\u{1F600}"»']
  ])('of %j is %j', (text, excerpt) => {
    expect(shown(text)).toBe(excerpt);
  });

  it('cuts a long line down to what stands around the mark', () => {
    const long = `${'a'.repeat(300)} «mark» ${'b'.repeat(300)}`;
    const text = shown(long);
    expect(text).toMatch(/^…a{29} «mark» b+…$/);
    expect(text.length).toBeLessThanOrEqual(104);
  });

  it('cuts a mark that is too long by itself', () => {
    const text = shown(`x = «${'y'.repeat(500)}» + z`);
    expect(text).toMatch(/^(…|x = )«y+»…$/);
  });

  it('never cuts a character in half', () => {
    for (let before = 60; before < 64; before++) {
      const face = '\u{1F600}';
      const text = shown(
        `${'a'.repeat(before % 2)}${face.repeat(before)}«mark»${face.repeat(99)}`
      );
      expect(text).toContain('«mark»');
      // Throws on half a character.
      expect(() => encodeURIComponent(text)).not.toThrow();
    }
  });
});
