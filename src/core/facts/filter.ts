import { ENDING_WORDS } from '../python/control-flow';
import { lineEnd, lineStart } from '../source/chars';
import { IGNORE_MARKER } from '../source/ignores';
import { FactKind } from './fact';
import { AnyRecognizer, wordsOf } from './recognizer';

/** Tells whether a text may hold a fact. It never says no to a text that a recognizer could match. */
export type Filter = (text: string) => boolean;

/**
 * The filter for statements of one recognizer, or of several; with `inNotebook`, for whole notebooks, each cell of which
 * may be looked at by itself.
 */
export function filterOf(
  recognizers: readonly AnyRecognizer[],
  kinds?: ReadonlySet<FactKind>,
  more: readonly string[] = [],
  inNotebook = false
): Filter {
  const words = new Set(more);
  const modules = new Set<string>();
  for (const recognizer of recognizers) {
    const into = recognizer.on === 'import' ? modules : words;
    const own = wordsOf(recognizer, kinds);
    const list =
      inNotebook && own.length > 0 ? (recognizer.notebookWords ?? own) : own;
    list.forEach(word => into.add(word));
  }
  const hasWord = patternOf(words);
  const hasModule = patternOf(modules);
  return text =>
    hasWord?.test(text) === true ||
    (hasModule !== null && importsAny(text, hasModule));
}

/** What must be read besides facts: comments that suppress, and what ends a cell's run. */
export const ALWAYS_READ: readonly string[] = [IGNORE_MARKER, ...ENDING_WORDS];

function patternOf(words: ReadonlySet<string>): RegExp | null {
  return words.size > 0 ? new RegExp([...words].join('|'), 'i') : null;
}

/** Whether a line with the word `import` names one of the modules. */
function importsAny(text: string, modules: RegExp): boolean {
  for (let at = text.indexOf('import'); at !== -1;) {
    const from = lineStart(text, at);
    const to = lineEnd(text, at);
    const line = text.slice(from, to);
    if (
      !/^[ \t]*#/.test(line) &&
      (modules.test(line) ||
        // The statement goes on, or began, on another line.
        line.trimEnd().endsWith('\\') ||
        /\\\s*$/.test(text.slice(Math.max(0, from - 4), from)))
    ) {
      return true;
    }
    at = text.indexOf('import', to);
  }
  return false;
}
