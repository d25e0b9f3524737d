import { IFix, INotebookView, IRule, IRuleContext, ITranslator } from '../core';
import {
  describeState,
  hasKeras3,
  isInstalled,
  missingModules
} from '../core/kernel';
import { backendSettings } from '../core/findings/backend-settings';
import { IBackend, backendNamed } from '../knowledge';
import { installFixes, switchFixes, switchable } from './fixes';
import {
  IIntended,
  activeBackend,
  intendedBackend,
  kernelStateOf
} from './intended';
import { reportFact } from './report';
import { vocabulary } from './vocabulary';

/** Finds backends that the kernel's Python does not have. */
export const backendNotInstalled: IRule = {
  meta: {
    name: 'backend-not-installed',
    code: 'KB041',
    title: 'The backend is not installed',
    severity: 'error',
    fix: 'suggestion',
    needsKernel: true,
    on: ['kernel']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './backend-not-installed.docs'),
  check(notebook, context) {
    const { beforeImport, chooser, kerasImport } = backendSettings(notebook);
    const state = kernelStateOf(notebook);
    const intended = intendedBackend(notebook);
    const fact = intended?.fact ?? kerasImport;
    if (!state || !fact || !(state.kind === 'no-keras' || hasKeras3(state))) {
      return;
    }
    const noKeras = state.kind === 'no-keras';
    // A package that chooses takes one that is there, or says itself what is missing.
    if (!noKeras && !intended && chooser) {
      return;
    }
    const name = noKeras
      ? switchable(notebook, context.config)[0]
      : (state.next?.name ?? null);
    const backend =
      intended?.backend ??
      (beforeImport.length === 0 ? backendNamed(name) : undefined);
    const needs =
      backend && vocabulary.needsOf(backend, state.facts.keras.version);
    if (!backend || !needs) {
      return;
    }
    const missing = [
      ...(noKeras ? ['keras'] : []),
      ...missingModules(state.facts, backend, vocabulary)
    ];
    // What is loaded is there, however it came.
    if (
      missing.length === 0 ||
      activeBackend(state) === backend.name ||
      (noKeras && !intended && fact.kind !== 'import-keras')
    ) {
      return;
    }
    const { trans } = context;
    reportFact(context, fact, {
      message:
        intended || !noKeras
          ? messageFor(trans, intended, backend, missing)
          : describeState(state, vocabulary, trans),
      why: trans.__(
        'Keras does not fall back to another backend: it stops with "%1". Install what is missing into the kernel\'s own Python, with pip or conda, whichever made its environment, or choose a backend that is there.',
        needs.plugin === null || noKeras
          ? `No module named '${missing[0]}'`
          : `The ${backend.name} backend is not installed`
      ),
      severity: 'error',
      subject: backend.name,
      sources: [
        'https://keras.io/getting_started/',
        'https://github.com/keras-team/keras/issues/18955'
      ],
      fixes: [
        ...installFixes(
          trans,
          fact.cellId,
          needs.install,
          noKeras ? 'keras ' : ''
        ),
        ...(noKeras ? [] : installed(notebook, context))
      ]
    });
  }
};

function messageFor(
  trans: ITranslator,
  intended: IIntended | null,
  backend: IBackend,
  missing: readonly string[]
): string {
  const names = missing.join(', ');
  if (intended) {
    return trans._n(
      'The notebook sets "%2", but %3 is not installed in this kernel.',
      'The notebook sets "%2", but %3 are not installed in this kernel.',
      missing.length,
      backend.name,
      names
    );
  }
  return trans._n(
    'No backend is set, so Keras uses "%2", but %3 is not installed in this kernel.',
    'No backend is set, so Keras uses "%2", but %3 are not installed in this kernel.',
    missing.length,
    backend.name,
    names
  );
}

/** Switches to the training backends that the kernel does have. */
function installed(
  notebook: INotebookView,
  { config, trans }: IRuleContext
): IFix[] {
  const { kernel } = notebook;
  return switchFixes(notebook, config, trans).filter(fix => {
    const backend = backendNamed(fix.backend);
    return kernel && backend && isInstalled(kernel, backend, vocabulary);
  });
}
