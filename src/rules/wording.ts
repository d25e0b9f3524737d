import { IFact, ITranslator, Severity, listOf, visible } from '../core';
import { IBackend } from '../knowledge';
import { cells } from '../knowledge/cells';
import { vocabulary } from './vocabulary';

/** The number of a fact's cell as readers count: from 1. */
export function cellNumber(fact: { readonly cell: number }): number {
  return fact.cell + 1;
}

/** A name from the notebook, short enough for a sentence and on one line. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** A setting as code, short: `KERAS_BACKEND="theano"`, `%env KERAS_BACKEND=theano`, … */
export function settingText(fact: IFact): string {
  const { text = null, expression = '' } = fact.value ?? {};
  const value = text === null ? short(expression) : `"${short(visible(text))}"`;
  switch (fact.kind) {
    case 'keras-json-write':
      return `keras.json ("backend": ${value})`;
    case 'set_backend-call':
      return `${fact.name}(${value})`;
    case 'backend-attr-assign':
      return `${fact.name.split('.').pop()}=${value}`;
    case 'magic-env':
      return `%env KERAS_BACKEND=${short(text ?? expression)}`;
    case 'magic-set_env':
      return `%set_env KERAS_BACKEND=${short(text ?? expression)}`;
    default:
      return `KERAS_BACKEND=${value}`;
  }
}

/** The backend that a setting means, however it is spelled; undefined when its value cannot be told or means none. */
export function meantBy(fact: IFact): IBackend | undefined {
  const text = fact.value?.text ?? null;
  return text === null
    ? undefined
    : (vocabulary.backendNamed(text) ??
        vocabulary.backendMeant(text) ??
        vocabulary.backendNamed(fact.backend));
}

/** Whether Keras 3 accepts a backend. */
export function isSupported(backend: IBackend | undefined): boolean {
  return backend?.status === 'training' || backend?.status === 'inference';
}

/** The backends that train, as a sentence lists them: `TensorFlow, JAX and PyTorch`. */
export function trainingTitles(
  trans: ITranslator,
  type?: Parameters<typeof listOf>[2]
): string {
  const titles = vocabulary.trainingBackends().map(({ title }) => title);
  return listOf(titles, trans, type);
}

/** Backends as a sentence lists them: `JAX or TensorFlow`. */
export function titlesOf(
  backends: readonly IBackend[],
  trans: ITranslator,
  type?: Parameters<typeof listOf>[2]
): string {
  return listOf(
    backends.map(({ title }) => title),
    trans,
    type
  );
}

/** The backends that train and have a capability, by the id of its row. */
export function trainingTitlesWith(
  capability: string,
  trans: ITranslator
): string {
  const titles = vocabulary
    .trainingBackends()
    .filter(({ name }) => cells[name]?.(trans)[capability] === 'yes')
    .map(({ title }) => title);
  return listOf(titles, trans);
}

/** The backends that only run models, as a sentence lists them. */
export function inferenceTitles(trans: ITranslator): string {
  const titles = vocabulary.knowledge.backends
    .filter(({ status }) => status === 'inference')
    .map(({ title }) => title);
  return listOf(titles, trans);
}

/** Says of a finding in a function or under a condition that it is not certain. */
export function hedged(
  trans: ITranslator,
  fact: IFact,
  message: string
): string {
  if (fact.certainty.inFunction) {
    return trans.__('If this function is called: %1', message);
  }
  return fact.certainty.conditional
    ? trans.__('If this branch runs: %1', message)
    : message;
}

/** A rule's severity, lowered by one where a fact is not certain. */
export function hedgedSeverity(fact: IFact, severity: Severity): Severity {
  const { conditional, inFunction } = fact.certainty;
  if (!conditional && !inFunction) {
    return severity;
  }
  return severity === 'error' ? 'warning' : 'info';
}
