import { Expr, ICall } from '../python/expr';
import { IPlace } from '../python/sites';
import { Slice } from '../slice';
import { IText } from './builder';
import { MAGIC_KINDS, addCellMagic, addLineMagic } from './magics';
import { Family, IRecognition } from './recognizer';
import { SHELL_KINDS, addShellFacts, shellWords } from './shell';

/** Functions that hand their first argument to a shell or a program, and what facts call that. */
const SHELLS: ReadonlyMap<string, string> = new Map([
  ['os.system', 'os.system'],
  ['os.popen', 'os.popen'],
  ...'run call check_call check_output Popen getoutput getstatusoutput'
    .split(' ')
    .map((name): [string, string] => [`subprocess.${name}`, 'subprocess']),
  ['commands.getoutput', 'subprocess'],
  ['commands.getstatusoutput', 'subprocess'],
  ['get_ipython().system', 'get_ipython().system'],
  ['get_ipython().getoutput', 'get_ipython().getoutput']
]);

const nameOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** Calls that run shell text, magics or pip. */
export const subprocesses: Family = vocabulary => [
  {
    on: 'call',
    kinds: SHELL_KINDS,
    calls: [...SHELLS.keys()].map(nameOf),
    words: [
      'system\\(',
      'subprocess',
      'popen',
      'check_call',
      'getoutput',
      ...shellWords(vocabulary)
    ],
    recognize: (site, recognition) => {
      const via = SHELLS.get(pathOf(site.call, recognition));
      if (via === undefined) {
        return false;
      }
      const [first] = site.call.args;
      if (first) {
        addText(site, first, via, recognition);
      }
      addChildEnvironment(site, site.call, via, recognition);
      return true;
    }
  },
  {
    on: 'call',
    kinds: MAGIC_KINDS,
    calls: ['run_line_magic', 'magic', 'run_cell_magic'],
    words: ['run_line_magic', 'run_cell_magic', '\\.magic\\('],
    recognize: (site, recognition) => {
      const method = /^get_ipython\(\)\.(\w+)$/.exec(
        pathOf(site.call, recognition)
      )?.[1];
      const [first] = site.call.args;
      if (method && first) {
        addMagicCall(site, method, site.call, recognition);
      }
      return method !== undefined;
    }
  },
  {
    on: 'call',
    kinds: SHELL_KINDS,
    calls: ['main'],
    words: ['pip(?!e)'],
    recognize: (site, recognition) => {
      const [first] = site.call.args;
      const path = pathOf(site.call, recognition);
      if (
        !/^pip(\._internal)?(\.cli\.main)?\.main$/.test(path) ||
        first?.t !== 'list'
      ) {
        return false;
      }
      addText(site, first, 'pip.main', recognition, 'pip ');
      return true;
    }
  }
];

function pathOf({ callee }: ICall, { facts, context }: IRecognition): string {
  const path = facts.names.path(callee, context) ?? '';
  return path.replace(/^IPython\.get_ipython/, 'get_ipython');
}

function addMagicCall(
  place: IPlace,
  method: string,
  { args }: ICall,
  recognition: IRecognition
): void {
  const { facts, context } = recognition;
  const text = (expr: Expr | undefined): IText =>
    expr ? facts.text(expr, context) : { text: null, slice: null };
  const first = text(args[0]);
  const slice = (of: IText): Slice => of.slice ?? Slice.detached('');
  if (first.text === null) {
    return;
  }
  if (method === 'run_line_magic') {
    const magic = { name: first.text, args: slice(text(args[1])) };
    addLineMagic(place, { ...magic, isCall: true }, recognition);
  } else if (method === 'magic') {
    const word = /^%?\w+/.exec(first.text)?.[0] ?? '';
    const magic = {
      name: word.replace('%', ''),
      args: slice(first).sub(word.length)
    };
    addLineMagic(place, { ...magic, isCall: true }, recognition);
  } else if (args[2]) {
    addCellMagic(
      place,
      {
        name: first.text,
        args: Slice.detached(text(args[1]).text ?? ''),
        body: slice(text(args[2])),
        mark: place.range
      },
      recognition
    );
  }
}

/** Adds what an expression hands to a shell; a list of words goes to its program with no shell between. */
function addText(
  place: IPlace,
  expr: Expr,
  via: string,
  { facts, context }: IRecognition,
  prefix = ''
): void {
  const add = (text: Slice): void =>
    addShellFacts({ text, via, place, facts, context, isScript: false });
  const followed = facts.names.follow(expr, context);
  if (followed.expr.t === 'list') {
    const words = followed.expr.items.map(item =>
      facts.names.path(item, followed.context) === 'sys.executable'
        ? 'python'
        : quoted(facts.names.evaluate(item, followed.context).text)
    );
    add(Slice.detached(prefix + words.join(' ')));
    return;
  }
  const { slice } = facts.text(expr, context);
  const text = slice ? null : constantParts(expr);
  if (slice || text !== null) {
    add(slice ?? Slice.detached(text ?? ''));
  }

  /** A text with `{}` for what cannot be told: enough to see which command is run. */
  function constantParts(part: Expr): string | null {
    return part.t === 'join'
      ? part.parts
          .map(
            each =>
              facts.names.evaluate(each, context).text ??
              constantParts(each) ??
              '{}'
          )
          .join('')
      : null;
  }
}

/** A word as it would be written for a shell. */
function quoted(word: string | null): string {
  return word === null
    ? '{}'
    : /^[\w@%+=:,./-]+$/.test(word)
      ? word
      : `'${word.replace(/'/g, "'\\''")}'`;
}

/** `subprocess.run(…, env={"KERAS_BACKEND": "jax"})` reaches the child only. */
function addChildEnvironment(
  place: IPlace,
  call: ICall,
  via: string,
  { facts, context }: IRecognition
): void {
  const env = call.keywords.find(({ name }) => name === 'env')?.value;
  const entries =
    env?.t === 'dict'
      ? env.entries.map(({ key, value }) => ({
          name: key && facts.names.evaluate(key, context).text,
          value,
          mark: { from: key?.from ?? value.from, to: value.to }
        }))
      : env?.t === 'call'
        ? env.keywords.map(keyword => ({ ...keyword, mark: keyword }))
        : [];
  for (const { name, value, mark } of entries) {
    if (name === 'KERAS_BACKEND') {
      facts.add(place, {
        kind: 'shell-inline',
        name,
        mark,
        value: facts.value(value, context),
        persists: false,
        via
      });
    }
  }
}
