import { IReporter } from './report';
import { FileResult } from './result';
import { Summary } from './summary';

/** One JSON object a line for each file: findings or facts, or why it could not be read. */
export class LinesReporter implements IReporter {
  start(): string {
    return '';
  }

  file(result: FileResult): string {
    const text = fileJson(result);
    return text === null ? '' : `${text}\n`;
  }

  end(): string {
    return '';
  }
}

/** One JSON object: the version, every file, and the counts. */
export class JsonReporter implements IReporter {
  constructor(private readonly _version: string) {}

  start(): string {
    return `{"version":${JSON.stringify(this._version)},"files":[`;
  }

  file(result: FileResult): string {
    const text = fileJson(result);
    if (text === null) {
      return '';
    }
    const separator = this._isFirst ? '\n' : ',\n';
    this._isFirst = false;
    return separator + text;
  }

  end(summary: Summary): string {
    return `\n],"summary":${JSON.stringify(summary)}}\n`;
  }

  private _isFirst = true;
}

/** A file's result as JSON; null for what is no notebook. */
function fileJson(result: FileResult): string | null {
  switch (result.outcome) {
    case 'no-notebook':
      return null;
    case 'inspected':
      return result.line;
    case 'unusable':
      return JSON.stringify({ path: result.path, error: result.problem });
    case 'checked':
      return JSON.stringify({
        path: result.path,
        findings: result.findings,
        silenced: result.silenced
      });
  }
}
