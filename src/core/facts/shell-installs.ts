import { IShellCommand, programOf } from '../shell/commands';
import { parseRequirement } from '../shell/requirement';
import { IRedirect, IWord } from '../shell/words';
import { IVocabulary } from '../vocabulary/vocabulary';
import { IShell, placeIn } from './shell-context';

/** Options of pip and conda that take a value. */
const OPTIONS_WITH_VALUE = new Set(
  (
    '-i --index-url --extra-index-url -f --find-links -t --target -r --requirement -c --constraint --channel -n --name ' +
    '-p --prefix --root --timeout --proxy --trusted-host --cache-dir --log --progress-bar --platform --python-version ' +
    '--upgrade-strategy --python'
  ).split(' ')
);

const VERBS = new Map<string, 'pip-install' | 'pip-uninstall'>([
  ['install', 'pip-install'],
  ['uninstall', 'pip-uninstall'],
  ['remove', 'pip-uninstall']
]);

/** What stands in every install. */
export const INSTALL_WORDS = ['pip(?!e)', 'conda', 'mamba'];

/** `pip install …`, `python -m pip uninstall …`, `conda remove …`, `uv pip install …`. */
export function recognizeInstall(command: IShellCommand, shell: IShell): void {
  const { redirects, run } = command;
  const at = verbAt(command);
  const kind = VERBS.get(run[at]?.text ?? '');
  if (!kind) {
    return;
  }
  const { context, facts, place, text, via } = shell;
  for (let i = at + 1; i < run.length; i++) {
    const word = run[i];
    if (word.text.startsWith('-')) {
      const file = run[i + 1];
      if (
        file &&
        FILE_OPTIONS.test(word.text) &&
        isRequirementFile(file.text)
      ) {
        facts.add(place, {
          kind: 'requirements-use',
          name: file.text,
          via: /^--?r/.test(word.text) ? '-r' : '-c',
          ...placeIn(shell, command, command)
        });
      }
      i += OPTIONS_WITH_VALUE.has(word.text) ? 1 : 0;
      continue;
    }
    const redirect = redirects.find(each => cutsOff(word, each, text.text));
    const to = redirect ? versionEnd(redirect, run[i + 1], text.text) : word.to;
    const written = text.text.slice(word.from, to);
    const requirement = redirect
      ? word.text + written.slice(word.to - word.from)
      : word.dynamic
        ? (facts.interpolated(written, context) ?? word.text)
        : word.text;
    const found = installOf(requirement, facts.vocabulary);
    if (found) {
      facts.add(place, {
        kind,
        name: requirement,
        backend: found.backend,
        via,
        unquoted: redirect !== undefined,
        ...placeIn(shell, command, { from: word.from, to })
      });
    }
  }
}

/** Options that name a file of requirements or of constraints. */
const FILE_OPTIONS = /^(?:-r|--requirement|-c|--constraint)$/;

/** Whether a path is that of a file of requirements or of constraints. */
export function isRequirementFile(path: string): boolean {
  return /\.(?:txt|in|pip)$/.test(path);
}

/** Whether a redirection is the version of the requirement before it: of `keras>=3`, and of `keras >= 3`. */
function cutsOff(
  word: IWord,
  { from, glued, operator, target }: IRedirect,
  text: string
): boolean {
  return glued
    ? from === word.to
    : /^[<>]$/.test(operator) &&
        text.slice(word.to, from).trim() === '' &&
        /^(?:=.*|\d+(?:\.\d+)+)$/.test(target.text);
}

/** Where the version ends that a redirection cuts off; of `>= 3` it is a word of its own. */
function versionEnd(
  { target }: IRedirect,
  next: IWord | undefined,
  text: string
): number {
  return next &&
    target.text === '=' &&
    text.slice(target.to, next.from).trim() === ''
    ? next.to
    : target.to;
}

/** What a requirement brings, where it has to do with Keras or its backends; null for all others. */
export function installOf(
  requirement: string,
  vocabulary: IVocabulary
): { readonly backend: string | null } | null {
  const { name } = parseRequirement(requirement);
  // NumPy comes with everything; an install of it says nothing.
  const brought = vocabulary.backendOfDistribution(name);
  const backend =
    brought && vocabulary.moduleOf(brought.name) ? brought.name : null;
  return backend || matters(name, requirement, vocabulary) ? { backend } : null;
}

/** Whether a distribution has to do with Keras, though it brings no backend by itself. */
function matters(
  name: string,
  requirement: string,
  { knowledge, importerOf }: IVocabulary
): boolean {
  return (
    knowledge.modules.some(module => {
      const distribution = module.name.replace(/_/g, '-');
      return name === distribution || name.startsWith(`${distribution}-`);
    }) ||
    /^(keras|tf-|tensorflow)/.test(name) ||
    importerOf(name.replace(/-/g, '_')) !== undefined ||
    /:\/\/.*(keras|theano)/i.test(requirement)
  );
}

/** Where the verb of an installer stands; -1 when the command is none. */
function verbAt(command: IShellCommand): number {
  const { run } = command;
  const program = programOf(command);
  if (/^(pip[\d.]*|conda|mamba|micromamba)$/.test(program)) {
    return firstVerb(run, 1);
  }
  if (program === 'uv' && run[1]?.text === 'pip') {
    return firstVerb(run, 2);
  }
  const module = run.findIndex(word => word.text === '-m');
  return module > 0 &&
    module < 4 &&
    /^pip[\d.]*$/.test(run[module + 1]?.text ?? '')
    ? firstVerb(run, module + 2)
    : -1;
}

function firstVerb(words: readonly IWord[], from: number): number {
  return words.findIndex((word, i) => i >= from && !word.text.startsWith('-'));
}
