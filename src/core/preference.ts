import type { IBackend } from '../knowledge/types';
import { IConfig } from './config';
import { IKernelFacts, isInstalled } from './kernel';
import { isAtLeast } from './vocabulary/version';
import { IVocabulary } from './vocabulary/vocabulary';
import { backendSettings } from './findings/backend-settings';
import { INotebookView } from './findings/rule';

/**
 * The backends that a notebook can be switched to, the best first: those that its kernel is known to have; of these the
 * one that the user prefers, else those that the notebook uses already, else the user's last choice, else in the order in
 * which Keras names them. Card, menu, panel, repair and command all lead to the first of them.
 *
 * @param notebook - null where there is only a kernel
 * @param kernel - the kernel, where it is known
 */
export function rankBackends(
  notebook: INotebookView | null,
  kernel: IKernelFacts | null,
  { preferredBackend, lastBackend }: IConfig,
  vocabulary: IVocabulary
): readonly IBackend[] {
  const version = kernel?.keras.version ?? '';
  // An older Keras has to be replaced first, by the newest.
  const training = vocabulary.trainingBackends(
    isAtLeast(version, '3') ? version : null
  );
  const wishes =
    preferredBackend === 'auto'
      ? [
          ...(notebook ? usedBy(notebook) : []),
          ...(kernel?.keras.backend ? [kernel.keras.backend] : []),
          ...(lastBackend === null ? [] : [lastBackend])
        ]
      : [preferredBackend];
  const rank = (backend: IBackend): number => {
    const wish = wishes.indexOf(backend.name);
    const isMissing = kernel && !isInstalled(kernel, backend, vocabulary);
    return (
      (isMissing ? 1000 : 0) +
      (wish >= 0 ? wish : wishes.length) * training.length +
      training.indexOf(backend)
    );
  };
  return [...training].sort((a, b) => rank(a) - rank(b));
}

/** What notebooks use: each fix of a notebook asks for it. */
const used = new WeakMap<INotebookView, readonly string[]>();

/** What a notebook already uses: the backend that it sets last, then those whose framework it imports. */
function usedBy(notebook: INotebookView): readonly string[] {
  let names = used.get(notebook);
  if (!names) {
    const { beforeImport, afterImport, calls } = backendSettings(notebook);
    const set = [...beforeImport, ...afterImport, ...calls]
      .map(({ value }) => value?.text ?? '')
      .reverse();
    const imported = notebook.facts.flatMap(({ certainty, kind }) =>
      certainty.dead ? [] : (/^import-(.+)$/.exec(kind)?.[1] ?? [])
    );
    names = [...new Set([...set, ...imported])];
    used.set(notebook, names);
  }
  return names;
}
