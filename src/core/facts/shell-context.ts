import { ISplice } from '../notebook/edits';
import { IRange } from '../notebook/notebook';
import { IContext } from '../python/lookup';
import { lineRemoval } from '../python/removal';
import { IPlace } from '../python/sites';
import { IWord } from '../shell/words';
import { Slice } from '../slice';
import { FactBuilder } from './builder';
import { IValue, Quoting } from './fact';

/** Shell text, how it reaches the shell, and where its facts go. */
export interface IShell {
  readonly text: Slice;
  /** `!`, `%%bash`, `os.system`, … */
  readonly via: string;
  readonly place: IPlace;
  readonly facts: FactBuilder;
  /** Where IPython looks up the names in `{name}` and `$name`. */
  readonly context: IContext;
  /** True where each command is a statement of its own, as in the body of `%%bash`. */
  readonly isScript: boolean;
  /** Where `cd` has led to in this shell; absent where it was not called. */
  readonly directory?: string;
  /** True for PowerShell, which has a language of its own. */
  readonly isPowerShell?: boolean;
}

/** Where a fact stands that a part of a command says. */
interface IShellPlace {
  readonly mark: IRange;
  readonly range: IRange;
  readonly removal: ISplice | null;
}

/** Where the fact stands that a part of a command says. */
export function placeIn(
  shell: IShell,
  command: IRange,
  part: IRange
): IShellPlace {
  const { text, place, facts, isScript } = shell;
  const mark = text.range(part.from, part.to);
  const own = text.range(command.from, Math.max(command.to, part.to));
  if (!mark || !own || !isScript) {
    const { range, removal } = place;
    return { range, removal, mark: mark ?? range };
  }
  const { source } = facts.cell;
  return { mark, range: own, removal: commandRemoval(source, own) };
}

/** The value that a word of a shell command gives. */
export function wordValue(
  { text: slice, facts, context }: IShell,
  word: IWord,
  quoting: Quoting = 'shell'
): IValue {
  const written = slice.text.slice(word.from, word.to);
  const text = word.dynamic
    ? facts.interpolated(written.slice(0, 80), context)
    : word.text;
  const range = word.dynamic ? null : slice.range(word.from, word.to);
  return facts.literal(text, range, quoting, written);
}

/** How to take a command out of a script: its lines, or its part of a line with `;`. */
function commandRemoval(source: string, range: IRange): ISplice | null {
  const lines = lineRemoval(source, range);
  if (lines) {
    return lines;
  }
  const after = /^[ \t]*;[ \t]*/.exec(source.slice(range.to));
  if (after) {
    return { from: range.from, to: range.to + after[0].length, text: '' };
  }
  const before = /;[ \t]*$/.exec(source.slice(0, range.from));
  return before ? { from: before.index, to: range.to, text: '' } : null;
}
