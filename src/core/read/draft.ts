import { FactKind, Quoting } from '../fact';

/** A value as found in a text. Offsets are those of the text. */
export interface IDraftValue {
  readonly text: string | null;
  readonly expression: string;
  readonly from: number;
  readonly to: number;
  readonly quoting: Quoting;
  /** False when the text there is escaped, so that nothing can be put in its place. */
  readonly replaceable?: boolean;
}

/** A fact found in shell text or a file's text, before it is put in its place. */
export interface IDraft {
  readonly kind: FactKind;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly value: IDraftValue | null;
  readonly backend: string | null;
  readonly persists: boolean;
  readonly via: string;
  readonly unquoted?: boolean;
  /** The command that says so. */
  readonly command: { readonly from: number; readonly to: number };
}

/** Environment variables of interest and the kind of fact that setting one is; null for the setter's own kind. */
export const VARIABLES: ReadonlyMap<string, FactKind | null> = new Map<
  string,
  FactKind | null
>([
  ['KERAS_BACKEND', null],
  ['THEANO_FLAGS', 'theano-flags'],
  ['THEANORC', 'theano-flags'],
  ['KERAS_HOME', 'keras-home'],
  ['TF_USE_LEGACY_KERAS', 'legacy-keras-flag']
]);
