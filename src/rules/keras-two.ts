import { IFact } from '../core';
import { allowsOnlyBefore, parseRequirement } from '../core/shell/requirement';

/** The values of TF_USE_LEGACY_KERAS that make TensorFlow use tf_keras, which is Keras 2; all others do not. */
export const legacyFlagValues: readonly string[] = ['1', 'true', 'True'];

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

function installed(
  fact: IFact
): ReturnType<typeof parseRequirement> | undefined {
  return fact.kind === 'pip-install' && !fact.certainty.dead
    ? parseRequirement(fact.name)
    : undefined;
}
