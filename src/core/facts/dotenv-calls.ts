import { Expr } from '../python/expr';
import { DOTENV } from './environment-files';
import { variableWords } from './environment-variables';
import { normalPath, pathOf } from './paths';
import { Family } from './recognizer';

/** The functions of dotenv: `set_key` writes a file of variables, `load_dotenv` reads it. */
export const dotenvCalls: Family = vocabulary => [
  {
    on: 'call',
    kinds: ['shell-export'],
    calls: ['set_key'],
    words: ['set_key'],
    notebookWords: variableWords(vocabulary),
    recognize: (site, recognition) => {
      const { facts, context } = recognition;
      const [file, name, value] = site.call.args;
      if (
        !/^dotenv(\.main)?\.set_key$/.test(
          facts.names.path(site.call.callee, context) ?? ''
        ) ||
        !file ||
        !name ||
        facts.names.evaluate(name, context).text !== 'KERAS_BACKEND'
      ) {
        return false;
      }
      facts.add(site, {
        kind: 'shell-export',
        name: 'KERAS_BACKEND',
        value: facts.value(value, context),
        persists: false,
        mark: site.call,
        removal: null,
        via: DOTENV,
        file: { path: normalPath(pathOf(file, recognition)), json: null }
      });
      return true;
    }
  },
  {
    on: 'call',
    kinds: ['dotenv-load'],
    calls: ['load_dotenv'],
    words: ['load_dotenv'],
    notebookWords: variableWords(vocabulary),
    recognize: (site, recognition) => {
      const { facts, context } = recognition;
      const { args, callee, keywords } = site.call;
      if (!/^dotenv\./.test(facts.names.path(callee, context) ?? '')) {
        return false;
      }
      const given = (key: string): Expr | undefined =>
        keywords.find(({ name }) => name === key)?.value;
      const path = args[0] ?? given('dotenv_path');
      const override = given('override');
      facts.add(site, {
        kind: 'dotenv-load',
        // Without a path it looks for .env.
        name: path ? dotenvPath(pathOf(path, recognition)) : '.env',
        mark: site.call,
        via:
          override?.t === 'constant' && override.value === 'True'
            ? 'override'
            : null
      });
      return true;
    }
  }
];

/** The file that dotenv loads; `find_dotenv()` and the like lead to `.env`. */
function dotenvPath(path: string): string {
  return path.includes('{') ? '.env' : normalPath(path);
}
