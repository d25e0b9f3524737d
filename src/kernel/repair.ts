import { ISessionContext } from '@jupyterlab/apputils';

import { supported } from '../knowledge';
import {
  IKerasJsonChange,
  IKerasJsonRefusal,
  IKerasJsonRepair,
  KerasJsonOutcome,
  KerasJsonTrouble
} from '../tokens';
import { evaluate } from './ask';
import { expression, literal } from './python';
import { REPAIR } from './repair-python';

/** Looks what is to be repaired in the keras.json that the kernel of a session reads. */
export async function examine(
  session: ISessionContext
): Promise<IKerasJsonRepair | IKerasJsonRefusal> {
  const answer = await put(session, supported[0].name, null);
  const { changes, malformed, path, seen } = answer;
  return answer.status === 'examined' && Array.isArray(changes)
    ? {
        status: 'examined',
        path: text(path),
        seen: text(seen),
        malformed: orNull(malformed),
        changes: changes.map(readChange)
      }
    : refusal(answer);
}

/** Has the kernel of a session repair its keras.json, if it is still what was seen. */
export async function repair(
  session: ISessionContext,
  backend: string,
  seen: string
): Promise<KerasJsonOutcome> {
  // What becomes part of code is a name of ours and a hash, whoever calls.
  if (
    !supported.some(({ name }) => name === backend) ||
    !/^[0-9a-f]{64}$/.test(seen)
  ) {
    return { status: 'refused', reason: 'failed', detail: '' };
  }
  const answer = await put(session, backend, seen);
  return answer.status === 'repaired'
    ? {
        status: 'repaired',
        path: text(answer.path),
        backup: text(answer.backup)
      }
    : refusal(answer);
}

async function put(
  session: ISessionContext,
  backend: string,
  seen: string | null
): Promise<Record<string, unknown>> {
  const given = {
    backend: literal(backend),
    expected: seen === null ? 'None' : literal(seen)
  };
  const answer = await evaluate(session, expression(REPAIR, given));
  if (answer.status === 'unknown') {
    return { status: 'refused', reason: answer.reason };
  }
  try {
    return JSON.parse(answer.text) as Record<string, unknown>;
  } catch {
    return { status: 'refused', reason: 'unreadable' };
  }
}

function refusal(answer: Record<string, unknown>): IKerasJsonRefusal {
  return {
    status: 'refused',
    reason: (orNull(answer.reason) ?? 'unreadable') as KerasJsonTrouble,
    detail: text(answer.detail)
  };
}

function readChange(value: unknown): IKerasJsonChange {
  const change = value as Record<string, unknown>;
  return {
    before: text(change.before),
    key: orNull(change.key),
    value: orNull(change.value)
  };
}

/** The value where it is a string. */
function text(value: unknown): string {
  return orNull(value) ?? '';
}

function orNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
