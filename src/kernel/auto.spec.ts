import { Cell } from '@jupyterlab/cells';
import { Notebook, NotebookActions, NotebookPanel } from '@jupyterlab/notebook';
import { Signal } from '@lumino/signaling';

import { FactKind } from '../core';
import {
  IAdvice,
  IAdvisor,
  IKernelService,
  ISettings,
  KernelAnswer
} from '../tokens';
import { AutoProbe } from './auto';

/** What asking gives, as the service would. */
type Ask = IKernelService['ask'];

const choice = { kind: 'switch', isChoice: true };
const notAsked: KernelAnswer = { status: 'unknown', reason: 'not-asked' };

/** Follows one notebook, whose cell has facts of these kinds, with a kernel that is idle. */
function follow(
  kinds: readonly FactKind[],
  ask: Ask,
  { findings = [], answer = notAsked }: { findings?: object[]; answer?: object }
) {
  const content = {} as Notebook;
  const sessionContext = { session: { kernel: { status: 'idle' } } };
  const panel = {
    content,
    disposed: new Signal<object, void>({}),
    sessionContext
  } as unknown as NotebookPanel;
  const advice = {
    panel,
    changed: new Signal<object, void>({}),
    findings,
    flush: () => undefined,
    usesKeras: () => true,
    view: { facts: kinds.map(kind => ({ cellId: 'a', kind })) }
  } as unknown as IAdvice;
  const advisor = {
    forEach: (each: (advice: IAdvice) => void) => each(advice),
    added: new Signal<object, IAdvice>({})
  } as unknown as IAdvisor;
  const settled = new Signal<object, NotebookPanel>({});
  const kernels = { ask, settled, answerOf: () => answer };
  new AutoProbe(kernels as unknown as IKernelService, advisor, {
    current: { probe: 'auto' }
  } as ISettings);
  return {
    settle: () => settled.emit(panel),
    /** Tells everybody that the cell ran. */
    run: () => {
      const cell = { model: { sharedModel: { getId: () => 'a' } } };
      (
        NotebookActions.executed as unknown as Signal<
          unknown,
          { notebook: Notebook; cell: Cell }
        >
      ).emit({ notebook: content, cell: cell as unknown as Cell });
      settled.emit(panel);
    }
  };
}

const none: Ask = async () => ({ status: 'unknown', reason: 'timeout' });

describe('AutoProbe', () => {
  it.each<[FactKind, number]>([
    ['env-assign', 1],
    ['import-keras', 1],
    ['pip-install', 1],
    ['backend-read', 0],
    ['training-call', 0]
  ])('after a cell with %s asks %i times', (kind, times) => {
    const ask = jest.fn(none);
    follow([kind], ask, {}).run();
    expect(ask).toHaveBeenCalledTimes(times);
  });

  it('asks again whenever something ran or started, where there was a reason', () => {
    const ask = jest.fn(none);
    const { run, settle } = follow(['import-keras'], ask, {});
    run();
    settle();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks again whatever ran, where rules judge by the answer', () => {
    const ask = jest.fn(none);
    follow([], ask, { answer: { status: 'known' } }).run();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('asks at once where a choice of backends is offered', () => {
    const ask = jest.fn(none);
    follow([], ask, { findings: [{ fixes: [choice] }] });
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('turns a failure into one line in the console, and goes on', async () => {
    const error = jest.spyOn(console, 'error').mockImplementation();
    const ask = jest.fn<ReturnType<Ask>, Parameters<Ask>>(() =>
      Promise.reject(new Error('no'))
    );
    const { run } = follow(['import-keras'], ask, {});
    run();
    run();
    await Promise.resolve();
    await new Promise(process.nextTick);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(error).toHaveBeenCalledTimes(2);
    error.mockRestore();
  });
});
