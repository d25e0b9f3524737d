/** A fresh keras.json, as Keras 3 writes it by default. */
export function freshKerasJson(backend: string): string {
  return `{
    "floatx": "float32",
    "epsilon": 1e-07,
    "backend": "${backend}",
    "image_data_format": "channels_last"
}
`;
}
