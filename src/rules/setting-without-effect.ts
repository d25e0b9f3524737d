import {
  IFact,
  INotebookView,
  IRule,
  IRuleContext,
  ITranslator
} from '../core';
import {
  IBackendSettings,
  backendSettings,
  backendSettingKinds
} from '../core/findings/backend-settings';
import {
  CONDA_ACTIVATION,
  DOTENV,
  KERNELSPEC,
  PYTHON_STARTUP,
  STARTUP_FILE,
  USER_ENVIRONMENT,
  isForLater
} from '../core/facts/environment-files';
import { IN_CHILD } from '../core/facts/handed-calls';
import { switchFixes } from './fixes';
import { reportFact } from './report';
import {
  cellNumber,
  isSupported,
  meantBy,
  settingText,
  short
} from './wording';

/** Finds what looks like a setting and never reaches Keras. */
export const settingWithoutEffect: IRule = {
  meta: {
    name: 'setting-without-effect',
    code: 'KB012',
    title: 'The setting never reaches Keras',
    severity: 'error',
    fix: 'suggestion',
    needsKernel: false,
    on: backendSettingKinds
  },
  docs: () =>
    import(
      /* webpackChunkName: "rule-pages" */ './setting-without-effect.docs'
    ),
  check(notebook, context) {
    const settings = backendSettings(notebook);
    const { beforeImport, ineffective, afterImport, reloads, effective } =
      settings;
    const { config, trans } = context;
    reportLost(notebook, context, settings);
    const last = [...beforeImport, ...afterImport]
      .filter(set => set.value)
      .pop();
    const vain = [...ineffective, ...reloads].filter(
      fact =>
        fact.kind !== 'plaidml-install' &&
        // A bad name is told as such; where nothing loads Keras, it is surely meant for other processes.
        !(isForLater(fact) && !settings.kerasImport) &&
        !(isFile(fact) && !isSupported(meantBy(fact))) &&
        // What is meant for kernels to come does no harm where this one is set as well.
        !(effective && (isForLater(fact) || fact.via === IN_CHILD))
    );
    for (const fact of vain) {
      if (isOfObject(fact)) {
        reportObject(context, fact);
        continue;
      }
      // A reload is there for the setting before it.
      const meant = meantBy(
        fact.kind === 'reload-call' ? (last ?? fact) : fact
      );
      reportFact(context, fact, {
        message: messageFor(trans, fact),
        why: whyFor(trans, fact),
        severity: isFile(fact) ? 'info' : 'error',
        sources: ['https://keras.io/getting_started/'],
        fixes: switchFixes(
          notebook,
          config,
          trans,
          isSupported(meant) ? meant?.name : undefined
        )
      });
    }
  }
};

/** A kernel that is restarted has the environment of the server, not that of the kernel before. */
function reportLost(
  notebook: INotebookView,
  context: IRuleContext,
  { beforeImport, calls, configWrites, kerasImport, lost }: IBackendSettings
): void {
  const { config, trans } = context;
  if (
    !kerasImport ||
    beforeImport.length + calls.length + configWrites.length > 0
  ) {
    return;
  }
  for (const [fact, end] of lost) {
    if (!fact.value) {
      continue;
    }
    const meant = meantBy(fact);
    reportFact(context, fact, {
      message: trans.__(
        '%1 is gone when Keras is loaded: cell %2 restarts the kernel.',
        settingText(fact),
        cellNumber(end)
      ),
      why: trans.__(
        'A restarted kernel is a new process. It has the environment that the server starts it with, and nothing of what the notebook has set before.'
      ),
      severity: 'warning',
      fixes: switchFixes(
        notebook,
        config,
        trans,
        isSupported(meant) ? meant?.name : undefined
      )
    });
  }
}

/** Whether a setting stands in a file that is written for other kernels on purpose. */
function isFile({ via }: IFact): boolean {
  return via === DOTENV || via === KERNELSPEC || via === PYTHON_STARTUP;
}

/** Whether a setting is one of a DynamicBackend: it works, for that object. */
function isOfObject(fact: IFact): boolean {
  return fact.kind === 'set_backend-call' && fact.name.includes('()');
}

function reportObject(context: IRuleContext, fact: IFact): void {
  const { trans } = context;
  reportFact(context, fact, {
    message: trans.__(
      'This set_backend("%1") changes its own object only; Keras stays on its backend.',
      short(fact.value?.text ?? fact.value?.expression ?? '')
    ),
    why: trans.__(
      'A DynamicBackend gives access to the functions of another backend. Layers, models and keras.ops run on the backend that Keras chose when it was first imported.'
    ),
    severity: 'info',
    sources: [
      'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/utils/backend_utils.py'
    ]
  });
}

function messageFor(trans: ITranslator, fact: IFact): string {
  const setting = settingText(fact);
  switch (fact.kind) {
    case 'putenv':
      return trans.__('os.putenv sets %1 where Keras does not look.', setting);
    case 'backend-attr-assign':
      return trans.__('%1 does not change the backend.', setting);
    case 'reload-call':
      return trans.__('Reloading Keras does not switch its backend.');
    case 'set_backend-call':
      return trans.__('%1 does not exist.', setting);
    default:
      if (fact.via === STARTUP_FILE) {
        return trans.__(
          '%1 is written to a file that shells read when they start; this kernel is already running.',
          setting
        );
      }
      if (fact.via === CONDA_ACTIVATION) {
        return trans.__(
          '%1 takes effect when the conda environment is next activated; this kernel is already running.',
          setting
        );
      }
      if (fact.via === DOTENV) {
        return trans.__(
          '%1 is written to a file that counts only where something loads it, such as load_dotenv().',
          setting
        );
      }
      if (fact.via === KERNELSPEC) {
        return trans.__(
          '%1 counts for kernels that are started from this kernelspec; this kernel is already running.',
          setting
        );
      }
      if (fact.via === PYTHON_STARTUP) {
        return trans.__(
          '%1 counts when a kernel is started next: the file is run at its start. This kernel runs already.',
          setting
        );
      }
      if (fact.via === USER_ENVIRONMENT) {
        return trans.__(
          '%1 is set for processes that are started later; this kernel is already running.',
          setting
        );
      }
      return fact.kind === 'env-assign'
        ? trans.__(
            '%1 is set in a separate process, so Keras never sees it.',
            setting
          )
        : trans.__(
            '%1 is set in a separate shell, so Keras never sees it.',
            setting
          );
  }
}

function whyFor(trans: ITranslator, fact: IFact): string {
  switch (fact.kind) {
    case 'putenv':
      return trans.__(
        'os.putenv changes the environment of child processes only. Keras reads os.environ, which stays as it was.'
      );
    case 'backend-attr-assign':
      return trans.__(
        'The backend is chosen once, when Keras is first imported. An attribute set later is not read again.'
      );
    case 'reload-call':
      return trans.__(
        'The backend is chosen once, when Keras is first imported, and a reload keeps it. Set KERAS_BACKEND before the first import and restart the kernel.'
      );
    case 'set_backend-call':
      return trans.__(
        'The function is keras.config.set_backend, since Keras 3.1; anything else stops with an AttributeError. Setting KERAS_BACKEND before the first import leaves no old names behind.'
      );
    default:
      if (isForLater(fact)) {
        return trans.__(
          'A process gets its environment when it starts. A kernel started from a shell that has the variable gets it; the running kernel never does.'
        );
      }
      return trans.__(
        'Each ! line, %%bash cell and os.system call runs in its own process, whose environment ends with it. The kernel’s environment stays as it was, and Keras reads only that.'
      );
  }
}
