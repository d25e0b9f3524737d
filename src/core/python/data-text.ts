import { textAt } from './evaluated';
import { Expr } from './expr';

/** What text says that `json.loads`, `yaml.safe_load` or `ast.literal_eval` reads; null where that cannot be told. */
export function readData(reader: string, text: string, at: Expr): Expr | null {
  switch (reader) {
    case 'loads':
      return fromJson(text, at);
    case 'safe_load':
    case 'full_load':
      return fromJson(text, at) ?? fromYaml(text, at);
    case 'literal_eval':
      return text.includes('"') ? null : fromJson(text.replace(/'/g, '"'), at);
    default:
      return null;
  }
}

function fromJson(text: string, at: Expr): Expr | null {
  try {
    return exprOf(JSON.parse(text) as unknown, at);
  } catch {
    return null;
  }
}

/** YAML of nothing but plain names and values, one a line. */
function fromYaml(text: string, at: Expr): Expr | null {
  const entries: [string, string][] = [];
  for (const line of text.split('\n')) {
    const [, key, , value] =
      /^(\w+):[ \t]+(["']?)([\w.-]+)\2[ \t]*(?:#.*)?$/.exec(line) ?? [];
    if (key) {
      entries.push([key, value]);
    } else if (!/^\s*(?:#.*|---)?$/.test(line)) {
      return null;
    }
  }
  return exprOf(Object.fromEntries(entries), at);
}

function exprOf(value: unknown, at: Expr): Expr {
  const { from, to } = at;
  if (typeof value === 'string') {
    return textAt(value, at);
  }
  if (typeof value === 'number') {
    return { t: 'number', from, to, value: String(value) };
  }
  if (Array.isArray(value)) {
    return { t: 'list', from, to, items: value.map(each => exprOf(each, at)) };
  }
  return typeof value === 'object' && value !== null
    ? {
        t: 'dict',
        from,
        to,
        entries: Object.entries(value).map(([key, each]) => ({
          key: textAt(key, at),
          value: exprOf(each, at)
        }))
      }
    : { t: 'other', from, to };
}
