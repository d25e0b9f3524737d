import { IFact, IRule } from '../core';
import { reportFact } from './report';
import { trainingTitles } from './wording';
import { endOfTheano, theanoBeside, theanoSources } from './theano';

/** Finds THEANO_FLAGS, theano.config and .theanorc in notebooks about Keras. */
export const theanoFlags: IRule = {
  meta: {
    name: 'theano-flags',
    code: 'KB004',
    title: 'Theano is configured',
    severity: 'info',
    fix: 'suggestion',
    needsKernel: false,
    on: ['theano-flags', 'theano-config', 'theanorc-write']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './theano-flags.docs'),
  check(notebook, context) {
    // Where Theano itself is at work its flags are right.
    if (theanoBeside(notebook) !== 'keras') {
      return;
    }
    const { trans } = context;
    // Code of Theano or PyMC3 that stands beside Keras reads them.
    const isRead = notebook.facts.some(
      ({ certainty, kind }) =>
        !certainty.dead && (kind === 'import-theano' || kind === 'import-pymc3')
    );
    for (const fact of notebook.facts) {
      if (!isFlags(fact)) {
        continue;
      }
      reportFact(context, fact, {
        message: trans.__(
          '%1 configures Theano, which Keras no longer uses.',
          fact.name
        ),
        why: trans.__(
          '%1 %2 find a GPU by themselves.',
          endOfTheano(trans),
          trainingTitles(trans)
        ),
        severity: 'info',
        sources: theanoSources,
        fixes: (isRead ? [] : removal(fact)).map(edit => ({
          kind: 'edits' as const,
          id: 'remove',
          title: trans.__('Remove this line'),
          applicability: 'suggestion' as const,
          needsRestart: false,
          edits: [edit]
        }))
      });
    }
  }
};

function isFlags({ certainty, kind }: IFact): boolean {
  return (
    !certainty.dead &&
    (kind === 'theano-flags' ||
      kind === 'theano-config' ||
      kind === 'theanorc-write')
  );
}

/** A cell that writes .theanorc is left to its author; a line that sets flags can go. */
function removal(fact: IFact): {
  type: 'replace';
  cellId: string;
  from: number;
  to: number;
  text: string;
}[] {
  const splice = fact.kind === 'theanorc-write' ? null : fact.removal;
  return splice ? [{ type: 'replace', cellId: fact.cellId, ...splice }] : [];
}
