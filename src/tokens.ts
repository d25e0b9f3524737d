import { Token } from '@lumino/coreutils';
import { IDisposable } from '@lumino/disposable';
import { ISignal } from '@lumino/signaling';
import { NotebookPanel } from '@jupyterlab/notebook';

import { IConfig } from './core/config';
import { IEdit } from './core/notebook/edits';
import { INotebook } from './core/notebook/notebook';
import { IFinding, IFix, Severity } from './core/findings/finding';
import { IOldUse } from './core/findings/old-uses';
import { KernelAnswer, KernelUnknownReason } from './core/kernel';
import {
  IInspection,
  INotebookView,
  IPlan,
  IRuleMeta
} from './core/findings/rule';

import type { IModelsInNotebook } from './measure/own';
import type { IMigration } from './migrate';

export type { KernelAnswer, KernelUnknownReason };

/** How findings are shown in the notebook. */
export type Display = 'card' | 'marks';

/** When the kernel may be asked: by itself at telling moments, only on a click, or never. */
export type ProbeMode = 'auto' | 'on-demand' | 'never';

/** Where each use of old Keras is marked: where the notebook runs no Keras before 3, always, or never. */
export type OldCodeMarks = 'auto' | 'always' | 'never';

/** The user's settings, resolved with defaults and overrides. */
export interface IAdvisorSettings extends IConfig {
  readonly enabled: boolean;
  readonly display: Display;
  readonly probe: ProbeMode;
  readonly oldCodeMarks: OldCodeMarks;
}

/** How a rule's findings are judged in the settings; `off`: not at all. */
export type Level = Severity | 'off';

/** Where the settings live; layers read them here and never from the registry. */
export interface ISettings {
  readonly current: IAdvisorSettings;
  readonly changed: ISignal<ISettings, void>;
  /**
   * Writes one rule's level into the user's settings; null takes the user's level back. Resolves with the user's level
   * before, null where there was none.
   */
  setRuleLevel(rule: string, level: Level | null): Promise<Level | null>;
  /** Remembers the backend that the user chose. */
  setLastBackend(backend: string): Promise<void>;
}

/** The settings of the advisor. */
export const ISettings = new Token<ISettings>(
  'jupyterlab-keras-advisor:ISettings',
  'The resolved settings of the Keras advisor.'
);

/** How long a dismissal lasts: until the notebook is closed, with the notebook, or for the rule in all notebooks. */
export type DismissalScope = 'once' | 'notebook' | 'everywhere';

/** What one click came to: whether the kernel runs the chosen backend, or why not. */
export interface ICheck {
  /** The cell that sets the backend, on whose card it is said. */
  readonly cellId: string;
  readonly ok: boolean;
  /** Plain text, translated. */
  readonly sentence: string;
}

/** What is said of a state of a notebook that is not the open one's. */
export interface IInspected {
  readonly findings: readonly IFinding[];
  /** What of old Keras is in it. */
  readonly migration: IMigration;
}

/** The advice for one open notebook; lives as long as its panel. */
export interface IAdvice extends IDisposable {
  readonly panel: NotebookPanel;
  /** True once the first scan is complete. */
  readonly ready: boolean;
  /** Whether what the getters return is about the notebook, the settings and the kernel as they are now. */
  readonly isCurrent: boolean;
  /**
   * Reads all that changed before it returns, for whoever plans or applies edits. A throw is reported in the console
   * and leaves `isCurrent` false.
   */
  flush(): void;
  /** Resolves at the end of the reading that goes on in slices; at once where there is none to wait for. */
  whenCurrent(): Promise<void>;
  /** The last published inspection, as `view`, `findings` and `dismissed` are. */
  readonly inspection: IInspection;
  readonly view: INotebookView;
  /** The rules that are run on it, in the order of lists. */
  readonly rules: readonly IRuleMeta[];
  /** Emitted when findings, dismissals or what is shown of them changed; not for edits that change nothing of these. */
  readonly changed: ISignal<IAdvice, void>;
  /** Findings to show, by cell and position: enabled, not suppressed, not dismissed. */
  readonly findings: readonly IFinding[];
  /** Those of one cell, by the shared model's id. */
  findingsOf(cellId: string): readonly IFinding[];
  readonly dismissed: readonly IFinding[];
  /** Puts a finding away; resolves with what takes that back. */
  dismiss(
    finding: IFinding,
    scope: DismissalScope
  ): Promise<() => Promise<void>>;
  /** Brings back a finding that was dismissed once or in this notebook. */
  restore(finding: IFinding): void;
  /** What the last click came to; null once that may be true no more. */
  readonly check: ICheck | null;
  setCheck(check: ICheck | null): void;
  /** Whether the notebook, as it was last read, loads Keras, sets its backend or has a finding. */
  usesKeras(): boolean;
  /** The backends that it can be switched to, by name, the best first. */
  backends(): readonly string[];
  /** What switching this notebook, as it is now, to a backend would change. */
  plan(backend: string): IPlan;
  /** The edits of a finding's fix, planned for the notebook as it is. */
  editsOf(fix: IFix): readonly IEdit[];
  /**
   * What of old Keras is in the notebook as it is, looked for once for each state of its cells; rejects where that could
   * not be loaded.
   */
  migrate(): Promise<IMigration>;
  /** The models that the notebook, as it is, makes from literals; rejects where the reader could not be loaded. */
  models(): Promise<IModelsInNotebook>;
  /**
   * The uses of old Keras to mark; null while they are looked for anew, where those that are marked stay. Empty where the
   * settings say so, and where what tells of them was dismissed.
   */
  readonly oldUses: readonly IOldUse[] | null;
  /** What would be said of another state of this notebook, with the outputs that it would have. */
  inspect(notebook: INotebook): Promise<IInspected>;
}

