import { MainAreaWidget } from '@jupyterlab/apputils';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { Panel } from '@lumino/widgets';

import { ITranslator } from '../core';
import { advisorIcon } from './icon';

const markdown = 'text/markdown';

/** The page of one rule at a time, as shipped: nothing is fetched from anywhere else. */
export class RulePage extends MainAreaWidget<Panel> {
  constructor(
    private readonly rendermime: IRenderMimeRegistry,
    private readonly trans: ITranslator
  ) {
    super({ content: new Panel() });
    this.id = 'jupyterlab-keras-advisor-rule';
    this.addClass('jp-KerasAdvisor-rulePage');
    this.title.icon = advisorIcon;
    this.title.closable = true;
  }

  /** The rule that is shown, by name. */
  get rule(): string {
    return this._rule;
  }

  /** Shows the page of a rule. */
  async present(name: string): Promise<void> {
    this._rule = name;
    this.title.label = name;
    this.title.caption = this.trans.__('Keras Advisor: the rule “%1”', name);
    // Pages are read seldom, so they are a chunk of their own.
    const [{ rules }, { ruleDocs }, { rulePage }] = await Promise.all([
      import(/* webpackChunkName: "engine" */ '../rules'),
      import(/* webpackChunkName: "rule-pages" */ '../rules/docs'),
      import(/* webpackChunkName: "rule-pages" */ '../rules/page')
    ]);
    const rule = rules.find(({ meta }) => meta.name === name);
    const docs = ruleDocs[name];
    const text =
      rule && docs
        ? rulePage(rule, docs)
        : this.trans.__('There is no rule of this name.');
    const page = this.rendermime.createRenderer(markdown);
    await page.renderModel(
      this.rendermime.createModel({ data: { [markdown]: text } })
    );
    if (this.isDisposed || this._rule !== name) {
      page.dispose();
      return;
    }
    for (const before of [...this.content.widgets]) {
      before.dispose();
    }
    this.content.addWidget(page);
    this.content.node.scrollTop = 0;
  }

  private _rule = '';
}
