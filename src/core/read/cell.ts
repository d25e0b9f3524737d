import { Candidate, IBinding, ICellReading, IPlace } from './reading';
import { Scanner } from './scan';
import { IChunk, IEscape, IScan } from './scanned';
import { cellMagicRole } from './magics';
import { readIgnores } from './ignores';
import { IPlainImport, readPlainImport } from './imports';
import { IInterest } from './interest';
import { errorsIn, isLineSound } from './sound';
import { Trees } from './trees';
import { Walker } from './walk';

/** No more than so many characters are parsed in one go, unless a single statement has more. */
const GROUP = 2000;

/** What a cell with nothing in it reads as. */
export const emptyReading: ICellReading = {
  candidates: [],
  bindings: [],
  byName: new Map(),
  scopes: [{ parent: -1, globals: [], isClass: false }],
  ignores: []
};

/**
 * Reads one cell, piece by piece. What it gives depends on the source only; `interest` says how much of it must be
 * looked at, and `wants` whether a text may bind a name that other cells ask for.
 */
export class CellReader {
  constructor(
    readonly source: string,
    private readonly trees: Trees,
    private readonly interest: IInterest,
    private readonly wants: (text: string) => boolean
  ) {
    trees.begin();
  }

  /** Reads until the end or until it is time to stop; null when more is left. */
  read(isTime: () => boolean): ICellReading | null {
    if (!this.scanned) {
      if (!this.scanner && !this.isWorthIt()) {
        return emptyReading;
      }
      this.scanner = this.scanner ?? new Scanner(this.source);
      this.scanned = this.scanner.run(isTime);
      if (!this.scanned) {
        return null;
      }
      this.placeholders = new Set(this.scanned.escapes.map(({ from }) => from));
      if (isTime()) {
        return null;
      }
    }
    this.walker = this.walker ?? new Walker(this.source);
    const { chunks } = this.scanned;
    while (this.next < chunks.length) {
      this.readGroup(this.scanned, this.walker);
      if (isTime()) {
        return null;
      }
    }
    return this.result(this.scanned, this.walker);
  }

  private isWorthIt(): boolean {
    return this.interest.isPromising(this.source) || this.wants(this.source);
  }

  /** Reads the next chunks that are worth the same, together: a parser's start has its price too. */
  private readGroup(scanned: IScan, walker: Walker): void {
    const { chunks } = scanned;
    const { from, to } = chunks[this.next++];
    const worth = this.worth({ from, to });
    // A chunk read for its bindings only gives no candidates: what is found must not depend on who asked before.
    walker.collects = worth === 'facts';
    if (worth === 'nothing') {
      return;
    }
    const plain = plainImport(scanned, { from, to });
    if (plain) {
      walker.plainImport(plain, from);
      return;
    }
    let end = to;
    for (; this.next < chunks.length && end - from < GROUP; this.next++) {
      const chunk = chunks[this.next];
      if (this.worth(chunk) !== worth || plainImport(scanned, chunk)) {
        break;
      }
      end = chunk.to;
    }
    const group = { from, to: end };
    walkChunk(walker, scanned, group, this.trees, this.placeholders);
  }

  private worth({ from, to }: IChunk): 'facts' | 'bindings' | 'nothing' {
    const text = this.source.slice(from, to);
    if (this.interest.isPromising(text)) {
      return 'facts';
    }
    return this.wants(text) ? 'bindings' : 'nothing';
  }

  private result(scanned: IScan, walker: Walker): ICellReading {
    const { source } = this;
    const { candidates } = walker;
    for (const escape of scanned.escapes) {
      const place = walker.placed.get(escape.from) ?? surePlace;
      candidates.push(...escapeCandidates(escape, place));
    }
    candidates.push(...cellMagicCandidates(source, scanned));
    candidates.sort((a, b) => a.range.from - b.range.from);
    return {
      candidates,
      bindings: walker.bindings,
      byName: byName(walker.bindings),
      scopes: walker.scopes,
      ignores: readIgnores(source, scanned)
    };
  }

  private walker: Walker | null = null;
  private scanner: Scanner | null = null;
  private scanned: IScan | null = null;
  private placeholders: ReadonlySet<number> = new Set();
  private next = 0;
}

function byName(bindings: readonly IBinding[]): Map<string, IBinding[]> {
  const result = new Map<string, IBinding[]>();
  for (const binding of bindings) {
    const list = result.get(binding.name);
    if (list) {
      list.push(binding);
    } else {
      result.set(binding.name, [binding]);
    }
  }
  for (const list of result.values()) {
    list.sort((a, b) => a.at - b.at);
  }
  return result;
}

const surePlace: IPlace = {
  range: { from: 0, to: 0 },
  certainty: { inFunction: false, conditional: false, dead: false },
  scope: 0
};

function walkChunk(
  walker: Walker,
  scanned: IScan,
  chunk: IChunk,
  trees: Trees,
  placeholders: ReadonlySet<number>
): void {
  const text = scanned.masked.slice(chunk.from, chunk.to);
  const tree = trees.of(text);
  const errors = errorsIn(tree);
  walker.walk(tree, chunk.from, placeholders, (from, to) =>
    errors.length === 0
      ? true
      : isLineSound(text, errors, from - chunk.from, to - chunk.from, trees)
  );
}

function plainImport(
  { masked }: IScan,
  { from, to }: IChunk
): IPlainImport | null {
  return masked.startsWith('import', from) || masked.startsWith('from', from)
    ? readPlainImport(masked.slice(from, to))
    : null;
}

function escapeCandidates(escape: IEscape, place: IPlace): Candidate[] {
  const range = { from: escape.from, to: escape.to };
  const own = { ...place, range };
  if (escape.kind === 'shell' || escape.kind === 'shell-capture') {
    return [
      {
        ...own,
        t: 'shell',
        shell: {
          text: escape.text,
          base: escape.body,
          exact: true,
          via: escape.kind === 'shell' ? '!' : '!!'
        }
      }
    ];
  }
  if (escape.kind === 'help') {
    return [];
  }
  const name = /^\w*/.exec(escape.text)![0];
  return [
    {
      ...own,
      t: 'magic',
      name,
      nameRange: { from: escape.from, to: escape.body + name.length },
      text: escape.text.slice(name.length),
      base: escape.body + name.length,
      quoting: 'raw'
    }
  ];
}

function cellMagicCandidates(source: string, scanned: IScan): Candidate[] {
  return scanned.magics
    .filter(
      magic =>
        cellMagicRole(magic.name) !== 'python' || magic.name === 'backend'
    )
    .map(magic => ({
      ...surePlace,
      t: 'cell-magic' as const,
      range: {
        from: magic.from,
        to: magic.name === 'backend' ? magic.to : source.length
      },
      name: magic.name,
      args: magic.args,
      argsFrom: magic.argsFrom,
      body: { from: magic.body, to: source.length },
      text: source.slice(magic.body),
      mark: { from: magic.from, to: magic.to }
    }));
}
