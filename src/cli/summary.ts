import { FileResult, IFindingResult } from './result';

/** Counts what came of the files. */
export class Summary {
  /** Files that were read as notebooks. */
  notebooks = 0;
  /** Notebooks with findings. */
  withFindings = 0;
  unusable = 0;
  findings = 0;
  silenced = 0;
  readonly bySeverity: Record<IFindingResult['severity'], number> = {
    error: 0,
    warning: 0,
    info: 0
  };

  /** Takes one file's result into the counts. */
  add(result: FileResult): void {
    switch (result.outcome) {
      case 'unusable':
        this.unusable++;
        break;
      case 'inspected':
        this.notebooks++;
        break;
      case 'checked':
        this.notebooks++;
        this.withFindings += result.findings.length > 0 ? 1 : 0;
        this.findings += result.findings.length;
        this.silenced += result.silenced;
        for (const { severity } of result.findings) {
          this.bySeverity[severity]++;
        }
        break;
      case 'no-notebook':
        break;
    }
  }

  /** 2 when something could not be read, else 1 when something was found, else 0. */
  get exitCode(): 0 | 1 | 2 {
    return this.unusable > 0 ? 2 : this.findings > 0 ? 1 : 0;
  }
}

/** A number with its noun. */
export function count(
  number: number,
  noun: string,
  plural: string = `${noun}s`
): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
