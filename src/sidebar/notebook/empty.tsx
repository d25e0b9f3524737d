import React from 'react';

import { IAction } from '../../ui/actions';
import { ActionButton } from '../../ui/buttons';

/** What to show where there is nothing to list. */
export function Empty(props: {
  message: string;
  action?: IAction;
}): JSX.Element {
  const { message, action } = props;
  return (
    <div className="jp-KerasAdvisor-empty">
      <p>{message}</p>
      {action && <ActionButton action={action} appearance="neutral" />}
    </div>
  );
}
