import { IAssignment, IShellCommand, programOf } from '../shell/commands';
import {
  CONDA_ACTIVATION,
  DOTENV,
  KERNELSPEC,
  USER_ENVIRONMENT
} from './environment-files';
import { VariableKind } from './fact';
import { normalPath } from './paths';
import { IShell, placeIn, wordValue } from './shell-context';

const KINDS: Readonly<Record<IAssignment['scope'], VariableKind>> = {
  export: 'shell-export',
  shell: 'shell-assign',
  command: 'shell-inline',
  user: 'shell-export'
};

/** Programs that show variables and files and load no Keras. */
const SHOWS =
  /^(echo|printf|printenv|env|set|grep|findstr|cat|type|ls|dir|pwd|cd|true|source|\.|mkdir|Write-(?:Output|Host)|Get-(?:ChildItem|Item|Content)|gci|\$\{?env:\w+\}?)$/i;

/** `export KERAS_BACKEND=jax`, `KERAS_BACKEND=jax python train.py`: in a shell's own process, never in the kernel's. */
export function recognizeAssignments(
  command: IShellCommand,
  shell: IShell,
  later: readonly IShellCommand[]
): void {
  const { facts } = shell;
  for (const { name, scope, from, value } of command.assignments) {
    const variable = facts.vocabulary.knowledge.variables.find(
      each => each.name === name
    );
    if (!variable) {
      continue;
    }
    const kind = KINDS[scope];
    const isOwn = scope === 'export' || scope === 'shell';
    const via = scope === 'user' ? USER_ENVIRONMENT : shell.via;
    const part = { from, to: Math.max(value.to, from) };
    const common = {
      name,
      value: wordValue(shell, value),
      persists: false,
      feedsCommand: isOwn && later.some(isWork),
      ...placeIn(shell, command, part)
    };
    facts.add(
      shell.place,
      variable.kind === null
        ? {
            ...common,
            kind,
            via
          }
        : {
            ...common,
            kind: variable.kind,
            backend: variable.backend,
            via: `${via} ${kind}`
          }
    );
  }
}

/** `conda env config vars set KERAS_BACKEND=jax`: in force when the environment is next activated. */
export function recognizeActivation(
  command: IShellCommand,
  shell: IShell
): void {
  const { run } = command;
  const { facts } = shell;
  if (
    !/^(conda|mamba|micromamba)$/.test(programOf(command)) ||
    !/^env config vars set /.test(
      run
        .slice(1)
        .map(word => `${word.text} `)
        .join('')
    )
  ) {
    return;
  }
  for (const word of run.slice(5)) {
    const [, name = '', text = ''] = /^(\w+)=(.*)$/.exec(word.text) ?? [];
    const variable = facts.vocabulary.knowledge.variables.find(
      each => each.name === name && each.kind === null
    );
    if (variable) {
      facts.add(shell.place, {
        kind: 'shell-export',
        name,
        value: facts.literal(word.dynamic ? null : text, null, 'shell', text),
        persists: false,
        ...placeIn(shell, command, word),
        removal: null,
        via: CONDA_ACTIVATION
      });
    }
  }
}

/** `dotenv set KERAS_BACKEND jax`. */
export function recognizeDotenv(command: IShellCommand, shell: IShell): void {
  const { run } = command;
  const { facts } = shell;
  const at = run.findIndex(({ text }) => text === 'set');
  const [name, value] = run.slice(at + 1);
  const file =
    run[run.findIndex(({ text }) => /^(?:-f|--file)$/.test(text)) + 1];
  if (
    programOf(command) === 'dotenv' &&
    at > 0 &&
    name?.text === 'KERAS_BACKEND' &&
    value
  ) {
    facts.add(shell.place, {
      kind: 'shell-export',
      name: name.text,
      value: wordValue(shell, value),
      persists: false,
      ...placeIn(shell, command, value),
      removal: null,
      via: DOTENV,
      file: {
        path: file && file !== run[0] ? normalPath(file.text) : '.env',
        json: null
      }
    });
  }
}

/** `python -m ipykernel install --name k --env KERAS_BACKEND jax`: for kernels that are started from that kernelspec. */
export function recognizeKernelspec(
  command: IShellCommand,
  shell: IShell
): void {
  const { run } = command;
  const { facts } = shell;
  if (!run.some(({ text }) => text === 'ipykernel')) {
    return;
  }
  run.forEach(({ text: option }, i) => {
    const name = run[i + 1]?.text ?? '';
    const value = run[i + 2];
    const variable = facts.vocabulary.knowledge.variables.find(
      each => each.name === name && each.kind === null
    );
    if (option === '--env' && variable && value) {
      facts.add(shell.place, {
        kind: 'shell-export',
        name,
        value: wordValue(shell, value),
        persists: false,
        ...placeIn(shell, command, value),
        removal: null,
        via: KERNELSPEC
      });
    }
  });
}

/** Whether a command may do something with variables that were set before. */
function isWork({ run }: IShellCommand): boolean {
  return run.length > 0 && !SHOWS.test(run[0].text);
}
