import { IFact, IKernelFacts, IRule, IRuleContext } from '../core';
import { backendSettings, isBefore } from '../core/settings';
import { backendMeant, backendNamed } from '../knowledge';
import { switchFixes } from './fixes';
import { reportFact } from './report';
import { hasKeras3, wantedBackend } from './wanted';
import { isSupported, short } from './wording';

const source =
  'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/config.py';

/** Finds a keras.json that Keras cannot use, or not as its author thinks. */
export const kerasJson: IRule = {
  meta: {
    name: 'keras-json',
    code: 'KB044',
    title: 'keras.json is stale or malformed',
    severity: 'warning',
    fix: 'suggestion',
    needsKernel: true
  },
  check(notebook, context) {
    const { kernel } = notebook;
    const { files, load, place } = backendSettings(notebook);
    // A notebook that writes the file itself is judged by what it writes.
    const writes = files.some(fact => isBefore(fact, place));
    if (!kernel || !load || !hasKeras3(kernel)) {
      return;
    }
    reportHome(context, kernel, load);
    if (!kernel.kerasJson.exists || writes) {
      return;
    }
    const overridden =
      Boolean(kernel.env.KERAS_BACKEND) || wantedBackend(notebook) !== null;
    const switches = overridden
      ? []
      : switchFixes(notebook, context.config, context.trans);
    const { trans } = context;
    const { backend, keys, path, valid } = kernel.kerasJson;
    if (!valid) {
      reportFact(context, load, {
        message: trans.__(
          '%1 is malformed, so Keras ignores all of it and says nothing.',
          short(path)
        ),
        why: trans.__(
          'A trailing comma, curly quotes, an empty file or a byte order mark is enough. Without KERAS_BACKEND Keras then uses TensorFlow.'
        ),
        severity: overridden ? 'info' : 'warning',
        subject: 'malformed',
        remedy: 'repair-keras-json',
        sources: [source],
        fixes: switches
      });
    } else if (backend !== null && !isSupported(backendNamed(backend))) {
      const gone = backendMeant(backend);
      reportFact(context, load, {
        message: trans.__(
          '%1 names "%2", which Keras 3 cannot load.',
          short(path),
          short(backend)
        ),
        why: overridden
          ? trans.__(
              'KERAS_BACKEND overrides the file here. Without it Keras stops with "ValueError: Unable to import backend : %1".',
              short(backend)
            )
          : trans.__(
              'Keras stops with "ValueError: Unable to import backend : %1", and importing TensorFlow stops with it too.',
              short(backend)
            ),
        severity: overridden ? 'info' : 'error',
        subject: short(backend),
        remedy: 'repair-keras-json',
        sources: [source, ...(gone?.sources ?? [])],
        fixes: switches
      });
    } else if (keys.includes('image_dim_ordering')) {
      reportFact(context, load, {
        message: trans.__(
          '%1 sets image_dim_ordering, which Keras 3 ignores.',
          short(path)
        ),
        why: trans.__(
          'The key is image_data_format since Keras 2, "channels_first" for "th" and "channels_last" for "tf".'
        ),
        severity: 'info',
        subject: 'image_dim_ordering',
        remedy: 'repair-keras-json',
        sources: [source]
      });
    }
  }
};

function reportHome(
  context: IRuleContext,
  kernel: IKernelFacts,
  load: IFact
): void {
  const home = kernel.env.KERAS_HOME;
  if (home === undefined || (home !== '' && !home.startsWith('~'))) {
    return;
  }
  const { trans } = context;
  reportFact(context, load, {
    message:
      home === ''
        ? trans.__('KERAS_HOME is empty, so Keras reads ./keras.json.')
        : trans.__(
            'KERAS_HOME is "%1": Keras makes a directory named "~", and yet reads keras.json in the home directory.',
            short(home)
          ),
    why: trans.__(
      'Keras 3 expands "~" where it reads keras.json and takes it as it stands everywhere else. Give an absolute path, or use os.path.expanduser.'
    ),
    severity: 'warning',
    subject: `KERAS_HOME ${short(home)}`,
    sources: [source]
  });
}
