import { IRule } from '../core';
import { hasKeras3 } from '../core/kernel';
import { installFix } from './fixes';
import { kernelStateOf } from './intended';
import { reportFact } from './report';

/** Finds layers that compute with TensorFlow on every backend, in kernels that have no TensorFlow. */
export const layerNeedsTensorFlow: IRule = {
  meta: {
    name: 'layer-needs-tensorflow',
    code: 'KB045',
    title: 'A layer needs TensorFlow, which is not installed',
    severity: 'error',
    fix: 'suggestion',
    needsKernel: true,
    on: ['kernel']
  },
  docs: () =>
    import(
      /* webpackChunkName: "rule-pages" */ './layer-needs-tensorflow.docs'
    ),
  check(notebook, context) {
    const state = kernelStateOf(notebook);
    if (!state || !hasKeras3(state) || 'tensorflow' in state.facts.installed) {
      return;
    }
    const { trans } = context;
    for (const fact of notebook.facts) {
      if (fact.kind === 'tensorflow-layer' && !fact.certainty.dead) {
        reportFact(context, fact, {
          message: trans.__(
            '%1 needs TensorFlow, whatever the backend, and it is not installed in this kernel.',
            fact.name
          ),
          why: trans.__(
            'The layers TextVectorization, StringLookup, IntegerLookup, Hashing and HashedCrossing compute with TensorFlow on every backend and stop with an ImportError where it is missing. It only has to be installed: the backend stays as it is.'
          ),
          severity: 'error',
          sources: ['https://keras.io/api/layers/preprocessing_layers/'],
          fixes: [installFix(trans, fact.cellId, 'tensorflow', false)]
        });
      }
    }
  }
};
