import {
  IFact,
  IFix,
  INotebookView,
  IRule,
  ITranslator,
  isCertain,
  loadsKeras
} from '../core';
import { isForLater } from '../core/facts/environment-files';
import { backendSettings } from '../core/findings/backend-settings';
import { isBefore, placeOf } from '../core/findings/position';
import { IVariable } from '../knowledge';
import { variableNamed } from '../knowledge/variables';
import { KERAS_SOURCE } from '../knowledge/sources';
import { restartNeeded } from './fixes';
import { reportFact } from './report';
import { cellNumber, short } from './wording';

/** Values that switch a flag off, as they are meant. */
const OFF = /^(?:|0|false|no|off|n|f)$/i;

/** Finds variables of Keras, tf.keras and JAX that are set in vain. */
export const variableWithoutEffect: IRule = {
  meta: {
    name: 'variable-without-effect',
    code: 'KB016',
    title: 'A variable of Keras, tf.keras or JAX has no effect',
    severity: 'warning',
    fix: 'suggestion',
    needsKernel: false,
    on: ['keras-home', 'keras-flag', 'legacy-keras-flag', 'jax-flag']
  },
  docs: () =>
    import(
      /* webpackChunkName: "rule-pages" */ './variable-without-effect.docs'
    ),
  check(notebook, context) {
    const { trans } = context;
    for (const fact of notebook.facts) {
      const variable = flagOf(fact);
      const problem = variable && problemOf(notebook, fact, variable, trans);
      if (variable && problem) {
        const { message, value, why } = problem;
        reportFact(context, fact, {
          message,
          why,
          severity: 'warning',
          subject: fact.name,
          sources: sourcesOf(variable),
          fixes:
            value === undefined ? [] : valueFixes(notebook, fact, value, trans)
        });
      }
    }
  }
};

interface IProblem {
  readonly message: string;
  readonly why: string;
  /** The value that would count, where only the value is wrong. */
  readonly value?: string;
}

/** The variable that a fact sets, where this rule is about it. */
function flagOf(fact: IFact): IVariable | undefined {
  return !fact.certainty.dead &&
    (fact.kind === 'keras-home' ||
      fact.kind === 'keras-flag' ||
      fact.kind === 'legacy-keras-flag' ||
      fact.kind === 'jax-flag')
    ? variableNamed(fact.name)
    : undefined;
}

