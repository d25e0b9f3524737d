import { BrowserContext, expect } from '@playwright/test';

/** Galata removes a test's folder while JupyterLab's file browser still shows it, and lists it once more. */
const TEARDOWN = [
  /status of 404 .*\/api\/contents\/[^/?]+\?content=1&hash=0/,
  /Directory not found: "[^"/]+"/
];

/** Collects what a browser logs as errors and the exceptions that escape; `verify` fails when there were any. */
export function watchConsole(
  context: BrowserContext,
  expected: readonly RegExp[] = []
): { verify: () => void } {
  const errors: string[] = [];
  const note = (text: string) => {
    if (![...TEARDOWN, ...expected].some(pattern => pattern.test(text))) {
      errors.push(text);
    }
  };
  context.on('console', message => {
    if (message.type() === 'error') {
      note(`${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', webError => {
    note(String(webError.error().stack ?? webError.error()));
  });
  return {
    verify: () => expect(errors, 'errors in the browser console').toEqual([])
  };
}
