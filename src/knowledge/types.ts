/** What the knowledge needs of a translator; the core's and JupyterLab's fit. */
export interface ITranslate {
  __(message: string, ...args: (string | number)[]): string;
}

/**
 * What a backend can do in the newest Keras: train, only run models (`inference`), nothing anymore (`discontinued`),
 * or it was never a backend of Keras although people name it (`foreign`).
 */
export type BackendStatus =
  'training' | 'inference' | 'discontinued' | 'foreign';

/** What to type to get a backend. */
export interface IInstall {
  /** Arguments of `pip install`, quoted for a shell where that is needed. */
  readonly pip: { readonly cpu: string; readonly gpu: string | null };
  /** Arguments of `conda install -c conda-forge`; null where conda-forge does not have all of it. */
  readonly conda: { readonly cpu: string; readonly gpu: string | null } | null;
}

/** What Keras needs for a backend, from one version of Keras on. */
export interface IBackendNeeds {
  /** The first version of Keras, `3.14`. */
  readonly since: string;
  /** The distribution that makes it a backend; null where Keras itself has it. */
  readonly plugin: string | null;
  /** The modules without which Keras cannot load it, the framework's own first, the plug-in's last. */
  readonly modules: readonly string[];
  readonly install: IInstall;
}

/** What people read of a backend, translated. */
export interface IBackendTexts {
  /** One sentence. */
  readonly summary: string;
  /** For a backend that is gone: since when, and what Keras 3 says; two or three sentences. Else empty. */
  readonly end: string;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
}

/**
 * A backend's cell as its file writes it: a flag; a flag with what qualifies it and the first Keras where it holds; or a
 * measured figure.
 */
export type CellEntry =
  | Flag
  | readonly [flag: Flag, text: string]
  | readonly [flag: Flag, text: string, since: string]
  | number;

/** What a backend can do, by the ids of the rows of the comparison. */
export type Cells = (trans: ITranslate) => Readonly<Record<string, CellEntry>>;

/** All that is known of one backend; what it can do is in the folder `cells`. */
export interface IBackend {
  /** The exact value of KERAS_BACKEND. */
  readonly name: string;
  /** Its proper name: `PyTorch`. */
  readonly title: string;
  /** The title where there is room for two or three letters; absent where the title itself is short. */
  readonly short?: string;
  readonly status: BackendStatus;
  /** The first Keras that accepts it and the last one (null: the newest still does); null when none ever did. */
  readonly keras: {
    readonly since: string;
    readonly until: string | null;
  } | null;
  /** What people write for it, in lower case. */
  readonly aliases: readonly string[];
  /** The module whose import is a fact about this backend; null for one that notebooks import for other reasons, too. */
  readonly framework: string | null;
  /** Its distributions on the package index, best first, in their normal form; `*` at the end stands for anything. */
  readonly distributions: readonly string[];
  /** What Keras needs for it, the newest version of Keras first; empty for one that should not be installed anymore. */
  readonly needs: readonly IBackendNeeds[];
  /** When its end was announced, an ISO date or the part of it that is known; null when it lives or nobody knows. */
  readonly ended: string | null;
  readonly texts: (trans: ITranslate) => IBackendTexts;
  readonly sources: readonly string[];
}

/** Whether a backend has something; `unknown` where nobody looked. */
export type Flag = 'yes' | 'partly' | 'no' | 'unknown';

/** What became of a claim. */
export type Standing = 'holds' | 'outdated' | 'opinion' | 'confirmed';

/**
 * How something is known: from documentation or a package index, read in the source, run for this project, or published
 * by somebody else who measured.
 */
export type Evidence = 'documented' | 'source' | 'run' | 'published';

/** How something is known, of which versions, and when that was checked last. */
export interface IProof {
  readonly evidence: Evidence;
  /** What was looked at: `Keras 3.15.1`. */
  readonly version: string;
  /** An ISO date. */
  readonly checked: string;
}

/** A question of years ago, as it is to be cited. */
export interface IQuestion {
  /** Its title, word for word. */
  readonly title: string;
  readonly site: string;
  readonly link: string;
  /** Who wrote it, as far as the page says by name. */
  readonly authors: readonly string[];
  readonly license: { readonly name: string; readonly link: string };
}

/** One step of the story of the question. Texts are translated. */
export interface IStoryStep {
  /** An ISO date or the part of it that is known. */
  readonly date: string;
  readonly title: string;
  /** What was said or promised then. */
  readonly text: string;
  /** What became of it. */
  readonly since: string;
  readonly sources: readonly string[];
}

