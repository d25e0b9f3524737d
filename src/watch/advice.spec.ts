import { YNotebook } from '@jupyter/ydoc';
import { CodeCell } from '@jupyterlab/cells';
import { NotebookActions } from '@jupyterlab/notebook';
import { applyUpdate, encodeStateAsUpdate } from 'yjs';

import { Inspector } from '../core';
import {
  IOpened,
  changed,
  code,
  markdown,
  open,
  openIn,
  openPanel
} from '../testing/opened';

const theano = 'import os\nos.environ["KERAS_BACKEND"] = "theano"';
const jax = 'import os\nos.environ["KERAS_BACKEND"] = "jax"';
const banner = {
  output_type: 'stream',
  name: 'stderr',
  text: 'Using Theano backend.\n'
};

/** The findings as `rule cell id`. */
const found = ({ advice }: IOpened) =>
  advice.findings.map(each => `${each.rule} ${each.cell} ${each.cellId}`);

describe('the advice of an open notebook', () => {
  // Translated once before all tests, not within the first that looks for old code.
  beforeAll(() => import('../migrate'), 120_000);

  let opened: IOpened;

  afterEach(() => opened.panel.dispose());

  const start = async (...cells: Parameters<typeof open>[0]) => {
    opened = await open(cells);
    return opened;
  };

  it('is ready after the first scan and names the cell', async () => {
    await start(
      markdown('m', '# Theano'),
      code('a', 'x = 1'),
      code('b', theano)
    );
    expect(found(opened)).toEqual(['discontinued-backend 2 b']);
    expect(opened.advice.findingsOf('a')).toEqual([]);
    expect(opened.advice.findingsOf('b')).toHaveLength(1);
  });

  it('is empty on a clean notebook, and leaves the notebook as it is', async () => {
    const before = await start(code('a', jax), code('b', 'import keras'));
    expect(found(before)).toEqual([]);
    expect(before.shared.metadata).toEqual(before.metadata);
  });

  it('follows edits of the shared model and undo', async () => {
    const { advice, shared } = await start(code('a', jax));
    const cell = shared.getCell(0);
    const at = jax.indexOf('jax');
    let next = changed(advice);
    cell.updateSource(at, at + 3, 'theano');
    await next;
    expect(found(opened)).toEqual(['discontinued-backend 0 a']);
    next = changed(advice);
    cell.undo();
    await next;
    expect(found(opened)).toEqual([]);
  });

  it('gives what was last found until a change is read, at no cost', async () => {
    const { advice, shared } = await start(code('a', theano));
    const { findings, inspection, view } = advice;
    const read = jest.spyOn(Inspector.prototype, 'read');
    shared.getCell(0).updateSource(0, 0, '# one more line\n');
    expect(advice.isCurrent).toBe(false);
    expect(advice.findings).toBe(findings);
    expect(advice.inspection).toBe(inspection);
    expect(advice.view).toBe(view);
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
    await advice.whenCurrent();
    expect(advice.isCurrent).toBe(true);
    expect(advice.findings[0].line).toBe(3);
  });

  it('is current at once for who asks for that', async () => {
    const { advice, shared } = await start(code('a', theano));
    shared.getCell(0).updateSource(0, 0, '# one more line\n');
    const next = changed(advice);
    advice.flush();
    await next;
    expect(advice.isCurrent).toBe(true);
    expect(advice.findings[0].line).toBe(3);
    expect(advice.view.cell('a')?.source).toBe(`# one more line\n${theano}`);
    shared.getCell(0).setSource('');
    advice.flush();
    expect(advice.findings).toEqual([]);
  });

  it('does not tell of edits that change nothing of it', async () => {
    const { advice, shared } = await start(code('a', theano), code('b', 'x'));
    let told = 0;
    advice.changed.connect(() => told++);
    shared.getCell(1).setSource('y = 2');
    shared.getCell(0).updateSource(theano.length, theano.length, '\n# end');
    // The next change that matters shows that the others were looked at.
    const next = changed(advice);
    shared.getCell(1).setSource('%env KERAS_BACKEND=theano');
    await next;
    expect(told).toBe(1);
  });

  it('follows cells that are inserted, moved and deleted', async () => {
    const { advice, shared } = await start(code('a', theano), code('b', 'x'));
    let next = changed(advice);
    shared.insertCell(0, { cell_type: 'code', id: 'n', source: 'y' });
    await next;
    expect(found(opened)).toEqual(['discontinued-backend 1 a']);
    next = changed(advice);
    shared.moveCell(1, 2);
    await next;
    expect(found(opened)).toEqual(['discontinued-backend 2 a']);
    // The moved cell is a new one under its old id, and still followed.
    next = changed(advice);
    shared.getCell(2).setSource('x');
    await next;
    expect(found(opened)).toEqual([]);
    next = changed(advice);
    shared.getCell(2).setSource(theano);
    await next;
    next = changed(advice);
    shared.deleteCell(2);
    await next;
    expect(found(opened)).toEqual([]);
  });

  it('follows split, merge and change of type', async () => {
    const { advice, panel } = await start(code('a', `y = 1\n${theano}`));
    const { content } = panel;
    content.activeCellIndex = 0;
    await content.activeCell!.ready;
    content.activeCell!.editor!.setCursorPosition({ line: 1, column: 0 });
    let next = changed(advice);
    NotebookActions.splitCell(content);
    await next;
    expect(advice.findings.map(each => [each.cell, each.line])).toEqual([
      [1, 2]
    ]);
    expect(advice.findings[0].cellId).toBe(
      panel.content.widgets[1].model.sharedModel.getId()
    );
    next = changed(advice);
    content.select(content.widgets[0]);
    content.select(content.widgets[1]);
    NotebookActions.mergeCells(content);
    await next;
    expect(advice.findings.map(each => each.cell)).toEqual([0]);
    next = changed(advice);
    NotebookActions.changeCellType(content, 'markdown');
    await next;
    expect(found(opened)).toEqual([]);
    next = changed(advice);
    NotebookActions.changeCellType(content, 'code');
    await next;
    expect(advice.findings.map(each => each.rule)).toEqual([
      'discontinued-backend'
    ]);
  });

  it('follows what another person types', async () => {
    const { advice, shared } = await start(code('a', jax));
    const ydoc = (shared as YNotebook).ydoc;
    const other = new YNotebook();
    applyUpdate(other.ydoc, encodeStateAsUpdate(ydoc));
    const at = jax.indexOf('jax');
    other.getCell(0).updateSource(at, at + 3, 'theano');
    const next = changed(advice);
    applyUpdate(ydoc, encodeStateAsUpdate(other.ydoc));
    await next;
    expect(found(opened)).toEqual(['discontinued-backend 0 a']);
    other.dispose();
  });

  it('follows outputs that a kernel prints and that are cleared', async () => {
    const { advice, panel } = await start(code('a', 'import keras'));
    const { outputs } = (panel.content.widgets[0] as CodeCell).model;
    let next = changed(advice);
    outputs.add(banner);
    await next;
    expect(found(opened)).toEqual(['ran-on-discontinued-backend 0 a']);
    next = changed(advice);
    outputs.clear();
    await next;
    expect(found(opened)).toEqual([]);
  });

  it('reads the head of an output that grows, and no more', async () => {
    const { advice, panel } = await start(code('a', 'import keras'));
    const { outputs } = (panel.content.widgets[0] as CodeCell).model;
    let next = changed(advice);
    outputs.add(banner);
    for (let i = 0; i < 300; i++) {
      outputs.add({ ...banner, text: `${i} ${'.'.repeat(100)}\n` });
    }
    await next;
    expect(found(opened)).toEqual(['ran-on-discontinued-backend 0 a']);
    const read = advice.view.cell('a')?.outputs ?? [];
    expect(read.map(text => text.length)).toEqual([20_000]);
    next = changed(advice);
    outputs.clear();
    outputs.add({ ...banner, text: `${'.'.repeat(30_000)}\n${banner.text}` });
    await next;
    expect(found(opened)).toEqual([]);
  });

  it('is silent while the language is not Python, and speaks again', async () => {
    const { advice, panel } = await start(code('a', theano));
    let next = changed(advice);
    panel.content.model!.setMetadata('language_info', { name: 'R' });
    await next;
    expect(found(opened)).toEqual([]);
    next = changed(advice);
    panel.content.model!.setMetadata('language_info', { name: 'python' });
    await next;
    expect(found(opened)).toEqual(['discontinued-backend 0 a']);
  });

  it('dismisses for now without a trace in the notebook', async () => {
    const { advice, shared } = await start(code('a', theano));
    const [finding] = advice.findings;
    await advice.dismiss(finding, 'once');
    expect(advice.findings).toEqual([]);
    expect(advice.dismissed).toEqual([finding]);
    expect(shared.metadata).toEqual(opened.metadata);
    advice.restore(finding);
    expect(advice.findings).toEqual([finding]);
  });

  it('keeps a dismissal with the notebook, and only as long as there is one', async () => {
    const { advice, shared } = await start(
      code('a', theano),
      code('b', 'import theano')
    );
    const [first, second] = advice.findings;
    await advice.dismiss(first, 'notebook');
    await advice.dismiss(second, 'notebook');
    expect(shared.getMetadata('keras_advisor')).toEqual({
      dismissed: [first.key, second.key]
    });
    expect(advice.dismissed).toEqual([first, second]);
    const again = await open(
      [code('a', theano), code('b', 'import theano')],
      shared.metadata
    );
    expect(again.advice.findings).toEqual([]);
    again.panel.dispose();
    advice.restore(first);
    expect(advice.findings).toEqual([first]);
    advice.restore(second);
    expect(shared.metadata).toEqual(opened.metadata);
  });

  it('follows dismissals that somebody else writes into the notebook', async () => {
    const { advice, shared } = await start(code('a', theano));
    const [finding] = advice.findings;
    const next = changed(advice);
    shared.setMetadata('keras_advisor', { dismissed: [finding.key, 7], x: 1 });
    await next;
    expect(advice.findings).toEqual([]);
    advice.restore(finding);
    expect(shared.getMetadata('keras_advisor')).toEqual({ x: 1 });
  });

  it('turns a rule off everywhere', async () => {
    const { advice, settings } = await start(code('a', theano));
    await advice.dismiss(advice.findings[0], 'everywhere');
    expect(settings.current.severities).toEqual({
      'discontinued-backend': 'off'
    });
    expect(advice.findings).toEqual([]);
  });

  it('plans a switch on the notebook as it is now', async () => {
    const { advice, shared } = await start(code('a', 'x'));
    shared.insertCell(1, { cell_type: 'code', id: 'b', source: theano });
    expect(advice.plan('jax').edits).toEqual([
      expect.objectContaining({ type: 'replace', cellId: 'b' })
    ]);
  });

  it('ends with its panel', async () => {
    const { advice, panel, shared } = await start(code('a', jax));
    let told = 0;
    advice.changed.connect(() => told++);
    jest.useFakeTimers();
    try {
      shared.getCell(0).setSource(theano);
      expect(jest.getTimerCount()).toBeGreaterThan(0);
      panel.dispose();
      expect(advice.isDisposed).toBe(true);
      // Nothing is left that could read or tell later.
      expect(jest.getTimerCount()).toBe(0);
      shared.getCell(0).setSource(jax);
      expect(jest.getTimerCount()).toBe(0);
      expect(told).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  it('bears cells that share an id, broken code and names made of HTML', async () => {
    const html = '<img src=x onerror=alert(1)>';
    await start(
      code('a', theano),
      code('a', theano),
      code('b', 'def (:\n  os.environ["KERAS_BACKEND"] = "theano'),
      code('c', `%env KERAS_BACKEND=${html}`)
    );
    const rules = found(opened);
    expect(rules).toContain('discontinued-backend 0 a');
    expect(rules).not.toContain('discontinued-backend 1 a');
    expect(rules).toContain('unknown-backend 3 c');
  });

  it('loses one pass to a throw, and one line in the console', async () => {
    const { advice, shared } = await start(code('a', jax));
    const error = jest.spyOn(console, 'error').mockImplementation();
    const read = jest
      .spyOn(Inspector.prototype, 'read')
      .mockImplementationOnce(() => {
        throw new Error('no');
      });
    const attempted = new Promise<void>(resolve =>
      error.mockImplementationOnce(() => resolve())
    );
    try {
      shared.getCell(0).setSource(theano);
      await attempted;
      expect(advice.isCurrent).toBe(false);
      expect(found(opened)).toEqual([]);
      const next = changed(advice);
      shared.getCell(0).setSource(`${theano}\n`);
      await next;
      expect(found(opened)).toEqual(['discontinued-backend 0 a']);
      expect(advice.isCurrent).toBe(true);
      expect(error).toHaveBeenCalledTimes(1);
    } finally {
      read.mockRestore();
      error.mockRestore();
    }
  });

  it('reads in slices again after one of the first scan threw', async () => {
    const error = jest.spyOn(console, 'error').mockImplementation();
    const read = jest
      .spyOn(Inspector.prototype, 'read')
      .mockImplementationOnce(() => {
        throw new Error('no');
      });
    error.mockImplementationOnce(() => {
      // The next change is what starts the scan again.
      cell().setSource(`${theano}\n`);
    });
    const panel = await openPanel([code('a', theano)]);
    const cell = () => panel.content.model!.sharedModel.getCell(0);
    try {
      opened = await openIn(panel);
      expect(found(opened)).toEqual(['discontinued-backend 0 a']);
      expect(error).toHaveBeenCalledTimes(1);
    } finally {
      read.mockRestore();
      error.mockRestore();
    }
  });

  it('looks for old Keras once for each state of the notebook', async () => {
    const old = 'from keras.layers.core import Dense';
    const { advice, shared } = await start(code('a', theano), code('b', old));
    const first = await advice.migrate();
    expect(first.changes).toHaveLength(1);
    expect(await advice.migrate()).toBe(first);
    shared.getCell(1).setSource(`\n${old}`);
    const second = await advice.migrate();
    expect(second).not.toBe(first);
    expect(second.changes[0].range.from).toBe(1);
    expect(await advice.migrate()).toBe(second);
  });

  it('says nothing before the whole notebook is read', async () => {
    await start(code('a', theano), code('b', 'x = 1'));
    expect(opened.foundAtOnce).toEqual([]);
    expect(found(opened)).toEqual(['discontinued-backend 0 a']);
  });
});
