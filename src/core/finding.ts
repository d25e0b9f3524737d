import { IEdit } from './edit';
import { IRange } from './notebook';

/** How bad a finding is: `error` fails or is ignored, `warning` will surprise, `info` is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** Whether a fix keeps the meaning of the notebook (`safe`) or may change it (`suggestion`). */
export type Applicability = 'safe' | 'suggestion';

/** A change that answers a finding. */
export interface IFix {
  /** Stable within the rule: `switch-backend`, `unquote`, … */
  readonly id: string;
  /** What the button says, translated. */
  readonly title: string;
  readonly applicability: Applicability;
  /** The backend that the notebook has after a fix that switches it. */
  readonly backend: string | null;
  /** True when the change reaches a running kernel only after a restart. */
  readonly needsRestart: boolean;
  /** Empty only for a fix of which `repairsAll` is true: then the edits are planned for the whole notebook. */
  readonly edits: readonly IEdit[];
}

/** The id of the fixes that make the whole notebook use a backend: a finding may have one for each backend. */
export const switchFixId = 'switch-backend';

/** Whether a fix is one of those: one of several to choose from, where every other fix stands for itself. */
export function isSwitch(fix: IFix): boolean {
  return fix.id === switchFixId && fix.backend !== null;
}

/** The id, or its beginning, of the fixes that insert a cell which installs something: one of them is enough. */
export const installFixId = 'install';

/** Whether a fix installs something. */
export function isInstall(fix: IFix): boolean {
  return fix.id === installFixId || fix.id.startsWith(`${installFixId}-`);
}

/** What helps against a finding outside the notebook: a new kernel, or another keras.json. */
export type Remedy = 'restart' | 'repair-keras-json';

/** A rule's judgement of one place. All texts are plain text, translated, and may hold text of the notebook. */
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
  /** Addresses of evidence. */
  readonly sources: readonly string[];
  /** The best first. */
  readonly fixes: readonly IFix[];
  /** The same after unrelated edits and after reopening: rule, value and the cell's id; what a dismissal remembers. */
  readonly key: string;
}
