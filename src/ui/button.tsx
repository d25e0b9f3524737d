import { Button as LabButton } from '@jupyterlab/ui-components';
import React from 'react';

/** How much a button stands out: the best thing to do, another thing to do, or a link-like one. */
export type Appearance = 'accent' | 'neutral' | 'stealth';

interface IProps extends React.ButtonHTMLAttributes<HTMLButtonElement> {
  readonly appearance?: Appearance;
}

/** JupyterLab's small button in the colors of the theme. */
export function Button({
  appearance = 'neutral',
  className = '',
  ...others
}: IProps): JSX.Element {
  return (
    <LabButton
      {...others}
      type="button"
      className={`jp-KerasAdvisor-button ${className}`}
      data-appearance={appearance}
      minimal={appearance === 'stealth'}
      small={true}
    />
  );
}
