import { ISplice } from '../notebook/edits';
import { IRange } from '../notebook/notebook';
import { Slice } from '../slice';
import { Expr, ICall, IParam } from './expr';

/** How sure it is that a statement runs when its cell runs. */
export interface ICertainty {
  /** Within a function or a method: runs only when that is called. */
  readonly inFunction: boolean;
  /** Under `if`, `try`, `except`, a loop or the like. */
  readonly conditional: boolean;
  /** Under a condition that is never true (`if False:`), or after an `exit`. */
  readonly dead: boolean;
}

/** A condition in front of a branch. */
export interface IBranchTest {
  readonly test: Expr;
  /** Whether the branch runs where it is met, or where it is not. */
  readonly isMet: boolean;
}

/** A `for` statement, or the `for` of a comprehension. */
export interface ILoop {
  /** What it goes over. */
  readonly items: Expr;
  /** Whether it is that of a comprehension, which nobody writes to pass something over. */
  readonly isInline: boolean;
  /** Whether it always ends with its first round, by a `break`. */
  readonly isOnce: boolean;
}

/** Where a site stands. */
export interface IPlace {
  /** Its statement. */
  readonly range: IRange;
  readonly certainty: ICertainty;
  /** The scope that it is in, as an index into the cell's scopes. */
  readonly scope: number;
  /** How to take its statement out so that the rest stays sound; null when the site is only a part of it. */
  readonly removal: ISplice | null;
  /** Where the outermost statement begins that it is in: nothing can be inserted between there and the site. */
  readonly outerFrom: number;
  /** The loops that it is in, the outermost first. Whether they run at all is not part of the certainty. */
  readonly loops: readonly ILoop[];
  /** The conditions of the branches that it is in; null where it may be passed over for other reasons, too. */
  readonly tests: readonly IBranchTest[] | null;
}

/** A place in a cell's source where a fact may stand, before names are resolved. It depends on that source only. */
export type Site = IPlace &
  (
    | {
        readonly type: 'import';
        readonly module: string;
        readonly names: readonly string[];
        /** The names that it binds: `L` of `from keras import layers as L`. */
        readonly binds: readonly string[];
        /** How many dots stand before the module. */
        readonly level: number;
        readonly mark: IRange;
      }
    | {
        readonly type: 'assign';
        readonly target: Expr;
        readonly value: Expr | null;
        /** True for `+=`, `|=` and the like. */
        readonly update: boolean;
      }
    | { readonly type: 'delete'; readonly target: Expr }
    | { readonly type: 'call'; readonly call: ICall }
    | {
        readonly type: 'compare';
        readonly left: Expr;
        readonly operator: string;
        readonly right: Expr;
      }
    | { readonly type: 'subscript'; readonly item: Expr }
    | { readonly type: 'member'; readonly member: Expr }
    | { readonly type: 'shell'; readonly text: Slice; readonly via: string }
    | {
        readonly type: 'line-magic';
        readonly name: string;
        /** What follows the name. */
        readonly args: Slice;
        /** True for `get_ipython().run_line_magic(…)`, which takes any text. */
        readonly isCall: boolean;
      }
    | {
        readonly type: 'cell-magic';
        readonly name: string;
        readonly args: Slice;
        readonly body: Slice;
        readonly mark: IRange;
      }
  );

/** The types of sites. */
export type SiteType = Site['type'];

/** A site of one type. */
export type SiteOf<T extends SiteType> = Extract<Site, { type: T }>;

/** A class, whose body is a scope of the same cell. */
export interface IClassBound {
  readonly type: 'class';
  readonly scope: number;
  readonly bases: readonly Expr[];
  /** The names that its body annotates, in order: the fields of a dataclass. */
  readonly fields: readonly string[];
  /** What stands behind each `@`. */
  readonly decorators: readonly string[];
}

/** What a name was bound to. */
export type Bound =
  | { readonly type: 'module'; readonly path: string }
  | { readonly type: 'expression'; readonly expr: Expr }
  /** A function, whose body is a scope of the same cell. */
  | {
      readonly type: 'function';
      readonly scope: number;
      readonly params: readonly IParam[];
      /** Whether a call of it runs nothing yet: a coroutine, or a generator. */
      readonly isDeferred: boolean;
      /** What stands behind each `@`. */
      readonly decorators: readonly string[];
    }
  | { readonly type: 'parameter'; readonly default: Expr | null }
  | IClassBound
  /** The target of a loop, or the part of it at a path of positions: 1 for `v` in `for k, v in …`. */
  | {
      readonly type: 'loop';
      readonly loop: ILoop;
      readonly path: readonly number[];
    }
  | { readonly type: 'unknown' };

/** A place where a cell binds a name. */
export interface IBinding {
  readonly name: string;
  /** From this offset on the name has the new meaning. */
  readonly at: number;
  readonly scope: number;
  readonly conditional: boolean;
  /** The end of the block that it stands in: up to there it holds, be it conditional or not. */
  readonly sureUntil: number;
  readonly bound: Bound;
}

/** A scope; the first of a cell is the notebook's own. */
export interface IScope {
  /** The scope that contains it; -1 for the first. */
  readonly parent: number;
  /** Names that are declared `global` in it. */
  readonly globals: readonly string[];
  /** True for a class body, which functions within do not see. */
  readonly isClass: boolean;
}
