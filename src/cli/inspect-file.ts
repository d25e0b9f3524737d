import { parser } from '@lezer/python';

import {
  IFact,
  IFinding,
  IInspection,
  Inspector,
  createVocabulary,
  hasOwnStatement
} from '../core';
import { Recognizers } from '../core/facts/recognizers';
import { NotebookFilter } from '../core/notebook-filter';
import { rules } from '../rules';
import { vocabulary } from '../rules/vocabulary';
import { IDocument } from './document';
import { IMarkedLine, excerptOf, lineOf } from './excerpt';
import { IFile } from './files';
import {
  FileResult,
  IFindingResult,
  IFixResult,
  severityOrder
} from './result';
import { FileScanner, ITask, IWork, isWork, unusable } from './scan-file';

/** Inspects files, one after the other, with the rules and the core that JupyterLab's side uses. */
export class FileInspector {
  constructor(private readonly _task: ITask) {
    this._scanner = new FileScanner(_task);
    const all = createVocabulary(
      vocabulary.knowledge,
      _task.config.extraImporters
    );
    this._filter = new NotebookFilter(rules, all);
    this._recognizers = new Recognizers(all);
  }

  /** Reads and inspects one file. Never throws: whatever is wrong with a file is a result. */
  inspect(file: IFile): FileResult {
    const scanned = this._scanner.scan(file);
    return isWork(scanned) ? this.work(scanned) : scanned;
  }

  /** Inspects a file that was read. Never throws either. */
  work({ path, document }: IWork): FileResult {
    try {
      const inspection = this._inspect(document);
      return this._task.command === 'inspect'
        ? {
            path,
            outcome: 'inspected',
            line: describe(path, document, inspection)
          }
        : this._checked(path, document, inspection);
    } catch (error) {
      return unusable(path, error);
    }
  }

  private _inspect({ notebook }: IDocument): IInspection {
    const { command, config } = this._task;
    const options = { parser, vocabulary, rules, config };
    if (command === 'check') {
      return this._filter.inspect(notebook, this._recognizers, options);
    }
    const recognizers = this._recognizers;
    const inspector = new Inspector({ ...options, recognizers });
    inspector.setNotebook(notebook);
    inspector.read();
    return inspector.inspection;
  }

  private _checked(
    path: string,
    document: IDocument,
    inspection: IInspection
  ): FileResult {
    const { findings, suppressed } = inspection;
    const least = severityOrder.indexOf(this._task.severity);
    const shown = findings.filter(({ key }) => !document.dismissed.has(key));
    return {
      path,
      outcome: 'checked',
      findings: shown
        .filter(({ severity }) => severityOrder.indexOf(severity) >= least)
        .map(finding => findingResult(finding, document)),
      silenced: suppressed.length + findings.length - shown.length
    };
  }

  private readonly _scanner: FileScanner;
  private readonly _filter: NotebookFilter;
  private readonly _recognizers: Recognizers;
}

function findingResult(finding: IFinding, document: IDocument): IFindingResult {
  const { cell, line, range } = finding;
  const source = document.notebook.cells[cell]?.source ?? '';
  const marked = lineOf(source, range.from, range.to);
  const first = document.firstLines?.[cell];
  return {
    rule: finding.rule,
    code: finding.code,
    severity: finding.severity,
    cell: cell + 1,
    cellId: finding.cellId,
    line,
    column: countCharacters(marked.text, marked.from) + 1,
    endColumn: countCharacters(marked.text, marked.to) + 1,
    about: aboutOf(finding),
    fileLine: first === undefined ? null : first + line - 1,
    message: finding.message,
    why: finding.why,
    sources: finding.sources,
    fixes: finding.fixes.map(fixResult),
    excerpt: excerptOf(printedLine(finding) ?? marked)
  };
}

/** Everything that was read of a notebook, on one line. Cells count from 0 here, as in the notebook's file. */
function describe(
  path: string,
  document: IDocument,
  inspection: IInspection
): string {
  const { facts, observations, findings, suppressed } = inspection;
  const isDismissed = ({ key }: IFinding) => document.dismissed.has(key);
  return JSON.stringify({
    path,
    language: document.notebook.language,
    cells: document.notebook.cells.length,
    facts: facts.filter(hasOwnStatement).map(describeFact),
    // Only a banner proves what a notebook ran on; an error may name a backend that was never loaded.
    observed: observations
      .filter(({ kind }) => kind === 'banner')
      .map(({ cell, cellId, kind, backend, text }) => ({
        cell,
        cellId,
        kind,
        backend,
        text
      })),
    findings: findings.filter(f => !isDismissed(f)).map(describeFinding),
    silenced: [...suppressed, ...findings.filter(isDismissed)].map(
      describeFinding
    )
  });
}

function describeFact(fact: IFact): Readonly<Record<string, unknown>> {
  const { kind, cell, cellId, line, range, name, value, backend } = fact;
  return {
    kind,
    cell,
    cellId,
    line,
    range: [range.from, range.to],
    name,
    value: value && value.text,
    expression: value && value.expression,
    dynamic: value !== null && value.text === null,
    backend,
    persists: fact.persists,
    via: fact.via,
    inFunction: fact.certainty.inFunction,
    conditional: fact.certainty.conditional,
    dead: fact.certainty.dead
  };
}

/** The line that a cell printed, for a finding about that; null for a finding about the source. */
function printedLine({ evidence }: IFinding): IMarkedLine | null {
  if (evidence === null) {
    return null;
  }
  const text = evidence.split('\n', 1)[0];
  return { text, from: 0, to: text.length };
}

function describeFinding(finding: IFinding): Readonly<Record<string, unknown>> {
  const { rule, code, severity, cell, cellId, line, range } = finding;
  return {
    rule,
    code,
    severity,
    cell,
    cellId,
    line,
    about: aboutOf(finding),
    range: [range.from, range.to],
    message: finding.message,
    fixes: finding.fixes.map(fixResult)
  };
}

function aboutOf({ evidence }: IFinding): IFindingResult['about'] {
  return evidence === null ? 'source' : 'output';
}

function fixResult({ id, title, applicability }: IFixResult): IFixResult {
  return { id, title, applicability };
}

/** Characters as a reader counts them, so that one beyond the basic plane is one. */
function countCharacters(text: string, offset: number): number {
  return Array.from(text.slice(0, offset)).length;
}
