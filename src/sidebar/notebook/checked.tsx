import React from 'react';

import { INotebookView, ITranslator, backendSettings } from '../../core';
import { backendNamed } from '../../knowledge';

interface IProps {
  readonly ruleCount: number;
  /** How many findings the user put away. */
  readonly dismissed: number;
  readonly view: INotebookView;
  readonly trans: ITranslator;
}

/** There is nothing to say: what was looked at, so that silence can be told from not having looked. */
export function Checked(props: IProps): JSX.Element {
  const { dismissed, ruleCount, view, trans } = props;
  const { effective, kerasImport } = backendSettings(view);
  const backend = effective?.value?.text ?? null;
  return (
    <div className="jp-KerasAdvisor-empty">
      <p role="status">
        <strong>
          {dismissed > 0
            ? trans.__('No open findings, %1 dismissed.', String(dismissed))
            : trans.__('No findings.')}
        </strong>{' '}
        {trans._n(
          '%1 cell was checked by %2 rules.',
          '%1 cells were checked by %2 rules.',
          view.cellCount,
          ruleCount
        )}
      </p>
      <p>
        {kerasImport
          ? trans.__('Keras is first loaded in cell %1.', kerasImport.cell + 1)
          : trans.__('Keras is not imported here.')}{' '}
        {effective
          ? backend === null
            ? trans.__(
                'Cell %1 sets the backend; which one cannot be told without running it.',
                effective.cell + 1
              )
            : trans.__(
                'Cell %1 sets the backend: %2.',
                effective.cell + 1,
                backendNamed(backend)?.title ?? backend
              )
          : kerasImport
            ? trans.__(
                'No cell sets its backend: the environment, keras.json or the default decide.'
              )
            : ''}
      </p>
      <p>
        {trans.__(
          'It was read, not run: how the backend is set, installed and used, saved errors, and names that older Keras had. What the code computes, and on which data, was not checked.'
        )}
      </p>
    </div>
  );
}
