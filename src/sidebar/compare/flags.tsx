import React from 'react';

import { ITranslator } from '../../core';
import { Flag } from '../../knowledge';

/** Signs that differ in shape, for who does not tell the colors apart. */
const signs: Record<Flag, string> = {
  yes: '✓',
  partly: '~',
  no: '✗',
  unknown: '?'
};

/** What a flag says, in a word. */
export function flagName(flag: Flag, trans: ITranslator): string {
  switch (flag) {
    case 'yes':
      return trans.__('yes');
    case 'partly':
      return trans.__('partly');
    case 'no':
      return trans.__('no');
    case 'unknown':
      return trans.__('not known');
  }
}

/** A flag as a sign, with its name for who cannot see it. */
export function FlagSign(props: {
  flag: Flag;
  /** What qualifies it. */
  detail?: string;
  trans: ITranslator;
}): JSX.Element {
  const flag = flagName(props.flag, props.trans);
  const name = props.detail ? `${flag}: ${props.detail}` : flag;
  return (
    <span
      className="jp-KerasAdvisor-flag"
      data-flag={props.flag}
      role="img"
      aria-label={name}
      title={name}
    >
      {signs[props.flag]}
    </span>
  );
}
