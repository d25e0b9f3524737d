import { IFact, IKernelFacts, IRule, IRuleContext, Severity } from '../core';
import { KerasJsonProblem, describeKerasJson, hasKeras3 } from '../core/kernel';
import { backendSettings } from '../core/findings/backend-settings';
import { isBefore } from '../core/findings/position';
import { KERAS_SOURCE } from '../knowledge/sources';
import { switchFixes } from './fixes';
import { intendedBackend, kernelStateOf } from './intended';
import { reportFact } from './report';
import { reportWrites, whyInvalid } from './keras-json-writes';
import { vocabulary } from './vocabulary';
import { short } from './wording';

const source = `${KERAS_SOURCE}/backend/config.py`;

/** Finds a keras.json that Keras cannot use, or not as its author thinks. */
export const kerasJson: IRule = {
  meta: {
    name: 'keras-json',
    code: 'KB044',
    title: 'keras.json is stale, malformed or misplaced',
    severity: 'warning',
    fix: 'suggestion',
    needsKernel: false,
    on: ['kernel', 'keras-json-write']
  },
  docs: () => import(/* webpackChunkName: "rule-pages" */ './keras-json.docs'),
  check(notebook, context) {
    reportWrites(notebook, context);
    const { configWrites, kerasImport, importPosition } =
      backendSettings(notebook);
    const state = kernelStateOf(notebook);
    if (
      !kerasImport ||
      !state ||
      state.kind === 'no-keras' ||
      !hasKeras3(state)
    ) {
      return;
    }
    const { facts, kerasJsonProblem: problem, version } = state;
    reportHome(context, facts, kerasImport);
    // A notebook that writes the file itself is judged by what it writes.
    if (
      problem === null ||
      configWrites.some(fact => isBefore(fact, importPosition))
    ) {
      return;
    }
    const { config, trans } = context;
    const overridden =
      Boolean(facts.env.KERAS_BACKEND) || intendedBackend(notebook) !== null;
    reportFact(context, kerasImport, {
      message: describeKerasJson(
        problem,
        short(facts.kerasJson.path),
        version,
        trans
      ),
      ...aboutProblem(problem, overridden, context),
      remedy: 'repair-keras-json',
      fixes:
        overridden || problem.kind === 'image-dim-ordering'
          ? []
          : switchFixes(notebook, config, trans)
    });
  }
};

/** Why a problem matters, and how much. */
function aboutProblem(
  problem: KerasJsonProblem,
  overridden: boolean,
  { trans }: IRuleContext
): {
  readonly why: string;
  readonly severity: Severity;
  readonly subject: string;
  readonly sources: readonly string[];
} {
  switch (problem.kind) {
    case 'invalid':
      return {
        why: whyInvalid(trans),
        severity: overridden ? 'info' : 'warning',
        subject: 'malformed',
        sources: [source]
      };
    case 'name': {
      const name = short(problem.backend ?? 'None');
      const meant = vocabulary.backendMeant(name);
      return {
        why: overridden
          ? trans.__(
              'KERAS_BACKEND overrides the file here. Without it Keras refuses the name "%1" and does not load.',
              name
            )
          : trans.__(
              'Keras refuses the name "%1" and does not load, and importing TensorFlow fails with it.',
              name
            ),
        severity: overridden ? 'info' : 'error',
        subject: name,
        sources: [source, ...(meant?.sources ?? [])]
      };
    }
    case 'image-dim-ordering':
      return {
        why: trans.__(
          'The key is image_data_format since Keras 2, "channels_first" for "th" and "channels_last" for "tf".'
        ),
        severity: 'info',
        subject: 'image_dim_ordering',
        sources: [source]
      };
  }
}

function reportHome(
  context: IRuleContext,
  kernel: IKernelFacts,
  kerasImport: IFact
): void {
  const home = kernel.env.KERAS_HOME;
  if (home === undefined || (home !== '' && !home.startsWith('~'))) {
    return;
  }
  const { trans } = context;
  reportFact(context, kerasImport, {
    message:
      home === ''
        ? trans.__('KERAS_HOME is empty, so Keras reads ./keras.json.')
        : trans.__(
            'KERAS_HOME is "%1": Keras reads keras.json from the expanded path but creates a directory literally named "~".',
            short(home)
          ),
    why: trans.__(
      'Keras 3 expands "~" only where it reads keras.json. Use an absolute path, or os.path.expanduser.'
    ),
    severity: 'warning',
    subject: `KERAS_HOME ${short(home)}`,
    sources: [source]
  });
}
