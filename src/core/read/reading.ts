import { ICertainty, Quoting } from '../fact';
import { IRange } from '../notebook';
import { Expr, ICall } from './expr';

/** What a name was bound to. */
export type Bound =
  | { readonly t: 'module'; readonly path: string }
  | { readonly t: 'expr'; readonly expr: Expr }
  | { readonly t: 'opaque' };

/** A place where a cell binds a name. */
export interface IBinding {
  readonly name: string;
  readonly at: number;
  readonly scope: number;
  readonly conditional: boolean;
  readonly bound: Bound;
}

/** What all places have: their statement, how certain it is, and in which scope. */
export interface IPlace {
  readonly range: IRange;
  readonly certainty: ICertainty;
  readonly scope: number;
}

/** A piece of shell text and where it stands. */
export interface IShellText {
  /** The text; each character stands at `base` plus its index when `exact`. */
  readonly text: string;
  readonly base: number;
  readonly exact: boolean;
  /** `!`, `!!`, `%%bash`, `os.system`, … */
  readonly via: string;
}

/** What a cell's source says, before names are resolved. It depends on that source only. */
export type Candidate = IPlace &
  (
    | {
        readonly t: 'import';
        readonly module: string;
        readonly names: readonly string[];
        readonly level: number;
        readonly mark: IRange;
      }
    | {
        readonly t: 'assign';
        readonly target: Expr;
        readonly value: Expr | null;
        readonly update: boolean;
      }
    | { readonly t: 'delete'; readonly target: Expr }
    | { readonly t: 'call'; readonly call: ICall }
    | {
        readonly t: 'compare';
        readonly left: Expr;
        readonly operator: string;
        readonly right: Expr;
      }
    | { readonly t: 'read'; readonly item: Expr }
    | { readonly t: 'shell'; readonly shell: IShellText }
    | {
        readonly t: 'magic';
        readonly name: string;
        readonly nameRange: IRange;
        readonly text: string;
        readonly base: number;
        readonly quoting: Quoting;
      }
    | {
        readonly t: 'cell-magic';
        readonly name: string;
        readonly args: string;
        readonly argsFrom: number;
        readonly body: IRange;
        readonly text: string;
        readonly mark: IRange;
      }
  );

/** A suppression comment. */
export interface IIgnore {
  readonly range: IRange;
  /** From 1: the lines it holds for; null for the whole cell. */
  readonly lines: readonly number[] | null;
  /** Null for all rules. */
  readonly rules: readonly string[] | null;
  /** What to take away to be rid of it; null where that would change more than a comment. */
  readonly removable: IRange | null;
}

/** All that is read of one cell. */
export interface ICellReading {
  readonly candidates: readonly Candidate[];
  readonly bindings: readonly IBinding[];
  /** The bindings by name, in the order of the source. */
  readonly byName: ReadonlyMap<string, readonly IBinding[]>;
  /** For each scope but the first its parent: the scope that contains it. */
  readonly scopes: readonly IScope[];
  readonly ignores: readonly IIgnore[];
}

/** A scope; the first of a cell is the notebook's own. */
export interface IScope {
  readonly parent: number;
  /** Names that are declared `global` in it. */
  readonly globals: readonly string[];
  /** True for a class body, which functions within do not see. */
  readonly isClass: boolean;
}