/** A claim of the question of 2016, then and now. Texts are translated. */
export interface IClaim {
  readonly id: string;
  readonly year: number;
  /** What was claimed, in a few words. */
  readonly claim: string;
  /** What else belongs to it, so that it is told fairly; empty where the few words are all. */
  readonly said: string;
  readonly then: string;
  readonly now: string;
  readonly standing: Standing;
  /** The verdict in a few words. */
  readonly verdict: string;
  /** By backend name, for those backends that the claim concerns today. */
  readonly flags: Readonly<Record<string, Flag>>;
  /** How it is known what is now. */
  readonly proof: IProof;
  readonly thenSources: readonly string[];
  readonly nowSources: readonly string[];
}

/** Figures that somebody else measured. Texts are translated. */
export interface IPublished {
  readonly title: string;
  /** On what and how. */
  readonly method: string;
  readonly unit: string;
  /** Backends by name, with what is said of the way they ran. */
  readonly columns: readonly {
    readonly backend: string;
    readonly title: string;
  }[];
  readonly rows: readonly {
    readonly task: string;
    /** In the order of the columns; null where there is none. */
    readonly figures: readonly (number | null)[];
    /** Whether the publisher calls some of them abnormal. */
    readonly isDoubted: boolean;
  }[];
  /** What the publisher says to it, what critics say, and what it means beside the figures of this project. */
  readonly notes: readonly string[];
  readonly proof: IProof;
  readonly sources: readonly string[];
}

/** One backend's cell in a row of capabilities. */
export interface ICapabilityCell {
  readonly flag: Flag;
  /** A figure or a word to show beside the flag; empty when the flag says it all. Translated. */
  readonly text: string;
  /** The first Keras where it holds, `3.15`; null where it holds in every Keras 3. */
  readonly since: string | null;
}

/** One thing that backends are compared by. Texts are translated. */
export interface ICapability {
  readonly id: string;
  readonly group: 'train' | 'speed' | 'ship' | 'install' | 'data';
  readonly title: string;
  /** How it was found out or what limits it; empty when there is nothing to add. */
  readonly note: string;
  /** True when the cells hold figures rather than yes and no. */
  readonly figures: boolean;
  /** Whether the lowest figure is the best; not where figures are only compared, such as versions. */
  readonly lowestIsBest?: boolean;
  readonly proof: IProof;
  /** By backend name. */
  readonly cells: Readonly<Record<string, ICapabilityCell>>;
  /** Empty where this project measured: then the note says how. */
  readonly sources: readonly string[];
}

/** A package that imports Keras or TensorFlow by itself, and with it settles the backend. */
export interface IImporter {
  /** The module, as it is imported. */
  readonly module: string;
  /** What it loads. TensorFlow loads Keras in its turn. */
  readonly loads: 'keras' | 'tensorflow' | null;
  /** What it does about the backend before: sets one for certain, or one of those that are installed where none is set. */
  readonly chooses?: { readonly backend: string } | 'installed';
}

/** A module whose import says something about Keras or its backends, by the first part of its dotted path. */
export interface IModule {
  readonly name: string;
  /** The kind of fact that importing it is. */
  readonly kind: `import-${string}`;
  /** What it loads that settles the backend; null when it settles nothing. */
  readonly loads: 'keras' | 'tensorflow' | null;
  /** The backend that it is the framework of, by name; null when it is none's. */
  readonly backend: string | null;
}

/** An environment variable that bears on Keras' backend. */
export interface IVariable {
  readonly name: string;
  /** The kind of fact that setting it is; null where it is the kind of the statement that sets it. */
  readonly kind:
    | 'theano-flags'
    | 'keras-home'
    | 'keras-flag'
    | 'legacy-keras-flag'
    | 'jax-flag'
    | null;
  /** The backend that it configures, by name; null when its value names the backend, or it is about none. */
  readonly backend: string | null;
  /** When it is read for good; null where that does not matter anymore. */
  readonly read: VariableReader | null;
  /** The values that are compared with, where others do nothing: those that switch it on, or off. */
  readonly values?: readonly string[];
}

/**
 * What reads an environment variable for good: the import of Keras, the first use of tf.keras, the import of JAX, or the
 * start of JAX, which comes with its first computation.
 */
export type VariableReader = 'keras' | 'tf.keras' | 'jax' | 'jax-start';

/** Functions whose call surely computes with JAX where Keras runs on it, or is JAX's own. */
export interface IJaxStarts {
  /** By the module that they are in. */
  readonly functions: Readonly<Record<string, readonly string[]>>;
  /** Methods of a model of Keras. */
  readonly methods: readonly string[];
}

