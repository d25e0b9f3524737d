import { Button } from '@jupyter/react-components';
import React from 'react';

import { IAction } from '../../ui/actions';

/** What to show where there is nothing to list. */
export function Empty(props: {
  message: string;
  action?: IAction;
}): JSX.Element {
  const { message, action } = props;
  return (
    <div className="jp-KerasAdvisor-empty">
      <p>{message}</p>
      {action && (
        <Button appearance="neutral" scale="small" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
