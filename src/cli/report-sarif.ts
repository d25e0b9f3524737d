import { IRule } from '../core';
import { IReporter } from './report';
import { FileResult, IFindingResult, cellPlace } from './result';

const levels: Readonly<Record<IFindingResult['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note'
};

/** SARIF 2.1.0, which code hosts and editors read. */
export class SarifReporter implements IReporter {
  constructor(
    private readonly _version: string,
    private readonly _rules: readonly IRule[]
  ) {}

  start(): string {
    return '';
  }

  file(result: FileResult): string {
    if (result.outcome === 'checked') {
      this._results.push(
        ...result.findings.map(finding => sarifResult(result.path, finding))
      );
    } else if (result.outcome === 'unusable') {
      this._notifications.push({
        level: 'error',
        message: { text: result.problem },
        locations: [{ physicalLocation: artifact(result.path) }]
      });
    }
    return '';
  }

  end(): string {
    const driver = {
      name: 'keras-advisor',
      semanticVersion: this._version,
      rules: this._rules.map(({ meta }) => ({
        id: meta.code,
        name: meta.name,
        shortDescription: { text: meta.title },
        defaultConfiguration: { level: levels[meta.severity] }
      }))
    };
    const run = {
      tool: { driver },
      columnKind: 'unicodeCodePoints',
      results: this._results,
      invocations: [
        {
          executionSuccessful: this._notifications.length === 0,
          toolExecutionNotifications: this._notifications
        }
      ]
    };
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [run]
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  }

  private readonly _results: object[] = [];
  private readonly _notifications: object[] = [];
}

function sarifResult(path: string, finding: IFindingResult): object {
  const { column, endColumn, fileLine } = finding;
  const region =
    fileLine === null
      ? {}
      : {
          region: {
            startLine: fileLine,
            startColumn: column,
            endColumn: Math.max(endColumn, column)
          }
        };
  return {
    ruleId: finding.code,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: { ...artifact(path), ...region },
        // The lines of a notebook's JSON mean nothing to a reader; its cells do.
        logicalLocations: [
          { fullyQualifiedName: cellPlace(finding), kind: 'member' }
        ]
      }
    ],
    partialFingerprints: { cellAndRule: `${finding.cellId}/${finding.rule}` }
  };
}

function artifact(path: string): object {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri } };
}
