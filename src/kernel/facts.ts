import { IKernelFacts } from '../core';

/** Reads the probe's answer; null when it is not what a probe answers. What comes from a kernel is data, never trusted. */
export function readFacts(text: string): IKernelFacts | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const facts = record(value);
  const keras = record(facts.keras);
  const kerasJson = record(facts.kerasJson);
  if (typeof facts.python !== 'string' || typeof keras.loaded !== 'boolean') {
    return null;
  }
  return {
    python: facts.python,
    keras: {
      version: string(keras.version),
      loaded: keras.loaded,
      backend: string(keras.backend),
      importFailed: keras.importFailed === true
    },
    loaded: strings(facts.loaded),
    env: stringRecord(facts.env),
    kerasJson: {
      path: string(kerasJson.path) ?? '',
      exists: kerasJson.exists === true,
      valid: kerasJson.valid === true,
      backend: string(kerasJson.backend),
      keys: strings(kerasJson.keys)
    },
    installed: stringRecord(facts.installed),
    devices: strings(facts.devices)
  };
}

/** The value as an object, an empty one where it is none. */
function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** The value where it is a string, else null. */
function string(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The strings of an array. */
function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

/** The entries whose value is a string. */
function stringRecord(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record(value)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string'
    )
  );
}
