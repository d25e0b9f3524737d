import { Applicability, Severity } from '../core';
import { IReporter } from './report';
import { FileResult, IFindingResult, cellPlace } from './result';
import { Summary, count } from './summary';
import { Paint, Style, displayWidth, harmless } from './terminal';

const severityStyles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan'
};

/** Text for people: each finding with the line it is about, a caret under it, and how to repair it. */
export class TextReporter implements IReporter {
  constructor(private readonly _paint: Paint) {}

  start(): string {
    return '';
  }

  file(result: FileResult): string {
    return result.outcome === 'checked'
      ? result.findings
          .map(finding => this._finding(result.path, finding))
          .join('')
      : '';
  }

  end(summary: Summary): string {
    const { bySeverity, findings, notebooks, silenced, unusable } = summary;
    const silent = silenced > 0 ? ` (${silenced} silenced)` : '';
    const unread = unusable > 0 ? `; ${count(unusable, 'file')} not read` : '';
    if (findings === 0) {
      const none = `Nothing found in ${count(notebooks, 'notebook')}`;
      return `${this._paint(none, 'bold')}${silent}${unread}.\n`;
    }
    const levels = (['error', 'warning', 'info'] as const)
      .filter(level => bySeverity[level] > 0)
      .map(level => count(bySeverity[level], level, plurals[level]));
    const found = `${count(findings, 'finding')} in ${summary.withFindings} of ${count(notebooks, 'notebook')}`;
    return `${this._paint(found, 'bold')}: ${levels.join(', ')}${silent}${unread}.\n`;
  }

  private _finding(path: string, finding: IFindingResult): string {
    const paint = this._paint;
    const { severity } = finding;
    const rule = `${finding.code} ${finding.rule}`;
    const head =
      `${paint(harmless(place(path, finding)), 'bold')}: ` +
      `${paint(severity, severityStyles[severity], 'bold')}: ` +
      `${harmless(finding.message)} ${paint(`[${rule}]`, 'dim')}\n`;
    return [
      head,
      this._excerpt(finding, severityStyles[severity]),
      this._why(finding),
      ...(['safe', 'suggestion'] as const).map(kind =>
        this._fixes(finding, kind)
      ),
      '\n'
    ].join('');
  }

  /** Why it matters; once for all findings of which the same is to be said. */
  private _why({ why }: IFindingResult): string {
    if (why === '' || this._said.has(why)) {
      return '';
    }
    this._said.add(why);
    return `  ${harmless(why)}\n`;
  }

  private _fixes({ fixes }: IFindingResult, kind: Applicability): string {
    const titles = fixes
      .filter(({ applicability }) => applicability === kind)
      .map(({ title }) => harmless(title));
    return titles.length > 0
      ? `  ${this._paint('fix', 'green')} (${kind}): ${titles.join(' / ')}\n`
      : '';
  }

  private _excerpt(
    { about, excerpt, line }: IFindingResult,
    style: Style
  ): string {
    if (excerpt.text === '') {
      return '';
    }
    const paint = this._paint;
    const before = harmless(excerpt.text.slice(0, excerpt.from));
    const marked = harmless(excerpt.text.slice(excerpt.from, excerpt.to));
    const after = harmless(excerpt.text.slice(excerpt.to));
    const label = about === 'output' ? about : String(line);
    const margin = ' '.repeat(label.length);
    const carets = '^'.repeat(Math.max(1, displayWidth(marked)));
    const shift = ' '.repeat(displayWidth(before));
    return (
      `  ${paint(`${label} |`, 'dim')} ${before}${marked}${after}\n` +
      `  ${paint(`${margin} |`, 'dim')} ${shift}${paint(carets, style, 'bold')}\n`
    );
  }

  private readonly _said = new Set<string>();
}

const plurals: Readonly<Record<Severity, string>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos'
};

/** Where a finding stands, as editors can follow it in text notebooks: `file:line:column`. */
function place(path: string, finding: IFindingResult): string {
  return finding.fileLine === null
    ? `${path}: ${cellPlace(finding)}`
    : `${path}:${finding.fileLine}:${finding.column} (cell ${finding.cell})`;
}
