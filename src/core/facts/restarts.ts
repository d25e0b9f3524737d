import { Expr } from '../python/expr';
import { IPlace } from '../python/sites';
import { Family, IRecognition, calledName } from './recognizer';

/** Functions after which the kernel's process is another. */
const RESTARTS: ReadonlySet<string> = new Set([
  'os._exit',
  ...['execl', 'execle', 'execlp', 'execv', 'execve', 'execvp', 'execvpe'].map(
    name => `os.${name}`
  ),
  'exit',
  'quit',
  'dbutils.library.restartPython',
  'google.colab.runtime.unassign',
  'condacolab.install',
  'condacolab.install_miniconda',
  'condacolab.install_miniforge',
  'condacolab.install_mambaforge',
  'condacolab.install_from_url'
]);

/** How pages of a notebook ask for another kernel. */
const PAGE_RESTART = /\bkernel\.restart\(/;

/** Modules that stay behind where Keras is removed by its name only, or by what begins with it. */
const KERAS_MODULES = ['keras', 'keras.src.backend.config'];

/** What ends the kernel's process, or removes Keras from it: after either the next import chooses the backend again. */
export const restarts: Family = () => [
  {
    on: 'call',
    kinds: ['kernel-restart'],
    calls: [
      ...[...RESTARTS].map(path => path.slice(path.lastIndexOf('.') + 1)),
      'kill',
      'terminate',
      'do_shutdown',
      'Javascript',
      'HTML',
      'display_javascript',
      'display_html'
    ],
    words: [
      'getpid\\(',
      '_exit\\(',
      'exec[lv]',
      '\\bexit\\(',
      '\\bquit\\(',
      'do_shutdown\\(',
      'restartPython\\(',
      'unassign\\(',
      'condacolab\\.',
      'kernel\\.restart\\('
    ],
    recognize: (site, recognition) => {
      const { call } = site;
      if (isRestart(call, recognition)) {
        const name = calledName(call);
        recognition.facts.add(site, {
          kind: 'kernel-restart',
          name,
          mark: call
        });
        return true;
      }
      return false;
    }
  },
  {
    on: 'cell-magic',
    kinds: ['kernel-restart'],
    words: ['kernel\\.restart\\('],
    recognize: (site, { facts }) => {
      const { body, mark, name } = site;
      if (
        /^(javascript|js|html)$/i.test(name) &&
        PAGE_RESTART.test(body.text)
      ) {
        facts.add(site, { kind: 'kernel-restart', name, mark });
      }
    }
  },
  {
    on: 'line-magic',
    kinds: ['kernel-restart'],
    words: ['%restart_python\\b', '\\b(?:exit|quit)\\b'],
    recognize: (site, { facts }) => {
      if (/^(?:restart_python|exit|quit)$/.test(site.name)) {
        facts.add(site, { kind: 'kernel-restart', name: site.name });
      }
    }
  },
  {
    on: 'delete',
    kinds: ['modules-purge'],
    words: ['sys\\.modules', '\\bmodules\\['],
    recognize: (site, recognition) => {
      const { target } = site;
      if (target.t === 'item') {
        addPurge(site, target.object, target.key, recognition);
      }
    }
  },
  {
    on: 'call',
    kinds: ['modules-purge'],
    calls: ['pop', '__delitem__'],
    words: ['sys\\.modules', '\\bmodules\\.pop\\('],
    recognize: (site, recognition) => {
      const { args, callee } = site.call;
      const [key] = args;
      return (
        callee.t === 'member' &&
        key !== undefined &&
        addPurge(site, callee.object, key, recognition)
      );
    }
  }
];

function isRestart(
  call: Extract<Expr, { t: 'call' }>,
  { facts, context }: IRecognition
): boolean {
  const { args, callee } = call;
  const name = calledName(call);
  const path = facts.names.path(callee, context) ?? name;
  const [first] = args;
  switch (name) {
    case 'do_shutdown':
      return true;
    case 'kill':
    case 'terminate':
      return (
        (path === 'os.kill' &&
          first !== undefined &&
          facts.names.path(first, context) === 'os.getpid()') ||
        (callee.t === 'member' &&
          isOwnProcess(callee.object, context.cell.source))
      );
    case 'Javascript':
    case 'HTML':
    case 'display_javascript':
    case 'display_html':
      return (
        first !== undefined &&
        PAGE_RESTART.test(facts.names.evaluate(first, context).text ?? '')
      );
    default:
      return RESTARTS.has(path);
  }
}

/** `psutil.Process()` and `psutil.Process(os.getpid())`. */
function isOwnProcess({ from, to }: Expr, source: string): boolean {
  return /\bProcess\(\s*(?:(?:os\.)?getpid\(\)\s*)?\)$/.test(
    source.slice(from, to)
  );
}

/** Adds the fact that all of Keras is removed from the loaded modules, or what cannot be told; true for all removals. */
function addPurge(
  site: IPlace,
  object: Expr,
  key: Expr,
  { facts, context }: IRecognition
): boolean {
  const { names, cell } = facts;
  if (names.path(object, context) !== 'sys.modules') {
    return false;
  }
  const statement = cell.code.statementAt(site.range.from);
  const isLoop = /\bfor\b/.test(statement);
  if (
    !isLoop ||
    key.t === 'string' ||
    removesAll(statement) === false ||
    (removesAll(statement) === null && removesAll(cell.source) === false)
  ) {
    return true;
  }
  const outer = cell.source.slice(site.outerFrom);
  const { dead, inFunction } = site.certainty;
  facts.add(
    {
      ...site,
      // The condition in the loop chooses the modules.
      certainty: {
        dead,
        inFunction,
        conditional: !inFunction && /^(?:if|try|while)\b/.test(outer)
      }
    },
    { kind: 'modules-purge', name: 'keras', mark: site.range }
  );
  return true;
}

/** Whether a text that goes over the names of modules takes all of Keras's; null where it does not tell. */
function removesAll(text: string): boolean | null {
  if (/\band\b|\bnot\b/.test(text)) {
    return null;
  }
  const tests: ((module: string) => boolean)[] = [];
  for (const [, given] of text.matchAll(/\.startswith\(([^)]*)\)?/g)) {
    literals(given).forEach(start =>
      tests.push(module => module.startsWith(start))
    );
  }
  for (const [, , part] of text.matchAll(/(["'])([\w.]+)\1\s+in\s+\w/g)) {
    tests.push(module => module.includes(part));
  }
  for (const [, list] of text.matchAll(
    /(?:split|partition)\([^)]*\)\[0\]\s*(?:==|in)\s*([^:\]]*)/g
  )) {
    literals(list).forEach(root =>
      tests.push(module => module.split('.')[0] === root)
    );
  }
  for (const [, , pattern] of text.matchAll(
    /\bre\.(?:match|search)\(\s*r?(["'])(.*?)\1/g
  )) {
    const start =
      /^\^?([\w.\\]+)/.exec(pattern)?.[1].replace(/\\./g, '.') ?? '';
    tests.push(module => module.startsWith(start.replace(/\.$/, '')));
  }
  for (const [, , name] of text.matchAll(/==\s*(["'])([\w.]+)\1/g)) {
    tests.push(module => module === name);
  }
  if (tests.length === 0) {
    // `for m in ["keras", "keras.backend"]`
    const [, list] = /\bfor\s+\w+\s+in\s*([[(][^\])]*[\])])/.exec(text) ?? [];
    return list && literals(list).length > 0 ? false : null;
  }
  return KERAS_MODULES.every(module => tests.some(test => test(module)));
}

function literals(text: string): string[] {
  return [...text.matchAll(/(["'])([\w.]*)\1/g)].map(([, , value]) => value);
}
