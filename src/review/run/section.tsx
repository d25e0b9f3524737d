import React, { useEffect, useRef, useState } from 'react';

import { IFinding, IFix, ITranslator } from '../../core';
import type { IChange } from '../../migrate';
import { Button } from '../../ui/button';
import { meaningName } from '../../ui/migration';
import { INextChange } from './next';
import { IRunProgress } from './run';
import { IRunning, IRunResult } from './use-run';
import { headlineOf } from './wording';

interface IProps {
  readonly running: IRunning;
  /** Makes a change too, and runs again. */
  readonly onMake: (change: IChange) => void;
  /** Makes a fix of the error in the open notebook. */
  readonly onFix: (fix: IFix) => void;
  readonly onAgain: () => void;
  /** Takes the user to a cell of the open notebook. */
  readonly onGo: (cellId: string) => void;
  readonly trans: ITranslator;
}

/** A run of the rewritten notebook: how far it is, and what came of it. */
export function RunSection(props: IProps): JSX.Element | null {
  const { running, trans } = props;
  const { progress, result } = running;
  const host = useRef<HTMLElement>(null);
  const isRunning = progress !== null;
  useEffect(() => {
    // The button that was pressed is gone: the focus goes on to what took its place, unless the user is elsewhere by now.
    const { activeElement } = document;
    if (
      activeElement === document.body ||
      host.current?.parentElement?.contains(activeElement)
    ) {
      host.current
        ?.querySelector<HTMLElement>('[data-run-focus]')
        ?.focus({ preventScroll: true });
    }
  }, [isRunning, result]);
  if (!progress && !result) {
    return null;
  }
  return (
    <section
      ref={host}
      className="jp-KerasAdvisor-run"
      aria-label={trans.__('Run and check')}
    >
      {progress ? (
        <Running progress={progress} onStop={running.stop} trans={trans} />
      ) : (
        result && <Result {...props} result={result} />
      )}
    </section>
  );
}

function Running({
  progress,
  onStop,
  trans
}: {
  readonly progress: IRunProgress;
  readonly onStop: () => void;
  readonly trans: ITranslator;
}): JSX.Element {
  const { cell, ran, since, total } = progress;
  return (
    <div className="jp-KerasAdvisor-runBar">
      <progress
        value={ran}
        max={total}
        aria-label={trans.__('Progress of the run')}
      />
      <span role="status">
        {cell
          ? trans.__(
              'Cell %1 runs (%2 of %3).',
              cell.position + 1,
              ran + 1,
              total
            )
          : trans.__('A kernel of its own starts…')}
      </span>
      <Elapsed since={since} progress={progress} trans={trans} />
      <Button data-run-focus onClick={onStop}>
        {trans.__('Stop')}
      </Button>
    </div>
  );
}

/** For how long the cell runs, and what it printed last; nobody is told each second. */
function Elapsed({
  since,
  progress,
  trans
}: {
  readonly since: number;
  readonly progress: IRunProgress;
  readonly trans: ITranslator;
}): JSX.Element {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <span className="jp-KerasAdvisor-runClock">
      <span role="timer" aria-live="off">
        {trans.__('%1 min', clock)}
      </span>
      {progress.printed !== '' && <code>{progress.printed}</code>}
    </span>
  );
}

function Result(props: IProps & { readonly result: IRunResult }): JSX.Element {
  const { onAgain, result, trans } = props;
  const { explanation, next, outcome } = result;
  const isFailed = outcome.kind === 'failed';
  const cell = 'cell' in outcome ? outcome.cell : null;
  return (
    <div data-outcome={outcome.kind}>
      <p className="jp-KerasAdvisor-runHeadline" tabIndex={-1} data-run-focus>
        <strong role="status">{headlineOf(outcome, trans)}</strong>
      </p>
      {isFailed && (
        <pre className="jp-KerasAdvisor-runError">
          {`${outcome.error.name}: ${outcome.error.message}`.slice(0, 2000)}
        </pre>
      )}
      {explanation && <Explanation {...props} finding={explanation} />}
      {next.map(each => (
        <NextChange key={each.change.id} {...props} next={each} />
      ))}
      {isFailed && !explanation && next.length === 0 && (
        <p>
          {trans.__(
            'Nothing that is known of Keras or its backends explains this, and no use of old Keras is left in the cell.'
          )}
        </p>
      )}
      <div className="jp-KerasAdvisor-reviewActions">
        {cell && (
          <Button onClick={() => props.onGo(cell.id)}>
            {trans.__('Go to cell %1', cell.position + 1)}
          </Button>
        )}
        <Button onClick={onAgain}>{trans.__('Run again')}</Button>
      </div>
      {isFailed && outcome.error.traceback !== '' && (
        <details>
          <summary>{trans.__('Where it happened')}</summary>
          <pre className="jp-KerasAdvisor-runError">
            {outcome.error.traceback}
          </pre>
        </details>
      )}
    </div>
  );
}

function Explanation({
  finding,
  onFix,
  trans
}: IProps & { readonly finding: IFinding }): JSX.Element {
  // Where another fix edits, it does so in the rewritten text, which is not the open notebook's.
  const fixes = finding.fixes.filter(({ kind }) => kind !== 'edits');
  return (
    <>
      <p>
        {finding.message} {finding.why}
      </p>
      {fixes.length > 0 && (
        <div
          className="jp-KerasAdvisor-reviewActions"
          role="group"
          aria-label={trans.__('Change the open notebook')}
        >
          {fixes.map(fix => (
            <Button
              key={`${fix.id} ${fix.title}`}
              title={trans.__('Changes the open notebook; then run again')}
              onClick={() => onFix(fix)}
            >
              {fix.title}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function NextChange({
  next: { change, from },
  onMake,
  trans
}: IProps & { readonly next: INextChange }): JSX.Element {
  return (
    <div
      className="jp-KerasAdvisor-oldUse jp-KerasAdvisor-next"
      data-meaning={change.meaning}
    >
      <p>
        <code>{change.title}</code>{' '}
        <span className="jp-KerasAdvisor-meaning">
          {meaningName(change.meaning, trans)}
        </span>
      </p>
      <p>{change.reason}</p>
      {from && (
        <Button appearance="accent" onClick={() => onMake(from)}>
          {trans.__('Make this change and run again')}
        </Button>
      )}
    </div>
  );
}
