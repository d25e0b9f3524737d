import { IAssignment, IShellCommand, readPosix } from './commands';
import { IWord } from './words';

/** `$env:NAME = value`, `Set-Item Env:NAME value`, `[Environment]::SetEnvironmentVariable("NAME", "value")`. */
const SETTINGS: readonly RegExp[] = [
  /^\s*\$\{?env:(\w+)\}?\s*=\s*/i,
  /^\s*(?:Set-Item|New-Item|si|ni)\s+(?:-Path\s+)?["']?Env:[\\/]?(\w+)["']?\s+(?:-Value\s+)?/i,
  /^\s*(?:New-Item|ni)\s+(?:-Path\s+)?Env:[\\/]?\s+-Name\s+["']?(\w+)["']?\s+-Value\s+/i,
  /^\s*\[(?:System\.)?Environment\]::SetEnvironmentVariable\(\s*["'](\w+)["']\s*,\s*/i
];

/** What makes a variable one of the user's or the machine's, for processes to come. */
const LASTING =
  /^\s*,\s*(?:["'](?:User|Machine)["']|\[.*\]::(?:User|Machine))/i;

/** Reads text of PowerShell: what sets variables in its own way; all else is much as in other shells. */
export function readPowerShell(text: string): readonly IShellCommand[] {
  // `<# … #>` is a comment.
  const code = text.replace(/<#[^]*?#>/g, part => part.replace(/[^\n]/g, ' '));
  return statementsOf(code).flatMap(([from, to]) => {
    const statement = code.slice(from, to);
    for (const setting of SETTINGS) {
      const match = setting.exec(statement);
      if (match) {
        const value = valueAt(text.slice(0, to), from + match[0].length);
        return [settingCommand(match[1], value, from, text)];
      }
    }
    return readPosix(' '.repeat(from) + statement);
  });
}

/** The value at a position: in quotes of either kind, or without. */
function valueAt(text: string, from: number): IWord {
  const [written] = /^(?:'[^']*'|"[^"]*"|[^\s,;)]*)/.exec(text.slice(from)) ?? [
    ''
  ];
  const quoted = /^["']/.test(written);
  return {
    text: quoted ? written.slice(1, -1) : written,
    from,
    to: from + written.length,
    quoted,
    dynamic: !written.startsWith("'") && written.includes('$')
  };
}

function settingCommand(
  name: string,
  value: IWord,
  from: number,
  text: string
): IShellCommand {
  const scope = LASTING.test(text.slice(value.to)) ? 'user' : 'export';
  const assignment: IAssignment = { name, value, from, scope };
  return {
    from,
    to: value.to,
    words: [value],
    redirects: [],
    document: null,
    separator: ';',
    assignments: [assignment],
    run: []
  };
}

/** Where statements begin and end: at the end of a line, a semicolon or `&&`, none of them in quotes. */
function statementsOf(text: string): [number, number][] {
  const result: [number, number][] = [];
  let from = 0;
  let quote = '';
  for (let pos = 0; pos <= text.length; pos++) {
    const char = text[pos];
    if (char === undefined || (!quote && /[;\n&]/.test(char))) {
      if (text.slice(from, pos).trim()) {
        result.push([from, pos]);
      }
      from = pos + 1;
    } else if (quote) {
      quote = char === quote ? '' : quote;
    } else if (char === '"' || char === "'") {
      quote = char;
    }
  }
  return result;
}
