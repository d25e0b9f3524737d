import { CommandRegistry } from '@lumino/commands';
import { Signal } from '@lumino/signaling';

import { english } from '../core';
import { AdvisorSettings } from '../settings/settings';
import { CommandIDs, IAdvisor } from '../tokens';
import { ISectionContext } from './section';
import { sections } from './sections';

/** What a page without a notebook and without the kernel service offers. */
function context(): ISectionContext {
  const owner = {};
  return {
    tracker: {
      currentWidget: null,
      currentChanged: new Signal(owner)
    } as unknown as ISectionContext['tracker'],
    advisor: {
      current: null,
      currentChanged: new Signal(owner)
    } as unknown as IAdvisor,
    settings: new AdvisorSettings(),
    kernels: null,
    commands: new CommandRegistry(),
    trans: english
  };
}

describe('the sections of the panel', () => {
  it('have ids, labels and sizes of their own', () => {
    const ids = sections.map(({ id }) => id);
    expect(ids).toEqual(['notebook', 'migration', 'kernel', 'compare']);
    const labels = sections.map(({ label }) => label(english));
    expect(new Set(labels).size).toBe(sections.length);
    expect(sections.every(({ size }) => size > 0)).toBe(true);
  });

  it('are left out, with their commands, where their service is missing', () => {
    const without = context();
    const widgets = sections.map(section => section.create(without));
    expect(widgets.map(widget => widget?.title.label)).toEqual([
      'This notebook',
      'Old Keras code',
      undefined,
      'Compare backends'
    ]);
    expect(without.commands.hasCommand(CommandIDs.repairKerasJson)).toBe(false);
    widgets.forEach(widget => widget?.dispose());
  });
});
