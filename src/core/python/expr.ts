import { ILiteralText } from './literal';

/** An expression of the source, reduced to what facts need. Offsets are those of the cell. */
export type Expr =
  | {
      readonly t: 'string';
      readonly from: number;
      readonly to: number;
      readonly text: ILiteralText;
    }
  | {
      readonly t: 'name';
      readonly from: number;
      readonly to: number;
      readonly name: string;
    }
  | {
      readonly t: 'member';
      readonly from: number;
      readonly to: number;
      readonly object: Expr;
      readonly name: string;
      readonly nameFrom: number;
    }
  | {
      readonly t: 'item';
      readonly from: number;
      readonly to: number;
      readonly object: Expr;
      readonly key: Expr;
    }
  | ICall
  | {
      readonly t: 'join';
      readonly from: number;
      readonly to: number;
      readonly parts: readonly Expr[];
    }
  | {
      readonly t: 'format';
      readonly from: number;
      readonly to: number;
      readonly left: Expr;
      readonly right: Expr;
    }
  | {
      /** `left / right`: of paths, one within the other. */
      readonly t: 'divide';
      readonly from: number;
      readonly to: number;
      readonly left: Expr;
      readonly right: Expr;
    }
  | {
      readonly t: 'dict';
      readonly from: number;
      readonly to: number;
      readonly entries: readonly IEntry[];
    }
  | {
      readonly t: 'list';
      readonly from: number;
      readonly to: number;
      readonly items: readonly Expr[];
    }
  | {
      /** `then if … else otherwise` */
      readonly t: 'choice';
      readonly from: number;
      readonly to: number;
      readonly test: Expr;
      readonly then: Expr;
      readonly otherwise: Expr;
    }
  | {
      /** `left operator right`: `==`, `!=`, `in`, `not in`, `is` or `is not`. */
      readonly t: 'compare';
      readonly from: number;
      readonly to: number;
      readonly left: Expr;
      readonly operator: string;
      readonly right: Expr;
    }
  | {
      readonly t: 'not';
      readonly from: number;
      readonly to: number;
      readonly operand: Expr;
    }
  | IComprehension
  | {
      readonly t: 'lambda';
      readonly from: number;
      readonly to: number;
      readonly params: readonly IParam[];
      readonly body: Expr;
    }
  | {
      readonly t: 'number';
      readonly from: number;
      readonly to: number;
      /** As it is written. */
      readonly value: string;
    }
  | {
      readonly t: 'other';
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly t: 'constant';
      readonly from: number;
      readonly to: number;
      readonly value: 'True' | 'False' | 'None';
    };

/** `value for targets in items`, with one `for` and no condition; with a key, that of a dictionary. */
export interface IComprehension {
  readonly t: 'comprehension';
  readonly from: number;
  readonly to: number;
  readonly key: Expr | null;
  readonly value: Expr;
  /** The names that each item is bound to: one for all of it, more for its parts. */
  readonly targets: readonly string[];
  readonly items: Expr;
}

/** A parameter of a function. */
export interface IParam {
  readonly name: string;
  readonly default: Expr | null;
  /** True for `**kwargs`. */
  readonly isRest: boolean;
  /** True for `*args`. */
  readonly isArgs: boolean;
}

/** One entry of a dictionary; the key is null for `**other`. */
export interface IEntry {
  readonly key: Expr | null;
  readonly value: Expr;
}

/** A call. */
export interface ICall {
  readonly t: 'call';
  readonly from: number;
  readonly to: number;
  readonly callee: Expr;
  readonly args: readonly Expr[];
  /** Which of the arguments stand behind a `*`. */
  readonly starred?: readonly number[];
  readonly keywords: readonly IKeyword[];
}

/** A keyword argument; the name is null for `**other`. */
export interface IKeyword {
  readonly name: string | null;
  readonly from: number;
  readonly to: number;
  readonly value: Expr;
}
