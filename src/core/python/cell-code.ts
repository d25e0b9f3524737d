import { IIgnore, readIgnores } from '../source/ignores';
import { IChunk, IScan } from '../source/scan';
import { skipBlanks } from '../source/chars';
import { Scanner } from '../source/scanner';
import {
  cellMagicSites,
  chunkAt,
  escapeSites,
  isComment,
  mayCall,
  mayCallMethod,
  outermostCalls,
  wholeCellSite
} from './cell-sites';
import { mayBind } from './may-bind';
import { ICallInterest } from './site-collector';
import { IBinding, ILoop, IScope, Site, SiteOf } from './sites';
import { soundnessOf } from './sound';
import { Trees } from './trees';
import { Walker } from './walker';

/** What code is read for; made from the recognizers of facts. */
export interface ICodeInterest extends ICallInterest {
  /** Whether a text may hold a fact: without one it needs no parser. */
  mayHoldFacts(text: string): boolean;
}

/** A call in the body of a function, with that function's name and the place where it is defined. */
export interface IInnerCall {
  readonly site: SiteOf<'call'>;
  readonly caller: string;
  readonly at: number;
}

/** Chunks that follow each other are parsed together up to so many characters: each start of the parser has its cost. */
const GROUP = 2000;

/**
 * The code of one cell. What may hold facts is read in slices; the other statements only when somebody asks for a name
 * that they may bind.
 */
export class CellCode {
  constructor(
    readonly source: string,
    private readonly _trees: Trees,
    private readonly _interest: ICodeInterest,
    scan: IScan | null = null
  ) {
    this._isRead = !_interest.mayHoldFacts(source);
    if (scan) {
      this._setScan(scan);
    } else {
      _trees.begin();
    }
  }

  /** The code of a cell whose kernel is a shell: all of it is what a cell magic of that shell would run. */
  static ofShell(
    source: string,
    trees: Trees,
    interest: ICodeInterest,
    shell: string
  ): CellCode {
    const code = new CellCode(source, trees, interest);
    code._shell = shell;
    code._sites = code._isRead ? [] : [wholeCellSite(source, shell)];
    const scan = code._isRead ? null : code._scanOn(() => false);
    code._ignores = scan ? readIgnores(source, scan) : [];
    code._isRead = true;
    return code;
  }

