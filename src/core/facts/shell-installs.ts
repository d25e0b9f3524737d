import { IShellCommand, programOf } from '../shell/commands';
import { parseRequirement } from '../shell/requirement';
import { IWord } from '../shell/words';
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
  const { facts, place, via } = shell;
  for (let i = at + 1; i < run.length; i++) {
    const word = run[i];
    if (word.text.startsWith('-')) {
      i += OPTIONS_WITH_VALUE.has(word.text) ? 1 : 0;
      continue;
    }
    const redirect = redirects.find(
      each => each.glued && each.from === word.to
    );
    const requirement = redirect
      ? word.text + redirect.operator + redirect.target.text
      : word.text;
    const { name } = parseRequirement(requirement);
    // NumPy comes with everything; an install of it says nothing.
    const brought = facts.vocabulary.backendOfDistribution(name);
    const backend =
      brought && facts.vocabulary.moduleOf(brought.name) ? brought.name : null;
    if (backend || matters(name, requirement, facts.vocabulary)) {
      const to = redirect ? redirect.target.to : word.to;
      facts.add(place, {
        kind,
        name: requirement,
        backend,
        via,
        unquoted: redirect !== undefined,
        ...placeIn(shell, command, { from: word.from, to })
      });
    }
  }
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
