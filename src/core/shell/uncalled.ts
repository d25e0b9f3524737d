/** A function of a shell with a body without braces of its own: `name() { …; }`. */
const FUNCTION =
  /^([ \t]*)(?:function[ \t]+)?([\w-]+)[ \t]*\(\)\s*\{[^{}]*\}/gm;

/** The branch of a condition that is never met. */
const NEVER =
  /^[ \t]*if[ \t]+false[ \t]*(?:;|\n)\s*then\b(?:(?!\b(?:if|else|elif|fi)\b)[^])*\bfi\b/gm;

/** Shell text with blanks, as many as there are characters, in the place of what surely never runs. */
export function withoutUncalled(text: string): string {
  return text
    .replace(NEVER, blanked)
    .replace(FUNCTION, (whole: string, _indent: string, name: string) =>
      text.split(new RegExp(`(?<![\\w-])${name}(?![\\w-])`)).length > 2
        ? whole
        : blanked(whole)
    );
}

function blanked(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
