import { CommandRegistry } from '@lumino/commands';
import React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { IFinding, IFix, INotebookView, english } from '../core';
import { CommandIDs, IAdvice } from '../tokens';
import { Actions, others, repairs } from './actions';
import { CardFinding } from './finding';

const base = { applicability: 'safe', needsRestart: false } as const;

const switchTo = (title: string, backend: string): IFix => ({
  ...base,
  kind: 'switch',
  id: 'switch-backend',
  title,
  backend,
  isChoice: true
});

const finding: IFinding = {
  rule: 'a-rule',
  code: 'KB000',
  severity: 'error',
  cellId: 'c',
  cell: 1,
  range: { from: 0, to: 4 },
  line: 3,
  evidence: null,
  message: '<b>"theano"</b>',
  why: 'Theano ended.',
  under: 'input',
  remedy: 'restart',
  changes: [],
  sources: ['https://keras.io/'],
  fixes: [
    switchTo('Switch to JAX', 'jax'),
    { ...base, kind: 'edits', id: 'unquote', title: 'Unquote', edits: [] },
    {
      ...base,
      kind: 'install',
      id: 'install',
      title: 'Install JAX',
      source: '%pip install jax',
      beforeCellId: 'c'
    },
    switchTo('Switch to PyTorch', 'torch')
  ],
  key: 'key'
};

/** A notebook whose first import of Keras stands in one of its cells. */
const importingIn = (cell: number) =>
  ({
    cell: () => ({ source: 'K.image_dim_ordering()' }),
    firstKerasImport: { cell, cellId: 'the import' }
  }) as unknown as INotebookView;

const view = importingIn(0);

const all = [
  CommandIDs.applyFix,
  CommandIDs.switchBackend,
  CommandIDs.restart,
  CommandIDs.openPanel,
  CommandIDs.openRule,
  CommandIDs.dismiss
];

function setUp(
  ids: readonly string[] = all,
  shown: INotebookView = view,
  about: IFinding = finding
) {
  const execute = jest.fn();
  const commands = new CommandRegistry();
  for (const id of ids) {
    commands.addCommand(id, {
      describedBy: { args: { type: 'object' } },
      execute: args => execute(id, args)
    });
  }
  const advice = { view: shown } as IAdvice;
  return {
    actions: new Actions(advice, commands, english).of(about),
    execute
  };
}

/** The texts of buttons, in order; those without text by their names. */
function buttonsIn(html: string): string[] {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return [...holder.querySelectorAll('button')].map(
    button => button.getAttribute('aria-label') ?? button.textContent ?? ''
  );
}

describe('the actions of a finding', () => {
  it('are one list in one order', () => {
    const { actions } = setUp();
    expect(actions.map(({ group, label }) => `${group}: ${label}`)).toEqual([
      'remedy: Restart and run to here',
      'remedy: Restart only',
      'fix: Unquote',
      'install: Install JAX',
      'switch: Switch to JAX',
      'switch: Switch to PyTorch',
      'compare: Compare backends',
      'learn-more: Learn more',
      'dismiss: Dismiss this time',
      'dismiss: Dismiss in this notebook',
      'dismiss: Turn off “a-rule” everywhere'
    ]);
    // Nothing gets lost between buttons and menus.
    expect([...repairs(actions), ...others(actions).flat()]).toEqual(actions);
  });

  it('lack those whose command is missing', () => {
    const { actions } = setUp([CommandIDs.openRule]);
    expect(actions.map(({ group }) => group)).toEqual(['learn-more']);
  });

  it('run on to the import, where that comes after the cell', async () => {
    const { actions, execute } = setUp(all, importingIn(7));
    expect(actions[0].label).toBe('Restart and run to the import');
    actions[0].run();
    await Promise.resolve();
    expect(execute).toHaveBeenCalledWith(CommandIDs.restart, {
      runTo: 'the import'
    });
  });

  it('search for what the finding is about', async () => {
    const { actions, execute } = setUp([CommandIDs.apiChanges], view, {
      ...finding,
      range: { from: 0, to: 20 },
      remedy: 'search-api'
    });
    actions[0].run();
    await Promise.resolve();
    expect(execute).toHaveBeenCalledWith(CommandIDs.apiChanges, {
      text: 'K.image_dim_ordering'
    });
  });

  it('run their commands', async () => {
    const { actions, execute } = setUp();
    actions.forEach(action => action.run());
    await Promise.resolve();
    const at = { cellId: 'c', key: 'key' };
    expect(execute.mock.calls).toEqual([
      [CommandIDs.restart, { runTo: 'c' }],
      [CommandIDs.restart, {}],
      [CommandIDs.applyFix, { cellId: 'c', key: 'key', fix: 'unquote' }],
      [CommandIDs.applyFix, { cellId: 'c', key: 'key', fix: 'install' }],
      [CommandIDs.switchBackend, { backend: 'jax', cellId: 'c' }],
      [CommandIDs.switchBackend, { backend: 'torch', cellId: 'c' }],
      [CommandIDs.openPanel, { view: 'compare', backend: 'jax' }],
      [CommandIDs.openRule, { rule: 'a-rule' }],
      [CommandIDs.dismiss, { ...at, scope: 'once' }],
      [CommandIDs.dismiss, { ...at, scope: 'notebook' }],
      [CommandIDs.dismiss, { ...at, scope: 'everywhere' }]
    ]);
  });
});

describe('a finding', () => {
  const { actions } = setUp();

  it('shows in a card all that repairs it, the first recommended, and why', () => {
    const html = renderToStaticMarkup(
      <CardFinding
        finding={finding}
        actions={actions}
        prominent={true}
        leader={null}
        view={view}
        onGo={() => undefined}
        trans={english}
      />
    );
    expect(buttonsIn(html)).toEqual([
      'Restart and run to here',
      'Restart only',
      'Unquote',
      'Install JAX',
      'Switch to JAX',
      'Other backends',
      'Compare backends',
      'Why?',
      'Learn more',
      'Dismiss…'
    ]);
    expect(html.match(/data-appearance="accent"/g)).toHaveLength(1);
    expect(html).toContain('Theano ended.');
    expect(html).toContain('&lt;b&gt;&quot;theano&quot;&lt;/b&gt;');
  });
});
