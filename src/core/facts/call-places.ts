import { ILocated, parametersOf } from '../python/evaluated';
import { Expr } from '../python/expr';
import { ICellIndex } from '../python/cell-index';
import { ICodeCell, IContext } from '../python/lookup';
import { Names } from '../python/names';
import { ICertainty, SiteOf } from '../python/sites';
import { handedCallsOf } from './handed-calls';
import { IRound } from './fact';
import { IFunction, functionOf } from './functions';
import { boundOf } from '../python/definitions';
import { isReplaced } from '../python/decorators';
import { isRun } from './deferred';
import { roundsAt } from './rounds';

/** Where a function does at last what it does: a call at the outermost level that leads to it. */
export interface ICallPlace {
  readonly cell: ICodeCell;
  readonly site: SiteOf<'call'>;
  readonly certainty: ICertainty;
  readonly round: IRound | null;
  /** What the function's parameters are given. */
  readonly frame: ReadonlyMap<string, ILocated>;
  /** Where the inner call stands in the function that is called at the outermost level; null for that one itself. */
  readonly step: number | null;
  /** Whether it runs in a process of its own. */
  readonly isChild: boolean;
}

/** So many calls within each other are followed. */
const MAX_CALLS = 4;

/** The places at which a function is called, by itself or by functions that call it. */
export function placesOf(
  definition: IFunction,
  index: ICellIndex,
  names: Names,
  depth = 0
): readonly ICallPlace[] {
  const { cell: home, isLambda, scope } = definition;
  const decorators = isLambda ? [] : boundOf(home.code, scope)?.decorators;
  if (isReplaced(decorators ?? [], index)) {
    return [];
  }
  const places = [
    ...callsOf(definition, index, names),
    ...callsOfAliases(definition, index, names)
  ].flatMap(({ cell, site }) =>
    runsOf(site, names, { cell, scope: site.scope }, context =>
      frameOf(definition, site, context, names)
    ).map(run => ({ ...run, cell, site, step: null, isChild: false }))
  );
  return [
    ...places,
    ...(definition.owner === null
      ? handedPlaces(definition, index, names)
      : []),
    ...(depth < MAX_CALLS ? innerPlaces(definition, index, names, depth) : [])
  ];
}

/** The calls of a function at the outermost level, after it is defined. */
function callsOf(
  definition: IFunction,
  index: ICellIndex,
  names: Names
): { readonly cell: ICodeCell; readonly site: SiteOf<'call'> }[] {
  const { at, cell: home, name, outer, owner } = definition;
  if (outer !== null) {
    return [];
  }
  const cells =
    owner === null ? index.cellsCalling(name) : index.cellsCallingMethod(name);
  return cells.flatMap(cell =>
    cell.code.calls
      .of(name, owner === null ? 'name' : 'member')
      .filter(
        ({ call: { callee, from }, range }) =>
          isRun(definition, cell.source.slice(0, from)) &&
          (owner !== null || isStill(definition, callee, cell, names)) &&
          (cell.position > home.position ||
            (cell === home && range.from > at)) &&
          (owner === null ||
            (callee.t === 'member' &&
              isOf(owner, callee.object, { cell, scope: 0 }, names)))
      )
      .map(site => ({ cell, site }))
  );
}

/** Whether a name at the outermost level means this function, not another one that it was bound to since. */
function isStill(
  { cell: home, isLambda, scope, self }: IFunction,
  callee: Expr,
  cell: ICodeCell,
  names: Names
): boolean {
  const found = self === null ? names.callee(callee, { cell, scope: 0 }) : null;
  return (
    !found ||
    (found.cell === home &&
      found.isLambda === isLambda &&
      (isLambda || found.scope === scope))
  );
}

/** The calls of other names of a function, `use = partial(choose, "jax")`, and of what a call gives: `make("jax")()`. */
function callsOfAliases(
  { cell: home, isLambda, name, outer, owner, scope }: IFunction,
  index: ICellIndex,
  names: Names
): { readonly cell: ICodeCell; readonly site: SiteOf<'call'> }[] {
  if (owner !== null || isLambda) {
    return [];
  }
  const isThis = (callee: Expr, cell: ICodeCell): boolean => {
    const found = names.callee(callee, { cell, scope: 0 });
    return found?.cell === home && found.scope === scope;
  };
  const source = outer ?? name;
  const calls = index.cellsNaming(source).flatMap(cell => {
    const aliases = [
      ...cell.source.matchAll(
        new RegExp(
          `(\\w+)[ \\t]*=[ \\t]*(?:(?:\\w+\\.)?partial\\([ \\t]*)?${source}\\b`,
          'g'
        )
      )
    ].map(([, alias]) => alias);
    return [
      ...cell.code.calls.ofResult(source).map(site => ({ cell, site })),
      ...[...new Set(aliases)].flatMap(alias =>
        index
          .cellsCalling(alias)
          .flatMap(each =>
            each.code.calls.of(alias).map(site => ({ cell: each, site }))
          )
      )
    ];
  });
  return calls.filter(({ cell, site }) => isThis(site.call.callee, cell));
}

