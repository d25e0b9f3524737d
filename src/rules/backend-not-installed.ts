import {
  IFix,
  IKernelFacts,
  INotebookView,
  IRule,
  IRuleContext,
  ITranslator
} from '../core';
import { backendSettings } from '../core/settings';
import { IBackend, backendNamed } from '../knowledge';
import { installFixes, switchFixes } from './fixes';
import { reportFact } from './report';
import { IWanted, defaultBackend, hasKeras3, wantedBackend } from './wanted';
import { isSupported } from './wording';

/** Finds backends that the kernel's Python does not have. */
export const backendNotInstalled: IRule = {
  meta: {
    name: 'backend-not-installed',
    code: 'KB041',
    title: 'The backend is not installed',
    severity: 'error',
    fix: 'suggestion',
    needsKernel: true
  },
  check(notebook, context) {
    const { kernel } = notebook;
    const { early, load } = backendSettings(notebook);
    const wanted = wantedBackend(notebook);
    const fact = wanted?.fact ?? load;
    if (!kernel || !fact || !(hasNoKeras(kernel) || hasKeras3(kernel))) {
      return;
    }
    const noKeras = hasNoKeras(kernel);
    const name = noKeras
      ? context.config.preferredBackend
      : defaultBackend(kernel);
    const backend =
      wanted?.backend ?? (early.length === 0 ? backendNamed(name) : undefined);
    if (!backend || !isSupported(backend)) {
      return;
    }
    const modules = noKeras ? ['keras', ...backend.modules] : backend.modules;
    const missing = modules.filter(module => !(module in kernel.installed));
    // What is loaded is there, however it came.
    if (
      missing.length === 0 ||
      kernel.keras.backend === backend.name ||
      (noKeras && !wanted && fact.kind !== 'import-keras')
    ) {
      return;
    }
    const { trans } = context;
    reportFact(context, fact, {
      message: messageFor(trans, wanted, backend, missing),
      why: trans.__(
        "Keras does not fall back to another backend: it stops with \"No module named '%1'\". Install what is missing into the kernel's own Python, with pip or conda, whichever made its environment, or choose a backend that is there.",
        missing[0]
      ),
      severity: 'error',
      subject: backend.name,
      sources: [
        'https://keras.io/getting_started/',
        'https://github.com/keras-team/keras/issues/18955'
      ],
      fixes: [
        ...installFixes(trans, fact.cellId, backend, noKeras ? 'keras ' : ''),
        ...(noKeras ? [] : installed(notebook, context))
      ]
    });
  }
};

function hasNoKeras({ keras }: IKernelFacts): boolean {
  return keras.version === null && !keras.loaded;
}

function messageFor(
  trans: ITranslator,
  wanted: IWanted | null,
  backend: IBackend,
  missing: readonly string[]
): string {
  const names = missing.join(', ');
  if (wanted) {
    return trans._n(
      'The notebook sets "%2", but %3 is not installed in this kernel.',
      'The notebook sets "%2", but %3 are not installed in this kernel.',
      missing.length,
      backend.name,
      names
    );
  }
  return missing[0] === 'keras'
    ? trans.__('Keras is not installed in this kernel.')
    : trans.__(
        'No backend is set, so Keras takes "%1", but %2 is not installed in this kernel.',
        backend.name,
        names
      );
}

/** Switches to the training backends that the kernel does have. */
function installed(
  notebook: INotebookView,
  { config, trans }: IRuleContext
): IFix[] {
  const has = notebook.kernel?.installed ?? {};
  return switchFixes(notebook, config, trans).filter(
    fix =>
      backendNamed(fix.backend)?.modules.every(module => module in has) ?? false
  );
}
