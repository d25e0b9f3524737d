/**
 * What a rewrite does to the meaning: `safe` keeps it, `suggestion` may change it (the reason says how), `manual` needs a
 * person (the reason says what to do).
 */
export type ApiMeaning = 'safe' | 'suggestion' | 'manual';

/** A generation of Keras whose signatures and defaults are told apart; `2.3` has the defaults of 2.3.x and tf.keras. */
export type ApiGeneration = '1' | '2' | '2.3';

/** Text for each generation; one that is left out is like the generation before it. */
export type ByGeneration<T> = Readonly<Partial<Record<ApiGeneration, T>>>;

/** What becomes of a parameter of an old signature. A parameter that is not listed keeps its name and meaning. */
export interface IApiParameter {
  /** Its name in Keras 3; null where it is left out. */
  readonly to: string | null;
  /** Literals of the old value, as Python text with single quotes, with what to write now. */
  readonly values?: Readonly<Record<string, string>>;
  /** The generations of keras, not of tf.keras, of which this is said; all where it is left out. */
  readonly generations?: readonly ApiGeneration[];
  /**
   * Where `to` is null or the meaning is not safe: literals with which the argument said nothing, so that it can be left
   * out, or renamed, safely.
   */
  readonly harmless?: readonly string[];
  /** `safe` where it is left out. */
  readonly meaning?: ApiMeaning;
  /** Why the meaning changes, or what to do; needed where it is not safe. English, one or two sentences. */
  readonly reason?: string;
}

/** Parameters of which Keras 3 takes one tuple: `nb_row=3, nb_col=3` is `kernel_size=(3, 3)`. */
export interface IApiTuple {
  readonly to: string;
  readonly of: readonly string[];
}

/** A default that changed: what to write out so that the model stays the same. */
export interface IApiDefault {
  /** The parameter's name in Keras 3. */
  readonly parameter: string;
  /** Python text, or `helper:NAME` for a function of `helpers`; null where that generation's default is Keras 3's. */
  readonly values: ByGeneration<string | null>;
  /** Said of notebooks only that keep their channels first: there Keras 3 looks for them in layers that never asked. */
  readonly isOfChannelsFirst?: boolean;
  /** Keras 3 has no default, so that it is written out whatever a notebook was written for. */
  readonly isRequired?: boolean;
  readonly meaning: ApiMeaning;
  readonly reason: string;
}

/** One class, function, method or attribute of Keras that changed. */
export interface IApiEntry {
  /**
   * Its old dotted names with the module as it is in Keras 3 (`keras.layers.Convolution2D`; moved modules are in
   * `modules.ts`). A method is `keras.Model.fit_generator`, an attribute of an optimizer `keras.optimizers.Optimizer.lr`.
   */
  readonly old: readonly string[];
  /** What to import or call now, `keras.layers.Conv2D`; null where nothing takes its place. */
  readonly now: string | null;
  readonly kind: 'class' | 'function' | 'method' | 'attribute';
  /** Parameters in order, without `self`, by generation; left out where nobody called it by position or nothing changed. */
  readonly signatures?: ByGeneration<readonly string[]>;
  /** Parameters in order in Keras 3. */
  readonly parameters?: readonly string[];
  /** Old parameters that changed; of several, the first that is said of the notebook's generation. */
  readonly changes?: Readonly<
    Record<string, IApiParameter | readonly IApiParameter[]>
  >;
  readonly tuples?: readonly IApiTuple[];
  readonly defaults?: readonly IApiDefault[];
  /** The name of a rewriter in `migrate/rewriters` for what data cannot say. */
  readonly rewriter?: string;
  /** `safe` where it is left out. */
  readonly meaning?: ApiMeaning;
  readonly reason?: string;
  /** Where this is written or was run: a release note, a source file with its version, or "run on ...". */
  readonly source: string;
}

/** A module that moved; everything in it is found at the new place under its own name unless an entry says otherwise. */
export interface IApiModule {
  readonly old: string;
  /** Null where the module is gone and its contents are listed one by one. */
  readonly now: string | null;
  readonly source: string;
}

/** A function or class to be written into the notebook where Keras 3 has nothing that is the same. */
export interface IApiHelper {
  /** The name that it defines, as in `helper:NAME`. */
  readonly name: string;
  /** Its Python source, without a line break at the end. */
  readonly source: string;
  /** What it imports, dotted: `keras.ops`. */
  readonly imports: readonly string[];
}

/** What changed between Keras 0.3, 1, 2, tf.keras and Keras 3. */
export interface IApi {
  readonly modules: readonly IApiModule[];
  readonly entries: readonly IApiEntry[];
  readonly helpers: readonly IApiHelper[];
}
