import { MainAreaWidget } from '@jupyterlab/apputils';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { Panel, Widget } from '@lumino/widgets';

import { ITranslator } from '../core';
import { advisorIcon } from '../ui/advisor-icon';

import '../../style/rule-page.css';

const markdown = 'text/markdown';

/** The page of one rule at a time, as shipped: nothing is fetched from anywhere else. */
export class RulePage extends MainAreaWidget<Panel> {
  constructor(
    private readonly _rendermime: IRenderMimeRegistry,
    private readonly _trans: ITranslator
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
    this.title.caption = this._trans.__('Keras Advisor: the rule “%1”', name);
    // Pages are read seldom, so they are a chunk of their own.
    const [{ rules }, { rulePage }] = await Promise.all([
      import(/* webpackChunkName: "engine" */ '../rules'),
      import(/* webpackChunkName: "rule-pages" */ '../rules/page')
    ]);
    const rule = rules.find(({ meta }) => meta.name === name);
    const text = rule
      ? rulePage(rule, (await rule.docs()).docs)
      : this._trans.__('There is no rule of this name.');
    const page = await this._render(text);
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

  /** Renders Markdown; what cannot be rendered is one plain line, and one in the console. */
  private async _render(text: string): Promise<Widget> {
    try {
      const page = this._rendermime.createRenderer(markdown);
      await page.renderModel(
        this._rendermime.createModel({ data: { [markdown]: text } })
      );
      return page;
    } catch (reason) {
      console.error('The page of a rule could not be rendered:', reason);
      const failed = new Widget();
      failed.node.textContent = this._trans.__('This page could not be shown.');
      failed.addClass('jp-KerasAdvisor-failed');
      return failed;
    }
  }

  private _rule = '';
}
