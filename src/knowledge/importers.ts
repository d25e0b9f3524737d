/** A package that imports Keras or TensorFlow by itself, and with it settles the backend. */
export interface IImporter {
  /** The module, as it is imported. */
  readonly module: string;
  /** What it loads. TensorFlow loads Keras in its turn. */
  readonly loads: 'keras' | 'tensorflow';
}

const KERAS: readonly string[] = [
  'autokeras',
  'bayesflow',
  'deepface',
  'efficientnet',
  'elephas',
  'eli5.keras',
  'hyperas',
  'image_classifiers',
  'imageai',
  'innvestigate',
  'kapre',
  'keract',
  'keras_adabound',
  'keras_bert',
  'keras_contrib',
  'keras_cv',
  'keras_cv_attention_models',
  'keras_efficientnet_v2',
  'keras_flops',
  'keras_gpt_2',
  'keras_hub',
  'keras_lr_finder',
  'keras_lr_multiplier',
  'keras_metrics',
  'keras_multi_head',
  'keras_nlp',
  'keras_ocr',
  'keras_pos_embd',
  'keras_radam',
  'keras_resnet',
  'keras_retinanet',
  'keras_rs',
  'keras_segmentation',
  'keras_self_attention',
  'keras_tqdm',
  'keras_transformer',
  'keras_tuner',
  'keras_unet',
  'keras_unet_collection',
  'keras_vggface',
  'keras_visualizer',
  'keras_vis',
  'keras_xlnet',
  'kerastuner',
  'kerassurgeon',
  'ktrain',
  'livelossplot.keras',
  'mlflow.keras',
  'mrcnn',
  'rl',
  'scikeras',
  'segmentation_models',
  'seq2seq',
  'spektral',
  'stellargraph',
  'talos',
  'tcn',
  'vis',
  'wandb.integration.keras',
  'wandb.keras'
];

const TENSORFLOW: readonly string[] = [
  'edward',
  'gpflow',
  'larq',
  'sionna',
  'stable_baselines',
  'tensor2tensor',
  'tensorflow_addons',
  'tensorflow_datasets',
  'tensorflow_decision_forests',
  'tensorflow_federated',
  'tensorflow_gan',
  'tensorflow_hub',
  'tensorflow_model_optimization',
  'tensorflow_privacy',
  'tensorflow_probability',
  'tensorflow_quantum',
  'tensorflow_ranking',
  'tensorflow_recommenders',
  'tensorflow_similarity',
  'tensorflow_text',
  'tensorflow_transform',
  'tensorflowjs',
  'tf_agents',
  'tf_explain',
  'tf_keras_vis',
  'tflearn'
];

/** Packages that import Keras or TensorFlow by themselves. Users add their own by the setting `extraImporters`. */
export const importers: readonly IImporter[] = [
  ...KERAS.map(module => ({ module, loads: 'keras' as const })),
  ...TENSORFLOW.map(module => ({ module, loads: 'tensorflow' as const }))
];

const byModule = new Map(importers.map(entry => [entry.module, entry]));

/** The entry for a module or for the package it is in; undefined when it is not known to import Keras. */
export function importerOf(module: string): IImporter | undefined {
  for (
    let name = module;
    name;
    name = name.slice(0, Math.max(0, name.lastIndexOf('.')))
  ) {
    const entry = byModule.get(name);
    if (entry) {
      return entry;
    }
  }
  return undefined;
}
