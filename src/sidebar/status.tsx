import { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IStatusBar } from '@jupyterlab/statusbar';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { ReactWidget } from '@jupyterlab/ui-components';
import { CommandRegistry } from '@lumino/commands';
import { Debouncer } from '@lumino/polling';
import React from 'react';

import { ITranslator as ITranslate } from '../core';
import { CommandIDs, IAdvisor, ISettings } from '../tokens';
import { guard } from '../ui/guard';
import { SeverityIcon } from '../ui/icons';
import { Overview } from './overview';

/** For how many milliseconds nothing changes before a screen reader is told. */
const pause = 700;

/** Says how many findings the notebook in front has: in the status bar, and to screen readers. */
export const statusPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-keras-advisor:status',
  description: 'The Keras advisor’s count of findings in the status bar.',
  autoStart: true,
  requires: [IAdvisor, ISettings],
  optional: [IStatusBar, ITranslator],
  activate: (
    app,
    advisor: IAdvisor,
    settings: ISettings,
    statusBar: IStatusBar | null,
    translator: ITranslator | null
  ): void => {
    const trans = (translator ?? nullTranslator).load(
      'jupyterlab_keras_advisor'
    );
    const overview = new Overview(advisor, settings, trans);
    announce(overview, trans);
    statusBar?.registerStatusItem('jupyterlab-keras-advisor:status', {
      item: new StatusItem(overview, app.commands, trans),
      align: 'left',
      rank: 50,
      isActive: () => overview.glance.text !== '',
      activeStateChanged: overview.changed
    });
  }
};

/** “1 error, 2 warnings”; a click opens the findings. */
class StatusItem extends ReactWidget {
  constructor(
    private readonly _overview: Overview,
    private readonly _commands: CommandRegistry,
    private readonly _trans: ITranslate
  ) {
    super();
    this.addClass('jp-KerasAdvisor-status');
    _overview.changed.connect(() => this.update());
  }

  protected render(): JSX.Element {
    const { text, worst } = this._overview.glance;
    const trans = this._trans;
    const name = trans.__('Keras Advisor: %1', text);
    return (
      <button
        className="jp-StatusBar-TextItem jp-KerasAdvisor-statusButton"
        aria-label={name}
        title={name}
        onClick={() =>
          guard(CommandIDs.openPanel, () =>
            this._commands.execute(CommandIDs.openPanel, { view: 'notebook' })
          )
        }
      >
        {worst && <SeverityIcon severity={worst} trans={trans} />}
        <span>{text}</span>
      </button>
    );
  }
}

/** Tells screen readers, politely, what cards and marks tell the eye. */
function announce(overview: Overview, trans: ITranslate): void {
  const node = document.createElement('div');
  node.className = 'jp-KerasAdvisor-announcer';
  node.setAttribute('role', 'status');
  document.body.append(node);
  const say = () => {
    const { text } = overview.glance;
    const before = node.textContent;
    if (text !== '') {
      node.textContent = trans.__('Keras advice: %1.', text);
    } else {
      // That a notebook has none is news only where it had some.
      node.textContent =
        before !== '' && overview.isReady
          ? trans.__('Keras advice: no findings.')
          : '';
    }
  };
  const debouncer = new Debouncer(say, pause);
  overview.changed.connect(() => void debouncer.invoke());
}
