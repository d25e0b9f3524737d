import { IFact, IFix, INotebookView, IRule, IRuleContext } from '../core';
import {
  IRequirement,
  allowsOnlyBefore,
  parseRequirement
} from '../core/shell/requirement';
import { IBackend, backendNamed, backends } from '../knowledge';
import { switchable } from './fixes';
import { IFactReport, reportFact } from './report';
import { endOfTheano, theanoBeside, theanoSources } from './theano';
import { vocabulary } from './vocabulary';
import { short, trainingTitles } from './wording';

/** Distributions that are of no use without a Keras of long ago. */
const onlyForKeras = ['keras-mxnet', 'plaidml-keras'];

/** Finds installs of backends that are gone and of a Keras that still had them. */
export const discontinuedInstall: IRule = {
  meta: {
    name: 'discontinued-install',
    code: 'KB006',
    title: 'A discontinued package is installed',
    severity: 'warning',
    fix: 'suggestion',
    needsKernel: false,
    on: ['pip-install']
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './discontinued-install.docs'),
  concerns: ({ name }) => {
    const requirement = parseRequirement(name);
    return isOldKeras(requirement) || discontinuedBy(requirement) !== undefined;
  },
  check(notebook, context) {
    const beside = theanoBeside(notebook);
    for (const fact of notebook.facts) {
      if (fact.kind !== 'pip-install' || fact.certainty.dead) {
        continue;
      }
      const wanted = parseRequirement(fact.name);
      const gone = discontinuedBy(wanted);
      if (gone && (beside === 'keras' || onlyForKeras.includes(wanted.name))) {
        reportBackend(notebook, context, fact, wanted, gone);
      } else if (wanted.name === 'theano' && beside === 'nothing') {
        reportTheano(notebook, context, fact);
      } else if (isOldKeras(wanted)) {
        reportKeras(notebook, context, fact);
      }
    }
  }
};

/** The discontinued backend that a requirement brings; Theano is one. */
function discontinuedBy({ name }: IRequirement): IBackend | undefined {
  return backends.find(
    ({ distributions, status }) =>
      status === 'discontinued' && distributions.includes(name)
  );
}

/** Whether a requirement asks for a Keras before 2.4, the last that had other backends of its own. */
function isOldKeras(requirement: IRequirement): boolean {
  return requirement.name === 'keras' && allowsOnlyBefore(requirement, '2.4');
}

function reportBackend(
  notebook: INotebookView,
  context: IRuleContext,
  fact: IFact,
  wanted: IRequirement,
  gone: IBackend
): void {
  const { trans } = context;
  reportFact(context, fact, {
    message: trans.__(
      'Installs %1, but %2 is discontinued and Keras 3 cannot use it.',
      wanted.name,
      gone.title
    ),
    why: gone.texts(trans).end,
    severity: 'warning',
    subject: wanted.name,
    sources: gone.sources,
    ...nextStep(notebook, fact, installInstead(notebook, context, fact))
  });
}

/** Theano in a notebook with neither Keras nor PyMC: dead all the same, but no backend would take its place. */
function reportTheano(
  notebook: INotebookView,
  context: IRuleContext,
  fact: IFact
): void {
  const { trans } = context;
  reportFact(context, fact, {
    message: trans.__(
      'Installs %1, but Theano has had no release since 2020.',
      short(fact.name)
    ),
    why: trans.__(
      '%1 Its development continues in PyTensor.',
      endOfTheano(trans)
    ),
    severity: 'info',
    subject: short(fact.name),
    sources: theanoSources,
    ...nextStep(notebook, fact, [])
  });
}

function reportKeras(
  notebook: INotebookView,
  context: IRuleContext,
  fact: IFact
): void {
  const { trans } = context;
  reportFact(context, fact, {
    message: trans.__(
      'Installs %1, which has had no fixes since April 2020.',
      short(fact.name)
    ),
    why: trans.__(
      'Keras 2.3 was the last with Theano and CNTK, and only bugs were fixed in it until April 2020. Keras 3 runs on %1.',
      trainingTitles(trans)
    ),
    severity: 'warning',
    subject: short(fact.name),
    sources: [
      'https://github.com/keras-team/keras/releases/tag/2.4.0',
      'https://keras.io/getting_started/'
    ],
    ...nextStep(
      notebook,
      fact,
      replaceRequirement(notebook, fact, {
        id: 'install-latest',
        title: trans.__('Install the latest Keras instead'),
        text: 'keras'
      })
    )
  });
}

/** A statement that installs one thing. */
const INSTALLS_ONE = /\binstall(?:\s+-\S+)*\s+[^\s,]+\s*$/;

/** The fixes, or else what the statement allows: one that installs more than this is not to be taken out for it. */
function nextStep(
  notebook: INotebookView,
  { cellId, range }: IFact,
  fixes: readonly IFix[]
): Pick<IFactReport, 'fixes' | 'remedy'> {
  const source = notebook.cell(cellId)?.source ?? '';
  return fixes.length > 0 ||
    INSTALLS_ONE.test(source.slice(range.from, range.to))
    ? { fixes }
    : { remedy: 'compare-backends' };
}

/** Another requirement in the place of this one; nothing where it is not written out as it is. */
function replaceRequirement(
  notebook: INotebookView,
  { cellId, mark, name }: IFact,
  { id, title, text }: Readonly<Record<'id' | 'title' | 'text', string>>
): IFix[] {
  const source = notebook.cell(cellId)?.source ?? '';
  return source.slice(mark.from, mark.to) === name
    ? [
        {
          kind: 'edits',
          id,
          title,
          applicability: 'suggestion',
          needsRestart: false,
          edits: [{ type: 'replace', cellId, ...mark, text }]
        }
      ]
    : [];
}

/** Installs the backend that is best for the notebook in the place of the one that is gone. */
function installInstead(
  notebook: INotebookView,
  { config, trans }: IRuleContext,
  fact: IFact
): IFix[] {
  const backend = backendNamed(switchable(notebook, config)[0]);
  const needs =
    backend &&
    (vocabulary.needsOf(backend, notebook.kernel?.keras.version) ??
      vocabulary.needsOf(backend));
  return backend && needs
    ? replaceRequirement(notebook, fact, {
        id: 'install-instead',
        title: trans.__('Install %1 instead', backend.title),
        text: needs.install.pip.cpu
      })
    : [];
}
