import { ICodeInterest } from '../python/cell-code';
import { ICodeCell, IContext } from '../python/lookup';
import { Names } from '../python/names';
import { Site, SiteOf, SiteType } from '../python/sites';
import { IVocabulary } from '../vocabulary/vocabulary';
import { families } from '.';
import { FactBuilder } from './builder';
import { FactKind, IFact } from './fact';
import { ALWAYS_READ, Filter, filterOf } from './filter';
import { AnyRecognizer, IRecognizer, calledName, wordsOf } from './recognizer';
import { roundsAt } from './rounds';

/** A recognizer with the filter that is made of its words. */
interface IEntry<T extends SiteType = SiteType> {
  readonly recognizer: IRecognizer<T>;
  readonly filter: Filter;
}

/** All recognizers for a vocabulary, by what they look at; and what follows from them for the reading of code. */
export class Recognizers implements ICodeInterest {
  /** With `kinds`, only what recognizes facts of these kinds. */
  constructor(
    private readonly _vocabulary: IVocabulary,
    kinds?: ReadonlySet<FactKind>
  ) {
    this.all = families
      .flatMap(family => family(_vocabulary))
      .filter(recognizer => wordsOf(recognizer, kinds).length > 0);
    this._filter = filterOf(this.all, kinds, ALWAYS_READ);
    this.callNames = new Set(this.all.flatMap(({ calls }) => calls ?? []));
    this.keywords = new Set(this.all.flatMap(each => each.keywords ?? []));
    this.members = new Set(this.all.flatMap(each => each.members ?? []));
    for (const recognizer of this.all) {
      const entry = { recognizer, filter: filterOf([recognizer]) } as IEntry;
      const { calls, keywords, on } = recognizer;
      calls?.forEach(name => push(this._byCall, name, entry));
      keywords?.forEach(name => push(this._byKeyword, name, entry));
      if (!calls && !keywords) {
        push(this._byType, on, entry);
      }
    }
  }

  readonly all: readonly AnyRecognizer[];
  readonly callNames: ReadonlySet<string>;
  readonly keywords: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;

  /** Names that mean something where `import *` may have brought them in. */
  get starNames(): ReadonlySet<string> {
    return new Set([...this.callNames, 'environ']);
  }

  mayHoldFacts(text: string): boolean {
    return this._filter(text);
  }

  /**
   * Adds the facts of a cell's sites from one position on to `facts`, until the end or until it is time to stop; returns
   * the position where it stopped.
   */
  recognize(
    cell: ICodeCell,
    names: Names,
    from: number,
    isTime: () => boolean,
    facts: IFact[]
  ): number {
    const { sites } = cell.code;
    const builder = new FactBuilder(cell, names, this._vocabulary);
    let at = from;
    while (at < sites.length) {
      const site = sites[at++];
      this._recognizeRounds(site, builder, { cell, scope: site.scope });
      if (at % STEP === 0 && isTime()) {
        break;
      }
    }
    facts.push(...builder.facts);
    return at;
  }

  /** The facts of a function's body, with what a call gives to its parameters. */
  recognizeBody(
    cell: ICodeCell,
    scope: number,
    names: Names,
    given: Pick<IContext, 'frame' | 'isLambda'>
  ): readonly IFact[] {
    const builder = new FactBuilder(cell, names, this._vocabulary);
    for (const site of cell.code.sites) {
      if (site.scope === scope) {
        this._recognizeRounds(site, builder, { cell, scope, ...given });
      }
    }
    return builder.facts;
  }

  /** Recognizes a site once, or once for each round of the loops over literals that it is in. */
  private _recognizeRounds(
    site: Site,
    facts: FactBuilder,
    context: IContext
  ): void {
    const entries = this._entriesFor(site, facts, context);
    if (entries.length === 0) {
      return;
    }
    if (site.loops.length === 0 && site.tests?.length === 0) {
      recognize(entries, site, facts, context);
      return;
    }
    const first = facts.facts.length;
    for (const each of roundsAt(site, facts.names, context)) {
      facts.round = each.round;
      const before = facts.facts.length;
      recognize(
        entries,
        { ...site, certainty: each.certainty },
        facts,
        each.context
      );
      facts.dropRepeated(first, before);
    }
    facts.round = null;
  }

  /** The recognizers that may find something at a site. */
  private _entriesFor(
    site: Site,
    facts: FactBuilder,
    context: IContext
  ): readonly IEntry[] {
    const entries =
      site.type === 'call'
        ? this._entriesForCall(site, facts, context)
        : this._byType.get(site.type);
    return entries?.filter(entry => this._mayMatch(entry, site, facts)) ?? [];
  }

  private _entriesForCall(
    { call }: SiteOf<'call'>,
    facts: FactBuilder,
    context: IContext
  ): readonly IEntry[] {
    const { callee, keywords } = call;
    const found = new Set(
      keywords.flatMap(({ name }) => this._byKeyword.get(name ?? '') ?? [])
    );
    const name = calledName(call);
    let byName = this._byCall.get(name);
    if (!byName && callee.t === 'name' && facts.names.isAlias(name)) {
      // `from keras.config import set_backend as use`
      const path = facts.names.path(callee, context);
      byName = this._byCall.get(path?.split('.').pop() ?? '');
    }
    return [...found, ...(byName ?? [])];
  }

  /** Whether the statement that a site is in holds one of a recognizer's words. */
  private _mayMatch(entry: IEntry, site: Site, { cell }: FactBuilder): boolean {
    const statement = cell.code.statementAt(site.range.from);
    if (statement !== this._statement) {
      this._statement = statement;
      this._matches.clear();
    }
    let matches = this._matches.get(entry.filter);
    if (matches === undefined) {
      matches = entry.filter(statement);
      this._matches.set(entry.filter, matches);
    }
    return matches;
  }

  private readonly _filter: Filter;
  private readonly _byType = new Map<SiteType, IEntry[]>();
  private readonly _byCall = new Map<string, IEntry[]>();
  private readonly _byKeyword = new Map<string, IEntry[]>();
  /** The statement that was looked at last, and which filters it passes. */
  private _statement = '';
  private readonly _matches = new Map<Filter, boolean>();
}

/** Asks recognizers about a site until one of them settles it. */
function recognize(
  entries: readonly IEntry[],
  site: Site,
  facts: FactBuilder,
  context: IContext
): void {
  entries.some(
    ({ recognizer }) => recognizer.recognize(site, { facts, context }) === true
  );
}

/** So many sites are looked at before the clock is. */
const STEP = 100;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
