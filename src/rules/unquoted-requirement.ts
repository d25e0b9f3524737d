import { IFact, INotebookView, IRule } from '../core';
import { reportFact } from './report';

/** Finds `>` and `<` of a requirement that the shell takes for itself. */
export const unquotedRequirement: IRule = {
  meta: {
    name: 'unquoted-requirement',
    code: 'KB030',
    title: 'The shell cuts the version off a requirement',
    severity: 'warning',
    fix: 'safe',
    needsKernel: false,
    on: ['pip-install', 'pip-uninstall']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './unquoted-requirement.docs'),
  concerns: fact => 'unquoted' in fact && fact.unquoted,
  check(notebook, context) {
    for (const fact of notebook.facts) {
      const { trans } = context;
      if (
        !('unquoted' in fact) ||
        !fact.unquoted ||
        fact.certainty.dead ||
        !/[<>]/.test(fact.name)
      ) {
        continue;
      }
      const at = [...fact.name].findIndex(sign => sign === '>' || sign === '<');
      const writes = fact.name[at] === '>';
      const [file] = fact.name
        .slice(at + 1)
        .trimStart()
        .split(/\s/, 1);
      reportFact(context, fact, {
        message: writes
          ? trans.__(
              'The shell reads %1 as a redirection: the version is lost and a file named "%2" is written.',
              fact.name,
              file
            )
          : trans.__(
              'The shell reads %1 as a redirection from a file named "%2", and the install fails.',
              fact.name,
              file
            ),
        why: trans.__(
          '! and %pip lines run in a shell, where > and < redirect to files. Quote the requirement.'
        ),
        severity: 'warning',
        subject: fact.name,
        sources: [
          'https://pip.pypa.io/en/stable/cli/pip_install/#requirement-specifiers'
        ],
        fixes: isShellLine(notebook, fact)
          ? [
              {
                kind: 'edits' as const,
                id: 'quote',
                title: trans.__('Put it in quotes'),
                applicability: 'safe',
                needsRestart: false,
                edits: [
                  {
                    type: 'replace',
                    cellId: fact.cellId,
                    ...fact.mark,
                    text: `"${fact.name}"`
                  }
                ]
              }
            ]
          : []
      });
    }
  }
};

/** Whether the text stands in the cell as the shell reads it, and not in a string of Python's. */
function isShellLine(notebook: INotebookView, fact: IFact): boolean {
  const source = notebook.cell(fact.cellId)?.source ?? '';
  return (
    fact.via !== null &&
    /^[!%]/.test(fact.via) &&
    source.slice(fact.mark.from, fact.mark.to) === fact.name
  );
}
