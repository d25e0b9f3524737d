import { TranslationBundle } from '@jupyterlab/translation';

import { IEdit } from '../core';
import { EditOutcome, IAdvice } from '../tokens';
import { intendedBackend } from './backend';
import { safeEdits, wantsSwitch } from './fixes';
import { notify } from './notify';
import type { BackendFlow } from './switch';

/** Applies every safe fix of a notebook in one step, and says how many findings that answered and how many are left. */
export async function fixAll(
  advice: IAdvice,
  apply: (advice: IAdvice, edits: readonly IEdit[]) => EditOutcome,
  flow: () => Promise<BackendFlow>,
  trans: TranslationBundle
): Promise<void> {
  const { findings } = advice;
  const backend = advice.backends()[0];
  const switches = wantsSwitch(findings);
  const plan = switches ? advice.plan(backend).edits : [];
  const outcome = apply(
    advice,
    safeEdits(findings, plan, fix => advice.editsOf(fix))
  );
  if (outcome.status === 'refused') {
    notify(advice.panel, [outcome.reason], 'warning');
    return;
  }
  if (outcome.status === 'unchanged') {
    const none = trans.__('There are no safe fixes to apply.');
    notify(advice.panel, [none], 'info');
    return;
  }
  advice.flush();
  const left = advice.findings.length;
  const what =
    left === 0
      ? trans.__('All findings are fixed.')
      : trans._n(
          'What is safe to fix is fixed; %1 finding is for you to decide.',
          'What is safe to fix is fixed; %1 findings are for you to decide.',
          left
        );
  const target = switches ? backend : intendedBackend(advice);
  if (target === null) {
    notify(advice.panel, [what], 'success', [
      { label: trans.__('Undo'), run: outcome.undo }
    ]);
  } else {
    await (await flow()).lookAfter(advice, target, what, outcome, null, null);
  }
}
