import { nullTranslator } from '@jupyterlab/translation';

import { IAdvice, ISettings } from '../tokens';
import { KernelCommands } from './no-kernels';
import { BackendFlow } from './switch';

describe('a restart', () => {
  it('is one, however often it is asked for while it goes on', async () => {
    let end: (done: boolean) => void = () => undefined;
    const restart = jest.fn(
      () => new Promise<boolean>(resolve => (end = resolve))
    );
    const flow = new BackendFlow({
      editor: { apply: jest.fn() },
      kernels: { restart } as unknown as KernelCommands,
      settings: {} as ISettings,
      trans: nullTranslator.load(''),
      rewrite: () => Promise.resolve(),
      show: () => undefined
    });
    const advice = {
      panel: { sessionContext: { session: { kernel: {} } } }
    } as unknown as IAdvice;
    const first = flow.restart(advice, null, null);
    await flow.restart(advice, null, null);
    expect(restart).toHaveBeenCalledTimes(1);

    end(false);
    await first;
    void flow.restart(advice, null, null);
    expect(restart).toHaveBeenCalledTimes(2);
  });
});
