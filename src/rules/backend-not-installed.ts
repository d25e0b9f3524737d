import { IFact, IFix, INotebookView, IRule, IRuleContext } from '../core';
import { backendSettings } from '../core/settings';
import { IBackend, backendNamed } from '../knowledge';
import { installFix, switchFixes } from './fixes';
import { reportFact } from './report';
import { defaultBackend, hasKeras3, wantedBackend } from './wanted';
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
    const { load } = backendSettings(notebook);
    const wanted = wantedBackend(notebook);
    const backend =
      wanted?.backend ??
      (kernel &&
      load &&
      hasKeras3(kernel) &&
      backendSettings(notebook).early.length === 0
        ? backendNamed(defaultBackend(kernel))
        : undefined);
    const fact = wanted?.fact ?? load;
    if (!kernel || !fact || !backend || !isSupported(backend)) {
      return;
    }
    const missing = backend.modules.filter(
      module => !(module in kernel.installed)
    );
    // What is loaded is there, however it came.
    if (missing.length === 0 || kernel.keras.backend === backend.name) {
      return;
    }
    const { trans } = context;
    reportFact(context, fact, {
      message: wanted
        ? trans.__(
            'The notebook sets "%1", but %2 is not installed in this kernel.',
            backend.name,
            missing.join(', ')
          )
        : trans.__(
            'No backend is set, so Keras takes "%1", but %2 is not installed in this kernel.',
            backend.name,
            missing.join(', ')
          ),
      why: trans.__(
        'Keras does not fall back to another backend: it stops with "No module named \'%1\'". With a GPU: %2. With conda: %3.',
        missing[0],
        `pip install ${backend.install?.pip.gpu ?? backend.install?.pip.cpu ?? backend.name}`,
        `conda install -c conda-forge ${backend.install?.conda.cpu ?? backend.name}`
      ),
      severity: 'error',
      subject: backend.name,
      sources: [
        'https://keras.io/getting_started/',
        'https://github.com/keras-team/keras/issues/18955'
      ],
      fixes: [
        ...install(context, fact, backend),
        ...installed(notebook, context)
      ]
    });
  }
};

function install(
  { trans }: IRuleContext,
  fact: IFact,
  backend: IBackend
): IFix[] {
  const packages = backend.install?.pip.cpu ?? backend.name;
  return [installFix(trans, fact.cellId, packages, false)];
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
