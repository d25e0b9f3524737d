import { existsSync } from 'fs';
import { delimiter, join } from 'path';

import { chromium } from '@playwright/test';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge'
];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/**
 * The browser to test with: the one named by ADVISOR_BROWSER, else Playwright's own (undefined
 * leaves the choice to Playwright), else a Chromium or Chrome of the machine.
 */
export function browserPath(): string | undefined {
  if (process.env.ADVISOR_BROWSER) {
    return process.env.ADVISOR_BROWSER;
  }
  if (existsSync(chromium.executablePath())) {
    return undefined;
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => NAMES.map(name => join(folder, name)));
  return [...onPath, ...PLACES].find(existsSync);
}