/** Follows the open notebooks. */
export interface IAdvisor {
  /** The advice of the notebook in front, null where there is none or its language is not read. */
  readonly current: IAdvice | null;
  readonly currentChanged: ISignal<IAdvisor, IAdvice | null>;
  /** The advice of a panel, null for a panel that is not followed. */
  adviceOf(panel: NotebookPanel): IAdvice | null;
  readonly added: ISignal<IAdvisor, IAdvice>;
  forEach(each: (advice: IAdvice) => void): void;
}

/** The watching service. */
export const IAdvisor = new Token<IAdvisor>(
  'jupyterlab-keras-advisor:IAdvisor',
  'Follows open notebooks and keeps the findings about their Keras backend settings current.'
);

/** What came of an attempt to edit. */
export type EditOutcome =
  | {
      readonly status: 'done';
      /** Takes these edits back, whatever was edited since, and nothing else. */
      readonly undo: () => void;
      /** The ids of the inserted cells, in the order of the edits that insert them. */
      readonly inserted: readonly string[];
    }
  | { readonly status: 'unchanged' }
  | {
      readonly status: 'refused';
      readonly reason: string;
      /** True when the notebook has changed since the edits were planned: planning again may help. */
      readonly stale: boolean;
    };

/** Applies edits to a notebook's shared model: one transaction, one undo step, all or nothing. */
export interface INotebookEditor {
  /**
   * Applies all the edits, or refuses and says why.
   *
   * `planned` is the view that the edits were planned on: a cell whose source is no longer the planned one is left
   * alone and the whole is refused as stale.
   */
  apply(
    panel: NotebookPanel,
    edits: readonly IEdit[],
    planned?: INotebookView
  ): EditOutcome;
}

/** The editing service. */
export const INotebookEditor = new Token<INotebookEditor>(
  'jupyterlab-keras-advisor:INotebookEditor',
  'Applies edits to a notebook in one transaction.'
);

/** What a repair of keras.json does to one of its keys. */
export interface IKerasJsonChange {
  /** Key and value, as they stand in the file. */
  readonly before: string;
  /** The key that takes its place; null where it is taken out. */
  readonly key: string | null;
  /** Its value as JSON; null for the backend that the user chooses. */
  readonly value: string | null;
}

/** Why keras.json was left alone. `changed`: it is not what the user was shown. */
export type KerasJsonTrouble =
  | 'gone'
  | 'changed'
  | 'read-only'
  | 'too-large'
  | 'failed'
  | KernelUnknownReason;

/** A refusal, which changed nothing; `detail` is the system's own word where there is one. */
export interface IKerasJsonRefusal {
  readonly status: 'refused';
  readonly reason: KerasJsonTrouble;
  readonly detail: string;
}

/** What a repair of keras.json would do. */
export interface IKerasJsonRepair {
  readonly status: 'examined';
  /** The file, links followed. */
  readonly path: string;
  /** Stands for the file as it was seen. */
  readonly seen: string;
  /** The beginning of a file that is not valid and would be replaced as a whole; null for a valid one. */
  readonly malformed: string | null;
  /** Empty where nothing is wrong. */
  readonly changes: readonly IKerasJsonChange[];
}

/** What came of a repair. */
export type KerasJsonOutcome =
  | {
      readonly status: 'repaired';
      readonly path: string;
      /** Where the former file is kept. */
      readonly backup: string;
    }
  | IKerasJsonRefusal;

/** A model of Keras 3 that a kernel holds. */
export interface IModelInKernel {
  /** The name that it is bound to. */
  readonly name: string;
  /** What its `to_json()` gives; null where that fails. */
  readonly json: string | null;
  /** Why there is no JSON. */
  readonly problem: string | null;
}

/** The models that a kernel holds, or why it does not tell. */
export type ModelsInKernel =
  | { readonly status: 'known'; readonly models: readonly IModelInKernel[] }
  | { readonly status: 'unknown'; readonly reason: KernelUnknownReason };

