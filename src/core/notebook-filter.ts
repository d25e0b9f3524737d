import { FactKind, IObservation } from './facts/fact';
import { Filter, filterOf } from './facts/filter';
import { observe } from './facts/observations';
import { Recognizers } from './facts/recognizers';
import { Inspector } from './inspector';
import { IInspectorOptions } from './inspector-options';
import { cellLanguage } from './notebook/language';
import { INotebook } from './notebook/notebook';
import { IGNORE_MARKER } from './source/ignores';
import {
  IInspection,
  IRule,
  isTriggered,
  observationTriggers
} from './findings/rule';
import { IVocabulary } from './vocabulary/vocabulary';

/**
 * Tells in which notebooks rules can find something without a kernel, for less than an inspection. It is made of what
 * rules are run on and of what recognizes that, so it never says no where an inspection finds something.
 */
export class NotebookFilter {
  constructor(
    private readonly _rules: readonly IRule[],
    private readonly _vocabulary: IVocabulary
  ) {
    this._triggers = new Set(_rules.flatMap(({ meta }) => meta.on));
    const kinds = this._triggers as ReadonlySet<FactKind>;
    this._recognizers = new Recognizers(_vocabulary, kinds);
    const { all } = this._recognizers;
    this._mayHoldFacts = filterOf(all, kinds, [IGNORE_MARKER], true);
  }

  /** Whether words alone leave it open that rules find something. */
  hasWords({ cells, language }: INotebook): boolean {
    return (
      cellLanguage(language) !== null &&
      cells.some(
        (cell, position) =>
          cell.type === 'code' &&
          (this._mayHoldFacts(cell.source) ||
            (cell.outputs !== undefined &&
              this._isTriggered(observe(cell, position, this._vocabulary))))
      )
    );
  }

  /**
   * Inspects a notebook: as much of it as rules may find something about, and all of it where they may indeed. What is
   * found is what an inspection with all recognizers finds.
   */
  inspect(
    notebook: INotebook,
    all: Recognizers,
    options: Omit<IInspectorOptions, 'recognizers'>
  ): IInspection {
    const recognizers = this._recognizers;
    const inspector = new Inspector({ ...options, recognizers });
    inspector.setNotebook(notebook);
    inspector.read();
    const { facts, observations } = inspector.inspection;
    const others = new Set(observationTriggers(observations));
    if (
      inspector.hasIgnores ||
      this._rules.some(rule => isTriggered(rule, facts, others))
    ) {
      inspector.setRecognizers(all);
      inspector.read();
    }
    return inspector.inspection;
  }

  private _isTriggered(observations: readonly IObservation[]): boolean {
    return observationTriggers(observations).some(trigger =>
      this._triggers.has(trigger)
    );
  }

  private readonly _triggers: ReadonlySet<string>;
  private readonly _recognizers: Recognizers;
  private readonly _mayHoldFacts: Filter;
}
