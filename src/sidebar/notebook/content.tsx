import { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { CommandRegistry } from '@lumino/commands';
import React from 'react';

import { ITranslator, isRead } from '../../core';
import { CommandIDs, IAdvice, ISettings } from '../../tokens';
import { Actions } from '../../ui/actions';
import { guard } from '../../ui/guard';
import { Advised } from './advised';
import { Empty } from './empty';

interface IProps {
  /** The advice for the notebook in front; null where there is none. */
  readonly advice: IAdvice | null;
  readonly tracker: INotebookTracker;
  readonly settings: ISettings;
  readonly commands: CommandRegistry;
  readonly trans: ITranslator;
}

/** What is said of the notebook in front, or why nothing is. */
export function NotebookContent(props: IProps): JSX.Element {
  const { advice, commands, settings, tracker, trans } = props;
  if (!settings.current.enabled) {
    return (
      <Empty
        message={trans.__('The Keras advisor is switched off.')}
        action={
          commands.hasCommand(CommandIDs.toggle)
            ? {
                label: trans.__('Switch it on'),
                run: () =>
                  guard(CommandIDs.toggle, () =>
                    commands.execute(CommandIDs.toggle)
                  )
              }
            : undefined
        }
      />
    );
  }
  if (!advice) {
    return <Empty message={whyNone(tracker.currentWidget, trans)} />;
  }
  if (!advice.ready) {
    return <Empty message={trans.__('Reading the notebook…')} />;
  }
  return (
    <Advised
      key={advice.panel.id}
      advice={advice}
      actions={new Actions(advice, commands, trans)}
      commands={commands}
      settings={settings}
      trans={trans}
    />
  );
}

function whyNone(panel: NotebookPanel | null, trans: ITranslator): string {
  if (!panel) {
    return trans.__('Open a notebook to see what its Keras settings do.');
  }
  const language = panel.content.model?.defaultKernelLanguage ?? '';
  return language && !isRead(language)
    ? trans.__(
        'Only notebooks of Python, bash and PowerShell are read; this one is %1.',
        language
      )
    : trans.__('Reading the notebook…');
}
