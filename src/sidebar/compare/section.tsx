import { Clipboard } from '@jupyterlab/apputils';
import { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import React from 'react';

import { CommandIDs } from '../../tokens';
import { guard } from '../../ui/guard';
import { LazySection } from '../lazysection';
import { ISection, ISectionContext } from '../section';

/** The part that is loaded when it is first looked at. */
type Content = typeof import('./content');

/** "Compare backends", of which notifications and advice open one. */
export const compareSection: ISection = {
  id: 'compare',
  size: 5,
  solo: true,
  label: trans => trans.__('Compare Keras Backends'),
  create: context => new CompareSection(context)
};

/** "Compare": what each backend can do today, and what became of the question of 2016. */
class CompareSection extends LazySection<Content> {
  constructor(private readonly _options: ISectionContext) {
    super(_options.trans.__('Compare backends'), _options.trans);
    this.addClass('jp-KerasAdvisor-compare');
    _options.advisor.currentChanged.connect(() => this.update());
    _options.kernels?.changed.connect(() => this.update());
  }

  override onOpen({ backend }: ReadonlyPartialJSONObject): void {
    if (typeof backend === 'string') {
      this._highlight = { backend };
      this.update();
    }
  }

  protected load(): Promise<Content> {
    return import(/* webpackChunkName: "compare" */ './content');
  }

  protected renderContent({ Compare }: Content): JSX.Element {
    const { advisor, commands, kernels } = this._options;
    const panel = advisor.current?.panel;
    const answer = panel && kernels?.answerOf(panel);
    const command = CommandIDs.switchBackend;
    return (
      <Compare
        highlight={this._highlight}
        facts={answer?.status === 'known' ? answer.facts : null}
        actions={{
          switchTo:
            panel && commands.hasCommand(command)
              ? backend =>
                  guard(command, () => commands.execute(command, { backend }))
              : null,
          copy: text => Clipboard.copyToSystem(text)
        }}
        measure={
          commands.hasCommand(CommandIDs.measure)
            ? () =>
                guard(CommandIDs.measure, () =>
                  commands.execute(CommandIDs.measure)
                )
            : null
        }
        trans={this.trans}
      />
    );
  }

  // An object, so that the same backend can be asked for twice.
  private _highlight: { readonly backend: string | null } = { backend: null };
}
