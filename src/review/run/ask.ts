import { Dialog, showDialog } from '@jupyterlab/apputils';
import { NotebookPanel } from '@jupyterlab/notebook';

import { ITranslator } from '../../core';

/** Asks before a notebook's code runs in a kernel of its own; says so where nobody vouched for that code. */
export async function confirmRun(
  { content }: NotebookPanel,
  trans: ITranslator
): Promise<boolean> {
  const isTrusted = content.widgets.every(
    ({ model }) => model.type !== 'code' || model.trusted
  );
  const { button } = await showDialog({
    title: isTrusted
      ? trans.__('Run the rewritten notebook?')
      : trans.__('Run a notebook that is not trusted?'),
    body: [
      ...(isTrusted
        ? []
        : [trans.__('Jupyter does not know this notebook as yours.')]),
      trans.__(
        'Its cells run, rewritten, in a kernel of their own, which ends with the run. Your kernel and this notebook stay as they are. What the code does outside of the kernel it really does: it may write files, install packages or train for long.'
      )
    ].join(' '),
    buttons: [
      Dialog.cancelButton(),
      isTrusted
        ? Dialog.okButton({ label: trans.__('Run') })
        : Dialog.warnButton({ label: trans.__('Run') })
    ]
  });
  return button.accept;
}
