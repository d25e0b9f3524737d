/**
 * Every way to choose a backend, with every backend, in a kernel of its own: what Keras runs on afterwards, and that
 * the advisor says the same.
 */
import { SessionContext } from '@jupyterlab/apputils';
import { mkdtempSync, readFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

import { IExecution, IKernelFacts } from '../core';
import { knownKernelState } from '../core/kernel';
import { rules } from '../rules';
import { vocabulary } from '../rules/vocabulary';
import {
  IKernelSpec,
  kernelOf,
  run,
  start,
  stop,
  useKernels
} from '../testing/kernels';
import { inspectorOf, notebookOf } from '../testing/read';
import { sharedPath } from '../testing/shared';
import { snippetBackends, snippets } from '../testing/snippets';
import { askKernel } from './ask';

jest.setTimeout(600_000);

const forms = snippets.flatMap((snippet, i) =>
  snippetBackends.map((backend, j) => ({
    ...snippet,
    backend,
    kernel: `form-${i}-${j}`,
    cells: snippet.cells(backend),
    env: snippet.env?.(backend) ?? {},
    result: snippet.result(backend)
  }))
);
type Form = (typeof forms)[number];

/** A kernelspec a form, with a home of its own, in which nobody has a keras.json. */
function specsOf(base: IKernelSpec | null): Record<string, IKernelSpec> {
  return base
    ? Object.fromEntries(
        forms.map(({ env, kernel }) => [
          kernel,
          {
            ...base,
            env: { ...env, HOME: mkdtempSync(join(tmpdir(), 'snippet-')) }
          }
        ])
      )
    : {};
}

async function ask(session: SessionContext): Promise<IKernelFacts> {
  const answer = await askKernel(session, 60_000);
  if (answer.status === 'unknown') {
    throw new Error(answer.reason);
  }
  return answer.facts;
}

interface IOutcome {
  /** What Keras itself says. */
  readonly said: string;
  readonly statuses: readonly string[];
  /** What the probe says after each cell. */
  readonly facts: readonly IKernelFacts[];
  readonly executions: readonly IExecution[];
}

async function make({ cells, kernel }: Form): Promise<IOutcome> {
  const session = await start(kernel);
  const statuses: string[] = [];
  const facts: IKernelFacts[] = [];
  for (const source of cells) {
    statuses.push((await run(session, source)).status);
    facts.push(await ask(session));
  }
  const { text } = await run(session, 'print(keras.config.backend())');
  await stop(session);
  const executions = cells.map((source, i) => ({ cellId: `c${i}`, source }));
  return { said: text.trim(), statuses, facts, executions };
}

/** The table of the runs that the fixture was taken from, where it lies beside the project; else null. */
function measured():
  { style: string; backend: string; result: string }[] | null {
  const file = sharedPath('facts', 'snippets.json');
  return file === null ? null : JSON.parse(readFileSync(file, 'utf8'));
}

it('the fixture has every run, with its result', () => {
  expect(forms).toHaveLength(35);
  const table = measured();
  if (table) {
    expect(
      forms.map(({ backend, result, style }) => [style, backend, result]).sort()
    ).toEqual(
      table.map(({ backend, result, style }) => [style, backend, result]).sort()
    );
  }
});

const base = kernelOf('keras-all');

// Left out where this machine's Python cannot have the kernel, as kernelOf has said.
(base ? describe : describe.skip)('in real kernels', () => {
  useKernels(specsOf(base));
  const outcomes = new Map<Form, Promise<IOutcome>>();

  beforeAll(() => {
    // Two at a time: an import of TensorFlow keeps a core busy for seconds.
    const lanes = [Promise.resolve(), Promise.resolve()];
    forms.forEach((form, i) => {
      const outcome = lanes[i % 2].then(() => make(form));
      outcomes.set(form, outcome);
      lanes[i % 2] = outcome.then(
        () => undefined,
        () => undefined
      );
    });
  });

  it.each(forms.map(form => [form.style, form.backend, form] as const))(
    '%s: %s',
    async (style, _, form) => {
      const { executions, facts, said, statuses } = await outcomes.get(form)!;
      expect(statuses).toEqual(form.cells.map(() => 'ok'));
      expect(said).toBe(form.result);
      const last = facts[facts.length - 1];
      expect(last.keras).toMatchObject({
        loaded: true,
        backend: form.result,
        importFailed: false
      });
      // Before Keras is loaded, the state says what it will load.
      const before = facts.filter(({ keras }) => !keras.loaded).pop();
      if (before) {
        expect(knownKernelState(before, vocabulary)).toMatchObject({
          next: { name: form.result, problem: null }
        });
      }

      const inspector = inspectorOf(notebookOf(...form.cells), rules);
      const still = inspector.inspection.findings.map(({ rule }) => rule);
      inspector.setKernel(last, executions);
      inspector.read();
      const findings = inspector.inspection.findings.map(({ rule }) => rule);
      const wrong = style.startsWith('WRONG');
      expect(still).toEqual(wrong ? ['backend-set-too-late'] : []);
      expect(findings).toEqual(still);
    }
  );
});
