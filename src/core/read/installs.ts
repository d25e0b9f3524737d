import { IDraft } from './draft';
import { ICommand, IWord } from './shell-words';

const OPTIONS_WITH_VALUE = new Set([
  '-i',
  '--index-url',
  '--extra-index-url',
  '-f',
  '--find-links',
  '-t',
  '--target',
  '-r',
  '--requirement',
  '-c',
  '--constraint',
  '--channel',
  '-n',
  '--name',
  '-p',
  '--prefix',
  '--root',
  '--timeout',
  '--proxy',
  '--trusted-host',
  '--cache-dir',
  '--log',
  '--progress-bar',
  '--platform',
  '--python-version',
  '--upgrade-strategy',
  '--python'
]);

/** Distributions whose installing says something about Keras and its backends. */
const OF_INTEREST =
  /^(keras|tf[-.]|tensorflow|tensorflow|theano|torch$|jax|cntk|mxnet|plaidml|openvino|aesara|pytensor|pymc|autokeras)/;

const BACKENDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(tensorflow(-(cpu|gpu|macos|metal|intel|rocm))?|tf-nightly(-gpu|-cpu)?)$/,
    'tensorflow'
  ],
  [/^jax/, 'jax'],
  [/^torch$/, 'torch'],
  [/^openvino/, 'openvino'],
  [/^theano/, 'theano'],
  [/^cntk/, 'cntk'],
  [/^(keras-)?mxnet/, 'mxnet'],
  [/^plaidml/, 'plaidml'],
  [/^aesara$/, 'aesara'],
  [/^pytensor$/, 'pytensor']
];

/** The normal form of the distribution that a requirement names. */
export function distributionOf(requirement: string): string {
  const url = /([\w.-]+?)(\.git)?(@[^/]*)?(#.*)?$/.exec(requirement);
  const bare = requirement.includes('://')
    ? (/[#&]egg=([\w.-]+)/.exec(requirement)?.[1] ?? url?.[1] ?? '')
    : (/^[\w.-]+/.exec(requirement.trim())?.[0] ?? '');
  return bare.toLowerCase().replace(/[_.-]+/g, '-');
}

/** The install or uninstall that a command does, if it is one of pip's or conda's. */
export function installDrafts(
  command: ICommand,
  words: readonly IWord[],
  via: string
): IDraft[] {
  const at = installerAt(words);
  if (at === -1) {
    return [];
  }
  const verb = words[at]?.text;
  const kind =
    verb === 'install'
      ? 'pip-install'
      : verb === 'uninstall' || verb === 'remove'
        ? 'pip-uninstall'
        : null;
  if (!kind) {
    return [];
  }
  const drafts: IDraft[] = [];
  for (let i = at + 1; i < words.length; i++) {
    const word = words[i];
    if (word.text.startsWith('-')) {
      if (OPTIONS_WITH_VALUE.has(word.text)) {
        i++;
      }
      continue;
    }
    const redirect = command.redirects.find(
      candidate => candidate.glued && candidate.from === word.to
    );
    const requirement = redirect
      ? word.text + redirect.operator + redirect.target.text
      : word.text;
    const name = distributionOf(requirement);
    if (
      !OF_INTEREST.test(name) &&
      !/:\/\/.*(keras|theano)/i.test(requirement)
    ) {
      continue;
    }
    drafts.push({
      kind,
      from: word.from,
      to: redirect ? redirect.target.to : word.to,
      name: requirement,
      value: null,
      backend: BACKENDS.find(([pattern]) => pattern.test(name))?.[1] ?? null,
      persists: true,
      via,
      unquoted: redirect !== undefined,
      command
    });
  }
  return drafts;
}

/** Where the verb stands behind `pip`, `python -m pip`, `conda`, …; -1 when this is no installer. */
function installerAt(words: readonly IWord[]): number {
  const program =
    words[0]?.text.replace(/^.*[\\/]/, '').replace(/\.exe$/, '') ?? '';
  if (/^pip[\d.]*$/.test(program)) {
    return firstVerb(words, 1);
  }
  if (/^(conda|mamba|micromamba)$/.test(program)) {
    return firstVerb(words, 1);
  }
  if (program === 'uv' && words[1]?.text === 'pip') {
    return firstVerb(words, 2);
  }
  const module = words.findIndex(word => word.text === '-m');
  if (
    module > 0 &&
    module < 4 &&
    /^pip[\d.]*$/.test(words[module + 1]?.text ?? '')
  ) {
    return firstVerb(words, module + 2);
  }
  return -1;
}

function firstVerb(words: readonly IWord[], from: number): number {
  for (let i = from; i < words.length; i++) {
    if (!words[i].text.startsWith('-')) {
      return i;
    }
  }
  return -1;
}
