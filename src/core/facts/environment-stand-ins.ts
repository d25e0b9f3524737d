import { addEntries, addKeywords, isEnviron } from './environment-entries';
import {
  addVariable,
  variableNamed,
  variableWords
} from './environment-variables';
import { environmentKinds } from './environment';
import { Family } from './recognizer';

/** What sets a variable for those who are handed the environment: `operator.setitem(os.environ, …)`, `patch.dict(os.environ, {…})`. */
export const environmentStandIns: Family = vocabulary => {
  const notebookWords = variableWords(vocabulary);
  return [
    {
      on: 'call',
      kinds: environmentKinds,
      calls: ['setitem', 'dict'],
      words: ['environ', ...notebookWords],
      notebookWords,
      recognize: (site, recognition) => {
        const { call } = site;
        const { facts, context } = recognition;
        const [of, key, value] = call.args;
        const path = facts.names.path(call.callee, context) ?? '';
        if (!of) {
          return false;
        }
        if (path === 'operator.setitem' && isEnviron(of, recognition)) {
          const name = variableNamed(key, recognition);
          if (name) {
            addVariable(site, facts, context, 'env-assign', name, value, call);
          }
          return true;
        }
        const isPatch =
          /(?:^|\.)patch\.dict$/.test(path) &&
          (isEnviron(of, recognition) ||
            facts.names.evaluate(of, context).text === 'os.environ');
        const isKept =
          isPatch && isOnlyKept(facts.cell.source, call.from, call.to);
        if (isPatch && !isKept) {
          if (key) {
            addEntries(site, key, recognition);
          }
          addKeywords(site, call.keywords, recognition);
        }
        return isPatch;
      }
    }
  ];
};

/** Whether what `patch.dict` gives is only assigned: it sets nothing before it is started. */
function isOnlyKept(source: string, from: number, to: number): boolean {
  const name = /(?:^|[;\n])[ \t]*(\w+)[ \t]*=[ \t]*$/.exec(
    source.slice(0, from)
  )?.[1];
  return (
    name !== undefined &&
    /^[ \t]*(?:[;#\r\n]|$)/.test(source.slice(to)) &&
    !new RegExp(
      `\\b${name}\\.(?:start|__enter__)\\b|\\b(?:with|enter_context\\()[ \t]*${name}\\b`
    ).test(source)
  );
}
