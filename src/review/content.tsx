import { Extension } from '@codemirror/state';
import { Notification } from '@jupyterlab/apputils';
import React, { useEffect, useMemo, useRef, useState } from 'react';

import { replaceAll, replacementsByCell } from '../core';
import type { IChange } from '../migrate';
import { CommandIDs } from '../tokens';
import { Button } from '../ui/button';
import { guard } from '../ui/guard';
import { isChosenBy, summaryOf, useMigration } from '../ui/migration';
import { CellReview } from './cell-review';
import { writeCopy } from './copy';
import { RunSection } from './run/section';
import { useRun } from './run/use-run';
import { Filter, IFilter, everything, passes } from './filter';
import type { IReviewOptions } from './page';

import '../../style/migration.css';
import '../../style/review.css';

interface IProps extends IReviewOptions {
  readonly isVisible: () => boolean;
  /** The cell to bring into view. */
  readonly target: string | null;
}

/** Below this many pixels before and after stand below each other. */
const NARROW = 700;

/** The review of a notebook's old Keras code: cell by cell, each change with its reason and a tick. */
export function ReviewContent(props: IProps): JSX.Element {
  const {
    advice,
    commands,
    editor,
    isVisible,
    languages,
    services,
    target,
    trans
  } = props;
  const migration = useMigration(advice, isVisible);
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [filter, setFilter] = useState<IFilter>(everything);
  const host = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(host);
  const language = usePython(languages);
  const running = useRun(advice, services, trans);
  const edits = useMemo(
    () => migration?.edits(change => isChosenBy(ticked, change)) ?? [],
    [migration, ticked]
  );
  useEffect(() => {
    if (migration && target !== null) {
      reveal(host.current, target);
    }
  }, [migration === null, target]);

  if (!migration) {
    return (
      <div ref={host}>
        <p className="jp-KerasAdvisor-reviewNote" role="status">
          {trans.__('Reading the notebook…')}
        </p>
      </div>
    );
  }
  const { changes } = migration;
  const chosen = changes.filter(change => isChosenBy(ticked, change));
  const shown = changes.filter(change => passes(filter, change));
  const bySource = replacementsByCell(edits);
  const { panel } = advice;
  const cells = panel.content.widgets.flatMap(({ model }, position) => {
    const own = shown.filter(({ cellId }) => cellId === model.id);
    const replaced = bySource.get(model.id) ?? [];
    const isImport =
      replaced.length > 0 && !changes.some(({ cellId }) => cellId === model.id);
    const before = model.sharedModel.getSource();
    return own.length > 0 || (isImport && filter === everything)
      ? [
          {
            id: model.id,
            position,
            own,
            before,
            after: replaceAll(before, replaced) ?? before
          }
        ]
      : [];
  });
  const isReadOnly =
    panel.model?.readOnly === true ||
    panel.context.contentsModel?.writable === false;
  const tick = (changed: readonly IChange[], on: boolean): void =>
    setTicked(
      new Map([...ticked, ...changed.map(({ id }) => [id, on] as const)])
    );
  const go = (cellId: string, offset?: number): void =>
    guard(CommandIDs.goToCell, () =>
      commands.execute(CommandIDs.goToCell, {
        notebook: panel.id,
        cellId,
        offset
      })
    );
  const run = (also?: IChange): void =>
    guard('Running the rewritten notebook', () =>
      running.start(
        change => change.id === also?.id || isChosenBy(ticked, change)
      )
    );

  return (
    <div ref={host} data-narrow={isNarrow}>
      <header className="jp-KerasAdvisor-reviewBar">
        <p role="status">
          {changes.length === 0
            ? trans.__(
                'No use of old Keras is left. What cannot be followed in the code was not looked at.'
              )
            : summaryOf(changes, trans)}
        </p>
        <div className="jp-KerasAdvisor-reviewActions">
          <Button
            appearance="accent"
            disabled={chosen.length === 0 || isReadOnly}
            title={
              isReadOnly
                ? trans.__('This notebook is read-only: write a copy')
                : trans.__('Makes what is ticked, as one step to undo')
            }
            onClick={() =>
              guard(CommandIDs.migrate, () =>
                commands.execute(CommandIDs.migrate, {
                  notebook: panel.id,
                  changes: chosen.map(({ id }) => id)
                })
              )
            }
          >
            {trans._n('Apply %1 change', 'Apply %1 changes', chosen.length)}
          </Button>
          <Button
            disabled={chosen.length === 0}
            title={trans.__(
              'Writes a notebook beside this one with what is ticked; this one stays as it is'
            )}
            onClick={() =>
              guard('Writing a copy', async () => {
                const path = await writeCopy(panel, edits, services.contents);
                Notification.success(trans.__('Written: %1', path), {
                  autoClose: 8000,
                  actions: [
                    {
                      label: trans.__('Open'),
                      callback: () => {
                        guard('Opening the copy', () =>
                          commands.execute('docmanager:open', { path })
                        );
                      }
                    }
                  ]
                });
              })
            }
          >
            {trans.__('Write a copy')}
          </Button>
          <Button
            disabled={running.progress !== null}
            title={trans.__(
              'Runs the notebook with what is ticked, in a kernel of its own, up to the first cell that fails'
            )}
            onClick={() => run()}
          >
            {trans.__('Run and check')}
          </Button>
        </div>
        {changes.length > 0 && (
          <Filter
            changes={changes}
            filter={filter}
            onFilter={setFilter}
            trans={trans}
          />
        )}
      </header>
      <RunSection
        running={running}
        onMake={change => {
          tick([change], true);
          run(change);
        }}
        onFix={fix => {
          const outcome = editor.apply(panel, advice.editsOf(fix), advice.view);
          if (outcome.status === 'refused') {
            Notification.warning(outcome.reason);
          }
        }}
        onAgain={() => run()}
        onGo={go}
        trans={trans}
      />
      {changes.length > 0 && cells.length === 0 && (
        <p className="jp-KerasAdvisor-reviewNote" role="status">
          {trans.__('Nothing passes the filter.')}
        </p>
      )}
      {cells.map(({ id, position, own, before, after }) => (
        <CellReview
          key={id}
          cellId={id}
          position={position}
          changes={own}
          before={before}
          after={after}
          language={language}
          isNarrow={isNarrow}
          isChosen={change => isChosenBy(ticked, change)}
          onTick={tick}
          onGo={offset => go(id, offset)}
          trans={trans}
        />
      ))}
    </div>
  );
}

