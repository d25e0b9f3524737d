import { IEdit } from '../notebook/edits';
import { IRange } from '../notebook/notebook';

/** How bad a finding is: `error` fails or is ignored, `warning` will surprise, `info` is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** Whether a fix keeps the meaning of the notebook (`safe`) or may change it (`suggestion`). */
export type Applicability = 'safe' | 'suggestion';

/** What every fix has. */
interface IFixBase {
  /** Stable within the rule: `switch-backend`, `unquote`, … */
  readonly id: string;
  /** What the button says, translated. */
  readonly title: string;
  readonly applicability: Applicability;
  /** True when the change reaches a running kernel only after a restart. */
  readonly needsRestart: boolean;
}

/** A fix that changes some places. */
export interface IEditsFix extends IFixBase {
  readonly kind: 'edits';
  /** The backend that a setting names after it. */
  readonly backend?: string;
  readonly edits: readonly IEdit[];
}

/** A fix that makes the whole notebook use a backend; what it takes is planned when it is chosen. */
export interface ISwitchFix extends IFixBase {
  readonly kind: 'switch';
  readonly backend: string;
  /** True for one of several backends to choose from; false for a switch that stands for itself (`did you mean …`). */
  readonly isChoice: boolean;
}

/** A fix that inserts a cell which installs something; of several in a finding one is enough. */
export interface IInstallFix extends IFixBase {
  readonly kind: 'install';
  /** The source of the cell. */
  readonly source: string;
  readonly beforeCellId: string;
}

/** A change that answers a finding: an intent. `planFix` gives its edits. */
export type IFix = IEditsFix | ISwitchFix | IInstallFix;

/** Whether a fix is one of several backends to choose from. */
export function isChoice(fix: IFix): fix is ISwitchFix {
  return fix.kind === 'switch' && fix.isChoice;
}

/**
 * What helps against a finding besides its fixes: a new kernel, another keras.json, the migration of old code, with
 * something that can be rewritten safely or only to be reviewed, what a name of old is called now, or another backend.
 */
export type Remedy =
  | 'restart'
  | 'repair-keras-json'
  | 'migrate'
  | 'review-migration'
  | 'search-api'
  | 'compare-backends';

/** A rule's judgment of one place. All texts are plain text, translated, and may hold text of the notebook. */
export interface IFinding {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly cellId: string;
  readonly cell: number;
  /** Where it stands in the cell's source; an empty range when the finding is about the cell's output. */
  readonly range: IRange;
  /** From 1, in the cell's source. */
  readonly line: number;
  /** What a saved output says that the finding is about; null when it is about the source. */
  readonly evidence: string | null;
  /** One sentence that names the line's value. */
  readonly message: string;
  /** Two or three sentences. */
  readonly why: string;
  /** Under which part of its cell it is shown: an error is explained where it is read. */
  readonly under: 'input' | 'output';
  /** What helps besides changing the notebook; null where nothing else does. */
  readonly remedy: Remedy | null;
  /** The ids of the changes of the migration that answer it: those of the line that failed. */
  readonly changes: readonly string[];
  /** Addresses of evidence. */
  readonly sources: readonly string[];
  /** The best first. */
  readonly fixes: readonly IFix[];
  /** The same after unrelated edits and after reopening: rule, value and the cell's id; what a dismissal remembers. */
  readonly key: string;
}
