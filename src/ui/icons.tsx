import React from 'react';

import { ITranslator, Severity } from '../core';

/** By severity; the shapes differ, too, since not everybody tells the colors apart. */
const paths: Record<Severity, string> = {
  error:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.75 3.5h1.5v4.75h-1.5V4.5Zm0 6.25h1.5v1.5h-1.5v-1.5Z',
  warning:
    'M8 1.25 15.5 14.5H.5L8 1.25Zm-.75 4.5v4.5h1.5v-4.5h-1.5Zm0 5.75V13h1.5v-1.5h-1.5Z',
  info: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.75 2.75h1.5v1.5h-1.5v-1.5Zm0 3h1.5v5.5h-1.5v-5.5Z'
};

/** What a severity is called, in the user’s language. */
export function severityName(severity: Severity, trans: ITranslator): string {
  switch (severity) {
    case 'error':
      return trans.__('Error');
    case 'warning':
      return trans.__('Warning');
    case 'info':
      return trans.__('Note');
  }
}

/** The sign of a severity, named for who cannot see it. */
export function SeverityIcon(props: {
  severity: Severity;
  trans: ITranslator;
}): JSX.Element {
  return (
    <svg
      className="jp-KerasAdvisor-severity"
      data-severity={props.severity}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      role="img"
      aria-label={severityName(props.severity, props.trans)}
    >
      <path fill="currentColor" fillRule="evenodd" d={paths[props.severity]} />
    </svg>
  );
}