/** The calls of a function in others, in the places where these are called. */
function innerPlaces(
  definition: IFunction,
  index: ICellIndex,
  names: Names,
  depth: number
): readonly ICallPlace[] {
  const { cell: home, isLambda, name, owner } = definition;
  if (owner !== null || isLambda) {
    return [];
  }
  return index.cellsCalling(name).flatMap(cell =>
    cell.code.calls.inFunctions(name).flatMap(({ at, caller, site }) => {
      const binding = cell.code.bindings(caller).find(each => each.at === at);
      const outer = binding ? functionOf(cell, binding) : null;
      if (!outer || (outer.cell === home && outer.scope === definition.scope)) {
        return [];
      }
      return placesOf(outer, index, names, depth + 1).flatMap(place => {
        const inner = { cell, scope: outer.scope, frame: place.frame };
        return runsOf(site, names, inner, context =>
          frameOf(definition, site, context, names)
        ).map(({ certainty, frame, round }) => ({
          ...place,
          frame,
          round: place.round ?? round,
          step: place.step ?? site.range.from,
          certainty: within(place.certainty, certainty)
        }));
      });
    })
  );
}

/** How sure it is that something runs in a function, of what is known of the call and of the place within. */
export function within(
  call: ICertainty,
  { conditional, dead }: ICertainty
): ICertainty {
  return {
    ...call,
    conditional: call.conditional || conditional,
    dead: call.dead || dead
  };
}

/** Calls of a function by others, in a process of its own or in this one. */
function handedPlaces(
  { cell: home, name, params }: IFunction,
  index: ICellIndex,
  names: Names
): readonly ICallPlace[] {
  return handedCallsOf(name, index, names).flatMap(
    ({ argsIn, cell, isChild, site }) =>
      runsOf(site, names, { cell, scope: site.scope }, context => {
        const handed = argsIn(context);
        const given =
          handed && names.given({ ...handed, keywords: [] }, context);
        const inner = { cell: home, scope: 0 };
        return given && parametersOf(params, given, site.call.callee, inner);
      }).map(run => ({ ...run, cell, site, step: null, isChild }))
  );
}

/** A call in the rounds of the loops that it is in, where it can be told what it hands over. */
function runsOf(
  site: SiteOf<'call'>,
  names: Names,
  at: IContext,
  frameIn: (context: IContext) => ICallPlace['frame'] | null
): readonly Pick<ICallPlace, 'certainty' | 'frame' | 'round'>[] {
  return roundsAt(site, names, at).flatMap(({ certainty, context, round }) => {
    const frame = frameIn(context);
    return frame ? [{ certainty, frame, round }] : [];
  });
}

/** What a call gives to the parameters of a function; null where that cannot be told. */
function frameOf(
  { cell, isLambda, name, outer, owner, params, self }: IFunction,
  { call }: SiteOf<'call'>,
  context: IContext,
  names: Names
): ReadonlyMap<string, ILocated> | null {
  const { callee } = call;
  const given = names.given(call, context);
  if (!given) {
    return null;
  }
  const isDirect =
    outer === null &&
    (isLambda ||
      owner !== null ||
      (callee.t === 'name' && callee.name === name));
  if (!isDirect) {
    return names.callee(callee, context)?.frame(given) ?? null;
  }
  const frame = parametersOf(params, given, callee, { cell, scope: 0 });
  if (self === null) {
    return frame;
  }
  // The object is what the method is called of, or what the call of the class makes.
  const object =
    owner === null ? call : callee.t === 'member' ? callee.object : null;
  return object
    ? new Map([...frame, [self, { expr: object, context }]])
    : frame;
}

/** Whether an expression is a class by its name, or an object of it. */
function isOf(
  owner: string,
  object: Expr,
  context: IContext,
  names: Names
): boolean {
  const { expr } = names.follow(object, context);
  const of = expr.t === 'call' ? expr.callee : expr;
  return of.t === 'name' && of.name === owner;
}
