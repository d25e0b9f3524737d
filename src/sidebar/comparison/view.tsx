import { Clipboard, MainAreaWidget, Printing } from '@jupyterlab/apputils';
import React from 'react';

import { CommandIDs, IAdvice } from '../../tokens';
import { advisorIcon } from '../../ui/advisor-icon';
import { guard } from '../../ui/guard';
import { LazySection } from '../lazysection';
import { ISectionContext } from '../section';

/** The part that is loaded when it is first looked at. */
type Content = typeof import('./content');

/** The tab of the wide comparison. */
export function comparisonPage(
  context: ISectionContext
): MainAreaWidget<ComparisonView> {
  const page = new MainAreaWidget({ content: new ComparisonView(context) });
  page.id = 'jupyterlab-keras-advisor-comparison';
  page.addClass('jp-KerasAdvisor-comparisonPage');
  page.title.label = context.trans.__('Keras backends');
  page.title.icon = advisorIcon;
  page.title.closable = true;
  return page;
}

/** The wide comparison, about the notebook in front. */
class ComparisonView
  extends LazySection<Content>
  implements Printing.IPrintable
{
  constructor(private readonly _context: ISectionContext) {
    const { advisor, kernels, trans } = _context;
    super(trans.__('Compare Keras backends'), trans);
    this.addClass('jp-KerasAdvisor-comparison');
    advisor.currentChanged.connect(this._follow, this);
    kernels?.changed.connect(this.update, this);
    this._follow();
  }

  override dispose(): void {
    if (this.isDisposed) {
      return;
    }
    const { advisor, kernels } = this._context;
    advisor.currentChanged.disconnect(this._follow, this);
    kernels?.changed.disconnect(this.update, this);
    this._advice?.changed.disconnect(this.update, this);
    super.dispose();
  }

  /** JupyterLab's own Print command prints it, too. */
  [Printing.symbol] = (): (() => Promise<void>) => () =>
    Printing.printWidget(this);

  protected load(): Promise<Content> {
    return import(/* webpackChunkName: "comparison" */ './content');
  }

  protected renderContent({ Comparison }: Content): JSX.Element {
    const { commands, kernels } = this._context;
    const advice = this._advice;
    const answer = advice && kernels?.answerOf(advice.panel);
    return (
      <Comparison
        facts={advice && !advice.isDisposed ? advice.inspection.facts : NONE}
        kernel={answer?.status === 'known' ? answer.facts : null}
        trans={this.trans}
        goTo={({ cellId, offset }) =>
          guard(CommandIDs.goToCell, () =>
            commands.execute(CommandIDs.goToCell, { cellId, offset })
          )
        }
        copy={text => Clipboard.copyToSystem(text)}
        print={() => guard('Printing', () => Printing.printWidget(this))}
      />
    );
  }

  private _follow(): void {
    this._advice?.changed.disconnect(this.update, this);
    this._advice = this._context.advisor.current;
    this._advice?.changed.connect(this.update, this);
    this.update();
  }

  private _advice: IAdvice | null = null;
}

// One and the same, so that nothing is worked out anew.
const NONE = [] as const;
