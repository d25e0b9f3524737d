import { caretDownIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { IAction } from './actions';
import { Appearance, Button } from './button';
import { openMenu } from './menu';

/** A button for an action. */
export function ActionButton(props: {
  readonly action: IAction;
  readonly appearance: Appearance;
}): JSX.Element {
  const { action, appearance } = props;
  return (
    <Button
      appearance={appearance}
      title={action.caption}
      onClick={() => action.run()}
    >
      {action.label}
    </Button>
  );
}

/** A button for the first of several alternatives, with a menu of the others at its side. */
export function SplitButton(props: {
  readonly actions: readonly IAction[];
  /** Names the menu of the others. */
  readonly label: string;
  readonly appearance: Appearance;
}): JSX.Element | null {
  const { actions, appearance, label } = props;
  const [first, ...others] = actions;
  return first ? (
    <span className="jp-KerasAdvisor-split">
      <ActionButton action={first} appearance={appearance} />
      {others.length > 0 && (
        <Button
          appearance={appearance}
          aria-label={label}
          aria-haspopup="menu"
          title={label}
          onClick={event => openUnder(event, [others])}
        >
          <caretDownIcon.react tag="span" />
        </Button>
      )}
    </span>
  ) : null;
}

/** Opens a menu under the button that was pressed. */
export function openUnder(
  event: React.MouseEvent<HTMLElement>,
  groups: readonly (readonly IAction[])[]
): void {
  const button = event.currentTarget;
  openMenu(groups, button.getBoundingClientRect(), button);
}
