import { IFact, IRule } from '../core';
import {
  backendSettings,
  backendSettingKinds
} from '../core/findings/backend-settings';
import { backendNamed } from '../knowledge';
import { restartNeeded } from './fixes';
import { reportFact } from './report';
import { isSupported, meantBy, short } from './wording';

/** Finds quotes and comments behind `%env`, which IPython takes as part of the value. */
export const quotedEnvMagic: IRule = {
  meta: {
    name: 'quoted-env-magic',
    code: 'KB011',
    title: '%env keeps quotes and comments in the value',
    severity: 'error',
    fix: 'safe',
    needsKernel: false,
    on: backendSettingKinds
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './quoted-env-magic.docs'),
  check(notebook, context) {
    const { calls, beforeImport, configWrites, afterImport } =
      backendSettings(notebook);
    const all = [
      ...beforeImport,
      ...afterImport,
      ...calls,
      ...configWrites
    ].map(fact => meantBy(fact)?.name);
    const agreed = new Set(all).size === 1 ? all[0] : null;
    const lost = new Set(afterImport);
    const { trans } = context;
    for (const fact of [...beforeImport, ...afterImport]) {
      const bare = unquoted(fact);
      const text = fact.value?.text ?? '';
      const literal = fact.value?.literal;
      if (bare === null) {
        continue;
      }
      const magic = fact.kind === 'magic-env' ? '%env' : '%set_env';
      reportFact(context, fact, {
        message: text.includes('#')
          ? trans.__(
              '%1 keeps the comment, so KERAS_BACKEND becomes %2, which is not a valid backend name.',
              magic,
              short(text)
            )
          : trans.__(
              '%1 keeps the quotes, so KERAS_BACKEND becomes %2, which is not a valid backend name.',
              magic,
              short(text)
            ),
        why: trans.__(
          'IPython uses everything after the variable name as its value, and Keras refuses the name %1.',
          short(text)
        ),
        severity: 'error',
        sources: [
          'https://ipython.readthedocs.io/en/stable/interactive/magics.html#magic-env'
        ],
        fixes: literal
          ? [
              {
                kind: 'edits' as const,
                id: 'unquote',
                title: trans.__('Write %1', bare),
                // Too late, or beside another setting, the bare name alone does not put things right.
                applicability:
                  !lost.has(fact) &&
                  backendNamed(bare)?.status === 'training' &&
                  agreed === bare
                    ? 'safe'
                    : 'suggestion',
                backend: bare,
                needsRestart: restartNeeded(notebook),
                edits: [
                  {
                    type: 'replace',
                    cellId: literal.cellId,
                    from: literal.range.from,
                    to: literal.range.to,
                    text: bare
                  }
                ]
              }
            ]
          : []
      });
    }
  }
};

/** The backend's name within quotes or before a comment of a magic's value; null when that is not what is wrong. */
export function unquoted(fact: IFact): string | null {
  const text = fact.value?.text ?? null;
  if (
    text === null ||
    (fact.kind !== 'magic-env' && fact.kind !== 'magic-set_env')
  ) {
    return null;
  }
  const end = text.indexOf('#');
  const value = (end < 0 ? text : text.slice(0, end)).trim();
  const quote = value[0];
  const bare =
    (quote === '"' || quote === "'") && value.endsWith(quote)
      ? value.slice(1, -1).trim()
      : value;
  return bare !== text && isSupported(backendNamed(bare)) ? bare : null;
}
