import { Button } from '@jupyter/react-components';
import { caretDownIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { IAction } from './actions';
import { openMenu } from './menu';

interface ISplitProps {
  readonly items: readonly IAction[];
  readonly label: string;
  readonly primary: boolean;
}

/** A button for the first action, with a menu of the others at its side. */
export function SplitButton({
  items,
  label,
  primary
}: ISplitProps): JSX.Element {
  const [first, ...others] = items;
  const appearance = primary ? 'accent' : 'neutral';
  return (
    <span className="jp-KerasAdvisor-split">
      <Button
        appearance={appearance}
        scale="small"
        title={first.caption}
        onClick={first.run}
      >
        {first.label}
      </Button>
      {others.length > 0 && (
        <Button
          appearance={appearance}
          scale="small"
          aria-label={label}
          aria-haspopup="menu"
          title={label}
          onClick={event => openUnder(event, [others])}
        >
          <caretDownIcon.react tag="span" />
        </Button>
      )}
    </span>
  );
}

/** An action that leads elsewhere and changes nothing. */
export function ActionLink({ action }: { action: IAction }): JSX.Element {
  return (
    <Button
      appearance="stealth"
      scale="small"
      title={action.caption}
      onClick={action.run}
    >
      {action.label}
    </Button>
  );
}

/** Opens a menu under the button that was pressed. */
export function openUnder(
  event: React.MouseEvent<HTMLElement>,
  groups: readonly (readonly IAction[])[]
): void {
  const button = event.currentTarget;
  openMenu(groups, button.getBoundingClientRect(), button);
}
