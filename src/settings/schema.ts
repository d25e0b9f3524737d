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
   * The backend that one click switches to; the others stay in the menu beside it. What the kernel has comes first in any case; auto takes of that the backend which the notebook already uses, else your last choice, else TensorFlow.
   */
  preferredBackend?: 'auto' | 'tensorflow' | 'jax' | 'torch';
  /**
   * The backend that you last switched a notebook to. The advisor keeps it here, for the preferred backend auto.
   */
  lastBackend?: 'none' | 'tensorflow' | 'jax' | 'torch';
  /**
   * How a backend is written into a notebook: os.environ works everywhere, %env only in IPython.
   */
  snippetStyle?: 'os.environ' | '%env';
  /**
   * Whether a cell with findings gets a card under its input, or only marks in its lines.
   */
  display?: 'card' | 'marks';
  /**
   * Whether each use of Keras 1 and 2 is marked in its line, with a quick fix: where the notebook does not run a Keras before 3 (auto), always, or never. The rule old-keras-code, which looks for them, must be on.
   */
  oldCodeMarks?: 'auto' | 'always' | 'never';
  /**
   * When to ask the kernel which backend it runs: automatically, after cells that may change it (auto), only on a click (on-demand), or never. It is asked silently and imports nothing.
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
    /**
     * The backend is discontinued. KB001; its own severity is error.
     */
    'discontinued-backend'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * The saved output comes from a discontinued backend. KB002; its own severity is warning.
     */
    'ran-on-discontinued-backend'?:
      'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * Theano is imported. KB003; its own severity is warning.
     */
    'theano-import'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * Theano is configured. KB004; its own severity is info.
     */
    'theano-flags'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * Keras 1’s name for the order of image axes. KB005; its own severity is error.
     */
    'theano-image-ordering'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * A discontinued package is installed. KB006; its own severity is warning.
     */
    'discontinued-install'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * Unknown backend name. KB010; its own severity is error.
     */
    'unknown-backend'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * %env keeps quotes and comments in the value. KB011; its own severity is error.
     */
    'quoted-env-magic'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * The setting never reaches Keras. KB012; its own severity is error.
     */
    'setting-without-effect'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * The backend is set after Keras was loaded. KB013; its own severity is error.
     */
    'backend-set-too-late'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * Two settings disagree. KB014; its own severity is warning.
     */
    'conflicting-backends'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * Names imported before set_backend() keep the old backend. KB015; its own severity is warning.
     */
    'stale-keras-names'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * A variable of Keras, tf.keras or JAX has no effect. KB016; its own severity is warning.
     */
    'variable-without-effect'?:
      'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * This Keras ignores KERAS_BACKEND. KB020; its own severity is warning.
     */
    'legacy-keras'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * The backend cannot train. KB021; its own severity is warning.
     */
    'backend-cannot-train'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * keras.backend no longer has this name. KB022; its own severity is warning.
     */
    'gone-keras-name'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * This works on another backend only. KB023; its own severity is warning.
     */
    'needs-other-backend'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * A function of one framework on tensors of another. KB024; its own severity is warning.
     */
    'foreign-function'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * The backend does this under a condition only. KB025; its own severity is info.
     */
    'limited-on-backend'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * The shell cuts the version off a requirement. KB030; its own severity is warning.
     */
    'unquoted-requirement'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * The kernel runs another backend. KB040; its own severity is error.
     */
    'kernel-disagrees'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * The backend is not installed. KB041; its own severity is error.
     */
    'backend-not-installed'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * The setting takes effect after a restart. KB042; its own severity is warning.
     */
    'restart-needed'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * A failed import of Keras stays in the kernel. KB043; its own severity is error.
     */
    'poisoned-import'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * keras.json is stale, malformed or misplaced. KB044; its own severity is warning.
     */
    'keras-json'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * A layer needs TensorFlow, which is not installed. KB045; its own severity is error.
     */
    'layer-needs-tensorflow'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * Known error in the output. KB050; its own severity is warning.
     */
    'explained-error'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * A comment suppresses nothing. KB060; its own severity is info.
     */
    'unused-ignore'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    /**
     * Code is written for Keras 1 or 2. KB061; its own severity is info.
     */
    'old-keras-code'?: 'default' | 'error' | 'warning' | 'info' | 'off';
    [k: string]: unknown;
  };
}
