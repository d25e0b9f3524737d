import { CommandRegistry } from '@lumino/commands';
import { ReadonlyPartialJSONObject } from '@lumino/coreutils';

import { IFinding, IFix, ITranslator, isChoice } from '../core';
import { CommandIDs, DismissalScope, IAdvice } from '../tokens';
import { guard } from './guard';

/** What an action does: `install` and `switch` actions are alternatives, of which one is enough. */
export type ActionGroup =
  | 'remedy'
  | 'fix'
  | 'install'
  | 'switch'
  | 'compare'
  | 'learn-more'
  | 'dismiss';

/** Something that the user can do. */
export interface IAction {
  readonly label: string;
  /** What it does, where the label alone is short. */
  readonly caption?: string;
  run(): void;
}

/** Something that the user can do about a finding. */
export interface IFindingAction extends IAction {
  readonly group: ActionGroup;
}

/** What the actions of a finding are made of. */
interface IContext {
  readonly finding: IFinding;
  readonly trans: ITranslator;
  /** Executes the command of the source. */
  execute(args: ReadonlyPartialJSONObject): void;
}

/** Where actions come from: a new kind of action is an entry in `sources` and its command. */
interface ISource {
  readonly group: ActionGroup;
  /** Without this command there is no such action: its plugin may be disabled. */
  readonly command?: string;
  actions(context: IContext): readonly IAction[];
}

/** The sources of actions, in the order in which card, panel and menu offer them. */
const sources: readonly ISource[] = [
  {
    group: 'remedy',
    command: CommandIDs.repairKerasJson,
    actions: ({ finding, trans, execute }) =>
      finding.remedy === 'repair-keras-json'
        ? [
            {
              label: trans.__('Repair keras.json…'),
              caption: trans.__('Shows first what would be changed'),
              run: () => execute({})
            }
          ]
        : []
  },
  {
    group: 'remedy',
    command: CommandIDs.restart,
    actions: ({ finding, trans, execute }) =>
      finding.remedy === 'restart'
        ? [
            {
              label: trans.__('Restart and run to here'),
              run: () => execute({ runTo: finding.cellId })
            },
            { label: trans.__('Restart only'), run: () => execute({}) }
          ]
        : []
  },
  {
    group: 'remedy',
    command: CommandIDs.reviewMigration,
    actions: ({ finding, trans, execute }) =>
      finding.remedy === 'migrate' || finding.remedy === 'review-migration'
        ? [
            {
              label: trans.__('Review'),
              caption: trans.__('Shows each use before and after, with why'),
              run: () => execute({ cellId: finding.cellId })
            }
          ]
        : []
  },
  {
    group: 'remedy',
    command: CommandIDs.migrate,
    actions: ({ finding, trans, execute }) =>
      finding.remedy === 'migrate'
        ? [
            {
              label: trans.__('Rewrite the safe ones'),
              caption: trans.__('Keeps the meaning of the notebook'),
              run: () => execute({})
            }
          ]
        : []
  },
  {
    group: 'fix',
    command: CommandIDs.applyFix,
    actions: context =>
      applyFixes(context, fix => !isChoice(fix) && fix.kind !== 'install')
  },
  {
    group: 'install',
    command: CommandIDs.applyFix,
    actions: context => applyFixes(context, ({ kind }) => kind === 'install')
  },
  {
    group: 'switch',
    command: CommandIDs.switchBackend,
    actions: ({ finding, trans, execute }) =>
      finding.fixes.filter(isChoice).map(({ title, backend }) => ({
        label: title,
        caption: trans.__(
          'Make this notebook, run from top to bottom, use this backend'
        ),
        run: () => execute({ backend, cellId: finding.cellId })
      }))
  },
  {
    group: 'compare',
    command: CommandIDs.openPanel,
    actions: ({ finding, trans, execute }) => {
      const backend = finding.fixes.find(isChoice)?.backend;
      return backend
        ? [
            {
              label: trans.__('Compare backends'),
              run: () => execute({ view: 'compare', backend })
            }
          ]
        : [];
    }
  },
  {
    group: 'learn-more',
    command: CommandIDs.openRule,
    actions: ({ finding, trans, execute }) => [
      {
        label: trans.__('Learn more'),
        caption: trans.__('Open the page of the rule %1', finding.rule),
        run: () => execute({ rule: finding.rule })
      }
    ]
  },
  {
    group: 'dismiss',
    command: CommandIDs.dismiss,
    actions: ({ finding, trans, execute }) => {
      const { cellId, key, rule } = finding;
      const dismiss = (label: string, scope: DismissalScope): IAction => ({
        label,
        run: () => execute({ cellId, key, scope })
      });
      return [
        dismiss(trans.__('Dismiss this time'), 'once'),
        dismiss(trans.__('Dismiss in this notebook'), 'notebook'),
        dismiss(trans.__('Turn off “%1” everywhere', rule), 'everywhere')
      ];
    }
  }
];

/** Lists what can be done about the findings of one notebook; card, panel, marks and menu render the same list. */
export class Actions {
  constructor(
    readonly advice: IAdvice,
    private readonly _commands: CommandRegistry,
    private readonly _trans: ITranslator
  ) {}

  /** All that can be done about a finding now, in order. */
  of(finding: IFinding): IFindingAction[] {
    return sources
      .filter(({ command }) => !command || this._commands.hasCommand(command))
      .flatMap(({ group, command, actions }) =>
        actions({
          finding,
          trans: this._trans,
          execute: args => {
            if (command) {
              guard(command, () => this._commands.execute(command, args));
            }
          }
        }).map(action => ({ ...action, group }))
      );
  }
}

/** The actions of some groups, in order. */
export function inGroups(
  actions: readonly IFindingAction[],
  ...groups: ActionGroup[]
): IFindingAction[] {
  return actions.filter(({ group }) => groups.includes(group));
}

/** The actions that repair a finding. */
export function repairs(actions: readonly IFindingAction[]): IFindingAction[] {
  return inGroups(actions, 'remedy', 'fix', 'install', 'switch');
}

/** The actions that do not: information, then dismissals, each as a part of a menu. */
export function others(actions: readonly IFindingAction[]): IFindingAction[][] {
  return [
    inGroups(actions, 'compare', 'learn-more'),
    inGroups(actions, 'dismiss')
  ];
}

function applyFixes(
  { finding, trans, execute }: IContext,
  which: (fix: IFix) => boolean
): IAction[] {
  return finding.fixes.filter(which).map(fix => ({
    label: fix.title,
    caption:
      fix.applicability === 'safe'
        ? trans.__('Keeps the meaning of the notebook')
        : trans.__('May change the meaning of the notebook'),
    run: () =>
      execute({ cellId: finding.cellId, key: finding.key, fix: fix.id })
  }));
}
