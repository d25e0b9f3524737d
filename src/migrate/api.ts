import { IApi, IApiEntry, IApiHelper } from '../knowledge/api/types';

/** The names under which Keras is imported, longest first; the first part of each is what the others stand for. */
const KERAS =
  /^(tensorflow\.contrib\.keras\.(?:python|api)\.keras|tensorflow\.contrib\.keras|tensorflow\.compat\.v[12]\.keras|tensorflow\.python\.keras|tensorflow\.keras|keras_core|tf_keras|keras)(?=\.|$)/;

/** What tf.keras of TensorFlow 2.16 and later still has, though keras 3 has it no more; run on TensorFlow 2.21. */
const KEPT_IN_TENSORFLOW =
  /^keras\.(backend|losses|metrics|preprocessing\.(image|text|sequence))(\.|$)/;

/** What of that it has no more either, or what fails on the variables of Keras 3 (set_value, get_value on JAX and PyTorch ...); run on TensorFlow 2.21. */
const GONE_IN_TENSORFLOW = new Set(
  'asymmetric_spatial_2d_padding asymmetric_temporal_padding atrous_conv2d batch_set_value control_dependencies conv3d_transpose count_params deconv2d eager eval function get_session get_value get_variable_shape identity image_dim_ordering in_test_phase in_train_phase is_placeholder is_symbolic is_tensor is_variable learning_phase lesser lesser_equal local_conv1d local_conv2d logsumexp manual_variable_initialization normalize_batch_in_training normalize_data_format pack placeholder print_tensor random_binomial reset_uids separable_conv1d set_image_dim_ordering set_learning_phase set_session set_value size slice symbolic update update_add update_sub'
    .split(' ')
    .map(name => `keras.backend.${name}`)
);

/** Parts of Keras whose names are known without their module. */
const NAMED =
  /^keras\.(?:layers|models|optimizers|callbacks|constraints|utils|preprocessing\.image|src\.legacy\.preprocessing\.text)\.(\w+)$/;

/** Names by convention. */
const CONVENTIONS: readonly (readonly [string, string])[] = [
  ['K', 'keras.backend'],
  ['Sequential', 'keras.models.Sequential'],
  ['image', 'keras.preprocessing.image'],
  ['sequence', 'keras.preprocessing.sequence'],
  ['np_utils', 'keras.utils.np_utils'],
  ['l1', 'keras.regularizers.l1'],
  ['l2', 'keras.regularizers.l2']
];

/** A layer of keras_contrib, which is there for Keras 2 alone; its modules give each other's names. */
const CONTRIBUTED = /^keras_contrib\.layers\.(?:\w+\.)*(?=\w+$)/;

const LAYER_MEMBER = /^keras\.layers\.[A-Z]\w*\.(?=\w+$)/;

/** A dotted path of Keras. */
export interface IKerasPath {
  /** How the notebook calls Keras: `keras`, `tensorflow.keras`. */
  readonly root: string;
  /** The path as it is in Keras 3, modules that moved at their new place, `keras` first. */
  readonly path: string;
  /** Whether a module in it moved or is gone. */
  readonly moved: boolean;
}

/** What changed in Keras, ready to be asked. */
export class Api {
  constructor({ modules, entries, helpers }: IApi) {
    for (const { old, now } of modules) {
      this._modules.set(old, now);
    }
    for (const entry of entries) {
      for (const old of entry.old) {
        this._entries.set(old, entry);
        const name = NAMED.exec(old)?.[1];
        // A function without a successor may as well be the helper's own: `save_array`.
        const isTold =
          entry.now !== null ||
          entry.rewriter !== undefined ||
          /^[A-Z]/.test(name ?? '');
        if (name && isTold && !this._names.has(name)) {
          this._names.set(name, old);
        }
      }
    }
    for (const helper of helpers) {
      this._helpers.set(helper.name, helper);
    }
  }

  /** The path of something of Keras; null for all else. */
  keras(dotted: string): IKerasPath | null {
    const root = KERAS.exec(dotted)?.[1];
    if (root === undefined) {
      const path = dotted.replace(CONTRIBUTED, 'keras_contrib.layers.');
      return this._entries.has(path)
        ? { root: 'keras', path, moved: true }
        : null;
    }
    const own = `keras${dotted.slice(root.length)}`;
    const path =
      root.startsWith('tensorflow') &&
      KEPT_IN_TENSORFLOW.test(own) &&
      !GONE_IN_TENSORFLOW.has(own)
        ? `tensorflow.${own}`
        : this._atNewPlace(own);
    return { root, path, moved: path !== own && path.startsWith('keras') };
  }

  /** What is known of a path of Keras 3; undefined where nothing changed. */
  entry(path: string): IApiEntry | undefined {
    return (
      this._entries.get(path) ??
      // What every layer has.
      this._entries.get(path.replace(LAYER_MEMBER, 'keras.layers.Layer.'))
    );
  }

  /** What a name of Keras is by which people call it without saying where it is from; undefined for other names. */
  named(name: string): string | undefined {
    return this._names.get(name);
  }

  /** Whether a module of Keras, as the notebook names it, is gone without one that took its place. */
  isGone(module: string): boolean {
    return this._modules.get(module) === null;
  }

  /** A helper by its name. */
  helper(name: string): IApiHelper | undefined {
    return this._helpers.get(name);
  }

  private _atNewPlace(path: string): string {
    if (this._entries.has(path)) {
      // `keras.layers.merge` was a function before it was a module.
      return path;
    }
    for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
      const now = this._modules.get(path.slice(0, end));
      if (now !== undefined && now !== null) {
        return now + path.slice(end);
      }
    }
    return path;
  }

  private readonly _modules = new Map<string, string | null>();
  private readonly _entries = new Map<string, IApiEntry>();
  private readonly _names = new Map<string, string>(CONVENTIONS);
  private readonly _helpers = new Map<string, IApiHelper>();
}
