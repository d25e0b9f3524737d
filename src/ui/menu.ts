import { CommandRegistry } from '@lumino/commands';
import { Menu } from '@lumino/widgets';

import { IAction } from './actions';

/** Where a menu opens: under this box, or above it where there is no room below. */
export interface IBox {
  readonly left: number;
  readonly bottom: number;
}

/**
 * Opens a menu with groups of actions; `back` gets the focus again when the menu closes without anything having taken
 * it.
 */
export function openMenu(
  groups: readonly (readonly IAction[])[],
  box: IBox,
  back: { focus(): void }
): Menu {
  const commands = new CommandRegistry();
  const menu = new Menu({ commands });
  menu.addClass('jp-KerasAdvisor-menu');
  groups
    .filter(group => group.length > 0)
    .forEach((group, i) => {
      if (i > 0) {
        menu.addItem({ type: 'separator' });
      }
      group.forEach((action, j) => {
        const command = `${i}.${j}`;
        commands.addCommand(command, {
          label: action.label,
          caption: action.caption ?? '',
          describedBy: { args: { type: 'object', properties: {} } },
          execute: () => action.run()
        });
        menu.addItem({ command });
      });
    });
  menu.aboutToClose.connect(() => {
    // Before the chosen action runs, so that the action may move the focus on.
    back.focus();
    // The menu still reads its items when it has closed.
    requestAnimationFrame(() => menu.dispose());
  });
  followPointer(menu);
  menu.open(box.left, box.bottom);
  // The first item, as a menu that was opened from the keyboard has it.
  menu.activeIndex = 0;
  return menu;
}

/**
 * The browser reports a resting pointer anew when something opens under it; that must not choose another item, while a
 * press takes the item that it falls on, moved to or not. Lumino listens to the pointer, in JupyterLab 4.2 still to the
 * mouse.
 */
function followPointer(menu: Menu): void {
  const ignoreResting = (event: MouseEvent) => {
    if (event.movementX === 0 && event.movementY === 0) {
      event.stopImmediatePropagation();
    }
  };
  const choose = (event: MouseEvent) => {
    const pressed = [...menu.contentNode.children].findIndex(item =>
      item.contains(event.target as Node)
    );
    if (pressed >= 0) {
      menu.activeIndex = pressed;
    }
  };
  menu.node.addEventListener('pointermove', ignoreResting, true);
  menu.node.addEventListener('mousemove', ignoreResting, true);
  menu.node.addEventListener('pointerup', choose, true);
}
