import { MainAreaWidget } from '@jupyterlab/apputils';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { Panel, Widget } from '@lumino/widgets';

import { ITranslator } from '../core';
import { IAdvice } from '../tokens';
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

  /** Shows the page of a rule, with the places where a notebook has what it finds. */
  async present(name: string, advice: IAdvice | null): Promise<void> {
    this._rule = name;
    this.title.caption = this._trans.__('Keras Advisor: the rule “%1”', name);
    // Pages are read seldom, so they are a chunk of their own.
    const [{ rules }, { rulePage }] = await Promise.all([
      import(/* webpackChunkName: "engine" */ '../rules'),
      import(/* webpackChunkName: "rule-pages" */ '../rules/page')
    ]);
    const rule = rules.find(({ meta }) => meta.name === name);
    this.title.label = rule?.meta.title ?? name;
    const text = rule
      ? rulePage(
          rule,
          (await rule.docs()).docs,
          advice ? placesOf(name, advice, this._trans) : ''
        )
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

/** No more places are written out. */
const SHOWN = 5;

/** Where the notebook has what a rule finds, with the lines as they stand there. */
function placesOf(
  name: string,
  { findings, view }: IAdvice,
  trans: ITranslator
): string {
  const own = findings.filter(({ rule }) => rule === name);
  return own
    .slice(0, SHOWN)
    .map(({ cell, cellId, evidence, line, range }) => {
      const isLine = range.to > range.from;
      const source = view.cell(cellId)?.source ?? '';
      const quote = isLine
        ? (source.split('\n')[line - 1] ?? '')
        : (evidence ?? '');
      const place = isLine
        ? trans.__('In your notebook, cell %1, line %2:', cell + 1, line)
        : trans.__('In your notebook, the output of cell %1:', cell + 1);
      return `**${place}**\n\n${fenced(quote.trim())}`;
    })
    .join('\n\n');
}

/** A text as code, whatever marks of Markdown are in it. */
function fenced(text: string): string {
  const longest = Math.max(
    2,
    ...(text.match(/`+/g) ?? []).map(each => each.length)
  );
  const fence = '`'.repeat(longest + 1);
  return `${fence}python\n${text}\n${fence}`;
}
