import { Parser } from '@lezer/common';

import { FactKind, IObservation } from './facts/fact';
import { Filter, filterOf } from './facts/filter';
import { observe } from './facts/observations';
import { Recognizers } from './facts/recognizers';
import { Inspector } from './inspector';
import { isPython } from './language';
import { INotebook } from './notebook';
import { IGNORE_MARKER } from './source/ignores';
import { IRule, observationTriggers } from './rule';
import { IVocabulary } from './vocabulary';

/**
 * Tells in which notebooks rules can find something without a kernel, for less than an inspection. It is made of what
 * rules are run on and of what recognizes that, so it never says no where an inspection finds something.
 */
export class NotebookFilter {
  constructor(
    rules: readonly IRule[],
    private readonly _vocabulary: IVocabulary
  ) {
    this._triggers = new Set(rules.flatMap(({ meta }) => meta.on));
    this._kinds = this._triggers as ReadonlySet<FactKind>;
    this._recognizers = new Recognizers(_vocabulary, this._kinds);
    const { all } = this._recognizers;
    this._mayHoldFacts = filterOf(all, this._kinds, [IGNORE_MARKER], true);
  }

  /** Whether words alone leave it open that rules find something. */
  hasWords({ cells, language }: INotebook): boolean {
    return (
      isPython(language) &&
      cells.some(
        (cell, position) =>
          cell.type === 'code' &&
          (this._mayHoldFacts(cell.source) ||
            (cell.outputs !== undefined &&
              this._isTriggered(observe(cell, position, this._vocabulary))))
      )
    );
  }

  /** Whether there is a fact or an output that a rule is run on; reads nothing else. */
  hasFacts(notebook: INotebook, parser: Parser): boolean {
    const inspector = new Inspector({
      parser,
      vocabulary: this._vocabulary,
      rules: [],
      recognizers: this._recognizers
    });
    inspector.setNotebook(notebook);
    inspector.read();
    const { facts, observations } = inspector.inspection;
    return (
      inspector.hasIgnores ||
      facts.some(({ kind }) => this._kinds.has(kind)) ||
      this._isTriggered(observations)
    );
  }

  private _isTriggered(observations: readonly IObservation[]): boolean {
    return observationTriggers(observations).some(trigger =>
      this._triggers.has(trigger)
    );
  }

  private readonly _triggers: ReadonlySet<string>;
  private readonly _kinds: ReadonlySet<FactKind>;
  private readonly _recognizers: Recognizers;
  private readonly _mayHoldFacts: Filter;
}
