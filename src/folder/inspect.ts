import { Parser } from '@lezer/common';

import {
  IConfig,
  IFinding,
  INotebook,
  ITranslator,
  Inspector,
  createVocabulary,
  loadsKeras
} from '../core';
import { Recognizers } from '../core/facts/recognizers';
import { advance, migrationSteps, oldUsesOf } from '../migrate';
import { rules } from '../rules';
import { vocabulary } from '../rules/vocabulary';

/** What notebooks are inspected with. */
export interface IInspectorSource {
  readonly parser: Parser;
  readonly config: IConfig;
  readonly trans: ITranslator;
}

/** Inspects notebooks that are not open, with the rules and the core that inspect open ones. */
export class NotebookInspector {
  constructor(private readonly _source: IInspectorSource) {
    const { extraImporters } = _source.config;
    const all = createVocabulary(vocabulary.knowledge, extraImporters);
    this._recognizers = new Recognizers(all);
  }

  /**
   * Begins to inspect a notebook. The function that it gives goes on for about so many milliseconds; at the end it gives
   * the findings that opening the notebook would show without a kernel, until then null.
   */
  begin(notebook: INotebook): (budget: number) => readonly IFinding[] | null {
    const inspector = new Inspector({
      ...this._source,
      rules,
      vocabulary,
      recognizers: this._recognizers
    });
    inspector.setNotebook(notebook);
    let steps: ReturnType<typeof migrationSteps> | null = null;
    let isMigrated = false;
    return budget => {
      const end = performance.now() + budget;
      if (!inspector.read(budget)) {
        return null;
      }
      const { facts, findings } = inspector.inspection;
      if (isMigrated || !facts.some(loadsKeras)) {
        return findings;
      }
      steps ??= migrationSteps(notebook, this._source);
      const done = advance(steps, end - performance.now());
      if (done) {
        isMigrated = true;
        inspector.setOldUses(oldUsesOf(done.result.changes));
      }
      return null;
    };
  }

  private readonly _recognizers: Recognizers;
}
