import { cases, kernelOn } from '../testing/rule-case';

const jax = '%env KERAS_BACKEND=jax\nimport keras';
const torch = '%env KERAS_BACKEND=torch\nimport keras';
const loss =
  'import tensorflow as tf\ndef loss(t, p):\n    return tf.reduce_mean(t - p)';
const layer =
  'import tensorflow as tf\nclass L(keras.layers.Layer):\n    def call(self, x):\n        return tf.square(x)';

export default cases({
  valid: [
    {
      name: 'the backend whose functions they are',
      cells: [
        '%env KERAS_BACKEND=tensorflow\nimport keras',
        loss,
        'm.compile(loss=loss)'
      ]
    },
    {
      name: 'the backend of the kernel',
      cells: ['import keras', loss, 'm.compile(loss=loss)'],
      kernel: kernelOn('tensorflow')
    },
    { name: 'a function that no model is given', cells: [jax, loss] },
    {
      name: 'a pipeline of data',
      cells: [
        jax,
        'import tensorflow as tf\ndef prepare(image):\n    return tf.cast(image, tf.float32)\nds = ds.map(prepare)'
      ]
    },
    {
      name: 'constants, and the shape of a tensor',
      cells: [
        jax,
        'import tensorflow as tf\nclass L(keras.Layer):\n    def call(self, x):\n        n = tf.sqrt(2.0)\n        return x * float(tf.cast(x.shape[-1], "float32"))'
      ]
    },
    { name: 'TensorFlow in a layer on PyTorch', cells: [torch, layer] },
    {
      name: 'a class that is not one of Keras',
      cells: [
        jax,
        'import tensorflow as tf\nclass L(tf.Module):\n    def call(self, x):\n        return tf.square(x)'
      ]
    },
    {
      name: 'under a condition',
      cells: [
        jax,
        'import tensorflow as tf\ndef loss(t, p):\n    if keras.backend.backend() == "tensorflow":\n        return tf.reduce_mean(t - p)\n    return keras.ops.mean(t - p)',
        'm.compile(loss=loss)'
      ]
    },
    {
      name: 'an error that tells it',
      cells: [
        jax,
        loss,
        {
          source: 'm.compile(loss=loss)\nm.fit(x, y)',
          outputs: [
            'TracerArrayConversionError: The numpy.ndarray conversion method __array__() was called on traced array'
          ]
        }
      ]
    },
    {
      name: 'Keras 2',
      cells: ['!pip install "keras<3"', jax, loss, 'm.compile(loss=loss)']
    }
  ],
  invalid: [
    {
      name: 'TensorFlow in a loss on JAX',
      cells: [jax, loss, 'm.compile(loss=loss)'],
      findings: [
        {
          cell: 1,
          line: 3,
          mark: 'tf.reduce_mean',
          message:
            'tf.reduce_mean in loss() is given tensors of JAX, with which it cannot compute.'
        }
      ]
    },
    {
      name: 'a metric, and a variable made of what is given',
      cells: [
        torch,
        'import tensorflow as tf\ndef rmse(t, p):\n    d = t - p\n    return tf.sqrt(tf.reduce_mean(d ** 2))',
        'm.compile(loss="mse", metrics=["mae", rmse])'
      ],
      findings: [
        {
          cell: 1,
          line: 4,
          mark: 'tf.sqrt',
          message:
            'tf.sqrt in rmse() is given tensors of PyTorch, with which it cannot compute.'
        }
      ]
    },
    {
      name: 'a layer',
      cells: [jax, layer],
      findings: [
        {
          cell: 1,
          line: 4,
          mark: 'tf.square',
          message:
            'tf.square in call() is given tensors of JAX, with which it cannot compute.'
        }
      ]
    },
    {
      name: 'a lambda, and PyTorch on TensorFlow',
      cells: [
        '%env KERAS_BACKEND=tensorflow\nimport keras, torch',
        'm.compile(loss=lambda t, p: torch.mean(t - p))'
      ],
      findings: [
        {
          cell: 1,
          mark: 'torch.mean',
          message:
            'torch.mean in this function is given tensors of TensorFlow, with which it cannot compute.'
        }
      ]
    },
    {
      name: 'JAX in a loss, and nothing chooses a backend',
      cells: [
        'import keras\nimport jax.numpy as jnp\ndef loss(t, p):\n    return jnp.mean(t - p)\nm.compile(loss=loss)'
      ],
      findings: [
        {
          cell: 0,
          line: 4,
          mark: 'jnp.mean',
          severity: 'info',
          message:
            'jax.numpy.mean in loss() computes with tensors of JAX, and nothing here chooses a backend: Keras uses TensorFlow then.'
        }
      ]
    }
  ]
});
