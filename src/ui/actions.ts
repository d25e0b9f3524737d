import { CommandRegistry } from '@lumino/commands';
import { ReadonlyPartialJSONObject } from '@lumino/coreutils';

import { IFact, IFinding, IFix, IOldUse, ITranslator, isChoice } from '../core';
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
  /** What loads Keras first in the notebook. */
  readonly firstImport: IFact | null;
  /** What the finding is about, in the words of the notebook. */
  readonly quoted: string;
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
    actions: ({ finding, firstImport, trans, execute }) =>
      finding.remedy === 'restart'
        ? [
            // Before Keras is loaded there would be nothing to check.
            firstImport && firstImport.cell > finding.cell
              ? {
                  label: trans.__('Restart and run to the import'),
                  run: () => execute({ runTo: firstImport.cellId })
                }
              : {
                  label: trans.__('Restart and run to here'),
                  run: () => execute({ runTo: finding.cellId })
                },
            { label: trans.__('Restart only'), run: () => execute({}) }
          ]
        : []
  },
  {
    group: 'remedy',
    command: CommandIDs.migrate,
    actions: ({ finding: { changes }, trans, execute }) =>
      changes.length > 0
        ? [
            {
              label: trans.__('Rewrite this line'),
              caption: trans.__('Writes the line that failed for Keras 3'),
              run: () => execute({ changes: [...changes] })
            }
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
    command: CommandIDs.apiChanges,
    actions: ({ finding, quoted, trans, execute }) =>
      finding.remedy === 'search-api'
        ? [
            {
              label: trans.__('Search Keras API changes'),
              caption: trans.__('An old name in, what to write in Keras 3 out'),
              run: () => execute({ text: quoted })
            }
          ]
        : []
  },
  {
    group: 'remedy',
    command: CommandIDs.openPanel,
    actions: ({ finding, trans, execute }) =>
      finding.remedy === 'compare-backends'
        ? [
            {
              label: trans.__('Compare backends'),
              caption: trans.__('What each can and cannot do'),
              run: () => execute({ view: 'compare' })
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

  /** Takes the user to a cell, by the shared model's id. */
  goTo(cellId: string, offset?: number): void {
    const command = CommandIDs.goToCell;
    if (this._commands.hasCommand(command)) {
      guard(command, () => this._commands.execute(command, { cellId, offset }));
    }
  }

  /**
   * The first finding of the same rule with the same choice of backends: one switch solves both, so it is offered in
   * full there, and the others lead to it. Null for the first itself, and where there is no such choice.
   */
  leaderOf(finding: IFinding): IFinding | null {
    const choice = choiceOf(finding);
    if (choice === '' || finding.under !== 'input') {
      return null;
    }
    const first = this.advice.findings.find(
      each =>
        each.rule === finding.rule &&
        each.under === 'input' &&
        choiceOf(each) === choice
    );
    return first && first.cellId !== finding.cellId ? first : null;
  }

  /** What is said of one use of old Keras. */
  messageOf({ meaning, reason, title }: IOldUse): string {
    const trans = this._trans;
    const what =
      meaning === 'safe'
        ? trans.__('Old Keras: %1.', title)
        : meaning === 'suggestion'
          ? trans.__('Old Keras: %1; rewriting may change the meaning.', title)
          : trans.__('Old Keras: %1; this needs you.', title);
    return `${what} ${reason}`.trim();
  }

  /** What can be done about one use of old Keras. */
  ofOldUse({ cellId, id, meaning, title }: IOldUse): IAction[] {
    const trans = this._trans;
    const offered = [
      {
        command: CommandIDs.migrate,
        label: trans.__('Rewrite %1', title),
        args: { changes: [id] }
      },
      {
        command: CommandIDs.reviewMigration,
        label: trans.__('Review'),
        args: { cellId }
      }
    ];
    return offered
      .filter(
        ({ command }) =>
          this._commands.hasCommand(command) &&
          (command !== CommandIDs.migrate || meaning !== 'manual')
      )
      .map(({ command, label, args }) => ({
        label,
        run: () => guard(command, () => this._commands.execute(command, args))
      }));
  }

  /** All that can be done about a finding now, in order. */
  of(finding: IFinding): IFindingAction[] {
    const { view } = this.advice;
    const { from, to } = finding.range;
    const quoted =
      finding.evidence ??
      view.cell(finding.cellId)?.source.slice(from, to) ??
      '';
    return sources
      .filter(({ command }) => !command || this._commands.hasCommand(command))
      .flatMap(({ group, command, actions }) =>
        actions({
          finding,
          firstImport: view.firstKerasImport,
          quoted,
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

/** The backends that a finding lets choose, in order, as one text. */
function choiceOf({ fixes }: IFinding): string {
  return fixes
    .filter(isChoice)
    .map(({ backend }) => backend)
    .join();
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
