import { IAssignment, IShellCommand } from '../shell/commands';
import { VariableKind } from './fact';
import { IShell, placeIn, wordValue } from './shell-context';

const KINDS: Readonly<Record<IAssignment['scope'], VariableKind>> = {
  export: 'shell-export',
  shell: 'shell-assign',
  command: 'shell-inline'
};

/** Programs that only show variables. */
const SHOWS = /^(echo|printenv)$/;

/** `export KERAS_BACKEND=jax`, `KERAS_BACKEND=jax python train.py`: in a shell's own process, never in the kernel's. */
export function recognizeAssignments(
  command: IShellCommand,
  shell: IShell,
  later: readonly IShellCommand[]
): void {
  const { facts, via } = shell;
  for (const { name, scope, from, value } of command.assignments) {
    const variable = facts.vocabulary.knowledge.variables.find(
      each => each.name === name
    );
    if (!variable) {
      continue;
    }
    const kind = KINDS[scope];
    const part = { from, to: Math.max(value.to, from) };
    const common = {
      name,
      value: wordValue(shell, value),
      persists: false,
      ...placeIn(shell, command, part)
    };
    facts.add(
      shell.place,
      variable.kind === null
        ? {
            ...common,
            kind,
            via,
            feedsCommand: scope !== 'command' && later.some(isWork)
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

/** Whether a command may do something with variables that were set before. */
function isWork({ run }: IShellCommand): boolean {
  return run.length > 0 && !SHOWS.test(run[0].text);
}
