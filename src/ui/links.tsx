import React from 'react';

import { ITranslator } from '../core';

/**
 * What to call an address: where it is, by the repository where it is one, and what it is called there, with so many of
 * the last parts of its path.
 */
export function nameOf(address: string, parts = 1): string {
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
    const above = path.slice(Math.max(0, path.length - parts + 1));
    return last
      ? `${place} › ${decodeURIComponent([...above, last].join('/'))}${url.hash}`
      : place || host;
  } catch {
    return address;
  }
}

/** What to call several addresses: those that would have one name have as much of their path as tells them apart. */
export function namesOf(addresses: readonly string[]): string[] {
  const longest = Math.max(0, ...addresses.map(({ length }) => length));
  const page = (address: string) => address.split('#', 1)[0];
  return addresses.map(address => {
    const own = page(address);
    // Places of one page are told apart by what follows the `#`.
    const others = addresses.map(page).filter(other => other !== own);
    // No path has more parts than its address has letters.
    for (let parts = 1; parts < longest; parts += 1) {
      const name = nameOf(own, parts);
      if (others.every(other => nameOf(other, parts) !== name)) {
        return nameOf(address, parts);
      }
    }
    return address;
  });
}

/** A link to a page elsewhere, by a name of its own where others stand beside it; only web addresses become links. */
export function Source(props: {
  readonly address: string;
  readonly name?: string;
}): JSX.Element {
  const { address, name = nameOf(address) } = props;
  return /^https?:\/\//.test(address) ? (
    <a href={address} target="_blank" rel="noopener noreferrer" title={address}>
      {name}
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
  const names = namesOf(addresses);
  return addresses.length === 0 ? null : (
    <ul
      className="jp-KerasAdvisor-sources"
      aria-label={trans._n('Source', 'Sources', addresses.length)}
    >
      {addresses.map((address, i) => (
        <li key={address}>
          <Source address={address} name={names[i]} />
        </li>
      ))}
    </ul>
  );
}
