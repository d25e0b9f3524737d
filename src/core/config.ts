import { Severity } from './findings/finding';

/** How a setting is written into a notebook: `os.environ["KERAS_BACKEND"] = "jax"` or `%env KERAS_BACKEND=jax`. */
export type SnippetStyle = 'os.environ' | '%env';

/** What the user chose; the part of the settings that changes what is found or how it is repaired. */
export interface IConfig {
  /** A backend that trains, by name; `auto` for the one that suits kernel and notebook, as `rankBackends` says. */
  readonly preferredBackend: string;
  /** The backend that the user last switched to; null where there was none. */
  readonly lastBackend: string | null;
  readonly snippetStyle: SnippetStyle;
  /** By rule name; a rule that is absent has its own severity. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Modules beyond the built-in list that import Keras by themselves. */
  readonly extraImporters: readonly string[];
}

/** The configuration of a fresh install. */
export const defaultConfig: IConfig = {
  preferredBackend: 'auto',
  lastBackend: null,
  snippetStyle: 'os.environ',
  severities: {},
  extraImporters: []
};
