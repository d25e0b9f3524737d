import { Dialog, Notification, showDialog } from '@jupyterlab/apputils';
import { NotebookPanel } from '@jupyterlab/notebook';

import { IConfig, IKernelFacts, ITranslator } from '../../core';
import { rankBackends } from '../../core/preference';
import { explainUnknown, isInstalled } from '../../core/kernel';
import { supported } from '../../knowledge';
import { vocabulary } from '../../rules/vocabulary';
import {
  IAdvice,
  IKerasJsonRefusal,
  IKernelService,
  KerasJsonTrouble
} from '../../tokens';
import { RepairForm } from './repairform';

/** What a repair needs. */
export interface IRepairOptions {
  readonly panel: NotebookPanel;
  readonly kernels: IKernelService;
  /** Null where the notebook is not followed. */
  readonly advice: IAdvice | null;
  readonly settings: IConfig;
  readonly onRestart: () => void;
  readonly trans: ITranslator;
}

/** Shows what is wrong in the keras.json that the kernel reads, and repairs it when the user agrees. */
export async function repairKerasJson(options: IRepairOptions): Promise<void> {
  const { kernels, panel, trans } = options;
  // The last answer may be older than what is installed and loaded now.
  const answer = await kernels.ask(panel);
  if (answer.status === 'unknown') {
    reportRefusal(
      { status: 'refused', reason: answer.reason, detail: '' },
      trans
    );
    return;
  }
  const { facts } = answer;
  const repair = await kernels.examineKerasJson(panel);
  if (repair.status === 'refused') {
    reportRefusal(repair, trans);
    return;
  }
  if (repair.malformed === null && repair.changes.length === 0) {
    Notification.info(trans.__('keras.json needs no repair.'));
    await kernels.ask(panel);
    return;
  }
  const { button, value } = await showDialog({
    title: trans.__('Repair keras.json?'),
    body: new RepairForm({
      repair,
      facts,
      backend: choose(facts, options),
      trans
    }),
    buttons: [
      Dialog.cancelButton(),
      Dialog.okButton({ label: trans.__('Repair') })
    ]
  });
  if (!button.accept || value === null || panel.isDisposed) {
    return;
  }
  const outcome = await kernels.repairKerasJson(panel, value, repair.seen);
  if (outcome.status === 'refused') {
    reportRefusal(outcome, trans);
  } else {
    reportRepaired(outcome.backup, facts, options);
  }
  await kernels.ask(panel);
}

/** The best backend of those that are installed, those that do not train at last; the best of all where none is. */
function choose(
  facts: IKernelFacts,
  { advice, settings }: IRepairOptions
): string {
  const view = advice?.view ?? null;
  const ranked = rankBackends(view, facts, settings, vocabulary);
  const installed = [...ranked, ...supported].find(backend =>
    isInstalled(facts, backend, vocabulary)
  );
  return (installed ?? ranked[0]).name;
}

function reportRepaired(
  backup: string,
  facts: IKernelFacts,
  options: IRepairOptions
): void {
  const { onRestart, trans } = options;
  const done = trans.__(
    'keras.json is repaired. The former file was saved as %1',
    backup
  );
  if (!facts.keras.loaded && !facts.keras.importFailed) {
    Notification.success(done, { autoClose: 8000 });
    return;
  }
  const restart = trans.__(
    'Keras has already read the former file in this kernel. The new one takes effect after a restart.'
  );
  Notification.success(`${done}\n${restart}`, {
    autoClose: false,
    actions: [
      { label: trans.__('Restart the kernel…'), callback: () => onRestart() }
    ]
  });
}

function reportRefusal(refusal: IKerasJsonRefusal, trans: ITranslator): void {
  const why = explainRefusal(refusal.reason, trans);
  Notification.error(
    refusal.detail ? trans.__('%1 (%2)', why, refusal.detail) : why,
    { autoClose: false }
  );
}

function explainRefusal(reason: KerasJsonTrouble, trans: ITranslator): string {
  switch (reason) {
    case 'gone':
      return trans.__(
        'keras.json no longer exists, so there is nothing to repair.'
      );
    case 'changed':
      return trans.__(
        'keras.json has changed since it was shown, so it was not repaired. Try again.'
      );
    case 'read-only':
      return trans.__(
        'This kernel cannot write keras.json, so it was not repaired.'
      );
    case 'too-large':
      return trans.__(
        'keras.json is too large for a Keras configuration, so it was not repaired.'
      );
    case 'failed':
      return trans.__('keras.json could not be repaired and is unchanged.');
    default:
      return explainUnknown(reason, trans);
  }
}
