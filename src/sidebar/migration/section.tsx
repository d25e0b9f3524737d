import React from 'react';

import { LazySection } from '../lazysection';
import { ISection, ISectionContext } from '../section';

/** "Old Keras code": what of Keras 1 and 2 is in the notebook, and how it is written today. */
export const migrationSection: ISection = {
  id: 'migration',
  size: 3,
  solo: true,
  label: trans => trans.__('Show Old Keras Code'),
  create: context => new MigrationSection(context)
};

/** The part that is loaded when it is first looked at. */
type Content = typeof import('./content');

class MigrationSection extends LazySection<Content> {
  constructor(private readonly _options: ISectionContext) {
    super(_options.trans.__('Old Keras code'), _options.trans);
    _options.advisor.currentChanged.connect(() => this.update());
    _options.settings.changed.connect(() => this.update());
  }

  protected load(): Promise<Content> {
    return import(/* webpackChunkName: "migration" */ './content');
  }

  protected renderContent({ MigrationContent }: Content): JSX.Element {
    const { advisor, commands, settings } = this._options;
    const advice = settings.current.enabled ? advisor.current : null;
    return (
      <MigrationContent
        key={advice?.panel.id}
        advice={advice}
        commands={commands}
        isVisible={() => this.isVisible}
        trans={this.trans}
      />
    );
  }
}
