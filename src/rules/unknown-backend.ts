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
} from '../core/backend-settings';
import { isAtLeast } from '../core/version';
import { IBackend } from '../knowledge';
import { planSteps, switchFix, switchFixes } from './fixes';
import { unquoted } from './quoted-env-magic';
import { reportFact } from './report';
import { inSteps } from './steps';
import { vocabulary } from './vocabulary';
import { isSupported, meantBy, settingText } from './wording';

/** Finds names that no backend has; Keras compares them letter by letter. */
export const unknownBackend: IRule = {
  meta: {
    name: 'unknown-backend',
    code: 'KB010',
    title: 'No backend has this name',
    severity: 'error',
    fix: 'safe',
    needsKernel: false,
    on: backendSettingKinds
  },
  *check(notebook, context) {
    const settings = backendSettings(notebook);
    const { calls, beforeImport, configWrites, afterImport } = settings;
    const unknown = [
      ...beforeImport,
      ...afterImport,
      ...calls,
      ...configWrites
    ].filter(fact => !isKnown(fact, fact.value?.text ?? null));
    if (unknown.length > 0) {
      yield* planSteps(notebook, context.config);
    }
    yield* inSteps(unknown, fact => {
      const text = fact.value?.text ?? '';
      if (text === '' && fact.kind !== 'keras-json-write') {
        reportEmpty(context, fact);
      } else {
        reportUnknown(notebook, context, settings, fact, text);
      }
    });
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

function reportEmpty(context: IRuleContext, fact: IFact): void {
  const { trans } = context;
  reportFact(context, fact, {
    message: trans.__(
      '%1 is empty, which Keras takes as not set at all.',
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
    switchFix(
      notebook,
      living.name,
      config,
      trans.__('Use "%1"', living.name),
      isEvident(settings, fact, living) ? 'safe' : 'suggestion',
      'did-you-mean'
    );
  const others = switchFixes(notebook, config, trans).filter(
    fix => fix.backend !== living?.name
  );
  const fixes: IFix[] = guess ? [guess, ...others] : others;
  reportFact(context, fact, {
    message: living
      ? trans.__(
          '%1 names no backend: did you mean "%2"?',
          settingText(fact),
          living.name
        )
      : trans.__('%1 names no backend of Keras.', settingText(fact)),
    why: trans.__(
      'Keras compares the name letter by letter: %1. It refuses any other and does not load, and importing TensorFlow fails with it.',
      namesOf(notebook).join(', ')
    ),
    severity: 'error',
    sources: [
      'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/__init__.py'
    ],
    fixes
  });
}

/** The names that Keras accepts: the kernel's, where it is Keras 3; else the newest. */
function namesOf({ kernel }: INotebookView): readonly string[] {
  const { generationOf, knowledge } = vocabulary;
  const version = kernel?.keras.version ?? '';
  const names = isAtLeast(version, '3') ? generationOf(version)?.names : null;
  return names ?? generationOf(knowledge.newestKeras)?.names ?? [];
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
