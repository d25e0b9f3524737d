import { ITranslator } from '@jupyterlab/translation';
import { SidePanel } from '@jupyterlab/ui-components';
import { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { IMessageHandler, Message, MessageLoop } from '@lumino/messaging';
import { AccordionPanel, Widget } from '@lumino/widgets';

import { ITranslator as ITranslate } from '../core';
import { advisorIcon } from '../ui/advisor-icon';
import { IGlance } from './overview';
import { ISection, Section } from './section';

/** What a `solo` section gets of the height when it is first opened, where the others together have 1. */
const soloSize = 3;

/** What the style sheet draws on the panel's tab. */
const countKey = 'keras-count';
const worstKey = 'keras-worst';

/** A section with its widget. */
export interface IOpenSection {
  readonly section: ISection;
  readonly widget: Section;
}

/** The panel in the sidebar: its sections one above the other. */
export class AdvisorPanel extends SidePanel {
  constructor(
    private readonly _sections: readonly IOpenSection[],
    translator: ITranslator,
    private readonly _language: ITranslate
  ) {
    super({ translator });
    this.id = 'jupyterlab-keras-advisor-panel';
    this.addClass('jp-KerasAdvisor-panel');
    this.title.icon = advisorIcon;
    this.title.caption = _language.__('Keras Advisor');
    this.node.setAttribute('role', 'region');
    this.node.setAttribute('aria-label', _language.__('Keras Advisor'));
    const heading = document.createElement('h2');
    heading.textContent = _language.__('Keras Advisor');
    this.header.addWidget(new Widget({ node: heading }));
    for (const { section, widget } of _sections) {
      widget.setHidden(section.solo === true);
      this.addWidget(widget);
      if (section.solo) {
        MessageLoop.installMessageHook(widget, this._makeRoom);
      }
    }
    // A restored layout has its own sizes.
    this._accordion.setRelativeSizes(
      _sections.map(({ section }) => section.size)
    );
  }

  /** Shows on its tab how many findings there are. */
  showCount({ text, total, worst }: IGlance): void {
    const { title } = this;
    title.caption = text
      ? this._language.__('Keras Advisor: %1', text)
      : this._language.__('Keras Advisor');
    // The shell keeps its own entries there.
    const dataset = { ...title.dataset };
    delete dataset[countKey];
    delete dataset[worstKey];
    if (worst) {
      dataset[countKey] = total > 99 ? '99+' : String(total);
      dataset[worstKey] = worst;
    }
    title.dataset = dataset;
  }

  /** Opens a section; a `solo` one gets the whole height. */
  open(id: string, args: ReadonlyPartialJSONObject): void {
    const index = this._sections.findIndex(({ section }) => section.id === id);
    if (index < 0) {
      return;
    }
    const { section, widget } = this._sections[index];
    if (section.solo) {
      this._sections.forEach((_, i) => {
        if (i !== index) {
          this._accordion.collapse(i);
        }
      });
    }
    widget.onOpen(args);
    this._accordion.expand(index);
    this._accordion.titles[index].focus();
  }

  /**
   * Gives a section about half of the height when it is first opened: an accordion gives nothing to a section that it
   * has never seen open, once another one was opened or closed.
   */
  private readonly _makeRoom = (
    widget: IMessageHandler,
    msg: Message
  ): boolean => {
    if (msg.type === 'before-show') {
      MessageLoop.removeMessageHook(widget, this._makeRoom);
      this._accordion.setRelativeSizes(
        this._accordion
          .relativeSizes()
          .map((size, i) =>
            this._sections[i].widget === widget ? soloSize : size
          )
      );
    }
    return true;
  };

  private get _accordion(): AccordionPanel {
    return this.content as AccordionPanel;
  }
}
