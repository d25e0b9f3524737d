import { INotebookView, IRuleContext, ITranslator } from '../core';
import { IBackendSetting } from '../core/facts/fact';
import { jsonString } from '../core/facts/keras-json-text';
import { backendSettings } from '../core/findings/backend-settings';
import { IMisplaced } from '../core/findings/keras-json-files';
import { kerasJsonValues } from '../knowledge/keras-json';
import { KERAS_SOURCE } from '../knowledge/sources';
import { switchFixes } from './fixes';
import { intendedBackend } from './intended';
import { usesOlderKeras } from './keras-two';
import { IFactReport, reportFact } from './report';
import { cellNumber, isSupported, meantBy, short } from './wording';

const sources = [`${KERAS_SOURCE}/backend/config.py`];

/** Reports each keras.json that the notebook writes and that Keras does not read, or not as its author thinks. */
export function reportWrites(
  notebook: INotebookView,
  context: IRuleContext
): void {
  const { configWrites, idleFiles, kerasImport } = backendSettings(notebook);
  const { config, trans } = context;
  const overridden = intendedBackend(notebook)?.fact.kind !== undefined;
  const fixesFor = (fact: IBackendSetting): IFactReport['fixes'] => {
    const meant = meantBy(fact);
    const first = isSupported(meant) ? meant?.name : undefined;
    return overridden ? [] : switchFixes(notebook, config, trans, first);
  };
  for (const [fact, idle] of idleFiles) {
    if (idle === 'invalid') {
      reportFact(context, fact, {
        message: trans.__(
          'This keras.json is not valid JSON, so Keras silently ignores it.'
        ),
        why: whyInvalid(trans),
        severity: overridden ? 'info' : 'warning',
        subject: 'malformed',
        sources,
        fixes: fixesFor(fact)
      });
    } else if (kerasImport) {
      reportFact(context, fact, {
        ...aboutPlace(fact, idle, trans),
        severity: overridden ? 'info' : 'warning',
        subject: 'misplaced',
        sources,
        fixes: fixesFor(fact)
      });
    }
  }
  if (!usesOlderKeras(notebook)) {
    configWrites.forEach(fact => reportValues(fact, context));
  }
}

/** Why a file that is not JSON matters. */
export function whyInvalid(trans: ITranslator): string {
  return trans.__(
    'A trailing comma, curly or single quotes, an empty file or a byte order mark is enough. Without KERAS_BACKEND Keras then uses TensorFlow.'
  );
}

function aboutPlace(
  { file }: IBackendSetting,
  { home, isLiteral }: IMisplaced,
  trans: ITranslator
): Pick<IFactReport, 'message' | 'why'> {
  const path = (file?.path ?? '').replace(/^\.\/(?=[~$%])/, '');
  const why = trans.__(
    'Keras reads keras.json once, when it is first imported: from the directory that KERAS_HOME names, or else from .keras in the home directory. It looks nowhere else.'
  );
  if (isLiteral) {
    return {
      message: trans.__(
        'Nothing expands the "~" of "%1", so this is not the keras.json that Keras reads.',
        short(path)
      ),
      why: trans.__(
        'Python treats "~" as an ordinary directory name. os.path.expanduser or Path.home() gives the home directory, where Keras looks for .keras/keras.json.'
      )
    };
  }
  return {
    message: home
      ? trans.__(
          'Keras does not read "%1": KERAS_HOME is "%2" (cell %3).',
          short(path),
          short(home.value?.text ?? ''),
          cellNumber(home)
        )
      : trans.__(
          'Keras does not read "%1", but ~/.keras/keras.json.',
          short(path)
        ),
    why
  };
}

/** Reports what a file that Keras reads has under other keys than "backend". */
function reportValues(fact: IBackendSetting, context: IRuleContext): void {
  const json = fact.file?.json;
  const { trans } = context;
  if (!json?.isValid) {
    return;
  }
  for (const [key, value] of refusedValues(json.entries)) {
    reportFact(context, fact, {
      message: trans.__(
        'This keras.json sets %1 to %2, which Keras refuses: it does not load.',
        key,
        short(value)
      ),
      why: trans.__(
        'Valid: floatx "float16", "float32" or "float64"; epsilon a float such as 1e-07; image_data_format "channels_last" or "channels_first". The file is checked even where KERAS_BACKEND overrides its backend.'
      ),
      severity: 'error',
      subject: key,
      sources
    });
  }
  if (!json.isObject) {
    reportFact(context, fact, {
      message: trans.__(
        'This keras.json is not an object with keys, so Keras does not load.'
      ),
      why: trans.__(
        'Keras asks what it reads for "backend", "floatx" and others, which only an object in braces has.'
      ),
      severity: 'error',
      subject: 'no-object',
      sources
    });
  }
  if ('image_dim_ordering' in json.entries) {
    reportFact(context, fact, {
      message: trans.__(
        'This keras.json sets image_dim_ordering, which Keras 3 ignores.'
      ),
      why: trans.__(
        'The key is image_data_format since Keras 2, "channels_first" for "th" and "channels_last" for "tf".'
      ),
      severity: 'info',
      subject: 'image_dim_ordering',
      sources
    });
  }
}

/** The keys whose values stop the import, with these values. */
function refusedValues(
  entries: Readonly<Record<string, string>>
): [string, string][] {
  return Object.entries(entries).filter(([key, written]) => {
    const text = jsonString(written);
    switch (key) {
      case 'backend':
        // Names are the matter of other rules.
        return text === null;
      case 'epsilon':
        return text !== null || !/[.eE]|NaN|Infinity/.test(written);
      default:
        return (
          key in kerasJsonValues &&
          (text === null || !kerasJsonValues[key].includes(text))
        );
    }
  });
}
