import { Expr } from '../python/expr';
import { ILocated } from '../python/evaluated';
import { IPlace } from '../python/sites';
import {
  DRAFT_WORDS,
  FILE_WORDS,
  addWrite,
  copiedTo,
  isKerasJson
} from './config-files';
import { KERNELSPEC, environmentFileOf } from './environment-files';
import { variableWords } from './environment-variables';
import { IValue } from './fact';
import { IKerasJsonText, KERAS_JSON_KEYS } from './keras-json-text';
import { appends, normalPath, pathOf } from './paths';
import { Family, IRecognition, calledName } from './recognizer';
import {
  NO_JSON,
  isPiecewise,
  isRepresentation,
  linesOf,
  replacedValue
} from './written-text';

/** Python that writes keras.json, .theanorc or a file of variables. */
export const fileCalls: Family = vocabulary => [
  {
    on: 'call',
    kinds: [
      'keras-json-write',
      'keras-json-draft',
      'keras-json-copy',
      'theanorc-write',
      'shell-export'
    ],
    calls: ['dump', 'write', 'writelines', 'write_text', 'print', ...COPIES],
    // The path may stand in another statement; what is written then tells.
    words: [
      ...FILE_WORDS,
      ...variableWords(vocabulary),
      'json\\.dump',
      '\\.write_text\\(',
      ...DRAFT_WORDS
    ],
    recognize: (site, recognition) => {
      const { args, callee, keywords } = site.call;
      const [first, second] = args;
      const keyword = (name: string): Expr | undefined =>
        keywords.find(each => each.name === name)?.value;
      const object = callee.t === 'member' ? callee.object : undefined;
      switch (calledName(site.call)) {
        case 'print':
          return write(site, keyword('file'), first, 'print', recognition);
        case 'dump':
          return dump(site, second ?? keyword('fp'), first, recognition);
        case 'write':
        case 'writelines':
          return write(site, object, first, 'open().write', recognition);
        case 'write_text':
          return write(site, object, first, 'write_text', recognition);
        default:
          return copy(site, object, recognition);
      }
    }
  },
  {
    // Both the path and what is written may stand in other statements.
    on: 'call',
    kinds: ['keras-json-write'],
    calls: ['write', 'writelines'],
    words: ['\\.write(?:lines)?\\('],
    notebookWords: FILE_WORDS,
    recognize: (site, recognition) => {
      const { args, callee } = site.call;
      return (
        callee.t === 'member' &&
        isKerasJson(pathOf(callee.object, recognition)) &&
        write(site, callee.object, args[0], 'open().write', recognition)
      );
    }
  }
];

/** Functions and methods that copy or move a file. */
const COPIES = ['copy', 'copy2', 'copyfile', 'move', 'rename', 'replace'];

type CallSite = IPlace & { readonly call: Extract<Expr, { t: 'call' }> };

/** `shutil.copy(from, to)`, `os.rename(from, to)`, `path.rename(to)`. */
function copy(
  site: CallSite,
  object: Expr | undefined,
  recognition: IRecognition
): boolean {
  const { facts, context } = recognition;
  const { args } = site.call;
  const isMethod = args.length === 1;
  const from = isMethod ? object : args[0];
  const to = isMethod ? args[0] : args[1];
  if (!object || !from || !to) {
    return false;
  }
  const via = isMethod
    ? calledName(site.call)
    : (facts.names.path(site.call.callee, context) ?? 'copy');
  const source = pathOf(from, recognition);
  const target = pathOf(to, recognition);
  const made = copiedTo(source, target);
  if (isKerasJson(source)) {
    facts.add(site, {
      kind: 'keras-json-copy',
      name: normalPath(source),
      mark: site.call,
      via
    });
  }
  return (
    ((made !== null || !isKerasJson(source)) &&
      addWrite(facts, site, {
        path: made ?? target,
        content: null,
        copiedFrom: source,
        via,
        mark: site.call
      })) ||
    isKerasJson(source)
  );
}

