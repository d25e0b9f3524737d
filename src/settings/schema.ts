// Generated from schema/plugin.json by `jlpm settings:types`; do not edit.

/**
 * Advice about Keras backend settings in notebooks.
 */
export interface ISettingsData {
  /**
   * Whether notebooks are read and advice is shown at all.
   */
  enabled?: boolean;
  /**
   * The backend that one click switches to; the others stay in the menu beside it.
   */
  preferredBackend?: 'tensorflow' | 'jax' | 'torch';
  /**
   * How a backend is written into a notebook: os.environ works everywhere, %env only in IPython.
   */
  snippetStyle?: 'os.environ' | '%env';
  /**
   * Whether a cell with findings gets a card under its input, or only marks in its lines.
   */
  display?: 'card' | 'marks';
  /**
   * When the kernel may be asked which backend is in force: by itself at telling moments (auto), only on a click (on-demand), or never. It is asked silently and imports nothing.
   */
  probe?: 'auto' | 'on-demand' | 'never';
  /**
   * Names of modules, of your own for example, that import Keras by themselves: a backend that is set after them comes too late.
   */
  extraImporters?: string[];
  /**
   * The severity of each rule, or off.
   */
  rules?: {
    [k: string]: unknown;
  };
}
