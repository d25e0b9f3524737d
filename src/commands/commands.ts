import { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { TranslationBundle } from '@jupyterlab/translation';
import { CommandRegistry } from '@lumino/commands';

import { IEdit, isChoice, isPython, isRead, listOf } from '../core';
import { training } from '../rules/training';
import {
  CommandIDs,
  IAdvice,
  IAdvisor,
  IKernelService,
  INotebookEditor,
  ISettings
} from '../tokens';
import { guard } from '../ui/guard';
import { argument, schema } from './args';
import { addDismiss } from './dismiss';
import { neighbor } from './navigate';
import { intendedBackend, titleOf } from './backend';
import { noKernels } from './no-kernels';
import { notify } from './notify';
import type { BackendFlow } from './switch';
import { addToggle } from './toggle';

/** What the commands work on. */
export interface ICommandOptions {
  readonly commands: CommandRegistry;
  readonly advisor: IAdvisor;
  readonly editor: INotebookEditor;
  /** Null where its plugin is disabled or failed. */
  readonly kernels: IKernelService | null;
  readonly settings: ISettings;
  readonly tracker: INotebookTracker;
  readonly registry: ISettingRegistry | null;
  readonly trans: TranslationBundle;
}

/** Registers the commands. */
export function addCommands(options: ICommandOptions): void {
  const { commands, advisor, tracker, trans } = options;
  const show = (cellId: string, offset?: number) => {
    if (commands.hasCommand(CommandIDs.goToCell)) {
      guard('Going to a cell', () =>
        commands.execute(CommandIDs.goToCell, { cellId, offset })
      );
    }
  };
  let loading: Promise<BackendFlow> | null = null;
  /** The flow from an edit to a running kernel, loaded when it is first needed. */
  const flow = () =>
    (loading ??= import(/* webpackChunkName: "switch" */ './switch')
      .then(
        ({ BackendFlow }) =>
          new BackendFlow({
            ...options,
            kernels: options.kernels ?? noKernels,
            rewrite: advice => rewrite(advice),
            show
          })
      )
      .catch(reason => {
        // The next click tries again.
        loading = null;
        throw reason;
      }));
  const apply = (advice: IAdvice, edits: readonly IEdit[]) =>
    options.editor.apply(advice.panel, edits, advice.view);
  const rewrite = async (advice: IAdvice, changes?: unknown) => {
    const { rewriteOldKeras } = await import(
      /* webpackChunkName: "switch" */ './migrate'
    );
    await rewriteOldKeras(advice, options.editor, changes, trans);
  };
  const inFront = () => tracker.currentWidget !== null;

  /** Whether the notebook in front, as it was last read, has to do with Keras. */
  const mentionsKeras = () => advisor.current?.usesKeras() ?? false;

  /**
   * The advice of a notebook, by default the one in front, as it is now; notifies the user when there is none, or when its
   * language is none of those that the command is for.
   */
  const current = (id?: unknown, isFor = isPython): IAdvice | null => {
    const panel =
      typeof id === 'string'
        ? (tracker.find(each => each.id === id) ?? null)
        : tracker.currentWidget;
    const advice = panel ? advisor.adviceOf(panel) : null;
    advice?.flush();
    const isRight = advice && isFor(advice.view.language);
    const reason = isRight ? null : absence(panel);
    if (reason !== null) {
      notify(panel, [reason], 'info');
      return null;
    }
    return advice;
  };
  const absence = (panel: NotebookPanel | null) =>
    panel
      ? trans.__('This is not a Python notebook: it cannot use Keras.')
      : trans.__('Open a notebook first.');

  commands.addCommand(CommandIDs.switchBackend, {
    label: args => {
      const backend = argument(args, 'backend');
      if (backend === null) {
        return trans.__('Switch to the Preferred Keras Backend');
      }
      return args.isMenu
        ? titleOf(backend)
        : trans.__('Switch Keras Backend to %1', titleOf(backend));
    },
    caption: trans.__(
      'Make this notebook, run from top to bottom, use this backend'
    ),
    describedBy: schema({
      backend: trans.__(
        '%1; else the preferred one',
        listOf(
          training.map(({ name }) => name),
          trans,
          'disjunction'
        )
      ),
      cellId: trans.__('The cell that "up to here" means'),
      isMenu: null
    }),
    isEnabled: args => (args.isMenu ? mentionsKeras() : inFront()),
    isToggled: args => {
      const backend = argument(args, 'backend');
      const advice = advisor.current;
      return (
        !!args.isMenu &&
        backend !== null &&
        !!advice?.ready &&
        advice.plan(backend).edits.length === 0
      );
    },
    execute: async args => {
      const advice = current();
      if (advice) {
        await (
          await flow()
        ).switchTo(
          advice,
          argument(args, 'backend') ?? advice.backends()[0],
          argument(args, 'cellId')
        );
      }
    }
  });

  commands.addCommand(CommandIDs.applyFix, {
    label: trans.__('Apply the Fix of a Keras Finding'),
    describedBy: schema({
      cellId: trans.__('The cell of the finding'),
      key: trans.__('The key of the finding'),
      fix: trans.__('The id of the fix')
    }),
    isEnabled: inFront,
    execute: async args => {
      const advice = current(undefined, isRead);
      const finding = advice?.findings.find(
        ({ cellId, key }) => cellId === args.cellId && key === args.key
      );
      const fix = finding?.fixes.find(({ id }) => id === args.fix);
      if (!advice || !finding || !fix) {
        return;
      }
      if (isChoice(fix)) {
        await (await flow()).switchTo(advice, fix.backend, finding.cellId);
        return;
      }
      if (fix.kind === 'install') {
        (await flow()).installs.insert(advice, fix.source, fix.beforeCellId);
        return;
      }
      const outcome = apply(advice, advice.editsOf(fix));
      if (outcome.status === 'refused') {
        notify(advice.panel, [outcome.reason], 'warning');
        return;
      }
      const backend = fix.backend ?? intendedBackend(advice);
      const what = trans.__('Done: %1.', fix.title.replace(/\.$/, ''));
      if (fix.needsRestart && backend !== null) {
        const here = finding.cellId;
        await (
          await flow()
        ).lookAfter(advice, backend, what, outcome, null, here);
      } else if (outcome.status === 'done') {
        notify(advice.panel, [what], 'success', [
          { label: trans.__('Undo'), run: outcome.undo }
        ]);
      }
    }
  });

  commands.addCommand(CommandIDs.migrate, {
    label: trans.__('Rewrite Old Keras Code for Keras 3'),
    caption: trans.__(
      'Rewrite the API of Keras 1 and 2 where the meaning stays the same'
    ),
    describedBy: {
      args: {
        type: 'object',
        properties: {
          changes: { type: 'array', items: { type: 'string' } },
          notebook: { type: 'string' }
        }
      }
    },
    isEnabled: inFront,
    execute: async args => {
      const advice = current(args.notebook);
      if (advice) {
        await rewrite(advice, args.changes);
      }
    }
  });

  commands.addCommand(CommandIDs.fixAll, {
    label: trans.__('Fix All Keras Findings'),
    caption: trans.__('Apply every safe fix of this notebook in one step'),
    describedBy: schema({}),
    isEnabled: inFront,
    execute: async () => {
      const advice = current(undefined, isRead);
      if (advice) {
        const { fixAll } = await import(
          /* webpackChunkName: "switch" */ './fix-all'
        );
        await fixAll(advice, apply, flow, trans);
      }
    }
  });

  if (options.kernels) {
    commands.addCommand(CommandIDs.restart, {
      label: args =>
        argument(args, 'runTo') === null
          ? trans.__('Restart the Kernel and Check Keras')
          : trans.__('Restart the Kernel, Run up to a Cell and Check Keras'),
      describedBy: schema({ runTo: trans.__('The last cell to run') }),
      isEnabled: inFront,
      execute: async args => {
        const advice = current();
        if (advice) {
          const backend = intendedBackend(advice);
          await (
            await flow()
          ).restart(advice, backend, argument(args, 'runTo'));
        }
      }
    });
  }

  for (const [id, step, label] of [
    [CommandIDs.nextFinding, 1, trans.__('Go to the Next Keras Finding')],
    [
      CommandIDs.previousFinding,
      -1,
      trans.__('Go to the Previous Keras Finding')
    ]
  ] as const) {
    commands.addCommand(id, {
      label,
      describedBy: schema({}),
      isEnabled: inFront,
      execute: () => {
        const advice = current(undefined, isRead);
        if (!advice) {
          return;
        }
        const finding = neighbor(advice.panel, advice.findings, step);
        if (finding) {
          show(finding.cellId, finding.range.from);
        } else {
          notify(
            advice.panel,
            [trans.__('There is no finding in this notebook.')],
            'info'
          );
        }
      }
    });
  }

  addDismiss(options);
  addToggle(options);
}
