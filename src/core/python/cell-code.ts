import { IIgnore, readIgnores } from '../source/ignores';
import { IChunk, IScan } from '../source/scan';
import { Scanner } from '../source/scanner';
import {
  cellMagicSites,
  chunkAt,
  escapeSites,
  isComment,
  wholeCellSite
} from './cell-sites';
import { aliasesIn } from './aliases';
import { CellCalls } from './cell-calls';
import { EscapeLines } from './escape-lines';
import { mayBind } from './may-bind';
import { ICallInterest } from './site-collector';
import { IBinding, ILoop, IScope, Site } from './sites';
import { soundnessOf } from './sound';
import { Trees } from './trees';
import { Walker } from './walker';

/** What code is read for; made from the recognizers of facts. */
export interface ICodeInterest extends ICallInterest {
  /** Whether a text may hold a fact: without one it needs no parser. */
  mayHoldFacts(text: string): boolean;
}

/** Chunks that follow each other are parsed together up to so many characters: each start of the parser has its cost. */
const GROUP = 2000;

/**
 * The code of one cell. What may hold facts is read in slices; the other statements only when somebody asks for a name
 * that they may bind.
 */
export class CellCode {
  /** `scan` is that of the same source, where it is known; `shell` is that of the kernel, null where it runs Python. */
  constructor(
    readonly source: string,
    private readonly _trees: Trees,
    private readonly _interest: ICodeInterest,
    private _scan: IScan | null = null,
    private readonly _shell: string | null = null
  ) {
    this._isRead = !_interest.mayHoldFacts(source);
    this._escapes = new EscapeLines(source, _scan?.escapes ?? []);
    if (!_scan) {
      _trees.begin();
    }
  }

  /** The same code, read for something else. */
  withInterest(interest: ICodeInterest): CellCode {
    return new CellCode(
      this.source,
      this._trees,
      interest,
      this._scan,
      this._shell
    );
  }

  /** The sites of facts, in the order of the source. */
  get sites(): readonly Site[] {
    return this._sites;
  }

  /** The suppression comments. */
  get ignores(): readonly IIgnore[] {
    return this._ignores;
  }

  /** The scopes of what was read so far. */
  get scopes(): readonly IScope[] {
    return this._walker.scopes;
  }

  /** Names by which something of a module may be called. */
  get aliases(): readonly string[] {
    this._aliases ??= aliasesIn(this.source);
    return this._aliases;
  }

  /** Whether all that may hold facts is read. */
  get isRead(): boolean {
    return this._isRead;
  }

  /** Reads what may hold facts until the end or until it is time to stop; false when more is left. */
  read(isTime: () => boolean): boolean {
    if (this._isRead) {
      return true;
    }
    const scan = this._scan ?? this._scanOn(isTime);
    if (!scan) {
      return false;
    }
    if (this._shell !== null) {
      // What a cell magic of that shell would run.
      this._finish(scan, [wholeCellSite(this.source, this._shell)]);
      return true;
    }
    while (this._next < scan.chunks.length) {
      this._readGroup(scan);
      if (isTime()) {
        return false;
      }
    }
    this._finish(scan, [
      ...this._walker.sites,
      ...escapeSites(scan, this._walker.placed, chunk =>
        this._mayHoldFacts(chunk)
      ),
      ...cellMagicSites(this.source, scan)
    ]);
    return true;
  }

  /** The outermost statement that an offset is in; the whole source where it is no Python. */
  statementAt(offset: number): string {
    const chunk = chunkAt(this._scan?.chunks ?? [], offset);
    if (!chunk || this._shell !== null) {
      return this.source;
    }
    const { from, to } = chunk;
    if (this._statement?.from !== from) {
      this._statement = { from, text: this.source.slice(from, to) };
    }
    return this._statement.text;
  }

  /** Where a name is bound, in the order of the source. */
  bindings(name: string): readonly IBinding[] {
    let found = this._byName.get(name);
    if (!found) {
      found = this._bindings(name);
      this._byName.set(name, found);
    }
    return found;
  }

  /** All that is bound in what was read so far. */
  get bound(): readonly IBinding[] {
    return this._walker.bindings;
  }

  /** The calls of a function, whether their statements may hold facts or not. */
  get calls(): CellCalls {
    this._calls ??= new CellCalls(
      (names, pattern) => this._walkedCalls(names, pattern),
      (loop, at) => this._scopeOf(loop, at)
    );
    return this._calls;
  }

