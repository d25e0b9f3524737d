import { SyntaxNode } from '@lezer/common';

import { ICode } from '../../core/python/parsed-cells';

/** What an expression is, as far as it can be told without running the notebook. */
export type Value =
  | IUnknown
  | ILiteral
  /** A list can be added to, whatever name it goes by. */
  | ISequence
  | { readonly t: 'dict'; readonly entries: Map<string, Value> }
  /** What a call of something of Keras gave. */
  | IResult
  /** A module, or something in it, by its dotted name. */
  | { readonly t: 'path'; readonly path: string }
  /** An attribute of what a call gave: a method, mostly. */
  | { readonly t: 'attribute'; readonly of: IResult; readonly name: string }
  /** A method of a list or a string. */
  | {
      readonly t: 'method';
      readonly of: ISequence | ILiteral;
      readonly name: string;
    }
  | { readonly t: 'function'; readonly def: IFunction };

/** What only running the notebook can tell; with the first expression that is to blame, as it is written. */
export interface IUnknown {
  readonly t: 'unknown';
  readonly why: IReason;
}

/** Why something cannot be told. */
export interface IReason {
  /** The cell's position among all cells, from 0. */
  readonly cell: number;
  /** The expression, at most 60 characters of it. */
  readonly text: string;
}

/** What is written out. */
export interface ILiteral {
  readonly t: 'literal';
  readonly value: string | number | boolean | null;
}

/** A list or a tuple. */
export interface ISequence {
  readonly t: 'list' | 'tuple';
  readonly items: Value[];
}

/** What a call gave, by the call's place among all calls. */
export interface IResult {
  readonly t: 'result';
  readonly index: number;
}

/** A function of the notebook. */
export interface IFunction {
  readonly code: ICode;
  readonly node: SyntaxNode;
  readonly scope: Scope;
}

/** What names are bound to. */
export class Scope {
  constructor(private readonly _outer: Scope | null) {}

  get(name: string): Value | undefined {
    return this._values.get(name) ?? this._outer?.get(name);
  }

  set(name: string, value: Value): void {
    this._values.set(name, value);
  }

  private readonly _values = new Map<string, Value>();
}

/** A call of something of Keras, or of what an earlier call gave. */
export interface IRecordedCall {
  readonly on: number | null;
  readonly path: readonly string[];
  readonly args: readonly Value[];
  readonly kwargs: ReadonlyMap<string, Value>;
  /** The cell's position among all cells, from 0. */
  readonly cell: number;
  /** Why the call cannot be made again; null where it can. */
  readonly why: IReason | null;
}
