import { IRule } from '../core';
import { short } from './wording';

/** Finds comments that suppress nothing. */
export const unusedIgnore: IRule = {
  meta: {
    name: 'unused-ignore',
    code: 'KB060',
    title: 'A comment suppresses nothing',
    severity: 'info',
    fix: 'safe',
    needsKernel: false,
    on: ['ignore-comment']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './unused-ignore.docs'),
  // What is suppressed is known only after all rules.
  checkIgnores(unused, { trans, report }) {
    for (const { cellId, range, rules, removable } of unused) {
      const named = rules?.join(', ') ?? '';
      report({
        cellId,
        range,
        subject: named,
        message:
          named === ''
            ? trans.__('This comment suppresses nothing.')
            : trans.__('This comment suppresses no %1 finding.', short(named)),
        why: trans.__(
          'What it was written for is gone, or its rule is spelled differently. If the comment stays, it may hide a future finding.'
        ),
        fixes: removable
          ? [
              {
                kind: 'edits' as const,
                id: 'remove-ignore',
                title: trans.__('Remove the comment'),
                applicability: 'safe',
                needsRestart: false,
                edits: [{ type: 'replace', cellId, ...removable, text: '' }]
              }
            ]
          : []
      });
    }
  }
};
