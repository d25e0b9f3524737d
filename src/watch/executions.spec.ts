import { ISessionContext } from '@jupyterlab/apputils';
import { CodeCell } from '@jupyterlab/cells';
import { NotebookActions, NotebookPanel } from '@jupyterlab/notebook';
import { Signal } from '@lumino/signaling';

import { code, openPanel } from '../testing/opened';
import { Executions } from './executions';

describe('what ran in a kernel', () => {
  let panel: NotebookPanel;
  let executions: Executions;
  let changes: number;
  const kernelChanged = new Signal<object, unknown>({});
  const statusChanged = new Signal<object, string>({});

  beforeEach(async () => {
    panel = await openPanel([code('a', 'x = 1'), code('b', 'y = 2')]);
    changes = 0;
    const session = { kernelChanged, statusChanged } as object;
    executions = new Executions(
      panel.content,
      session as ISessionContext,
      () => changes++
    );
    statusChanged.emit('restarting');
  });

  afterEach(() => {
    executions.dispose();
    panel.dispose();
  });

  const cellAt = (index: number) => panel.content.widgets[index] as CodeCell;

  /** As JupyterLab tells that a cell is put in the queue. */
  function schedule(index: number, notebook = panel.content): void {
    const signal = NotebookActions.executionScheduled as Signal<
      typeof NotebookActions,
      object
    >;
    signal.emit({ notebook, cell: cellAt(index) });
  }

  /** As JupyterLab tells that a cell ran, which the kernel counted. */
  function end(index: number, count: number | null, success = true): void {
    const cell = cellAt(index);
    cell.model.executionCount = count;
    const signal = NotebookActions.executed as Signal<
      typeof NotebookActions,
      object
    >;
    signal.emit({ notebook: panel.content, cell, success });
  }

  it('is not known before a start of the kernel was seen', () => {
    kernelChanged.emit({});
    expect(executions.list).toBeNull();
    schedule(0);
    end(0, 5);
    expect(executions.list).toBeNull();
  });

  it('is listed with the source that was sent, and tells of each', () => {
    schedule(0);
    cellAt(0).model.sharedModel.setSource('x = 3');
    const before = changes;
    end(0, 1);
    expect(changes).toBe(before + 1);
    schedule(1);
    end(1, 2, false);
    expect(executions.list).toEqual([
      { cellId: 'a', source: 'x = 1' },
      { cellId: 'b', source: 'y = 2', failed: true }
    ]);
  });

  it('keeps the sources of a cell that is sent twice apart', () => {
    schedule(0);
    cellAt(0).model.sharedModel.setSource('x = 3');
    schedule(0);
    end(0, 1);
    end(0, 2);
    expect(executions.list?.map(({ source }) => source)).toEqual([
      'x = 1',
      'x = 3'
    ]);
  });

  it('leaves out what did not run', () => {
    schedule(0);
    end(0, null);
    expect(executions.list).toEqual([]);
  });

  it('is not known once the kernel ran something of others', () => {
    schedule(0);
    end(0, 1);
    schedule(1);
    end(1, 3);
    expect(executions.list).toBeNull();
  });

  it('begins again with the first cell of a kernel, and with a restart', () => {
    kernelChanged.emit({});
    schedule(1);
    end(1, 1);
    expect(executions.list).toEqual([{ cellId: 'b', source: 'y = 2' }]);
    statusChanged.emit('autorestarting');
    expect(executions.list).toEqual([]);
    statusChanged.emit('idle');
    expect(executions.list).toEqual([]);
  });

  it('is about its own notebook, and ends when it is disposed', async () => {
    const other = await openPanel([code('c', 'z')]);
    schedule(0, other.content);
    end(0, 1);
    expect(executions.list).toEqual([]);
    schedule(0);
    executions.dispose();
    const before = changes;
    end(0, 1);
    expect(executions.list).toEqual([]);
    expect(changes).toBe(before);
    other.dispose();
  });
});
