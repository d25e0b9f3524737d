import { IImporter } from './types';

/*
 * Run on 2026-11-24 with Keras 3.15.1 and TensorFlow 2.21.0, by looking at sys.modules after the import alone: autokeras
 * 3.0.0, bayesflow 2.0.12, kapre 0.4.1, keract 4.5.2, keras_cv 0.9.0, keras_hub and keras_nlp 0.32.0, keras_rs 0.4.0,
 * keras_tuner and kerastuner 1.4.8, ktrain 0.41.4, scikeras 0.13.0, tensorflow_hub 0.16.1, tf_agents 0.19.0, gpflow
 * 2.11.2, larq 0.14.0 and tflearn 0.5.0 load Keras. Not in the list, since they load it only when they are used:
 * tensorflow_datasets 4.9.10, tensorflow_probability 0.25.0, talos 2.0.10, livelossplot 0.6.1. The others are older
 * packages whose sources import Keras or TensorFlow; they were not run.
 */

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
  'mlflow.keras',
  'mrcnn',
  'rl',
  'scikeras',
  'segmentation_models',
  'seq2seq',
  'spektral',
  'stellargraph',
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
  'tensorflow_decision_forests',
  'tensorflow_federated',
  'tensorflow_gan',
  'tensorflow_hub',
  'tensorflow_model_optimization',
  'tensorflow_privacy',
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
