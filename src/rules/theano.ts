import { IFact, INotebookView, ITranslator, loadsKeras } from '../core';
import { parseRequirement } from '../core/shell/requirement';

/** What Theano's own code is beside: Keras, PyMC, or nothing but Theano. */
export function theanoBeside(
  notebook: INotebookView
): 'keras' | 'pymc' | 'nothing' {
  const keras =
    notebook.observations.some(seen => seen.kind === 'banner') ||
    notebook.facts.some(
      fact =>
        loadsKeras(fact) ||
        fact.kind === 'image-dim-ordering' ||
        (fact.kind === 'pip-install' &&
          parseRequirement(fact.name).name === 'keras') ||
        (fact.name === 'KERAS_BACKEND' && fact.value !== null)
    );
  if (keras) {
    return 'keras';
  }
  const pymc = notebook.facts.some(({ kind }) => kind.startsWith('import-pym'));
  return pymc ? 'pymc' : 'nothing';
}

/** The first live fact of a kind in each cell: more of the same in one cell says nothing new. */
export function firstOfEachCell(
  notebook: INotebookView,
  kinds: readonly IFact['kind'][]
): IFact[] {
  const seen = new Set<string>();
  return notebook.facts.filter(fact => {
    if (
      !kinds.includes(fact.kind) ||
      fact.certainty.dead ||
      seen.has(fact.cellId)
    ) {
      return false;
    }
    seen.add(fact.cellId);
    return true;
  });
}

/** What became of Theano, for the rules about its own code. */
export function endOfTheano(trans: ITranslator): string {
  return trans.__(
    'Theano’s end was announced on 2017-09-28; 1.0.5 of July 2020 is its last release and does not install on Python 3.12.'
  );
}

/** Where that is written. */
export const theanoSources: readonly string[] = [
  'https://groups.google.com/g/theano-users/c/7Poq8BZutbY',
  'https://github.com/Theano/Theano'
];
