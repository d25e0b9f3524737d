/**
 * The ways in which a notebook can choose a backend, and what each gives: 35 runs in real kernels (Keras 3.15.1, TensorFlow 2.21.0, JAX
 * 0.10.2, PyTorch 2.13.0, OpenVINO 2026.4.1, IPython 9.18.1, Python 3.11, 2026-11-22), made again by
 * src/kernel/snippets.spec.ts.
 */
export interface ISnippet {
  readonly style: string;
  /** The cells, run from top to bottom, of a notebook that means a backend. */
  cells(backend: string): readonly string[];
  /** What the process is given before the notebook runs. */
  env?(backend: string): Record<string, string>;
  /** The backend that Keras runs on afterwards. */
  result(backend: string): string;
}

const LOAD = 'import keras';
const environ = (backend: string) =>
  `import os\nos.environ["KERAS_BACKEND"] = "${backend}"`;
const same = (backend: string) => backend;

/** The backends of Keras 3. */
export const snippetBackends = [
  'tensorflow',
  'jax',
  'torch',
  'numpy',
  'openvino'
];

/** The ways, with what they give. */
export const snippets: readonly ISnippet[] = [
  {
    style: 'os.environ',
    cells: backend => [environ(backend), LOAD],
    result: same
  },
  {
    style: '%env',
    cells: backend => [`%env KERAS_BACKEND=${backend}`, LOAD],
    result: same
  },
  {
    style: 'keras.json',
    cells: backend => [
      `import json, os
folder = os.path.expanduser("~/.keras")
os.makedirs(folder, exist_ok=True)
with open(os.path.join(folder, "keras.json"), "w") as f:
    json.dump({"backend": "${backend}"}, f)`,
      LOAD
    ],
    result: same
  },
  {
    style: 'set_backend',
    cells: backend => [
      LOAD,
      `keras.config.set_backend("${backend}")\nimport keras`
    ],
    result: same
  },
  {
    style:
      'process env (conda env config vars / export before jupyter / kernel.json env)',
    cells: () => [LOAD],
    env: backend => ({ KERAS_BACKEND: backend }),
    result: same
  },
  {
    style: 'os.environ then import tensorflow then keras',
    cells: backend => [environ(backend), 'import tensorflow', LOAD],
    result: same
  },
  {
    style: 'WRONG import tensorflow, then os.environ, then keras',
    cells: backend => ['import tensorflow', environ(backend), LOAD],
    result: () => 'tensorflow'
  }
];
