/** `import a as name`, and `name = a.b`. */
const ALIAS =
  /\bas\s+(\w+)|(?<![^;\n])[ \t]*(\w+)[ \t]*=[ \t]*\w+(?:\.\w+)+[ \t]*(?![^;#\r\n])/g;

/** The names that stand after an `as`, some of which imports bind, and those that something of a module is given. */
export function aliasesIn(source: string): readonly string[] {
  return [...source.matchAll(ALIAS)].map(
    ([, imported, assigned]) => imported ?? assigned
  );
}