/** Asks kernels, silently, and restarts them when the user says so. */
export interface IKernelService {
  /** The last answer; unknown until asked. */
  answerOf(panel: NotebookPanel): KernelAnswer;
  /** Emitted with the panel whose answer changed. */
  readonly changed: ISignal<IKernelService, NotebookPanel>;
  /**
   * What ran since the kernel was asked, so that its answer may be out of date: the number that the notebook shows for it,
   * as in `[7]`; 0 where it has none; null where nothing ran.
   */
  ranSince(panel: NotebookPanel): number | null;
  /** Emitted with a panel whose kernel has become idle after something happened in it: the time to ask it (again). */
  readonly settled: ISignal<IKernelService, NotebookPanel>;
  /** Asks now; never throws, never waits for a busy kernel. */
  ask(panel: NotebookPanel): Promise<KernelAnswer>;
  /**
   * Restarts after JupyterLab's own confirmation, which is left out where the user was asked already (`confirmed`);
   * false when the user said no or there is no kernel.
   */
  restart(
    panel: NotebookPanel,
    options?: { readonly confirmed?: boolean }
  ): Promise<boolean>;
  /** Runs all cells above and including the cell; false when one failed or could not run. */
  runTo(panel: NotebookPanel, cellId: string): Promise<boolean>;
  /** The models that the notebook's names are bound to; never throws, never waits for a busy kernel. */
  modelsOf(panel: NotebookPanel): Promise<ModelsInKernel>;
  /** Runs one cell; false when it failed or could not run. */
  runCell(panel: NotebookPanel, cellId: string): Promise<boolean>;
  /** Looks what is to be repaired in the keras.json that this kernel reads; changes nothing. */
  examineKerasJson(
    panel: NotebookPanel
  ): Promise<IKerasJsonRepair | IKerasJsonRefusal>;
  /**
   * Has the kernel repair its keras.json, if it is still what was `seen`, and keep a copy of it. `backend` is one that
   * Keras 3 has.
   */
  repairKerasJson(
    panel: NotebookPanel,
    backend: string,
    seen: string
  ): Promise<KerasJsonOutcome>;
}

/** The kernel service. */
export const IKernelService = new Token<IKernelService>(
  'jupyterlab-keras-advisor:IKernelService',
  'Asks the kernel which backend Keras runs on.'
);

/** The commands by which layers call each other and users call the advisor. */
export namespace CommandIDs {
  /**
   * Switches the notebook's backend: `{backend?: string, cellId?: string}`, the preferred backend by default; then
   * looks after the restart. `cellId` is the cell that the user clicked in, the "here" of "run up to here".
   */
  export const switchBackend = 'keras-advisor:switch-backend';
  /** Applies one fix: `{cellId: string, key: string, fix: string}`. */
  export const applyFix = 'keras-advisor:apply-fix';
  /**
   * Rewrites old Keras code in one step: `{changes?: string[], notebook?: string}` with the ids of the changes, by default
   * all that keep the meaning, and the id of the notebook's panel, by default the one in front.
   */
  export const migrate = 'keras-advisor:migrate';
  /** Opens the review of old Keras code in the main area: `{cellId?: string}`, the cell to begin at. */
  export const reviewMigration = 'keras-advisor:review-migration';
  /**
   * Opens the page in which the changes of Keras' API are searched: `{text?: string}`, in which the name to begin with is
   * looked for; by default what is at the cursor.
   */
  export const apiChanges = 'keras-advisor:api-changes';
  /** Puts a finding away: `{cellId: string, key: string, scope: DismissalScope}`. */
  export const dismiss = 'keras-advisor:dismiss';
  /** Applies every safe fix of the notebook in one step. */
  export const fixAll = 'keras-advisor:fix-all';
  /** Opens a section of the panel: `{view?: string, backend?: string}`; the views are those of src/sidebar/sections.ts. */
  export const openPanel = 'keras-advisor:open-panel';
  /** Opens the wide comparison of the backends, about the notebook in front. */
  export const openComparison = 'keras-advisor:open-comparison';
  /** Opens the page of a rule: `{rule: string}`. */
  export const openRule = 'keras-advisor:open-rule';
  /** Goes to a cell: `{cellId: string, notebook?: string}`, with the id of the notebook's panel, by default the one in front. */
  export const goToCell = 'keras-advisor:go-to-cell';
  /** Restarts the kernel, `{runTo?: string}` with the id of the last cell to run. */
  export const restart = 'keras-advisor:restart-kernel';
  /** Shows what a repair of the kernel's keras.json would change, and does it when the user agrees. */
  export const repairKerasJson = 'keras-advisor:repair-keras-json';
  /** Checks the notebooks of the folder that is selected in the file browser, else of the one that is open there. */
  export const checkFolder = 'keras-advisor:check-folder';
  /** Opens the page that measures the backends on this machine. */
  export const measure = 'keras-advisor:measure';
  /** Goes to the next finding. */
  export const nextFinding = 'keras-advisor:next-finding';
  /** Goes to the finding before. */
  export const previousFinding = 'keras-advisor:previous-finding';
  /** Opens the menu of what can be done about the finding at the caret, or of the active cell. */
  export const quickFix = 'keras-advisor:quick-fix';
  /** Turns the advisor off, or on where it is off. */
  export const toggle = 'keras-advisor:toggle';
}
