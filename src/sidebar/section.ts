import { ReactWidget } from '@jupyterlab/ui-components';
import { Message } from '@lumino/messaging';

/** A section of the panel. It renders only what can be seen: a hidden one catches up when it is shown. */
export abstract class Section extends ReactWidget {
  constructor(label: string) {
    super();
    this.title.label = label;
    this.addClass('jp-KerasAdvisor-section');
    // A section scrolls, and some have nothing in them that the keyboard could reach.
    this.node.tabIndex = 0;
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
