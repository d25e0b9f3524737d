const jestJupyterLab = require('@jupyterlab/testutils/lib/jest-config');

const esModules = [
  '@codemirror',
  '@jupyter/',
  '@jupyterlab/',
  '@lezer',
  '@microsoft/',
  'ansi-regex',
  'emoji-regex',
  'exenv-es6',
  'get-east-asian-width',
  'lib0',
  'nanoid',
  'string-width',
  'strip-ansi',
  'vscode-ws-jsonrpc',
  'y-protocols',
  'y-websocket',
  'yjs'
].join('|');

const baseConfig = jestJupyterLab(__dirname);

// Types are checked by `jlpm types:check`; here each file is only translated.
const transform = {
  ...baseConfig.transform,
  '\\.(ts|tsx)?$': [
    'ts-jest',
    { tsconfig: './tsconfig.test.json', isolatedModules: true }
  ]
};

const shared = {
  ...baseConfig,
  automock: false,
  collectCoverageFrom: [
    'src/**/*.{ts,tsx}',
    '!src/**/*.{spec,cases}.{ts,tsx}',
    '!src/testing/**',
    '!src/**/*.d.ts'
  ],
  transform,
  // Python's environments hold packages of JupyterLab's own tests, the built extension a copy of our package.json.
  modulePathIgnorePatterns: [
    '<rootDir>/\\.(venv|envs|yarn)/',
    '<rootDir>/jupyterlab_keras_advisor/'
  ],
  transformIgnorePatterns: [`/node_modules/(?!${esModules}).+`]
};
// These are options of the whole run, not of a project in it.
delete shared.coverageReporters;
delete shared.reporters;
delete shared.testTimeout;

module.exports = {
  testTimeout: baseConfig.testTimeout,
  projects: [
    {
      ...shared,
      displayName: 'core',
      testEnvironment: 'node',
      setupFiles: [],
      setupFilesAfterEnv: [],
      testRegex:
        'src/(core|rules|knowledge|migrate|measure|compare|cli)/.*\\.spec\\.ts$'
    },
    {
      ...shared,
      displayName: 'lab',
      testRegex:
        'src/(commands|edits|folder|inline|kernel|measuring|review|settings|sidebar|ui|watch)/.*\\.spec\\.tsx?$'
    }
  ]
};
