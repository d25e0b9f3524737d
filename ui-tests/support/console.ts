import { BrowserContext, expect } from '@playwright/test';

/** What a browser logged; `verify` fails when an error was among it. */
export interface IConsoleWatch {
  verify: () => void;
}

/** Collects what a browser logs as errors and the exceptions that escape. */
export function watchConsole(
  context: BrowserContext,
  expected: readonly RegExp[] = []
): IConsoleWatch {
  const errors: string[] = [];
  const note = (text: string) => {
    if (!expected.some(pattern => pattern.test(text))) {
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
