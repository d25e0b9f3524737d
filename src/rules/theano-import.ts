import { IRule, isCertain } from '../core';
import { reportFact } from './report';
import {
  endOfTheano,
  firstOfEachCell,
  theanoBeside,
  theanoSources
} from './theano';
import { cellNumber } from './wording';

/** Finds imports of Theano; those of a PyMC notebook are PyMC's affair. */
export const theanoImport: IRule = {
  meta: {
    name: 'theano-import',
    code: 'KB003',
    title: 'Theano is imported',
    severity: 'warning',
    fix: 'suggestion',
    needsKernel: false,
    on: ['import-theano']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './theano-import.docs'),
  check(notebook, { trans, ...context }) {
    const beside = theanoBeside(notebook);
    if (beside === 'pymc') {
      return;
    }
    const imports = firstOfEachCell(notebook, ['import-theano']);
    // Said once, where it is certain or else first; the others follow from it.
    const fact = imports.find(isCertain) ?? imports[0];
    if (!fact) {
      return;
    }
    const others = imports.filter(other => other !== fact).map(cellNumber);
    const end =
      beside === 'keras'
        ? trans.__(
            '%1 What is computed with it cannot be mixed with Keras 3: use keras.ops there.',
            endOfTheano(trans)
          )
        : trans.__(
            '%1 Its development continues in PyTensor.',
            endOfTheano(trans)
          );
    reportFact({ trans, ...context }, fact, {
      message:
        beside === 'keras'
          ? trans.__(
              '%1 is imported, but no Keras since 2.4 runs on Theano.',
              fact.name
            )
          : trans.__(
              '%1 is imported, but Theano has had no release since 2020.',
              fact.name
            ),
      why:
        others.length > 0
          ? trans.__(
              '%1 It is imported in these cells, too: %2.',
              end,
              others.join(', ')
            )
          : end,
      severity: beside === 'keras' ? 'warning' : 'info',
      sources: theanoSources
    });
  }
};
