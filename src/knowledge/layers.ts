/** The layers that compute with TensorFlow whatever the backend is, by ImportError of Keras 3.15.1 without TensorFlow. */
export const tensorflowLayers: readonly string[] = [
  'TextVectorization',
  'StringLookup',
  'IntegerLookup',
  'Hashing',
  'HashedCrossing'
];
