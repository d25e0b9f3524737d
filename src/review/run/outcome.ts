import type { KernelEnd } from '../../ui/own-kernel';

/** A code cell of the rewritten notebook. */
export interface ICheckCell {
  readonly id: string;
  /** Where it stands, from 0. */
  readonly position: number;
  readonly source: string;
}

/** What a cell raised; the traceback without colors. */
export interface ICellError {
  readonly name: string;
  readonly message: string;
  readonly traceback: string;
}

/** On what Keras ran in the end. */
export interface IRanOn {
  readonly backend: string;
  readonly version: string;
}

/** How a run came to its end. `ran` is how many cells ran before. */
export type RunOutcome =
  | {
      readonly kind: 'passed';
      readonly ran: number;
      /** Null where Keras was not loaded, or did not tell. */
      readonly on: IRanOn | null;
    }
  | {
      readonly kind: 'failed';
      readonly ran: number;
      readonly cell: ICheckCell;
      readonly error: ICellError;
      /** What the cell printed, then the error, as rules read it. */
      readonly outputs: readonly string[];
    }
  /** The cell asks for input, which nobody is there to give. */
  | {
      readonly kind: 'asked';
      readonly ran: number;
      readonly cell: ICheckCell;
    }
  | {
      readonly kind: 'kernel-ended';
      readonly ran: number;
      readonly cell: ICheckCell;
      readonly how: KernelEnd;
    }
  | { readonly kind: 'no-kernel'; readonly reason: string }
  | { readonly kind: 'stopped'; readonly ran: number }
  /** Another page of this server runs a notebook. */
  | { readonly kind: 'elsewhere' };