function problemOf(
  notebook: INotebookView,
  fact: IFact,
  variable: IVariable,
  trans: ITranslator
): IProblem | null {
  const { kerasImport } = backendSettings(notebook);
  const text = fact.value?.text ?? null;
  if (!fact.persists) {
    const isRead =
      kerasImport !== null ||
      (variable.read?.startsWith('jax') &&
        notebook.facts.some(({ kind }) => kind === 'import-jax'));
    return isRead && isInVain(fact) ? inShell(fact, variable, trans) : null;
  }
  const isMagic = /magic-(?:env|set_env)$/.test(fact.via ?? '');
  if (isMagic && text !== null && /^(["']).*\1$|^[^"']*\s#/.test(text)) {
    return quoted(fact, text, trans);
  }
  const { values } = variable;
  if (values && text !== null && !values.includes(text)) {
    return OFF.test(text) ? null : refused(fact, text, values, trans);
  }
  const reader = readerBefore(notebook, fact, variable);
  return reader && late(fact, variable, reader, trans);
}

/** The fix that writes another value, as the old one is written. */
function valueFixes(
  notebook: INotebookView,
  fact: IFact,
  value: string,
  trans: ITranslator
): readonly IFix[] {
  const literal = fact.value?.literal;
  const quote = literal?.quoting === 'python' ? '"' : '';
  return literal
    ? [
        {
          kind: 'edits',
          id: 'write-value',
          title: trans.__('Write %1', short(value)),
          applicability: 'suggestion',
          needsRestart: restartNeeded(notebook),
          edits: [
            {
              type: 'replace',
              cellId: literal.cellId,
              ...literal.range,
              text: `${quote}${value}${quote}`
            }
          ]
        }
      ]
    : [];
}

/** Whether a variable of another process is used by nothing there. */
function isInVain(fact: IFact): boolean {
  return (
    'feedsCommand' in fact &&
    !fact.feedsCommand &&
    !isForLater(fact) &&
    !/shell-inline$/.test(fact.via ?? '')
  );
}

/** What has read a variable for good before a fact sets it; null where nothing surely has. */
function readerBefore(
  notebook: INotebookView,
  fact: IFact,
  { read }: IVariable
): IFact | null {
  const { effective, importPosition, kerasImport } = backendSettings(notebook);
  const before = (reader: IFact): boolean =>
    isCertain(reader) &&
    isBefore(reader, placeOf(fact)) &&
    !notebook.facts.some(
      end =>
        end.kind === 'kernel-restart' &&
        isCertain(end) &&
        isBefore(reader, placeOf(end)) &&
        isBefore(end, placeOf(fact))
    );
  const first = (is: (reader: IFact) => boolean): IFact | null =>
    notebook.facts.find(reader => is(reader) && before(reader)) ?? null;
  const onJax = effective?.value?.text === 'jax';
  switch (read) {
    case 'keras':
      return kerasImport &&
        isCertain(kerasImport) &&
        !isBefore(fact, importPosition)
        ? kerasImport
        : null;
    case 'tf.keras':
      return (
        first(
          ({ kind, name }) => kind === 'tf-keras-use' || isPath(kind, name)
        ) ??
        // The path of the package is settled with the import of TensorFlow, that of the attribute later.
        (notebook.facts.some(
          each =>
            isPath(each.kind, each.name) &&
            !each.certainty.dead &&
            isBefore(fact, placeOf(each))
        )
          ? first(({ kind }) => kind === 'import-tensorflow')
          : null)
      );
    case 'jax':
      return first(
        reader =>
          reader.kind === 'import-jax' ||
          (onJax && loadsKeras(reader) && reader.kind === 'import-keras')
      );
    case 'jax-start':
      return first(
        ({ kind, name }) =>
          kind === 'jax-start' && (onJax || name.startsWith('jax.'))
      );
    case null:
      return null;
  }
}

/** Whether an import goes by the path of the package: `from tensorflow.keras import layers`. */
function isPath(kind: string, name: string): boolean {
  return (
    kind === 'import-tf-keras' && /^tensorflow\.(?:\w+\.)*keras\b/.test(name)
  );
}

function settingOf(fact: IFact): string {
  const { text = null, expression = '' } = fact.value ?? {};
  return `${fact.name}=${text === null ? short(expression) : `"${short(text)}"`}`;
}

function inShell(
  fact: IFact,
  variable: IVariable,
  trans: ITranslator
): IProblem {
  return {
    message: trans.__(
      '%1 is set in a process of its own; %2 never sees it.',
      settingOf(fact),
      readerTitle(variable)
    ),
    why: trans.__(
      'Each ! line, %%bash cell and os.system call runs in its own process, whose environment ends with it. os.environ and %env set variables of the kernel.'
    )
  };
}

function quoted(fact: IFact, text: string, trans: ITranslator): IProblem {
  const bare = text.replace(/\s#.*$/, '').trim();
  return {
    value: bare.replace(/^(["'])(.*)\1$/, '$2'),
    message: text.includes('#')
      ? trans.__(
          '%env keeps the comment: %1 becomes %2.',
          fact.name,
          short(text)
        )
      : trans.__(
          '%env keeps the quotes: %1 becomes %2.',
          fact.name,
          short(text)
        ),
    why: trans.__(
      'IPython uses everything after the variable name as its value, and the quotes and the comment with it.'
    )
  };
}

function refused(
  fact: IFact,
  text: string,
  values: readonly string[],
  trans: ITranslator
): IProblem {
  return {
    value: values[0],
    message: trans.__(
      '%1="%2" has no effect: only %3 count.',
      fact.name,
      short(text),
      values.map(value => `"${value}"`).join(', ')
    ),
    why: trans.__(
      'TensorFlow compares the value letter by letter. With any other tf.keras stays Keras 3.'
    )
  };
}

function late(
  fact: IFact,
  variable: IVariable,
  reader: IFact,
  trans: ITranslator
): IProblem {
  const setting = settingOf(fact);
  const cell = cellNumber(reader);
  switch (variable.read) {
    case 'tf.keras':
      return {
        message:
          reader.kind === 'import-tensorflow'
            ? trans.__(
                '%1 comes too late for imports from tensorflow.keras: TensorFlow is imported in cell %2.',
                setting,
                cell
              )
            : trans.__(
                '%1 comes too late: tf.keras is already used in cell %2.',
                setting,
                cell
              ),
        why: trans.__(
          'TensorFlow chooses between Keras 3 and tf_keras once: where it is imported for imports from tensorflow.keras, at the first use for tf.keras. Set the variable before TensorFlow is imported, and restart a running kernel.'
        )
      };
    case 'jax':
      return {
        message: trans.__(
          '%1 comes too late: JAX has read it when it was imported in cell %2.',
          setting,
          cell
        ),
        why: trans.__(
          'JAX reads its JAX_ variables once, when it is imported, and Keras imports it with the JAX backend. jax.config.update changes most of these options later.'
        )
      };
    case 'jax-start':
      return {
        message: trans.__(
          '%1 comes too late: JAX has started in cell %2 already.',
          setting,
          cell
        ),
        why: trans.__(
          'JAX reads this variable once, when it starts, which it does for the first computation: a layer or model that is built is enough. Set it before Keras is imported, and restart a running kernel.'
        )
      };
    default:
      return {
        message: trans.__(
          '%1 comes too late: Keras is already imported in cell %2.',
          setting,
          cell
        ),
        why: trans.__(
          'Keras reads this variable once, when it is first imported. Set it before, and restart a running kernel.'
        )
      };
  }
}

function readerTitle({ read }: IVariable): string {
  return read === 'keras'
    ? 'Keras'
    : read === 'tf.keras'
      ? 'TensorFlow'
      : 'JAX';
}

function sourcesOf({ read }: IVariable): readonly string[] {
  switch (read) {
    case 'keras':
      return [`${KERAS_SOURCE}/backend/config.py`];
    case 'tf.keras':
      return [
        'https://github.com/tensorflow/tensorflow/blob/v2.21.0/tensorflow/python/util/lazy_loader.py'
      ];
    case 'jax':
      return ['https://docs.jax.dev/en/latest/config_options.html'];
    default:
      return ['https://docs.jax.dev/en/latest/gpu_memory_allocation.html'];
  }
}
