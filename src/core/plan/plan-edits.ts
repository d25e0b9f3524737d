import { IEdit, ISplice, joined } from '../notebook/edits';
import { IFact, Quoting } from '../facts/fact';
import { IRange } from '../notebook/notebook';
import { INotebookView } from '../findings/rule';

/** Collects what a plan changes in the cells it names, and gives it as edits. */
export class PlanEdits {
  constructor(private readonly _view: INotebookView) {}

  /** Puts a text in the place of a range of one cell. */
  replace(cellId: string, range: IRange, text: string): void {
    const splices = this._splices.get(cellId) ?? [];
    splices.push({ from: range.from, to: range.to, text });
    this._splices.set(cellId, splices);
  }

  /** Writes another value where a fact's literal stands. Returns false when the value is no literal. */
  rewrite(fact: IFact, value: string): boolean {
    const literal = fact.value?.literal;
    const source = literal && this._view.cell(literal.cellId)?.source;
    if (!literal || source === undefined || source === null) {
      return false;
    }
    const old = source.slice(literal.range.from, literal.range.to);
    if (!saysOnly(old, literal.quoting, fact.value?.text ?? null)) {
      return false;
    }
    const text = literalLike(old, literal.quoting, value);
    if (text !== old) {
      this.replace(literal.cellId, literal.range, text);
    }
    return true;
  }

  /** Takes a fact's statement out of its cell. Returns false when it is only a part of a statement. */
  remove(fact: IFact): boolean {
    const { removal } = fact;
    if (removal) {
      this.replace(fact.cellId, removal, removal.text);
    }
    return removal !== null;
  }

  /** Inserts a cell before another one, or at the end. */
  insert(beforeCellId: string | null, source: string): void {
    this._inserted = { beforeCellId, source };
  }

  /** The edits: cells that are left empty are removed, or take in what would be inserted before them. */
  get edits(): readonly IEdit[] {
    const edits: IEdit[] = [];
    let inserted = this._inserted;
    for (const [cellId, splices] of this._splices) {
      const source = this._view.cell(cellId)?.source ?? '';
      const all = joined(splices);
      if (!isEmptied(source, all)) {
        for (const splice of tidied(source, all)) {
          edits.push({ type: 'replace', cellId, ...splice });
        }
      } else if (inserted?.beforeCellId === cellId) {
        const text = inserted.source;
        edits.push({
          type: 'replace',
          cellId,
          from: 0,
          to: source.length,
          text
        });
        inserted = null;
      } else {
        edits.push({ type: 'remove-cell', cellId });
      }
    }
    if (inserted) {
      edits.push({ type: 'insert-cell', cellType: 'code', ...inserted });
    }
    return edits;
  }

  private _splices = new Map<string, ISplice[]>();
  private _inserted: { beforeCellId: string | null; source: string } | null =
    null;
}

/** Leaves no empty line at a cell's end where joined splices remove lines there. */
function tidied(source: string, splices: readonly ISplice[]): ISplice[] {
  const result = [...splices];
  const last = result[result.length - 1];
  const before = result[result.length - 2];
  if (
    last.to === source.length &&
    last.text === '' &&
    source[last.from - 1] === '\n' &&
    (!before || before.to < last.from)
  ) {
    result[result.length - 1] = { ...last, from: last.from - 1 };
  }
  return result;
}

/** Whether joined splices leave nothing of a cell but the line of a cell magic. */
function isEmptied(source: string, splices: readonly ISplice[]): boolean {
  let left = '';
  let pos = 0;
  // Of a long cell the first words tell.
  for (const { from, to, text } of splices) {
    left = (left + source.slice(pos, from) + text).trimStart();
    if (left.length > 1 && !isMagicLine(left.trimEnd())) {
      return false;
    }
    pos = to;
  }
  left = (left + source.slice(pos)).trim();
  return left === '' || isMagicLine(left);
}

function isMagicLine(text: string): boolean {
  return text.startsWith('%%') && !text.includes('\n');
}

/** Whether a literal holds a value and nothing else: no escapes, and no command around it, as in `sed 's/a/b/'`. */
function saysOnly(
  old: string,
  quoting: Quoting,
  value: string | null
): boolean {
  if (value === null || quoting === 'raw') {
    return true;
  }
  const bare = old.replace(/^[A-Za-z]{0,2}(["']{3}|["'])(.*)\1$/s, '$2');
  return bare === value;
}

/** Writes a backend's name the way a literal is written: with its prefix and its quotes. */
function literalLike(old: string, quoting: Quoting, value: string): string {
  const at = [...old].findIndex(letter => letter === '"' || letter === "'");
  if (quoting === 'raw' || at < 0) {
    return value;
  }
  const quote = old[at];
  const triple = quote.repeat(3);
  const marks =
    old.length >= at + 6 && old.slice(at, at + 3) === triple ? triple : quote;
  return old.slice(0, at) + marks + value + marks;
}
