import { IReporter } from './report';
import { FileResult, IFindingResult, cellPlace } from './result';

const commands: Readonly<Record<IFindingResult['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice'
};

/** Workflow commands that GitHub Actions shows as annotations. */
export class GithubReporter implements IReporter {
  start(): string {
    return '';
  }

  file(result: FileResult): string {
    switch (result.outcome) {
      case 'unusable':
        return `::error file=${property(result.path)}::${data(result.problem)}\n`;
      case 'checked':
        return result.findings
          .map(finding => annotation(result.path, finding))
          .join('');
      default:
        return '';
    }
  }

  end(): string {
    return '';
  }
}

function annotation(path: string, finding: IFindingResult): string {
  const { fileLine, message, rule } = finding;
  // The lines of a notebook's JSON mean nothing to a reader, so there the cell is named in the text.
  const place =
    fileLine === null ? '' : `,line=${fileLine},col=${finding.column}`;
  const where = fileLine === null ? `${cellPlace(finding)}: ` : '';
  const title = property(`${finding.code} ${rule}`);
  return `::${commands[finding.severity]} file=${property(path)}${place},title=${title}::${data(where + message)}\n`;
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