/** Scrolls to a cell, below the bar that stays at the top. */
function reveal(host: HTMLElement | null, cellId: string): void {
  const cell = host?.querySelector<HTMLElement>(
    `[data-cell="${CSS.escape(cellId)}"]`
  );
  const bar = host?.querySelector('header');
  if (host?.parentElement && cell && bar) {
    const { top } = cell.getBoundingClientRect();
    host.parentElement.scrollTop += top - bar.getBoundingClientRect().bottom;
  }
}

/** Whether there is room for one column only. */
function useIsNarrow(host: React.RefObject<HTMLElement>): boolean {
  const [isNarrow, setIsNarrow] = useState(false);
  useEffect(() => {
    const observer = new ResizeObserver(entries => {
      const width = entries[entries.length - 1].contentRect.width;
      if (width > 0) {
        setIsNarrow(width < NARROW);
      }
    });
    const parent = host.current?.parentElement;
    if (parent) {
      observer.observe(parent);
    }
    return () => observer.disconnect();
  }, []);
  return isNarrow;
}

/** What colors Python; null until it is loaded. */
function usePython(languages: IReviewOptions['languages']): Extension | null {
  const [support, setSupport] = useState<Extension | null>(null);
  useEffect(() => {
    guard('Loading the colors of Python', async () => {
      const python = await languages.getLanguage('python');
      setSupport(python?.support ?? null);
    });
  }, [languages]);
  return support;
}
