import { CommandRegistry } from '@lumino/commands';
import { ReadonlyPartialJSONObject } from '@lumino/coreutils';

import { IFinding, IFix, ITranslator, isInstall, isSwitch } from '../core';
import { CommandIDs, DismissalScope, IAdvice } from '../tokens';

/** Something that the user can do about a finding. */
export interface IAction {
  readonly label: string;
  /** What it does, where the label alone is short. */
  readonly caption?: string;
  run(): void;
}

/** Makes the actions of one notebook: the card, the marks and the menu at the caret offer the same ones. */
export class Actions {
  constructor(
    readonly advice: IAdvice,
    private readonly commands: CommandRegistry,
    private readonly trans: ITranslator
  ) {}

  /** The switches that a finding offers, the best first. */
  switches(finding: IFinding): IAction[] {
    if (!this.commands.hasCommand(CommandIDs.switchBackend)) {
      return [];
    }
    return finding.fixes.filter(isSwitch).map(({ title, backend }) => ({
      label: title,
      caption: this.trans.__(
        'Make this notebook, run from top to bottom, use this backend'
      ),
      run: () =>
        this.execute(CommandIDs.switchBackend, {
          backend,
          cellId: finding.cellId
        })
    }));
  }

  /** The finding's own fixes, each of which stands for itself. */
  fixes(finding: IFinding): IAction[] {
    return this.apply(finding, fix => !isSwitch(fix) && !isInstall(fix));
  }

  /** The ways to install what is missing: one of them is enough. */
  installs(finding: IFinding): IAction[] {
    return this.apply(finding, isInstall);
  }

  private apply(finding: IFinding, which: (fix: IFix) => boolean): IAction[] {
    if (!this.commands.hasCommand(CommandIDs.applyFix)) {
      return [];
    }
    return finding.fixes.filter(which).map(fix => ({
      label: fix.title,
      caption:
        fix.applicability === 'safe'
          ? this.trans.__('Keeps the meaning of the notebook')
          : this.trans.__('May change the meaning of the notebook'),
      run: () =>
        this.execute(CommandIDs.applyFix, {
          cellId: finding.cellId,
          key: finding.key,
          fix: fix.id
        })
    }));
  }

  /** What helps outside the notebook: a restart of the kernel, or a repair of keras.json. */
  remedies(finding: IFinding): IAction[] {
    if (finding.remedy === 'repair-keras-json') {
      return this.commands.hasCommand(CommandIDs.repairKerasJson)
        ? [
            {
              label: this.trans.__('Repair keras.json…'),
              caption: this.trans.__('Shows first what would be changed'),
              run: () => this.execute(CommandIDs.repairKerasJson, {})
            }
          ]
        : [];
    }
    if (
      finding.remedy !== 'restart' ||
      !this.commands.hasCommand(CommandIDs.restart)
    ) {
      return [];
    }
    return [
      {
        label: this.trans.__('Restart and run to here'),
        run: () => this.execute(CommandIDs.restart, { runTo: finding.cellId })
      },
      {
        label: this.trans.__('Restart only'),
        run: () => this.execute(CommandIDs.restart, {})
      }
    ];
  }

  /** Opens the comparison of the backends, at the one that the user would switch to. */
  compare(finding: IFinding): IAction[] {
    const backend = finding.fixes.find(isSwitch)?.backend;
    if (!backend || !this.commands.hasCommand(CommandIDs.openPanel)) {
      return [];
    }
    return [
      {
        label: this.trans.__('Compare backends'),
        run: () =>
          this.execute(CommandIDs.openPanel, { view: 'compare', backend })
      }
    ];
  }

  /** Opens the page of the rule. */
  learnMore(finding: IFinding): IAction[] {
    if (!this.commands.hasCommand(CommandIDs.openRule)) {
      return [];
    }
    return [
      {
        label: this.trans.__('Learn more'),
        caption: this.trans.__('Open the page of the rule %1', finding.rule),
        run: () => this.execute(CommandIDs.openRule, { rule: finding.rule })
      }
    ];
  }

  /** Puts a finding away, for a shorter or a longer time. */
  dismissals(finding: IFinding): IAction[] {
    const dismiss = (label: string, scope: DismissalScope): IAction => ({
      label,
      run: () => {
        this.advice.dismiss(finding, scope).catch(reason => {
          console.error('The advice could not be dismissed:', reason);
        });
      }
    });
    return [
      dismiss(this.trans.__('Dismiss this time'), 'once'),
      dismiss(this.trans.__('Dismiss in this notebook'), 'notebook'),
      dismiss(
        this.trans.__('Turn off “%1” everywhere', finding.rule),
        'everywhere'
      )
    ];
  }

  /** What repairs a finding, the best first. */
  repairs(finding: IFinding): IAction[] {
    return [
      ...this.remedies(finding),
      ...this.installs(finding),
      ...this.fixes(finding),
      ...this.switches(finding)
    ];
  }

  private execute(command: string, args: ReadonlyPartialJSONObject): void {
    this.commands.execute(command, args).catch(reason => {
      console.error(`The command ${command} failed:`, reason);
    });
  }
}
