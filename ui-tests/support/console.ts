import {
  BrowserContext,
  ConsoleMessage,
  expect,
  WebError
} from '@playwright/test';

/** What a browser logged; `verify` fails when an error was among it. */
export interface IConsoleWatch {
  verify: () => void;
  /** Stops collecting. */
  dispose: () => void;
}

/**
 * What JupyterLab logs by itself: it takes its splash away twice where a second theme comes within the 200 ms in which
 * that of the first one fades. The timer's function, alone on the stack, is JupyterLab's.
 */
const SPLASH =
  /^NotFoundError: Failed to execute 'removeChild'[^\n]*\n\s+at [^\n]*\/jlab_core\.[^\n]*$/;

/** What JupyterLab's debugger logs where the kernel that it asks ends before it answers. */
const DEBUGGER =
  /^Could not restore the debugger state: Canceled future for debug_request message/;

/** Collects what a browser logs as errors and the exceptions that escape. */
export function watchConsole(
  context: BrowserContext,
  expected: readonly RegExp[] = []
): IConsoleWatch {
  const errors: string[] = [];
  const note = (text: string) => {
    if (![SPLASH, DEBUGGER, ...expected].some(pattern => pattern.test(text))) {
      errors.push(text);
    }
  };
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') {
      note(`${message.text()} (${message.location().url})`);
    }
  };
  const onError = (webError: WebError) => {
    note(String(webError.error().stack ?? webError.error()));
  };
  context.on('console', onConsole);
  context.on('weberror', onError);
  return {
    verify: () => expect(errors, 'errors in the browser console').toEqual([]),
    dispose: () => {
      context.off('console', onConsole);
      context.off('weberror', onError);
    }
  };
}