/** `json.dump(data, file)`. */
function dump(
  site: CallSite,
  file: Expr | undefined,
  data: Expr | undefined,
  recognition: IRecognition
): boolean {
  if (!file || !data) {
    return false;
  }
  const path = pathOf(file, recognition);
  const env = entryOf(data, 'env', recognition);
  const { facts, context } = recognition;
  const format = facts.names.path(site.call.callee, context) ?? '';
  const isOther = /^(?:yaml|toml|tomli_w|pickle)\./.test(format);
  if (env && environmentFileOf(path)?.via === KERNELSPEC) {
    const at = entryOf(env.expr, 'KERAS_BACKEND', {
      facts,
      context: env.context
    });
    if (at) {
      facts.add(site, {
        kind: 'shell-export',
        name: 'KERAS_BACKEND',
        value: facts.value(at.expr, at.context),
        persists: false,
        mark: site.call,
        removal: null,
        via: KERNELSPEC
      });
    }
    return true;
  }
  return addWrite(facts, site, {
    path,
    content: null,
    value: backendEntry(data, recognition),
    json: isOther ? NO_JSON : dumped(data, recognition),
    via: isOther ? format : 'json.dump',
    mark: site.call
  });
}

/** `file.write(text)`. */
function write(
  site: CallSite,
  file: Expr | undefined,
  text: Expr | undefined,
  via: string,
  recognition: IRecognition
): boolean {
  const { facts, context } = recognition;
  if (!file || !text) {
    return false;
  }
  const { expr: made, context: home } = facts.names.follow(text, context);
  if (
    made.t === 'call' &&
    home.cell === context.cell &&
    facts.names.path(made.callee, home) === 'json.dumps'
  ) {
    return dump(site, file, made.args[0], recognition);
  }
  const whole = facts.text(text, context).slice ?? linesOf(text, recognition);
  // What is put behind the file's own text is a part of it.
  const part =
    whole === null && text.t === 'join'
      ? text.parts[text.parts.length - 1]
      : null;
  return addWrite(facts, site, {
    path: pathOf(file, recognition),
    content: part ? facts.text(part, context).slice : whole,
    ...(part ? { text: null } : {}),
    ...(isRepresentation(text, via, recognition) ? { json: NO_JSON } : {}),
    ...(appends(file, recognition) || isPiecewise(file, recognition)
      ? { text: null }
      : {}),
    value: whole || part ? null : replacedValue(text, recognition),
    via,
    mark: site.call
  });
}

/** What is known of the keys of what is dumped; null when that is nothing. */
function dumped(data: Expr, recognition: IRecognition): IKerasJsonText | null {
  const { facts } = recognition;
  const entries: Record<string, string> = {};
  for (const key of KERAS_JSON_KEYS) {
    const at = entryOf(data, key, recognition);
    const written = at && facts.names.evaluate(at.expr, at.context).text;
    if (typeof written === 'string') {
      entries[key] = JSON.stringify(written);
    } else if (at?.expr.t === 'number') {
      entries[key] = at.context.cell.source.slice(at.expr.from, at.expr.to);
    } else if (at?.expr.t === 'constant') {
      entries[key] = at.expr.value === 'None' ? 'null' : at.expr.value;
    }
  }
  return Object.keys(entries).length > 0
    ? { isValid: true, isObject: true, entries }
    : null;
}

/** The value under `"backend"` of what is dumped; null when it has none. */
function backendEntry(data: Expr, recognition: IRecognition): IValue | null {
  const at = entryOf(data, 'backend', recognition);
  return at && recognition.facts.value(at.expr, at.context);
}

/** `config["key"]`, as it was assigned before or as the dictionary gives it; null when it has none. */
function entryOf(
  data: Expr,
  key: string,
  { facts, context }: IRecognition
): ILocated | null {
  const { from } = data;
  const text = { value: key, base: from, plain: true, whole: false };
  const item: Expr = {
    t: 'item',
    from,
    to: data.to,
    object: data,
    key: { t: 'string', from, to: from, text }
  };
  const at = facts.names.follow(item, context);
  return at.expr === item ? null : at;
}
