import { INotebookTracker } from '@jupyterlab/notebook';
import { nullTranslator } from '@jupyterlab/translation';
import { CommandRegistry } from '@lumino/commands';

import { NotebookEditor } from '../edits/editor';
import { IOpened, code, open } from '../testing/opened';
import { CommandIDs, IAdvisor, IKernelService } from '../tokens';
import { addCommands } from './commands';

const trans = nullTranslator.load('');
const theano = '%env KERAS_BACKEND=theano';

/** Registers the commands for a notebook in front, whose kernel does not answer. */
function register(
  { advice, panel, settings }: IOpened,
  kernels: IKernelService | null = {
    ask: () => Promise.resolve({ status: 'unknown', reason: 'no-kernel' })
  } as Partial<IKernelService> as IKernelService
): CommandRegistry {
  const commands = new CommandRegistry();
  addCommands({
    commands,
    advisor: {
      current: advice,
      adviceOf: () => advice
    } as Partial<IAdvisor> as IAdvisor,
    editor: new NotebookEditor(trans),
    kernels,
    settings,
    tracker: { currentWidget: panel } as INotebookTracker,
    registry: null,
    trans
  });
  return commands;
}

describe.each(['python', 'python3', 'ipython'])(
  'the commands on a notebook whose language is %p',
  language => {
    let opened: IOpened;

    beforeEach(async () => {
      opened = await open([code('a', theano)], {
        kernelspec: { name: 'custom', display_name: 'Custom', language }
      });
    });

    afterEach(() => opened.panel.dispose());

    it('apply a fix', async () => {
      const [{ cellId, key, fixes }] = opened.advice.findings;
      const fix = fixes[0].id;
      await register(opened).execute(CommandIDs.applyFix, { cellId, key, fix });
      expect(opened.shared.getCell(0).getSource()).not.toContain('theano');
    });

    it('switch the backend', async () => {
      await register(opened).execute(CommandIDs.switchBackend, {
        backend: 'jax'
      });
      expect(opened.shared.getCell(0).getSource()).toBe(
        '%env KERAS_BACKEND=jax'
      );
    });
  }
);

describe('the commands without the kernel service', () => {
  it('edit the notebook all the same, and do not offer a restart', async () => {
    const opened = await open([code('a', theano)]);
    const commands = register(opened, null);
    await commands.execute(CommandIDs.switchBackend, { backend: 'jax' });
    expect(opened.shared.getCell(0).getSource()).toBe('%env KERAS_BACKEND=jax');
    expect(commands.hasCommand(CommandIDs.restart)).toBe(false);
    opened.panel.dispose();
  });
});

describe('fix all', () => {
  let opened: IOpened;

  afterEach(() => opened.panel.dispose());

  it.each([
    // Nobody can mean anything else, whatever the preferred backend is.
    ['%env KERAS_BACKEND=pytorch', '%env KERAS_BACKEND=torch'],
    ['%env KERAS_BACKEND="jax"', '%env KERAS_BACKEND=jax'],
    // Which backend to switch to is for the user to say.
    [theano, theano],
    ['!export KERAS_BACKEND=jax', '!export KERAS_BACKEND=jax']
  ])('makes of %j %j', async (before, after) => {
    opened = await open([code('a', before), code('b', 'import keras')]);
    expect(opened.advice.findings).toHaveLength(1);
    await register(opened).execute(CommandIDs.fixAll);
    expect(opened.shared.cells.map(cell => cell.getSource())).toEqual([
      after,
      'import keras'
    ]);
  });
});
