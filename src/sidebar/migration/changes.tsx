import React from 'react';

import { ITranslator, replaceAll } from '../../core';
import type { IChange } from '../../migrate';
import { compose } from '../../migrate/rewrite/compose';
import { Button } from '../../ui/button';
import { meaningName } from '../../ui/migration';

interface IProps {
  readonly changes: readonly IChange[];
  readonly sourceOf: (cellId: string) => string;
  /** Where a cell stands, from 0. */
  readonly positionOf: (cellId: string) => number;
  readonly isChosen: (change: IChange) => boolean;
  readonly onTick: (change: IChange, on: boolean) => void;
  readonly onGo: (change: IChange) => void;
  readonly trans: ITranslator;
}

/** The changes, cell by cell, each with a tick and its reason. */
export function ChangeList(props: IProps): JSX.Element {
  const { changes, sourceOf, positionOf, isChosen, onTick, onGo, trans } =
    props;
  const cells = [...new Set(changes.map(({ cellId }) => cellId))];
  return (
    <div>
      {cells.map(cellId => {
        const own = changes.filter(change => change.cellId === cellId);
        const label = trans.__('Cell %1', positionOf(cellId) + 1);
        return (
          <section key={cellId} aria-label={label}>
            <Button
              appearance="stealth"
              title={trans.__('Go to this cell')}
              onClick={() => onGo(own[0])}
            >
              {label}
            </Button>
            <ul className="jp-KerasAdvisor-oldUses">
              {own.map(change => (
                <li
                  key={change.id}
                  className="jp-KerasAdvisor-oldUse"
                  data-meaning={change.meaning}
                >
                  <label>
                    <input
                      type="checkbox"
                      checked={isChosen(change)}
                      disabled={change.meaning === 'manual'}
                      onChange={event => onTick(change, event.target.checked)}
                    />
                    <code>{change.title}</code>
                    <span className="jp-KerasAdvisor-meaning">
                      {meaningName(change.meaning, trans)}
                    </span>
                  </label>
                  {previewOf(change, sourceOf(cellId)).map(line => (
                    <pre key={line}>{line}</pre>
                  ))}
                  <p>{change.reason}</p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** So many characters of the new code are shown. */
const SHOWN = 160;

/** The code that a change leads to; nothing where it is not rewritten by itself. */
function previewOf({ range, splices }: IChange, source: string): string[] {
  if (splices.length === 0) {
    return [];
  }
  const from = Math.min(range.from, ...splices.map(each => each.from));
  const to = Math.max(range.to, ...splices.map(each => each.to));
  const now = replaceAll(source, compose(splices)) ?? source;
  const text = now.slice(from, to + now.length - source.length);
  return [text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text];
}