  /** The same code, read for something else. */
  withInterest(interest: ICodeInterest): CellCode {
    if (this._shell !== null) {
      return CellCode.ofShell(this.source, this._trees, interest, this._shell);
    }
    return new CellCode(this.source, this._trees, interest, this._scan);
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

  /** The names that stand after an `as`, some of which imports bind. */
  get aliases(): readonly string[] {
    this._aliases ??= this.source.includes(' as ')
      ? [...this.source.matchAll(/\bas\s+(\w+)/g)].map(([, name]) => name)
      : [];
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
    while (this._next < scan.chunks.length) {
      this._readGroup(scan);
      if (isTime()) {
        return false;
      }
    }
    this._sites = [
      ...this._walker.sites,
      ...escapeSites(scan, this._walker.placed, chunk =>
        this._mayHoldFacts(chunk)
      ),
      ...cellMagicSites(this.source, scan)
    ].sort((a, b) => a.range.from - b.range.from);
    this._ignores = readIgnores(this.source, scan);
    this._isRead = true;
    return true;
  }

  /** The outermost statement that an offset is in; the whole source where it is no Python. */
  statementAt(offset: number): string {
    const chunk = chunkAt(this._scan?.chunks ?? [], offset);
    if (!chunk || this._shell !== null) {
      return this.source;
    }
    if (this._statement?.from !== chunk.from) {
      const text = this.source.slice(chunk.from, chunk.to);
      this._statement = { from: chunk.from, text };
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

  /** What the function with this scope returns: its `return` statements. */
  returns(scope: number): readonly IBinding[] {
    return this._walker.bindings.filter(
      binding => binding.name === 'return' && binding.scope === scope
    );
  }

  /** The function or the class whose body is a scope. */
  definitionWith(
    type: 'function' | 'class',
    scope: number
  ): IBinding | undefined {
    return this._walker.bindings.find(
      ({ bound }) => bound.type === type && bound.scope === scope
    );
  }

  /** The outermost lambda with a name that an offset is in. */
  lambdaAt(offset: number): IBinding | undefined {
    return this._walker.bindings.find(
      ({ bound, scope }) =>
        scope === 0 &&
        bound.type === 'expression' &&
        bound.expr.t === 'lambda' &&
        bound.expr.from <= offset &&
        offset < bound.expr.to
    );
  }

  /** The calls of a function at the outermost level, whether their statements may hold facts or not. */
  callsOf(
    name: string,
    type: 'name' | 'member' = 'name'
  ): readonly SiteOf<'call'>[] {
    const key = `${type} ${name}`;
    let calls = this._calls.get(key);
    if (!calls) {
      calls = this._callsOf(name, type);
      this._calls.set(key, calls);
    }
    return calls;
  }

  /** The calls at the outermost level of what a call gives, in statements that have a name: `make("jax")()`. */
  callsOfCalls(name: string): readonly SiteOf<'call'>[] {
    return this._outermost(
      this._walkedCalls(name, new RegExp(`\\b${name}\\b[^]*\\)[ \\t]*\\(`))
    ).filter(({ call }) => call.callee.t === 'call');
  }

  /** The calls of a function within the functions of the cell, each with the one that it stands in. */
  innerCallsOf(name: string): readonly IInnerCall[] {
    const { bindings, sites } = this._walkedCalls(name, mayCall(name));
    return sites.flatMap(site => {
      const home = bindings.find(
        ({ bound }) => bound.type === 'function' && bound.scope === site.scope
      );
      return home &&
        site.type === 'call' &&
        site.call.callee.t === 'name' &&
        site.call.callee.name === name
        ? [{ site, caller: home.name, at: home.at }]
        : [];
    });
  }

  private _callsOf(
    name: string,
    type: 'name' | 'member'
  ): readonly SiteOf<'call'>[] {
    const pattern = type === 'name' ? mayCall(name) : mayCallMethod(name);
    return this._outermost(this._walkedCalls(name, pattern)).filter(
      ({ call: { callee } }) => callee.t === type && callee.name === name
    );
  }

  /** The calls outside of all functions; of those in a comprehension the scope is the one that its names are bound in. */
  private _outermost({ scopes, sites }: Walker): readonly SiteOf<'call'>[] {
    return outermostCalls(sites, scopes).map(site => {
      const [loop] = site.loops.slice(-1);
      if (site.scope === 0 || !loop) {
        return site;
      }
      const scan = this._scan;
      const chunk = scan && chunkAt(scan.chunks, site.range.from);
      if (scan && chunk && !this._walked.has(chunk.from)) {
        this._walked.add(chunk.from);
        this._walk(scan, chunk, false);
        this._byName.clear();
      }
      const target = this._walker.bindings.find(
        ({ bound }) => bound.type === 'loop' && bound.loop === loop
      );
      return { ...site, scope: target?.scope ?? 0 };
    });
  }

  /** Walks the statements that a pattern is found in for their calls alone. */
  private _walkedCalls(name: string, pattern: RegExp): Walker {
    const scan = this._scan ?? this._scanOn(() => false);
    const none: ReadonlySet<string> = new Set();
    const walker = new Walker(
      this.source,
      { callNames: new Set([name]), keywords: none, members: none },
      this._loops
    );
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
    if (!scan) {
      return [];
    }
    const before = this._walker.bindings.length;
    for (const chunk of scan.chunks) {
      if (
        !this._walked.has(chunk.from) &&
        mayBind(this.source.slice(chunk.from, chunk.to), name)
      ) {
        this._walked.add(chunk.from);
        this._walk(scan, chunk, false);
      }
    }
    if (this._walker.bindings.length > before) {
      // A chunk binds other names too, some of which were asked for when it was passed over.
      this._byName.clear();
    }
    return this._walker.bindings
      .filter(binding => binding.name === name)
      .sort((a, b) => a.at - b.at);
  }

  private _scanOn(isTime: () => boolean): IScan | null {
    this._scanner = this._scanner ?? new Scanner(this.source);
    const scan = this._scanner.run(isTime);
    if (scan) {
      this._setScan(scan);
    }
    return scan;
  }

  private _setScan(scan: IScan): void {
    this._scan = scan;
    for (const { from, to } of scan.escapes) {
      this._escapes.set(from, to);
    }
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
    if (this._isEscapeLine(first)) {
      return;
    }
    let { to } = first;
    for (; this._next < chunks.length; this._next++) {
      const chunk = chunks[this._next];
      if (
        to - first.from >= GROUP ||
        this._escapes.has(skipBlanks(this.source, chunk.from)) ||
        !this._mayHoldFacts(chunk)
      ) {
        break;
      }
      this._walked.add(chunk.from);
      to = chunk.to;
    }
    this._walk(scan, { from: first.from, to }, true);
  }

  /** Takes a magic or shell line that stands alone, which needs no parser; false for everything else. */
  private _isEscapeLine({ from, to }: IChunk): boolean {
    const first = skipBlanks(this.source, from);
    const end = first === from ? this._escapes.get(first) : undefined;
    if (end === undefined || this.source.slice(end, to).trim() !== '') {
      return false;
    }
    this._walker.placeLine({ from: first, to: end });
    return true;
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
      this._escapes,
      soundnessOf(text, tree, chunk.from, this._trees)
    );
  }

  private get _walker(): Walker {
    this._lazyWalker =
      this._lazyWalker ?? new Walker(this.source, this._interest, this._loops);
    return this._lazyWalker;
  }

  /** The kernel's shell; null where the kernel is Python. */
  private _shell: string | null = null;
  /** Most cells need none. */
  private _lazyWalker: Walker | null = null;
  private _scanner: Scanner | null = null;
  private readonly _loops = new Map<number, ILoop>();
  /** Where magic and shell lines begin and end. */
  private readonly _escapes = new Map<number, number>();
  private _scan: IScan | null = null;
  private _isRead: boolean;
  /** The next chunk that may hold facts. */
  private _next = 0;
  /** Where the chunks begin that were walked. */
  private readonly _walked = new Set<number>();
  private readonly _calls = new Map<string, readonly SiteOf<'call'>[]>();
  private readonly _byName = new Map<string, readonly IBinding[]>();
  /** The statement that was asked for last. */
  private _statement: { readonly from: number; readonly text: string } | null =
    null;
  private _aliases: readonly string[] | null = null;
  private _sites: readonly Site[] = [];
  private _ignores: readonly IIgnore[] = [];
}
