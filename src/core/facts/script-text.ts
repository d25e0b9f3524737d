/** When a file of Python does what stands at a place in it: whenever it is run or imported, or only as the main program. */
export type ScriptRun = 'always' | 'as main';

/** When the statement at an offset runs; null where it is no code, or stands in what the file itself does not call. */
export function scriptRunOf(text: string, at: number): ScriptRun | null {
  const before = text.slice(0, at);
  const start = before.lastIndexOf('\n') + 1;
  const quotes = before.match(/"""|'''/g)?.length ?? 0;
  if (quotes % 2 === 1 || /^[^"'\n]*#/.test(before.slice(start))) {
    return null;
  }
  let run: ScriptRun = 'always';
  let indent = indentOf(text.slice(start));
  for (const line of before.slice(0, start).split('\n').reverse()) {
    const own = indentOf(line);
    if (indent === 0 || line.trim() === '' || own >= indent) {
      continue;
    }
    indent = own;
    const name = /^\s*(?:async[ \t]+)?def[ \t]+(\w+)/.exec(line)?.[1];
    const call =
      name === undefined
        ? null
        : new RegExp(`(?<!def[ \\t]+)\\b${name}\\(`).exec(text);
    if (name !== undefined && !call) {
      return null;
    }
    if (isMainGuard(line) || (call && isInMain(text, call.index))) {
      run = 'as main';
    }
  }
  return run;
}

function isInMain(text: string, at: number): boolean {
  return text.slice(0, at).split('\n').some(isMainGuard);
}

function isMainGuard(line: string): boolean {
  return /^if[ \t(]+__name__[ \t]*==/.test(line);
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}
