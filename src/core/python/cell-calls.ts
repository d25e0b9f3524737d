import { mayCall, mayCallMethod, outermostCalls } from './cell-sites';
import { ICallInterest } from './site-collector';
import { IBinding, ILoop, IScope, Site, SiteOf } from './sites';

/** A call in the body of a function, with that function's name and the place where it is defined. */
export interface IInnerCall {
  readonly site: SiteOf<'call'>;
  readonly caller: string;
  readonly at: number;
}

/** What was found where statements were walked for calls. */
interface IWalkedCalls {
  readonly sites: readonly Site[];
  readonly bindings: readonly IBinding[];
  readonly scopes: readonly IScope[];
}

const NONE: ReadonlySet<string> = new Set();

/** The calls in a cell, asked for by the name of what is called. */
export class CellCalls {
  /**
   * `_walk` walks the statements that a pattern is found in; `_scopeOf` gives the scope that a loop's names are bound in
   * when the whole cell is walked, by the loop and a place in its statement.
   */
  constructor(
    private readonly _walk: (
      interest: ICallInterest,
      pattern: RegExp
    ) => IWalkedCalls,
    private readonly _scopeOf: (loop: ILoop, at: number) => number
  ) {}

  /** The calls of a function at the outermost level. */
  of(
    name: string,
    type: 'name' | 'member' = 'name'
  ): readonly SiteOf<'call'>[] {
    const key = `${type} ${name}`;
    let calls = this._byName.get(key);
    if (!calls) {
      const pattern = type === 'name' ? mayCall(name) : mayCallMethod(name);
      calls = this._outermost(this._walked(name, pattern)).filter(
        ({ call: { callee } }) => callee.t === type && callee.name === name
      );
      this._byName.set(key, calls);
    }
    return calls;
  }

  /** The calls at the outermost level of what a call gives, in statements that have a name: `make("jax")()`. */
  ofResult(name: string): readonly SiteOf<'call'>[] {
    return this._outermost(
      this._walked(name, new RegExp(`\\b${name}\\b[^]*\\)[ \\t]*\\(`))
    ).filter(({ call }) => call.callee.t === 'call');
  }

  /** The calls of a function within the functions of the cell, each with the one that it stands in. */
  inFunctions(name: string): readonly IInnerCall[] {
    const { bindings, sites } = this._walked(name, mayCall(name));
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

  /** The calls outside of all functions; of those in a comprehension the scope is the one that its names are bound in. */
  private _outermost({
    scopes,
    sites
  }: IWalkedCalls): readonly SiteOf<'call'>[] {
    return outermostCalls(sites, scopes).map(site => {
      const [loop] = site.loops.slice(-1);
      return site.scope === 0 || !loop
        ? site
        : { ...site, scope: this._scopeOf(loop, site.range.from) };
    });
  }

  private _walked(name: string, pattern: RegExp): IWalkedCalls {
    return this._walk(
      { callNames: new Set([name]), keywords: NONE, members: NONE },
      pattern
    );
  }

  private readonly _byName = new Map<string, readonly SiteOf<'call'>[]>();
}
