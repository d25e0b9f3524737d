import { Cell } from '@jupyterlab/cells';
import { Notebook, NotebookActions } from '@jupyterlab/notebook';
import { Signal } from '@lumino/signaling';

import { FactKind } from '../core';
import { IAdvice, IAdvisor, IKernelService, ISettings } from '../tokens';
import { AutoProbe } from './auto';

/** What asking gives, as the service would. */
type Ask = IKernelService['ask'];

/** Follows one notebook, whose cell has facts of these kinds, with a kernel that is idle. */
function follow(kinds: readonly FactKind[], ask: Ask) {
  const content = {} as Notebook;
  const sessionContext = { session: { kernel: { status: 'idle' } } };
  const statusChanged = new Signal<object, string>(sessionContext);
  const panel = {
    content,
    disposed: new Signal<object, void>({}),
    sessionContext: { ...sessionContext, statusChanged }
  };
  const advice = {
    panel,
    flush: () => undefined,
    view: { facts: kinds.map(kind => ({ cellId: 'a', kind })) }
  } as unknown as IAdvice;
  const advisor = {
    forEach: (each: (advice: IAdvice) => void) => each(advice),
    added: new Signal<object, IAdvice>({})
  } as unknown as IAdvisor;
  new AutoProbe({ ask } as IKernelService, advisor, {
    current: { probe: 'auto' }
  } as ISettings);
  return {
    statusChanged,
    /** Tells everybody that the cell ran. */
    run: () => {
      const cell = { model: { sharedModel: { getId: () => 'a' } } };
      (
        NotebookActions.executed as unknown as Signal<
          unknown,
          { notebook: Notebook; cell: Cell }
        >
      ).emit({ notebook: content, cell: cell as unknown as Cell });
    }
  };
}

const known: Ask = async () => ({ status: 'unknown', reason: 'timeout' });

describe('AutoProbe', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it.each<[FactKind, number]>([
    ['env-assign', 1],
    ['import-keras', 1],
    ['pip-install', 1],
    ['backend-read', 0],
    ['training-call', 0]
  ])('after a cell with %s asks %i times', async (kind, times) => {
    const ask = jest.fn(known);
    follow([kind], ask).run();
    await jest.runAllTimersAsync();
    expect(ask).toHaveBeenCalledTimes(times);
  });

  it('asks again after a restart, where there was a reason', async () => {
    const ask = jest.fn(known);
    const { run, statusChanged } = follow(['import-keras'], ask);
    run();
    await jest.runAllTimersAsync();
    statusChanged.emit('restarting');
    statusChanged.emit('idle');
    await jest.runAllTimersAsync();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks a kernel that was busy once it is idle', async () => {
    const ask = jest.fn<ReturnType<Ask>, Parameters<Ask>>(async () => ({
      status: 'unknown',
      reason: 'busy'
    }));
    const { run, statusChanged } = follow(['import-keras'], ask);
    run();
    await jest.runAllTimersAsync();
    ask.mockImplementation(known);
    statusChanged.emit('busy');
    statusChanged.emit('idle');
    await jest.runAllTimersAsync();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('turns a failure into one line in the console, and goes on', async () => {
    const error = jest.spyOn(console, 'error').mockImplementation();
    const ask = jest.fn<ReturnType<Ask>, Parameters<Ask>>(() =>
      Promise.reject(new Error('no'))
    );
    const { run } = follow(['import-keras'], ask);
    run();
    await jest.runAllTimersAsync();
    run();
    await jest.runAllTimersAsync();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(error).toHaveBeenCalledTimes(2);
    error.mockRestore();
  });
});
