import React from 'react';

/** In a list, the arrow keys, Home and End move the focus among the elements that the selector matches. */
export function moveFocus(
  event: React.KeyboardEvent<HTMLElement>,
  selector: string
): void {
  const items = Array.from(
    event.currentTarget.querySelectorAll<HTMLElement>(selector)
  );
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (at < 0) {
    return;
  }
  const next: Partial<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: items.length - 1
  };
  const target = items[next[event.key] ?? -1];
  if (target) {
    event.preventDefault();
    target.focus();
  }
}
