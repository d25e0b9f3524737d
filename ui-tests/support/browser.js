const { existsSync } = require('fs');
const { delimiter, join } = require('path');

const { chromium } = require('@playwright/test');

const NAMES = [
  // Debian's build without a window: the same pages in less time.
  'chromium-headless-shell',
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
 *
 * @returns {string | undefined}
 */
function browserPath() {
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

/** How every test starts the browser. */
const launchOptions = {
  executablePath: browserPath(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
  ]
};

module.exports = { browserPath, launchOptions };

// `node support/browser.js`: starts the browser, says which one it is.
if (require.main === module) {
  chromium
    .launch(launchOptions)
    .then(async browser => {
      console.log(
        `Chromium ${browser.version()} (${launchOptions.executablePath ?? "Playwright's own"})`
      );
      await browser.close();
    })
    .catch(error => {
      console.log(String(error.message).split('\n')[0]);
      process.exitCode = 1;
    });
}
