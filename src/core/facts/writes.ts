import { Expr } from '../python/expr';
import { IPlace } from '../python/sites';
import { FILE_WORDS, addWrite, isKerasJson } from './config-files';
import { IValue } from './fact';
import { Family, IRecognition, calledName } from './recognizer';

/** Python that writes and reads keras.json or .theanorc. */
export const fileCalls: Family = () => [
  {
    on: 'call',
    kinds: ['keras-json-write', 'theanorc-write', 'shell-export'],
    calls: ['dump', 'write', 'write_text', 'print', 'copy', 'copyfile'],
    // The path may stand in another statement; what is written then tells.
    words: [
      ...FILE_WORDS,
      'json\\.dump',
      'export ',
      '\\.write_text\\(',
      '["\'\u201c]backend\\\\?["\'\u201d]'
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
          return write(site, object, first, 'open().write', recognition);
        case 'write_text':
          return write(site, object, first, 'write_text', recognition);
        default:
          return (
            object !== undefined &&
            second !== undefined &&
            addWrite(recognition.facts, site, {
              path: pathText(second, recognition),
              content: null,
              via: 'shutil.copy',
              mark: site.call
            })
          );
      }
    }
  },
  {
    on: 'call',
    kinds: ['keras-json-read'],
    calls: ['load', 'loads', 'read', 'read_text'],
    words: FILE_WORDS,
    recognize: (site, recognition) => {
      const { args, callee } = site.call;
      const via = calledName(site.call);
      const file =
        callee.t !== 'member'
          ? undefined
          : via.startsWith('load')
            ? args[0]
            : callee.object;
      if (!file || !isKerasJson(pathText(file, recognition))) {
        return false;
      }
      recognition.facts.add(site, {
        kind: 'keras-json-read',
        name: 'keras.json',
        mark: site.call,
        via
      });
      return true;
    }
  }
];

type CallSite = IPlace & { readonly call: Extract<Expr, { t: 'call' }> };

/** `json.dump(data, file)`. */
function dump(
  site: CallSite,
  file: Expr | undefined,
  data: Expr | undefined,
  recognition: IRecognition
): boolean {
  return (
    file !== undefined &&
    data !== undefined &&
    addWrite(recognition.facts, site, {
      path: pathText(file, recognition),
      content: null,
      value: backendEntry(data, recognition),
      via: 'json.dump',
      mark: site.call
    })
  );
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
  if (
    text.t === 'call' &&
    facts.names.path(text.callee, context) === 'json.dumps'
  ) {
    return dump(site, file, text.args[0], recognition);
  }
  return addWrite(facts, site, {
    path: pathText(file, recognition),
    content: facts.text(text, context).slice,
    via,
    mark: site.call
  });
}

/** The value under `"backend"` of what is dumped; null when it has none. */
function backendEntry(
  data: Expr,
  { facts, context }: IRecognition
): IValue | null {
  // `config["backend"]`, as it was assigned before or as the dictionary gives it.
  const { from } = data;
  const text = { value: 'backend', base: from, plain: true, whole: false };
  const item: Expr = {
    t: 'item',
    from,
    to: data.to,
    object: data,
    key: { t: 'string', from, to: from, text }
  };
  const { expr, context: at } = facts.names.follow(item, context);
  return expr === item ? null : facts.value(expr, at);
}

/** The path of a file that an expression opens or names, as far as it is constant. */
function pathText(expr: Expr, recognition: IRecognition, depth = 0): string {
  if (depth > 8) {
    return '';
  }
  const { facts } = recognition;
  const { expr: at, context } = facts.names.follow(expr, recognition.context);
  const { text } = facts.names.evaluate(at, context);
  if (text !== null) {
    return text;
  }
  const inner = (part: Expr): string =>
    pathText(part, { facts, context }, depth + 1);
  switch (at.t) {
    case 'join':
      return at.parts.map(inner).join('');
    case 'call': {
      const object = at.callee.t === 'member' ? at.callee.object : null;
      switch (calledName(at)) {
        case 'open':
          // `Path(…).open()` or `open(…)`.
          return at.args[0] && !(object && isMode(at.args[0]))
            ? inner(at.args[0])
            : object
              ? inner(object)
              : '';
        case 'join':
        case 'joinpath':
        case 'Path':
        case 'PurePath':
        case 'expanduser':
          return (object && at.args.length === 0 ? [object] : at.args)
            .map(inner)
            .join('/');
        default:
          return '';
      }
    }
    case 'other':
      // `Path.home() / ".keras" / "keras.json"` and the like: its last literal names the file.
      return (
        /(["'])([^"'\n]*)\1$/.exec(
          context.cell.source.slice(at.from, at.to)
        )?.[2] ?? ''
      );
    default:
      return '';
  }
}

function isMode(expr: Expr): boolean {
  return expr.t === 'string' && /^[rwabt+x]{1,3}$/.test(expr.text.value);
}