  /** The scope that the names of a loop are bound in; `at` lies in its statement. */
  private _scopeOf(loop: ILoop, at: number): number {
    const scan = this._scan;
    const chunk = scan && chunkAt(scan.chunks, at);
    if (scan && chunk) {
      this._walkOnce(scan, chunk);
    }
    const target = this._walker.bindings.find(
      ({ bound }) => bound.type === 'loop' && bound.loop === loop
    );
    return target?.scope ?? 0;
  }

  /** Walks the statements that a pattern is found in for calls alone. */
  private _walkedCalls(interest: ICallInterest, pattern: RegExp): Walker {
    const scan = this._scan ?? this._scanOn(() => false);
    const walker = new Walker(this.source, interest, this._loops);
    for (const chunk of scan?.chunks ?? []) {
      if (scan && pattern.test(this.source.slice(chunk.from, chunk.to))) {
        this._walk(scan, chunk, true, walker);
      }
    }
    return walker;
  }

  private _bindings(name: string): readonly IBinding[] {
    if (this._shell !== null || !mayBind(this.source, name)) {
      return [];
    }
    const scan = this._scan ?? this._scanOn(() => false);
    for (const chunk of scan?.chunks ?? []) {
      const { from, to } = chunk;
      if (
        scan &&
        !this._walked.has(from) &&
        mayBind(this.source.slice(from, to), name)
      ) {
        this._walkOnce(scan, chunk);
      }
    }
    return this._walker.bindings
      .filter(binding => binding.name === name)
      .sort((a, b) => a.at - b.at);
  }

  /** Walks a chunk for what it binds, unless it was walked. */
  private _walkOnce(scan: IScan, chunk: IChunk): void {
    if (!this._walked.has(chunk.from)) {
      this._walked.add(chunk.from);
      this._walk(scan, chunk, false);
      // It binds other names too, some of which were asked for when it was passed over.
      this._byName.clear();
    }
  }

  private _scanOn(isTime: () => boolean): IScan | null {
    this._scanner = this._scanner ?? new Scanner(this.source);
    const scan = this._scanner.run(isTime);
    if (scan) {
      this._scan = scan;
      this._escapes = new EscapeLines(this.source, scan.escapes);
    }
    return scan;
  }

  private _finish(scan: IScan, sites: Site[]): void {
    this._sites = sites.sort((a, b) => a.range.from - b.range.from);
    this._ignores = readIgnores(this.source, scan);
    this._isRead = true;
  }

  private _mayHoldFacts({ from, to }: IChunk): boolean {
    const text = this.source.slice(from, to);
    return !isComment(text) && this._interest.mayHoldFacts(text);
  }

  /** Reads the next chunks that may hold facts, or passes over one that holds none. */
  private _readGroup(scan: IScan): void {
    const { chunks } = scan;
    const first = chunks[this._next++];
    if (!this._mayHoldFacts(first)) {
      return;
    }
    this._walked.add(first.from);
    const line = this._escapes.lineIn(first);
    if (line) {
      // It needs no parser.
      this._walker.placeLine(line);
      return;
    }
    let { to } = first;
    for (; this._next < chunks.length; this._next++) {
      const chunk = chunks[this._next];
      if (
        to - first.from >= GROUP ||
        this._escapes.isAt(chunk.from) ||
        !this._mayHoldFacts(chunk)
      ) {
        break;
      }
      this._walked.add(chunk.from);
      to = chunk.to;
    }
    this._walk(scan, { from: first.from, to }, true);
  }

  private _walk(
    scan: IScan,
    chunk: IChunk,
    collects: boolean,
    walker = this._walker
  ): void {
    walker.collects = collects;
    const text = scan.masked.slice(chunk.from, chunk.to);
    const tree = this._trees.of(text);
    walker.walk(
      tree,
      chunk.from,
      this._escapes.ends,
      soundnessOf(text, tree, chunk.from, this._trees)
    );
  }

  private get _walker(): Walker {
    this._lazyWalker ??= new Walker(this.source, this._interest, this._loops);
    return this._lazyWalker;
  }

  /** Most cells need none. */
  private _lazyWalker: Walker | null = null;
  private _scanner: Scanner | null = null;
  private readonly _loops = new Map<number, ILoop>();
  private _escapes: EscapeLines;
  private _isRead: boolean;
  /** The next chunk that may hold facts. */
  private _next = 0;
  /** Where the chunks begin that were walked. */
  private readonly _walked = new Set<number>();
  private _calls: CellCalls | null = null;
  private readonly _byName = new Map<string, readonly IBinding[]>();
  /** The statement that was asked for last. */
  private _statement: { readonly from: number; readonly text: string } | null =
    null;
  private _aliases: readonly string[] | null = null;
  private _sites: readonly Site[] = [];
  private _ignores: readonly IIgnore[] = [];
}
