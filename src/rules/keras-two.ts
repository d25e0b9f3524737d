import { IFact, INotebookView } from '../core';
import { hasKeras3 } from '../core/kernel';
import {
  allowsOnlyBefore,
  allowsOnlyFrom,
  parseRequirement
} from '../core/shell/requirement';
import { variableNamed } from '../knowledge/variables';
import { kernelStateOf } from './intended';

/** The values of TF_USE_LEGACY_KERAS that make TensorFlow use tf_keras, which is Keras 2; all others do not. */
export const legacyFlagValues: readonly string[] =
  variableNamed('TF_USE_LEGACY_KERAS')?.values ?? [];

/** The packages that TensorFlow is installed with. */
const tensorflowPackages = [
  'tensorflow',
  'tensorflow-cpu',
  'tensorflow-gpu',
  'tensorflow-macos'
];

/** Whether a fact sets TF_USE_LEGACY_KERAS in the kernel, to a value that counts. */
export function enablesLegacyKeras(fact: IFact): boolean {
  return (
    fact.kind === 'legacy-keras-flag' &&
    fact.persists &&
    !fact.certainty.dead &&
    legacyFlagValues.includes(fact.value?.text ?? '')
  );
}

/** Whether a fact installs a Keras before another release: null where it installs none. */
export function installsKerasBefore(
  fact: IFact,
  release: string
): boolean | null {
  const name = installed(fact);
  return name?.name === 'keras' ? allowsOnlyBefore(name, release) : null;
}

/** Whether a fact installs a Keras that runs only on TensorFlow and ignores KERAS_BACKEND: 2.4 to 2.15. */
export function ignoresBackend(fact: IFact): boolean {
  return (
    installsKerasBefore(fact, '3') === true &&
    installsKerasBefore(fact, '2.4') === false
  );
}

/** Whether a fact installs a TensorFlow before another release: null where it installs none. */
export function installsTensorFlowBefore(
  fact: IFact,
  release: string
): boolean | null {
  const name = installed(fact);
  return name && tensorflowPackages.includes(name.name)
    ? allowsOnlyBefore(name, release)
    : null;
}

/** Whether a fact installs a TensorFlow that is certainly not older than a release. */
export function installsTensorFlowFrom(fact: IFact, release: string): boolean {
  const name = installed(fact);
  return (
    name !== undefined &&
    tensorflowPackages.includes(name.name) &&
    allowsOnlyFrom(name, release)
  );
}

/** Whether the kernel has, or the notebook installs, a Keras before 3. */
export function usesOlderKeras(notebook: INotebookView): boolean {
  const state = kernelStateOf(notebook);
  if (state?.facts.keras.version) {
    return !hasKeras3(state);
  }
  return notebook.facts.some(
    fact =>
      installsKerasBefore(fact, '3') || installsTensorFlowBefore(fact, '2.16')
  );
}

/** Whether Keras 2 runs here: an older Keras, or a switch of TensorFlow to tf_keras. */
export function usesKeras2(notebook: INotebookView): boolean {
  return usesOlderKeras(notebook) || notebook.facts.some(enablesLegacyKeras);
}

function installed(
  fact: IFact
): ReturnType<typeof parseRequirement> | undefined {
  return fact.kind === 'pip-install' && !fact.certainty.dead
    ? parseRequirement(fact.name)
    : undefined;
}
