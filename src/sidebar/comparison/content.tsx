import React from 'react';

import { answersFrom } from '../../compare/choose';
import { IUsePlace, usesOf } from '../../compare/uses';
import { IFact, IKernelFacts, ITranslator } from '../../core';
import { isAtLeast } from '../../core/vocabulary/version';
import { supported } from '../../knowledge';
import { capabilities } from '../../knowledge/capabilities';
import { newestKeras } from '../../knowledge/generations';
import { Button } from '../../ui/button';
import { Choice } from './choice';
import { History, Published } from './history';
import { ComparisonTable } from './table';
import { Timeline } from './timeline';
import { Uses } from './uses';

import '../../../style/compare.css';
import '../../../style/comparison.css';

interface IProps {
  /** What is in the notebook in front; empty where there is none. */
  readonly facts: readonly IFact[];
  readonly kernel: IKernelFacts | null;
  readonly trans: ITranslator;
  goTo(place: IUsePlace): void;
  copy(text: string): void;
  print(): void;
}

/** Those that the newest Keras accepts: what a release to come will have cannot be chosen yet. */
const choosable = supported.filter(
  ({ keras }) => keras !== null && isAtLeast(newestKeras, keras.since)
);

/** The wide comparison: what this notebook needs first, then the choice, the table, the figures and the history. */
export function Comparison(props: IProps): JSX.Element {
  const { copy, facts, goTo, kernel, print, trans } = props;
  const rows = React.useMemo(() => capabilities(trans), [trans]);
  const uses = React.useMemo(
    () => usesOf(facts, rows, trans),
    [facts, rows, trans]
  );
  return (
    <>
      <div className="jp-KerasAdvisor-tools">
        <Button onClick={print}>{trans.__('Print')}</Button>
      </div>
      <Uses uses={uses} backends={choosable} goTo={goTo} trans={trans} />
      <Choice
        backends={choosable}
        rows={rows}
        uses={uses}
        known={answersFrom(facts, uses, kernel)}
        trans={trans}
      />
      <ComparisonTable rows={rows} copy={copy} trans={trans} />
      <Published trans={trans} />
      <Timeline trans={trans} />
      <History trans={trans} />
    </>
  );
}
