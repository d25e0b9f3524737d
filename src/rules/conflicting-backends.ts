import {
  IFact,
  INotebookView,
  IRule,
  IRuleContext,
  ITranslator,
  isCertain,
  loadsKeras
} from '../core';
import {
  IBackendSettings,
  backendSettings,
  backendSettingKinds
} from '../core/findings/backend-settings';
import { isBefore, placeOf } from '../core/findings/position';
import { switchFix } from './fixes';
import { reportFact } from './report';
import { cellNumber, isSupported, meantBy, settingText } from './wording';

/** Finds settings that another one overrides. */
export const conflictingBackends: IRule = {
  meta: {
    name: 'conflicting-backends',
    code: 'KB014',
    title: 'Two settings disagree',
    severity: 'warning',
    fix: 'suggestion',
    needsKernel: false,
    on: backendSettingKinds
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './conflicting-backends.docs'),
  check(notebook, context) {
    const settings = backendSettings(notebook);
    const { config, trans } = context;
    reportChooser(notebook, context, settings);
    for (const [fact, winner] of overridden(notebook, settings)) {
      const loser = meantBy(fact);
      const wins = meantBy(winner);
      if (!loser || !wins || loser === wins) {
        continue;
      }
      const fixes = [wins, loser].flatMap(
        backend =>
          switchFix(
            notebook,
            backend.name,
            config,
            trans.__('Keep "%1" only', backend.name),
            { id: `keep-${backend.name}`, applicability: 'suggestion' }
          ) ?? []
      );
      reportFact(context, fact, {
        message: trans.__(
          '%1 is overridden by %2 in cell %3.',
          settingText(fact),
          settingText(winner),
          cellNumber(winner)
        ),
        why: whyFor(trans, settings, fact, winner),
        severity: fact.kind === 'keras-json-write' ? 'info' : 'warning',
        sources: ['https://keras.io/getting_started/'],
        fixes
      });
    }
  }
};

/** A package that sets the backend itself, whatever it was. */
function reportChooser(
  notebook: INotebookView,
  context: IRuleContext,
  { beforeImport, chooser }: IBackendSettings
): void {
  const { config, trans } = context;
  const chosen = chooser?.chooses ?? null;
  const own = beforeImport.filter(isCertain).pop();
  const meant = own && meantBy(own);
  if (
    !chooser ||
    !own ||
    chosen === null ||
    chosen === 'installed' ||
    !isBefore(own, placeOf(chooser)) ||
    !isSupported(meant) ||
    meant?.name === chosen.backend
  ) {
    return;
  }
  reportFact(context, own, {
    message: trans.__(
      '%1 is overridden by %2 in cell %3, which sets "%4".',
      settingText(own),
      chooser.name,
      cellNumber(chooser),
      chosen.backend
    ),
    why: trans.__(
      'The package sets KERAS_BACKEND itself when it is imported, whatever it was before.'
    ),
    severity: 'warning',
    sources: ['https://github.com/brainglobe/cellfinder'],
    fixes: [
      switchFix(
        notebook,
        chosen.backend,
        config,
        trans.__('Keep "%1" only', chosen.backend),
        { id: `keep-${chosen.backend}`, applicability: 'suggestion' }
      )
    ].flatMap(fix => fix ?? [])
  });
}

/** The settings that certainly lose, each with the one that wins; only names that Keras accepts. */
function overridden(
  notebook: INotebookView,
  {
    calls,
    beforeImport,
    effective,
    configWrites,
    importPosition,
    kerasImport
  }: IBackendSettings
): [IFact, IFact][] {
  const { facts } = notebook;
  const counts = (fact: IFact): boolean =>
    isCertain(fact) && isSupported(meantBy(fact));
  const call = calls.filter(counts).pop();
  const winner = call ?? effective;
  if (!winner || !counts(winner)) {
    return [];
  }
  // Each round of a loop may be for a process of its own, where nothing loads Keras here.
  const isOtherRound = ({ round }: IFact): boolean =>
    !kerasImport && round !== null && round.loop === winner.round?.loop;
  const environment = beforeImport.filter(
    fact =>
      fact !== winner &&
      counts(fact) &&
      !isOtherRound(fact) &&
      (winner === call || !isUsedBefore(facts, fact, winner))
  );
  // A file that is written beside a variable is only for other kernels.
  const written =
    winner.kind === 'keras-json-write'
      ? []
      : configWrites.filter(
          fact => counts(fact) && isBefore(fact, importPosition)
        );
  return [...environment, ...written].map(fact => [fact, winner]);
}

/** Whether Keras is loaded between two settings, or removed again in the loop in which both stand. */
function isUsedBefore(
  facts: readonly IFact[],
  fact: IFact,
  winner: IFact
): boolean {
  return facts.some(
    between =>
      !between.certainty.dead &&
      ((loadsKeras(between) &&
        isBefore(fact, placeOf(between)) &&
        isBefore(between, placeOf(winner))) ||
        (between.kind === 'modules-purge' &&
          fact.round !== null &&
          between.cellId === fact.cellId &&
          between.outerFrom === fact.outerFrom))
  );
}

function whyFor(
  trans: ITranslator,
  { effective }: IBackendSettings,
  fact: IFact,
  winner: IFact
): string {
  if (fact.kind === 'keras-json-write') {
    return trans.__(
      'KERAS_BACKEND takes precedence over keras.json; the file is used only where the variable is unset.'
    );
  }
  if (winner !== effective) {
    return trans.__(
      'keras.config.set_backend changes the backend after Keras was loaded. Names that were imported before still belong to the old one.'
    );
  }
  return trans.__(
    'The last setting before Keras is first imported wins; setdefault counts only when nothing is set. Two that disagree make the notebook depend on which cells were run.'
  );
}
