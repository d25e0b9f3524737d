import {
  IFact,
  IFix,
  INotebookView,
  IRule,
  IRuleContext,
  isCertain
} from '../core';
import {
  IBackendSettings,
  backendSettings,
  backendSettingKinds
} from '../core/findings/backend-settings';
import { isAtLeast } from '../core/vocabulary/version';
import { IBackend } from '../knowledge';
import { childFixes, switchFix, switchFixes } from './fixes';
import { ignoresBackend, installsKerasBefore } from './keras-two';
import { unquoted } from './quoted-env-magic';
import { reportFact } from './report';
import { vocabulary } from './vocabulary';
import {
  cellNumber,
  isSupported,
  meantBy,
  settingText,
  short
} from './wording';

/** Finds names that no backend has; Keras compares them letter by letter. */
export const unknownBackend: IRule = {
  meta: {
    name: 'unknown-backend',
    code: 'KB010',
    title: 'Unknown backend name',
    severity: 'error',
    fix: 'safe',
    needsKernel: false,
    on: backendSettingKinds
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './unknown-backend.docs'),
  check(notebook, context) {
    const settings = backendSettings(notebook);
    const {
      calls,
      beforeImport,
      children,
      configWrites,
      former,
      later,
      afterImport
    } = settings;
    const facts = [
      ...beforeImport,
      ...afterImport,
      ...calls,
      ...configWrites,
      ...former,
      ...later,
      ...children
    ];
    for (const fact of facts) {
      reportTooNew(notebook, context, fact);
    }
    const unknown = facts.filter(
      fact => !isKnown(fact, fact.value?.text ?? null)
    );
    for (const fact of unknown) {
      const text = fact.value?.text ?? '';
      if (text === '' && fact.kind !== 'keras-json-write') {
        reportEmpty(context, fact);
      } else {
        reportUnknown(notebook, context, settings, fact, text);
      }
    }
  }
};

/** Whether a name is right, or another rule's, or cannot be told. */
function isKnown(fact: IFact, text: string | null): boolean {
  const meant = meantBy(fact);
  return (
    text === null ||
    vocabulary.backendNamed(text) !== undefined ||
    (meant !== undefined && !isSupported(meant)) ||
    unquoted(fact) !== null
  );
}

/** The version of the kernel's Keras, where it is Keras 3; else null, which stands for the newest. */
function keras3Of({ kernel }: INotebookView): string | null {
  const version = kernel?.keras.version ?? '';
  return isAtLeast(version, '3') ? version : null;
}

/** The last install of Keras, where it is one before a release that reads KERAS_BACKEND; null where it is not. */
function pinBefore({ facts }: INotebookView, release: string): IFact | null {
  const last = facts
    .filter(fact => installsKerasBefore(fact, release) !== null)
    .pop();
  return last &&
    isCertain(last) &&
    installsKerasBefore(last, release) === true &&
    !ignoresBackend(last)
    ? last
    : null;
}

/** Reports a backend that only a later Keras has. */
function reportTooNew(
  notebook: INotebookView,
  context: IRuleContext,
  fact: IFact
): void {
  const backend = vocabulary.backendNamed(fact.value?.text ?? null);
  const version = keras3Of(notebook);
  if (!backend || !isSupported(backend)) {
    return;
  }
  const since = backend.keras?.since ?? '';
  const pin = notebook.kernel ? null : pinBefore(notebook, since);
  if (!pin && vocabulary.needsOf(backend, version) !== null) {
    return;
  }
  const { config, trans } = context;
  const { newestKeras } = vocabulary.knowledge;
  const [needs] = backend.needs;
  const refusal = pin
    ? trans.__(
        'Cell %1 installs %2. That Keras refuses the name and does not load.',
        cellNumber(pin),
        short(pin.name)
      )
    : trans.__(
        'Keras %1 refuses the name and does not load.',
        version ?? newestKeras
      );
  reportFact(context, fact, {
    message: trans.__(
      '%1 names %2, which needs Keras %3 or later.',
      settingText(fact),
      backend.title,
      since
    ),
    why:
      needs.plugin === null
        ? refusal
        : trans.__(
            '%1 From Keras %2 on, this backend is in the separate package %3.',
            refusal,
            needs.since,
            needs.plugin
          ),
    // Without a kernel it may be one with a later Keras.
    severity: version === null && !pin ? 'warning' : 'error',
    sources: backend.sources,
    fixes: switchFixes(notebook, config, trans)
  });
}

function reportEmpty(context: IRuleContext, fact: IFact): void {
  const { trans } = context;
  reportFact(context, fact, {
    message: trans.__(
      '%1 is empty; Keras treats that as unset.',
      settingText(fact)
    ),
    why: trans.__(
      'Keras then reads ~/.keras/keras.json and, without it, uses TensorFlow.'
    ),
    severity: 'info'
  });
}

function reportUnknown(
  notebook: INotebookView,
  context: IRuleContext,
  settings: IBackendSettings,
  fact: IFact,
  text: string
): void {
  const { config, trans } = context;
  const meant = vocabulary.backendNear(text);
  const living = isSupported(meant) ? meant : undefined;
  const guess =
    living &&
    vocabulary.needsOf(living, keras3Of(notebook)) &&
    switchFix(
      notebook,
      living.name,
      config,
      trans.__('Use "%1"', living.name),
      {
        id: 'did-you-mean',
        applicability: isEvident(settings, fact, living) ? 'safe' : 'suggestion'
      }
    );
  const others = switchFixes(notebook, config, trans).filter(
    fix => fix.backend !== living?.name
  );
  const fixes: readonly IFix[] = !fact.persists
    ? childFixes(fact, trans, living?.name)
    : guess
      ? [guess, ...others]
      : others;
  reportFact(context, fact, {
    message: living
      ? trans.__(
          '%1 does not name a Keras backend. Did you mean "%2"?',
          settingText(fact),
          living.name
        )
      : trans.__('%1 does not name a Keras backend.', settingText(fact)),
    why: trans.__(
      'Keras accepts only these names, spelled exactly: %1. With any other it does not load, and neither does TensorFlow.',
      namesOf(notebook).join(', ')
    ),
    severity: 'error',
    sources: [
      'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/__init__.py'
    ],
    fixes
  });
}

/** The names that Keras accepts. */
function namesOf(notebook: INotebookView): readonly string[] {
  const { generationOf, knowledge } = vocabulary;
  return generationOf(keras3Of(notebook) ?? knowledge.newestKeras)?.names ?? [];
}

/** Whether nobody could mean anything else, and only the name has to change. */
function isEvident(
  { calls, beforeImport, configWrites, afterImport }: IBackendSettings,
  fact: IFact,
  meant: IBackend
): boolean {
  return (
    beforeImport.length +
      afterImport.length +
      calls.length +
      configWrites.length ===
      1 &&
    beforeImport[0] === fact &&
    isCertain(fact) &&
    fact.value?.literal?.cellId === fact.cellId &&
    meantBy(fact) === meant &&
    meant.status === 'training'
  );
}
