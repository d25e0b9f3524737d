import { IConfig, defaultConfig } from '../core/config';
import { vocabulary } from '../rules/vocabulary';
import { supported } from '../knowledge/backend-list';
import { workloads } from '../measure/workloads';
import {
  checkFormats,
  inspectFormats,
  measureFormats,
  migrateFormats
} from './report';
import { severityOrder } from './result';
import { ColorChoice } from './terminal';

/** When colors are used. */
export const colors: readonly ColorChoice[] = ['auto', 'always', 'never'];

/** The backends that fixes can lead to. */
const backends: readonly string[] = vocabulary
  .trainingBackends()
  .map(({ name }) => name);

/** What fixes can prefer. */
export const preferences: readonly string[] = [
  defaultConfig.preferredBackend,
  ...backends
];

/** The backends that can be measured. */
export const measurable: readonly string[] = supported.map(({ name }) => name);

/** What they can be measured by. */
export const workloadIds: readonly string[] = workloads.map(({ id }) => id);

/** How a fix can set a backend. */
export const snippetStyles: readonly IConfig['snippetStyle'][] = [
  'os.environ',
  '%env'
];

const none: string[] = [];

/** Every option: how `parseArgs` of Node reads it, and how the help shows it. */
export const options = {
  format: {
    type: 'string',
    short: 'f',
    value: 'FORMAT',
    text: `check: ${choices(checkFormats, 'text')}\ninspect: ${choices(inspectFormats, 'ndjson')}\nmigrate: ${choices(migrateFormats, 'text')}\nmeasure: ${choices(measureFormats, 'text')}`
  },
  diff: {
    type: 'boolean',
    default: false,
    text: 'migrate: print the changes of each cell as a diff'
  },
  write: {
    type: 'boolean',
    short: 'w',
    default: false,
    text: 'migrate: change the files themselves'
  },
  output: {
    type: 'string',
    short: 'o',
    value: 'DIR',
    text: 'migrate: write all files to this folder, the originals stay'
  },
  unsafe: {
    type: 'boolean',
    default: false,
    text: 'migrate: also make changes that may change the meaning'
  },
  'keras-version': {
    type: 'string',
    value: 'V',
    text: 'migrate: the Keras that the notebooks were written for,\nwhere their code does not tell'
  },
  backends: {
    type: 'string',
    multiple: true,
    default: none,
    value: 'NAMES',
    text: 'measure: these backends (default: all that are installed)'
  },
  workloads: {
    type: 'string',
    multiple: true,
    default: none,
    value: 'NAMES',
    text: `measure: only these workloads:\n${workloadIds.join(', ')}`
  },
  notebook: {
    type: 'string',
    value: 'FILE',
    text: "measure: this notebook's own model in place of the workloads"
  },
  quick: {
    type: 'boolean',
    default: false,
    text: 'measure: a short run, under two minutes'
  },
  python: {
    type: 'string',
    default: 'python3',
    value: 'PATH',
    text: 'measure: the Python whose Keras is measured (default python3)'
  },
  severity: {
    type: 'string',
    default: 'info',
    value: 'LEVEL',
    text: `report findings from this severity on: ${choices(severityOrder, 'info')}`
  },
  select: {
    type: 'string',
    multiple: true,
    default: none,
    value: 'RULES',
    text: 'only these rules: names or codes, separated by commas'
  },
  ignore: {
    type: 'string',
    multiple: true,
    default: none,
    value: 'RULES',
    text: 'all but these rules'
  },
  'preferred-backend': {
    type: 'string',
    default: defaultConfig.preferredBackend,
    value: 'B',
    text: `the backend that fixes lead to: ${choices(preferences, defaultConfig.preferredBackend)}`
  },
  'snippet-style': {
    type: 'string',
    default: defaultConfig.snippetStyle as string,
    value: 'S',
    text: `how fixes set it: ${choices(snippetStyles, defaultConfig.snippetStyle)}`
  },
  importers: {
    type: 'string',
    multiple: true,
    default: none,
    value: 'MODULES',
    text: 'additional modules that import Keras'
  },
  exclude: {
    type: 'string',
    multiple: true,
    default: none,
    value: 'PATTERN',
    text: 'leave out what matches, as in .gitignore; can be repeated'
  },
  'no-gitignore': {
    type: 'boolean',
    default: false,
    text: 'read what .gitignore files leave out, too'
  },
  'max-size': {
    type: 'string',
    default: '200',
    value: 'MB',
    text: 'leave larger files unread (default 200)'
  },
  threads: {
    type: 'string',
    value: 'N',
    text: 'how many threads to use (default: one per processor, at most 4)'
  },
  'exit-zero': {
    type: 'boolean',
    default: false,
    text: 'exit 0 even if something was found'
  },
  color: {
    type: 'string',
    default: 'auto',
    value: 'WHEN',
    text: `${choices(colors, 'auto')}; NO_COLOR is respected`
  },
  quiet: {
    type: 'boolean',
    short: 'q',
    default: false,
    text: 'print findings only, no summary'
  },
  help: { type: 'boolean', short: 'h', default: false, text: 'print this' },
  version: {
    type: 'boolean',
    short: 'V',
    default: false,
    text: 'print the version'
  }
} as const;

/** Choices as the help shows them: `text (default), json`. */
function choices(all: readonly string[], byDefault: string): string {
  return all
    .map(choice => (choice === byDefault ? `${choice} (default)` : choice))
    .join(', ');
}
