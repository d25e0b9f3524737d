import { IConfig } from '../config';
import { IEdit } from '../notebook/edits';
import { FactKind, IFact, IObservation } from '../facts/fact';
import { Applicability, IFinding, IFix, Remedy, Severity } from './finding';
import { IExecution, IKernelFacts } from '../kernel';
import { ICell, IRange } from '../notebook/notebook';
import { ITranslator } from '../text';
import { IOldUses } from './old-uses';

/** A notebook with its facts in document order: what rules judge. */
export interface INotebookView {
  readonly language: string | null;
  readonly cellCount: number;
  /** The cell with this id; undefined when there is none. */
  cell(id: string): ICell | undefined;
  /** The id of the cell at this position, from 0; undefined past the end. */
  cellIdAt(position: number): string | undefined;
  /** All facts, by cell and then by position. */
  readonly facts: readonly IFact[];
  readonly observations: readonly IObservation[];
  /**
   * The first fact that certainly loads Keras when the notebook is run from top to bottom: an import of Keras,
   * TensorFlow or a package that imports either; null when there is none.
   */
  readonly firstKerasImport: IFact | null;
  /** Null while nothing is known of a kernel. */
  readonly kernel: IKernelFacts | null;
  /** What ran since the kernel started; null while that is not known. */
  readonly executions: readonly IExecution[] | null;
  /** What is written for Keras 1 or 2; null while nobody looked, and where nothing is. */
  readonly oldUses: IOldUses | null;
}

/** What a rule reports; the engine adds severity, code, cell number and key, and drops what is suppressed. */
export interface IReport {
  readonly cellId: string;
  readonly range: IRange;
  /** What a saved output says, for a finding that is about an output and not about the source. */
  readonly evidence?: string;
  /** Under which part of its cell it is shown; the input where it is left out. */
  readonly under?: IFinding['under'];
  /** What helps outside the notebook. */
  readonly remedy?: Remedy;
  /** The ids of the changes of the migration that answer it. */
  readonly changes?: readonly string[];
  /** The value that the finding is about, for the finding's key. */
  readonly subject: string;
  readonly message: string;
  readonly why: string;
  readonly sources?: readonly string[];
  readonly fixes?: readonly IFix[];
  /** Lowers or raises the rule's own severity for this report: a setting that is not certain to run, say. */
  readonly severity?: Severity;
}

/** What a rule is given besides the notebook. */
export interface IRuleContext {
  readonly config: IConfig;
  readonly trans: ITranslator;
  report(report: IReport): void;
}

/** The fixed headings of a rule's page. Markdown in each; `example` and `instead` are code without fences. */
export interface IRuleDocs {
  readonly finds: string;
  readonly why: string;
  readonly example: string;
  readonly instead: string;
  readonly sources: readonly string[];
}

/**
 * What a rule needs to find anything: a fact of a kind, a saved banner or error, a comment that suppresses findings, the
 * word of a kernel, or code for Keras 1 and 2.
 */
export type Trigger =
  | FactKind
  | 'discontinued-banner'
  | 'error'
  | 'ignore-comment'
  | 'kernel'
  | 'old-keras';

/** Whether a rule may find something in what there is: facts, saved outputs, comments and a kernel. */
export function isTriggered(
  { meta, concerns }: IRule,
  facts: readonly IFact[],
  others: ReadonlySet<Trigger>
): boolean {
  return (
    meta.on.some(trigger => others.has(trigger)) ||
    facts.some(
      fact => meta.on.includes(fact.kind) && concerns?.(fact) !== false
    )
  );
}

/** What saved outputs give rules to find something about. */
export function observationTriggers(
  observations: readonly IObservation[]
): Trigger[] {
  return observations.flatMap(({ kind, isDiscontinued }): Trigger[] =>
    kind === 'error' ? [kind] : isDiscontinued ? ['discontinued-banner'] : []
  );
}

/** What is known of a rule without running it. */
export interface IRuleMeta {
  /** Kebab-case, never changed once released. */
  readonly name: string;
  /** `KB` and three digits, never reused. */
  readonly code: string;
  /** One line for lists and settings. */
  readonly title: string;
  readonly severity: Severity;
  /** The best fix it offers; null when it offers none. */
  readonly fix: Applicability | null;
  /** True when it says nothing without facts from a kernel. */
  readonly needsKernel: boolean;
  /** Without any of these the rule is not run, and a notebook is not even read for it. */
  readonly on: readonly Trigger[];
}

/** A suppression comment that suppressed nothing. */
export interface IUnusedIgnore {
  readonly cellId: string;
  /** The comment, its `#` included. */
  readonly range: IRange;
  /** The rules it names in vain; null for a comment that names none and so holds for all. */
  readonly rules: readonly string[] | null;
  /** What to take away to be rid of it; null where that would change more than a comment or another rule needs it. */
  readonly removable: IRange | null;
}

/** A rule: data and a function, which must not keep state. */
export interface IRule {
  readonly meta: IRuleMeta;
  /** What its page says, loaded when somebody asks. */
  docs(): Promise<{ readonly docs: IRuleDocs }>;
  /** Narrows `on`: whether the rule may find something about a fact of one of these kinds, whatever is beside it. */
  concerns?(fact: IFact): boolean;
  /** Reports what it finds in a notebook. */
  check?(notebook: INotebookView, context: IRuleContext): void;
  /** Called after all rules with the comments that suppressed nothing; what it reports cannot be suppressed. */
  checkIgnores?(unused: readonly IUnusedIgnore[], context: IRuleContext): void;
}

/** The outcome of an inspection. */
export interface IInspection {
  readonly facts: readonly IFact[];
  readonly observations: readonly IObservation[];
  /** By cell and then by position; suppressed ones are left out. */
  readonly findings: readonly IFinding[];
  /** Findings that a comment in the source suppresses. */
  readonly suppressed: readonly IFinding[];
}

/** A plan for a whole notebook: what one click would change. */
export interface IPlan {
  readonly backend: string;
  /** Empty when the notebook already sets this backend rightly. */
  readonly edits: readonly IEdit[];
  /** The cell that holds the right setting after the edits; null for a cell that the edits insert. */
  readonly settingCellId: string | null;
}
