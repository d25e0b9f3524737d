import { ITranslator } from '@jupyterlab/translation';
import { SidePanel } from '@jupyterlab/ui-components';
import { IMessageHandler, Message, MessageLoop } from '@lumino/messaging';
import { AccordionPanel, Widget } from '@lumino/widgets';

import { ITranslator as ITranslate } from '../core';
import { advisorIcon } from './icon';
import { Section } from './section';

/** The views of the panel, by the names under which other rooms open them. */
export type View = 'notebook' | 'kernel' | 'compare';

/** The panel in the sidebar: its sections one above the other. */
export class AdvisorPanel extends SidePanel {
  constructor(
    private readonly sections: ReadonlyMap<View, Section>,
    translator: ITranslator,
    trans: ITranslate
  ) {
    super({ translator });
    this.id = 'jupyterlab-keras-advisor-panel';
    this.addClass('jp-KerasAdvisor-panel');
    this.title.icon = advisorIcon;
    this.title.caption = trans.__('Keras Advisor');
    this.node.setAttribute('role', 'region');
    this.node.setAttribute('aria-label', trans.__('Keras Advisor'));
    const heading = document.createElement('h2');
    heading.textContent = trans.__('Keras Advisor');
    this.header.addWidget(new Widget({ node: heading }));
    for (const [view, section] of sections) {
      // The comparison is long and seldom needed: it waits to be opened.
      section.setHidden(view === 'compare');
      this.addWidget(section);
    }
    // Findings need more room than the kernel; a restored layout has its own sizes.
    this.accordion.setRelativeSizes([3, 2, 5]);
    const compare = sections.get('compare');
    if (compare) {
      MessageLoop.installMessageHook(compare, this.makeRoom);
    }
  }

  /** Opens a section; the comparison gets the whole height, for it is long. */
  open(view: View): void {
    if (view === 'compare') {
      this.collapse('notebook');
      this.collapse('kernel');
    }
    const index = this.indexOf(view);
    if (index >= 0) {
      this.accordion.expand(index);
      this.accordion.titles[index].focus();
    }
  }

  /**
   * Gives the comparison about half of the height when it is first opened: an accordion gives nothing to a section that it has
   * never seen open, once another one was opened or closed.
   */
  private readonly makeRoom = (
    section: IMessageHandler,
    msg: Message
  ): boolean => {
    if (msg.type === 'before-show') {
      MessageLoop.removeMessageHook(section, this.makeRoom);
      const index = this.indexOf('compare');
      const sizes = this.accordion.relativeSizes();
      this.accordion.setRelativeSizes(
        sizes.map((size, i) => (i === index ? 3 : size))
      );
    }
    return true;
  };

  private collapse(view: View): void {
    const index = this.indexOf(view);
    if (index >= 0) {
      this.accordion.collapse(index);
    }
  }

  private indexOf(view: View): number {
    const section = this.sections.get(view);
    return section ? this.widgets.indexOf(section) : -1;
  }

  private get accordion(): AccordionPanel {
    return this.content as AccordionPanel;
  }
}
