import type {
  Log,
  Notification,
  PhysicalLocation,
  ReportingConfiguration,
  Result
} from 'sarif';

import { IRule } from '../core';
import { IReporter } from './report';
import { FileResult, IFindingResult, cellPlace } from './result';

const levels: Readonly<
  Record<IFindingResult['severity'], ReportingConfiguration.level>
> = {
  error: 'error',
  warning: 'warning',
  info: 'note'
};

/** What the report says of the program. */
export interface ISarifTool {
  readonly version: string;
  /** Where the project lives, with the rules' pages below it. */
  readonly homepage: string;
}

/** SARIF 2.1.0, which code hosts and editors read. */
export class SarifReporter implements IReporter {
  constructor(
    private readonly _tool: ISarifTool,
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
    const { version, homepage } = this._tool;
    const log: Log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'keras-advisor',
              semanticVersion: version,
              informationUri: homepage,
              rules: this._rules.map(({ meta }) => ({
                id: meta.code,
                name: meta.name,
                shortDescription: { text: meta.title },
                helpUri: `${homepage}/blob/main/docs/rules/${meta.name}.md`,
                defaultConfiguration: { level: levels[meta.severity] }
              }))
            }
          },
          columnKind: 'unicodeCodePoints',
          results: this._results,
          invocations: [
            {
              executionSuccessful: this._notifications.length === 0,
              toolExecutionNotifications: this._notifications
            }
          ]
        }
      ]
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  }

  private readonly _results: Result[] = [];
  private readonly _notifications: Notification[] = [];
}

function sarifResult(path: string, finding: IFindingResult): Result {
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

function artifact(path: string): PhysicalLocation {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri } };
}
