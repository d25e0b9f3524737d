/** What people write for a backend, in lower case, and the name by which Keras knows or knew it. */
const NAMES: Readonly<Record<string, string>> = {
  tensorflow: 'tensorflow',
  tf: 'tensorflow',
  'tensor-flow': 'tensorflow',
  tensor_flow: 'tensorflow',
  jax: 'jax',
  torch: 'torch',
  pytorch: 'torch',
  'py-torch': 'torch',
  numpy: 'numpy',
  openvino: 'openvino',
  theano: 'theano',
  th: 'theano',
  cntk: 'cntk',
  mxnet: 'mxnet',
  plaidml: 'plaidml',
  'plaidml.keras': 'plaidml',
  'plaidml.keras.backend': 'plaidml',
  aesara: 'aesara',
  pytensor: 'pytensor'
};

/** The backend that a value means, whatever its case, quotes and blanks; null when it means none that is known. */
export function backendOf(value: string | null): string | null {
  if (value === null) {
    return null;
  }
  const word = value
    .replace(/#.*/s, '')
    .trim()
    .replace(/^["'`]+|["'`,;]+$/g, '')
    .trim()
    .toLowerCase();
  return Object.prototype.hasOwnProperty.call(NAMES, word) ? NAMES[word] : null;
}
