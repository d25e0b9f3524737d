import { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { CommandRegistry } from '@lumino/commands';
import React from 'react';

import { ITranslator } from '../../core';
import { CommandIDs, IAdvice, IAdvisor, ISettings } from '../../tokens';
import { Actions } from '../../ui/actions';
import { Section } from '../section';
import { Advised } from './advised';
import { ContentWatch } from './contentwatch';
import { Empty } from './empty';

/** What the section needs. */
export interface INotebookSectionOptions {
  readonly tracker: INotebookTracker;
  readonly advisor: IAdvisor;
  readonly settings: ISettings;
  readonly commands: CommandRegistry;
  readonly trans: ITranslator;
}

/** "This notebook": the findings of the notebook in front. */
export class NotebookSection extends Section {
  constructor(private readonly options: INotebookSectionOptions) {
    super(options.trans.__('This notebook'));
    this.addClass('jp-KerasAdvisor-notebook');
    const { advisor, settings, tracker } = options;
    // Edits that change no finding may still change what is said where there is none: which backend is set, and where.
    this._watch = new ContentWatch(() => this.update());
    advisor.currentChanged.connect(this.onCurrent, this);
    tracker.currentChanged.connect(() => this.update());
    settings.changed.connect(() => this.update());
    this.onCurrent();
  }

  protected render(): JSX.Element {
    const { commands, settings, tracker, trans } = this.options;
    if (!settings.current.enabled) {
      return (
        <Empty
          message={trans.__('The Keras advisor is switched off.')}
          action={
            commands.hasCommand(CommandIDs.toggle)
              ? {
                  label: trans.__('Switch it on'),
                  run: () => void commands.execute(CommandIDs.toggle)
                }
              : undefined
          }
        />
      );
    }
    const advice = this._advice;
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

  private onCurrent(): void {
    this._advice?.changed.disconnect(this.update, this);
    this._advice = this.options.advisor.current;
    this._advice?.changed.connect(this.update, this);
    this._watch.model = this._advice?.panel.content.model ?? null;
    this.update();
  }

  private readonly _watch: ContentWatch;
  private _advice: IAdvice | null = null;
}

function whyNone(panel: NotebookPanel | null, trans: ITranslator): string {
  if (!panel) {
    return trans.__('Open a notebook to see what its Keras settings do.');
  }
  const language = panel.content.model?.defaultKernelLanguage ?? '';
  return language && !/^i?python$/i.test(language)
    ? trans.__('Only Python notebooks are read; this one is %1.', language)
    : trans.__('Reading the notebook…');
}
