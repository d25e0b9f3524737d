import { FILE_WORDS, isKerasJson } from './config-files';
import { normalPath, pathOf } from './paths';
import { Family, calledName } from './recognizer';

/** Python that reads keras.json, and that goes to the folder where it is looked for. */
export const fileReads: Family = () => [
  {
    on: 'call',
    kinds: ['change-directory'],
    calls: ['chdir'],
    words: ['\\bchdir\\('],
    notebookWords: FILE_WORDS,
    recognize: (site, recognition) => {
      const { facts, context } = recognition;
      const [to] = site.call.args;
      if (facts.names.path(site.call.callee, context) !== 'os.chdir' || !to) {
        return false;
      }
      facts.add(site, {
        kind: 'change-directory',
        name: normalPath(pathOf(to, recognition)),
        mark: site.call
      });
      return true;
    }
  },
  {
    on: 'call',
    kinds: ['keras-json-read'],
    calls: ['load', 'loads', 'read', 'read_text'],
    words: FILE_WORDS,
    recognize: (site, recognition) => {
      const { args, callee } = site.call;
      const via = calledName(site.call);
      const file =
        callee.t !== 'member'
          ? undefined
          : via.startsWith('load')
            ? args[0]
            : callee.object;
      if (!file || !isKerasJson(pathOf(file, recognition))) {
        return false;
      }
      recognition.facts.add(site, {
        kind: 'keras-json-read',
        name: 'keras.json',
        mark: site.call,
        via
      });
      return true;
    }
  }
];
