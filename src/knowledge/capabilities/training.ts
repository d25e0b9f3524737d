import { RUN_WITH, proof } from '../proofs';
import { KERAS_SOURCE } from '../sources';
import { ITranslate } from '../types';
import { Row } from './row';

/** What training is like. */
export function training(trans: ITranslate): readonly Row[] {
  return [
    {
      id: 'trains',
      group: 'train',
      title: trans.__('Trains (fit)'),
      note: '',
      figures: false,
      proof: proof('run'),
      sources: [
        `${KERAS_SOURCE}/backend/numpy/trainer.py`,
        `${KERAS_SOURCE}/backend/openvino/trainer.py`
      ]
    },
    {
      id: 'predicts',
      group: 'train',
      title: trans.__('Predicts and evaluates'),
      note: trans.__('OpenVINO fails to predict an LSTM with stateful=True.'),
      figures: false,
      proof: proof('run'),
      sources: ['https://keras.io/api/models/model_training_apis/']
    },
    {
      id: 'stateful-lstm',
      group: 'train',
      title: trans.__('Trains LSTM and GRU with stateful=True'),
      note: trans.__(
        'PyTorch: "one of the variables needed for gradient computation has been modified by an inplace operation". SimpleRNN trains there.'
      ),
      figures: false,
      proof: proof('run'),
      sources: [`${KERAS_SOURCE}/backend/torch/rnn.py`]
    },
    {
      id: 'cudnn-rnn',
      group: 'train',
      title: trans.__('cuDNN for RNNs'),
      note: trans.__('JAX: LSTM and bidirectional LSTM, no GRU.'),
      figures: false,
      proof: proof('source'),
      sources: [
        `${KERAS_SOURCE}/backend/tensorflow/rnn.py`,
        `${KERAS_SOURCE}/backend/jax/rnn.py`,
        `${KERAS_SOURCE}/backend/torch/rnn.py`
      ]
    },
    {
      id: 'loops',
      group: 'train',
      title: trans.__('ops.scan, while_loop, associative_scan'),
      note: trans.__(
        'Layers that use them train where training is possible at all.'
      ),
      figures: false,
      proof: proof('run'),
      sources: ['https://keras.io/api/ops/core/']
    },
    {
      id: 'ops-failing',
      group: 'train',
      title: trans.__('Operations found failing'),
      note: trans.__(
        '360 calls of the public functions of keras.ops with small inputs, not checked numerically: 0, 1 or 2 is no ranking. JAX and NumPy: max_pool and average_pool without strides. PyTorch: imag of a real tensor.'
      ),
      figures: true,
      lowestIsBest: true,
      proof: proof('run'),
      sources: [
        'https://github.com/keras-team/keras/tree/v3.15.1/keras/src/ops'
      ]
    },
    {
      id: 'several-gpus',
      group: 'train',
      title: trans.__('Several GPUs, as Keras’s guides do it'),
      note: trans.__(
        'TensorFlow: tf.distribute.MirroredStrategy. PyTorch: DistributedDataParallel. JAX: keras.distribution or jax.sharding.'
      ),
      figures: false,
      proof: proof('documented'),
      sources: [
        'https://keras.io/guides/distributed_training_with_tensorflow/',
        'https://keras.io/guides/distributed_training_with_torch/',
        'https://keras.io/guides/distributed_training_with_jax/'
      ]
    },
    {
      id: 'distribution',
      group: 'train',
      title: trans.__('keras.distribution'),
      note: trans.__(
        'TensorFlow’s is marked as a prototype not to be used. PyTorch gets it with Keras 3.16 (read in a nightly build). Tried on one device only.'
      ),
      figures: false,
      proof: proof('run'),
      sources: [
        `${KERAS_SOURCE}/backend/tensorflow/distribution_lib.py`,
        'https://github.com/keras-team/keras/pull/23316'
      ]
    },
    {
      id: 'compiled',
      group: 'train',
      title: trans.__('Compiled by default'),
      note: trans.__(
        'TensorFlow runs a graph, with XLA on a GPU or TPU only. PyTorch runs eagerly. OpenVINO compiles what it predicts.'
      ),
      figures: false,
      proof: proof('source'),
      sources: [
        `${KERAS_SOURCE}/trainers/trainer.py#L256`,
        `${KERAS_SOURCE}/backend/openvino/trainer.py#L183`
      ]
    },
    {
      id: 'jit',
      group: 'train',
      title: trans.__('jit_compile=True'),
      note: trans.__(
        'XLA on TensorFlow, on the CPU as well; torch.compile on PyTorch; JAX always. JAX can keep what it compiled (keras.config.enable_jit_cache, Keras 3.15).'
      ),
      figures: false,
      proof: proof('run'),
      sources: [
        `${KERAS_SOURCE}/backend/torch/trainer.py#L127`,
        'https://github.com/keras-team/keras/pull/22911'
      ]
    },
    {
      id: 'debugging',
      group: 'train',
      title: trans.__('Errors point at your own line'),
      note: trans.__(
        'PyTorch is eager; elsewhere compile(run_eagerly=True) makes it so, slowly.'
      ),
      figures: false,
      proof: proof('documented'),
      sources: ['https://keras.io/api/models/model_training_apis/']
    },
    {
      id: 'custom-steps',
      group: 'train',
      title: trans.__('A train_step of your own'),
      note: trans.__(
        'Another code for each backend; JAX’s is stateless. One guide for each.'
      ),
      figures: false,
      proof: proof('documented'),
      sources: [
        'https://keras.io/guides/custom_train_step_in_tensorflow/',
        'https://keras.io/guides/custom_train_step_in_jax/',
        'https://keras.io/guides/custom_train_step_in_torch/'
      ]
    },
    {
      id: 'tf-in-model',
      group: 'train',
      title: trans.__('tf.* functions in a loss or a layer'),
      note: trans.__(
        'Functions of keras.ops work on each. While training, JAX stops with a TracerArrayConversionError, PyTorch with a RuntimeError.'
      ),
      figures: false,
      proof: proof('run', RUN_WITH, '2026-11-27'),
      sources: ['https://keras.io/guides/migrating_to_keras_3/']
    },
    {
      id: 'torch-modules',
      group: 'train',
      title: trans.__('Modules of PyTorch inside a Keras model'),
      note: 'TorchModuleWrapper.',
      figures: false,
      proof: proof('run'),
      sources: ['https://keras.io/api/layers/backend_specific_layers/']
    },
    {
      id: 'jax-modules',
      group: 'train',
      title: trans.__('Functions of JAX and Flax inside a Keras model'),
      note: 'JaxLayer, FlaxLayer.',
      figures: false,
      proof: proof('run'),
      sources: ['https://keras.io/api/layers/backend_specific_layers/']
    },
    {
      id: 'saved-model-inside',
      group: 'train',
      title: trans.__('A SavedModel inside a Keras model'),
      note: 'TFSMLayer.',
      figures: false,
      proof: proof('run'),
      sources: ['https://keras.io/api/layers/backend_specific_layers/']
    },
    {
      id: 'nnx',
      group: 'train',
      title: trans.__('Keras layers as modules of Flax NNX'),
      note: trans.__('Where KERAS_NNX_ENABLED is set.'),
      figures: false,
      proof: proof('source'),
      sources: [`${KERAS_SOURCE}/backend/jax/core.py`]
    },
    {
      id: 'seeds',
      group: 'train',
      title: trans.__('Same seed, same numbers as another backend'),
      note: trans.__(
        'set_random_seed(1), then normal(3) begins with -1.25 on TensorFlow, -0.03 on JAX, -0.61 on PyTorch, 0.99 on NumPy and OpenVINO: results do not carry over.'
      ),
      figures: false,
      proof: proof('run'),
      sources: ['https://keras.io/api/utils/python_utils/']
    },
    {
      id: 'mixed-precision',
      group: 'train',
      title: trans.__('Mixed precision'),
      note: trans.__('float16 and bfloat16, trained for a few steps.'),
      figures: false,
      proof: proof('run'),
      sources: ['https://keras.io/api/mixed_precision/']
    },
    {
      id: 'quantization',
      group: 'train',
      title: trans.__('Quantization to int8, int4 and float8'),
      note: trans.__(
        'model.quantize, then predict. For GPTQ and AWQ there are guides.'
      ),
      figures: false,
      proof: proof('run'),
      sources: ['https://keras.io/guides/quantization_overview/']
    },
    {
      id: 'lora',
      group: 'train',
      title: trans.__('LoRA'),
      note: trans.__('Dense.enable_lora, then fit.'),
      figures: false,
      proof: proof('run'),
      sources: ['https://keras.io/api/layers/core_layers/dense/']
    },
    {
      id: 'float64',
      group: 'train',
      title: 'float64',
      note: trans.__(
        'JAX warns that it truncates to float32 unless jax_enable_x64 is set; layer.weights[0].dtype still says float64 there.'
      ),
      figures: false,
      proof: proof('run'),
      sources: ['https://docs.jax.dev/en/latest/default_dtypes.html']
    },
    {
      id: 'numpy-float64',
      group: 'train',
      title: trans.__('Keeps the float64 of NumPy arrays'),
      note: trans.__('ops.convert_to_tensor(np.ones(2)).'),
      figures: false,
      proof: proof('run'),
      sources: [
        `${KERAS_SOURCE}/backend/jax/core.py`,
        `${KERAS_SOURCE}/backend/numpy/core.py`
      ]
    },
    {
      id: 'channels-first',
      group: 'train',
      title: trans.__('channels_first convolution on CPU'),
      note: trans.__(
        'TensorFlow computes Conv1D, Conv2D and Conv2DTranspose with oneDNN, which it uses on many x86 CPUs; without it (TF_ENABLE_ONEDNN_OPTS=0) they fail, and compile(jit_compile=True) makes Conv2D work. Conv3D, DepthwiseConv2D, SeparableConv2D, grouped Conv2D and pooling work as they are.'
      ),
      figures: false,
      proof: proof('run'),
      sources: [
        'https://github.com/keras-team/keras/issues/20414',
        'https://github.com/keras-team/keras/pull/23041',
        'https://github.com/tensorflow/tensorflow/issues/56697'
      ]
    }
  ];
}
