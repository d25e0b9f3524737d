import { ITranslator } from '../../core';
import { backendNamed } from '../../knowledge';
import { RunOutcome } from './outcome';

/** What came of a run, in a sentence or two. */
export function headlineOf(outcome: RunOutcome, trans: ITranslator): string {
  switch (outcome.kind) {
    case 'passed':
      return passed(outcome, trans);
    case 'failed':
      return `${trans.__(
        'Cell %1 fails: %2.',
        outcome.cell.position + 1,
        outcome.error.name
      )} ${before(outcome.ran, trans)}`;
    case 'asked':
      return `${trans.__(
        'Cell %1 asks for input, which a run by itself cannot give.',
        outcome.cell.position + 1
      )} ${before(outcome.ran, trans)}`;
    case 'kernel-ended':
      return `${ended(outcome.how, outcome.cell.position + 1, trans)} ${before(outcome.ran, trans)}`;
    case 'no-kernel':
      return outcome.reason === ''
        ? trans.__('The kernel ended before the first cell: nothing was run.')
        : trans.__(
            'No kernel could be started: %1. Nothing was run.',
            outcome.reason.replace(/\.$/, '')
          );
    case 'stopped':
      return `${trans.__('The run was stopped.')} ${trans._n(
        '%1 cell had run without an error.',
        '%1 cells had run without an error.',
        outcome.ran
      )}`;
    case 'elsewhere':
      return trans.__(
        'Another run has not ended yet, here or in another page of JupyterLab. Nothing was run.'
      );
  }
}

function passed(
  { on, ran }: Extract<RunOutcome, { kind: 'passed' }>,
  trans: ITranslator
): string {
  const done = trans._n(
    '%1 cell ran without an error',
    '%1 cells ran without an error',
    ran
  );
  return on
    ? trans.__(
        '%1, with Keras %2 on %3.',
        done,
        on.version,
        backendNamed(on.backend)?.title ?? on.backend
      )
    : trans.__('%1; which backend Keras ran on could not be told.', done);
}

function before(ran: number, trans: ITranslator): string {
  return ran === 0
    ? trans.__('No cell ran before.')
    : trans._n(
        '%1 cell before it ran without an error.',
        '%1 cells before it ran without an error.',
        ran
      );
}

function ended(
  how: Extract<RunOutcome, { kind: 'kernel-ended' }>['how'],
  cell: number,
  trans: ITranslator
): string {
  switch (how) {
    case 'died':
      return trans.__('The kernel died while cell %1 ran.', cell);
    case 'shut-down':
      return trans.__('The kernel was shut down while cell %1 ran.', cell);
    case 'unreachable':
      return trans.__(
        'The connection with the kernel was lost while cell %1 ran.',
        cell
      );
  }
}
