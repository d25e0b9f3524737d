import { IApiEntry } from '../../knowledge/api/types';
import { Api } from '../api';
import { Generation } from '../generation';
import { IProgram } from '../program/interpreter';
import { ICallUse, IReferenceUse } from '../program/value';
import { Draft } from './draft';

/** What a notebook was written for. */
export interface IOrigin {
  readonly generation: Generation;
  /** The version of Keras, where it is known. */
  readonly version: string | null;
  /** Whether the notebook shows that Theano was its backend. */
  readonly isTheano: boolean;
}

/** What rewriters know. */
export interface IRewriteContext extends IOrigin {
  readonly api: Api;
  readonly program: IProgram;
  /** The reference of a call's callee, where the callee is one. */
  referenceOf(use: ICallUse): IReferenceUse | null;
  /** Writes the new name of what is called. */
  renameCallee(use: ICallUse, entry: IApiEntry, draft: Draft): void;
  /** The name by which the notebook calls Keras: `keras`, `tensorflow.keras`. */
  readonly root: string;
}

/** Rewrites what data alone cannot say; it gets the call's draft, to which the entry's data was not applied. */
export type Rewriter = (
  use: ICallUse,
  entry: IApiEntry,
  draft: Draft,
  context: IRewriteContext
) => void;
