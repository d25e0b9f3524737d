import React from 'react';

import { ITranslator } from '../core';
import { backendNamed } from '../knowledge';
import { IProgress } from '../measure/progress';
import { workloads } from '../measure/workloads';
import { Button } from '../ui/button';
import { MeasureModel } from './model';

/** How far a measurement is, and the button that stops it. */
export function Running(props: {
  readonly progress: IProgress;
  readonly model: MeasureModel;
  readonly trans: ITranslator;
}): JSX.Element {
  const { model, progress, trans } = props;
  const percent = Math.floor(progress.share * 100);
  return (
    <div className="jp-KerasAdvisor-measureBar">
      <progress
        value={percent}
        max={100}
        aria-label={trans.__('Progress of the measurement')}
      />
      <span>
        {trans.__('%1 %', percent)}
        {progress.left !== null && `, ${timeLeft(progress.left, trans)}`}
        {progress.backend !== '' && `: ${doing(progress, trans)}`}
      </span>
      <Button onClick={() => model.cancel()}>{trans.__('Stop')}</Button>
    </div>
  );
}

function timeLeft(seconds: number, trans: ITranslator): string {
  const minutes = Math.round(seconds / 60);
  return seconds < 90
    ? trans._n(
        'about %1 second left',
        'about %1 seconds left',
        Math.ceil(seconds)
      )
    : trans._n('about %1 minute left', 'about %1 minutes left', minutes);
}

function doing({ backend, workload }: IProgress, trans: ITranslator): string {
  const title = backendNamed(backend)?.title ?? backend;
  const known = workloads.find(({ id }) => id === workload);
  return workload === ''
    ? trans.__('%1 is imported', title)
    : `${title}, ${known ? known.title(trans) : trans.__('this notebook’s model')}`;
}
