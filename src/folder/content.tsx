import React from 'react';

import { IFinding, ITranslator } from '../core';
import { Button } from '../ui/button';
import { countFindings } from '../ui/count';
import { SeverityIcon } from '../ui/icons';
import type { FolderCheck, IFolderResult } from './check';
import { placeOf, summaryOf, titleOf, worthSaying } from './markdown';

import '../../style/folder.css';

/** Opens a notebook, at a finding where there is one. */
type Open = (path: string, finding: IFinding | null) => void;

/** How far the check of a folder is, and what it found. */
export function FolderContent(props: {
  readonly folder: string;
  readonly state: FolderCheck['state'];
  readonly results: readonly IFolderResult[];
  readonly onStop: () => void;
  readonly onAgain: () => void;
  readonly onCopy: () => void;
  readonly onOpen: Open;
  readonly trans: ITranslator;
}): JSX.Element {
  const { folder, onAgain, onCopy, onOpen, onStop, results, state, trans } =
    props;
  const shown = worthSaying(results);
  const summary = summaryOf(results, trans);
  return (
    <>
      <h2>{titleOf(folder, trans)}</h2>
      <div className="jp-KerasAdvisor-folderBar">
        {state === 'running' ? (
          <>
            <progress aria-label={trans.__('Notebooks are checked')} />
            <span>
              {trans._n(
                '%1 notebook so far',
                '%1 notebooks so far',
                results.length
              )}
            </span>
            <Button onClick={onStop}>{trans.__('Stop')}</Button>
          </>
        ) : (
          <>
            <Button onClick={onAgain}>{trans.__('Check again')}</Button>
            {shown.length > 0 && (
              <Button onClick={onCopy}>{trans.__('Copy as Markdown')}</Button>
            )}
          </>
        )}
      </div>
      <p role="status">
        {state === 'running'
          ? ''
          : state === 'stopped'
            ? trans.__('Stopped. %1', summary)
            : summary}
      </p>
      {state === 'done' && (
        <p className="jp-KerasAdvisor-muted">
          {trans.__(
            'This is what opening each notebook would show, without its kernel.'
          )}
        </p>
      )}
      {shown.map(result => (
        <NotebookFindings
          key={result.fullPath}
          result={result}
          onOpen={onOpen}
          trans={trans}
        />
      ))}
    </>
  );
}

/** The findings of a notebook. It is drawn once, however many follow it. */
const NotebookFindings = React.memo(function NotebookFindings(props: {
  readonly result: IFolderResult;
  readonly onOpen: Open;
  readonly trans: ITranslator;
}): JSX.Element {
  const { onOpen, result, trans } = props;
  const { findings, fullPath, path, problem } = result;
  return (
    <section aria-label={path}>
      <h3>
        <button type="button" onClick={() => onOpen(fullPath, null)}>
          {path}
        </button>
        <span className="jp-KerasAdvisor-muted">
          {problem ?? countFindings(findings, trans)}
        </span>
      </h3>
      <ul>
        {findings.map(finding => (
          <li key={`${finding.key} ${finding.range.from}`}>
            <button type="button" onClick={() => onOpen(fullPath, finding)}>
              <SeverityIcon severity={finding.severity} trans={trans} />
              <span className="jp-KerasAdvisor-folderPlace">
                {placeOf(finding, trans)}
              </span>
              <span>{finding.message}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
});
