import React from 'react';

import { ITranslator } from '../core';

/** What to call an address: where it is, by the repository where it is one, and what it is called there. */
export function nameOf(address: string): string {
  try {
    const url = new URL(address);
    const host = url.hostname.replace(/^www\./, '');
    const path = url.pathname.split('/').filter(Boolean);
    const isGitHub = host === 'github.com';
    const place = isGitHub ? path.splice(0, 2).join('/') : host;
    const last = path.pop();
    if (isGitHub && last) {
      switch (path.join('/')) {
        case 'issues':
        case 'pull':
          return `${place}#${last}`;
        case 'releases/tag':
          return `${place} ${decodeURIComponent(last)}`;
      }
    }
    return last
      ? `${place} › ${decodeURIComponent(last)}${url.hash}`
      : place || host;
  } catch {
    return address;
  }
}

/** A link to a page elsewhere; only web addresses become links. */
export function Source({ address }: { address: string }): JSX.Element {
  return /^https?:\/\//.test(address) ? (
    <a href={address} target="_blank" rel="noopener noreferrer" title={address}>
      {nameOf(address)}
    </a>
  ) : (
    <span>{address}</span>
  );
}

/** The evidence for a statement. */
export function Sources(props: {
  addresses: readonly string[];
  trans: ITranslator;
}): JSX.Element | null {
  const { addresses, trans } = props;
  return addresses.length === 0 ? null : (
    <ul
      className="jp-KerasAdvisor-sources"
      aria-label={trans._n('Source', 'Sources', addresses.length)}
    >
      {addresses.map(address => (
        <li key={address}>
          <Source address={address} />
        </li>
      ))}
    </ul>
  );
}
