import { INotebookTracker } from '@jupyterlab/notebook';
import { ReactWidget } from '@jupyterlab/ui-components';
import { CommandRegistry } from '@lumino/commands';
import { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { Message } from '@lumino/messaging';

import { ITranslator } from '../core';
import { IAdvisor, IKernelService, ISettings } from '../tokens';

/** What sections are made of. */
export interface ISectionContext {
  readonly tracker: INotebookTracker;
  readonly advisor: IAdvisor;
  readonly settings: ISettings;
  readonly kernels: IKernelService | null;
  readonly commands: CommandRegistry;
  readonly trans: ITranslator;
}

/** One section of the panel, as a value: the panel, its commands and their arguments are derived from these. */
export interface ISection {
  /** The `view` of the command that opens it. */
  readonly id: string;
  /** Its share of the panel's height. */
  readonly size: number;
  /** Whether it is long and seldom needed: it starts collapsed, and opening it by command collapses the others. */
  readonly solo?: boolean;
  /** What the command that opens it is called. */
  label(trans: ITranslator): string;
  /** Makes its widget, which loads its content when it is first seen; null where a service that it needs is missing. */
  create(context: ISectionContext): Section | null;
}

/** The widget of a section. It renders only what can be seen: a hidden one catches up when it is shown. */
export abstract class Section extends ReactWidget {
  constructor(label: string) {
    super();
    this.title.label = label;
    this.addClass('jp-KerasAdvisor-section');
    // A section scrolls, and some have nothing in them that the keyboard could reach.
    this.node.tabIndex = 0;
  }

  /** The section is opened by command, with the arguments of the command. */
  onOpen(args: ReadonlyPartialJSONObject): void {
    // Most sections show the same whatever opens them.
  }

  protected override onUpdateRequest(msg: Message): void {
    if (this.isVisible) {
      super.onUpdateRequest(msg);
    }
  }

  protected override onAfterShow(msg: Message): void {
    super.onAfterShow(msg);
    this.update();
  }
}