/** How the versions of Keras from `since` on choose their backend. */
export interface IGeneration {
  /** The first version, `3.8`. */
  readonly since: string;
  /** The default backend; null where there is no choice, and TensorFlow is all there is. */
  readonly default: string | null;
  /** Whether any importable module with the right functions loads; only the backends of that time do otherwise. */
  readonly acceptsModules: boolean;
  /** What Keras raises at another name, which is `%1`. */
  readonly refusal: string;
  /** What Keras raises where the distribution `%2` that makes `%1` a backend is missing; null before there were any. */
  readonly missingPlugin: string | null;
  /** Whether an empty KERAS_BACKEND counts as unset. */
  readonly emptyIsUnset: boolean;
  /** Whether a keras.json that is not valid JSON is ignored; it stops the import otherwise. */
  readonly toleratesBadJson: boolean;
  /** Whether the name in keras.json is checked even where the environment overrides it. */
  readonly checksJson: boolean;
}

/** Names of Keras 1 and 2 that are gone from `keras.backend`. */
export interface IGoneNames {
  /** From `keras.backend`, with Keras 3. */
  readonly ofKeras: readonly string[];
  /** From `tf.keras.backend`, with TensorFlow 2.16, which has Keras 3. */
  readonly ofTensorFlow: readonly string[];
  /** What to write instead, by name, where that is one name. */
  readonly successors: Readonly<Record<string, string>>;
}

/** Classes and functions that can be imported on every backend and work on some. */
export interface INativeApi {
  /** The kind of finding; never changed. */
  readonly id: string;
  /** The module that they are in. */
  readonly module: string;
  /** Their names; the first tells most. */
  readonly names: readonly string[];
  /** Where they work, from which version of Keras on. */
  readonly works: readonly {
    readonly backend: string;
    readonly since: string;
  }[];
  /** The row of the comparison that says so by backend; null where none does. */
  readonly row: string | null;
  /** How they fail on others, by the line that Python prints; null where they are ignored. */
  readonly error: RegExp | null;
  /** What they do on others; a sentence or two. */
  readonly elsewhere: (trans: ITranslate) => string;
  readonly sources: readonly string[];
}

/** A framework whose functions compute with its own tensors only. */
export interface IFramework {
  /** The backend that has these tensors. */
  readonly backend: string;
  readonly module: string;
  /** Its functions that compute, by the last part of their names. */
  readonly functions: readonly string[];
  /** What stands in a statement that calls one: sources of regular expressions. */
  readonly words: readonly string[];
  /** Where they fail on other backends. */
  readonly fails: Readonly<
    Record<string, 'everywhere' | 'in losses' | undefined>
  >;
}

/** What a backend does only under a condition. */
export interface ILimit {
  /** The id of the use. */
  readonly use: string;
  readonly backend: string;
  /** The id of another use that lifts it; null where none does. */
  readonly unless: string | null;
  /** What lifts it where it stands in the statement. */
  readonly except: RegExp | null;
  /** What has to stand somewhere in the notebook. */
  readonly needs: RegExp | null;
  /** A saved error that is about it. */
  readonly error: RegExp;
  readonly message: (name: string, trans: ITranslate) => string;
  readonly why: (trans: ITranslate) => string;
  readonly sources: readonly string[];
}

/** A use of Keras, or of data for it, that not every backend can do; a row of the comparison says which can. */
export interface IBackendUse {
  /** Never changed. */
  readonly id: string;
  /** The id of the row. */
  readonly row: string;
  /** What the notebook does, in a few words. */
  readonly title: (trans: ITranslate) => string;
  /** The classes, functions or methods that are called, by the last part of their names. */
  readonly calls: readonly string[];
  /** The module that they are in, `keras` for whatever leads to Keras; null for methods of anything. */
  readonly module: string | null;
  /** The argument that makes it this use, by keyword and, from 0, by position; null where the call is all. */
  readonly argument: {
    readonly name: string;
    readonly position: number | null;
    readonly values: readonly string[];
  } | null;
}

/** All data that core is given. */
export interface IKnowledge {
  readonly backends: readonly IBackend[];
  readonly importers: readonly IImporter[];
  readonly modules: readonly IModule[];
  readonly variables: readonly IVariable[];
  /** Every generation of Keras, newest first. */
  readonly generations: readonly IGeneration[];
  /** The newest release of Keras: what installers take, and what is assumed where a kernel does not say. */
  readonly newestKeras: string;
  /** Layers that compute with TensorFlow whatever the backend is. */
  readonly tensorflowLayers: readonly string[];
  /** Keras 1's names for where an image's channels stand, and what each is called since Keras 2. */
  readonly imageOrderings: Readonly<Record<string, string>>;
  readonly goneNames: IGoneNames;
  readonly nativeApis: readonly INativeApi[];
  readonly jaxStarts: IJaxStarts;
  readonly backendUses: readonly IBackendUse[];
  /** Functions of TensorFlow that compute, by the last part of their names. */
  readonly tensorflowFunctions: readonly string[];
  readonly frameworks: readonly IFramework[];
}
