import { IReport } from './report';
import { RUNNER } from './runner';
import { BOOTSTRAP } from './runner/bootstrap';
import { NOTEBOOK } from './workloads';

/** Runs the runner as the report was made, in plain Python; prints the medians. */
const DRIVER = String.raw`
import json
import statistics
import subprocess
import sys

class Process:
    """A Python of its own for one backend."""

    def __init__(self, backend):
        self.process = subprocess.Popen(
            [sys.executable, '-c', BOOTSTRAP], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, encoding='utf-8')
        self.write(json.dumps(RUNNER))
        self.ask('start', backend=backend, distributions=[])

    def write(self, line):
        self.process.stdin.write(line + '\n')
        self.process.stdin.flush()

    def ask(self, op, **details):
        self.write(json.dumps({'op': op, **details}))
        answer = json.loads(self.process.stdout.readline() or '{"error": {"type": "", "message": "the process ended"}}')
        if 'error' in answer:
            raise RuntimeError(answer['error']['type'] + ': ' + answer['error']['message'])
        return answer

processes, figures = {}, {}
try:
    for backend in BACKENDS:
        try:
            processes[backend] = Process(backend)
        except RuntimeError as error:
            print(backend, 'cannot be used:', error)
    for workload in WORKLOADS:
        ready = []
        for backend, process in processes.items():
            try:
                process.ask('build', **workload)
                if backend in TRAINING:
                    process.ask('first')
                ready.append(backend)
            except RuntimeError as error:
                print(backend, workload['workload'], 'failed:', error)
        for round in range(ROUNDS):
            for backend in ready[round % len(ready):] + ready[:round % len(ready)] if ready else []:
                own = figures.setdefault((workload['workload'], backend), {'step': [], 'predict': []})
                if backend in TRAINING:
                    own['step'] += processes[backend].ask('train', epochs=1)['steps']
                own['predict'] += processes[backend].ask('predict', calls=1)['steps']
        for backend in ready:
            processes[backend].ask('release')
finally:
    for process in processes.values():
        process.process.kill()

print(f'{"":14}{"":12}{"step, ms":>12}{"predict, ms":>14}')
for (workload, backend), own in figures.items():
    step, predict = (f'{statistics.median(own[name]) * 1e3:.3f}' if own[name] else '' for name in ('step', 'predict'))
    print(f'{workload:14}{backend:12}{step:>12}{predict:>14}')
`;

/** A notebook that measures again what a report did, in whatever environment it is run. */
export function rerunNotebook(
  report: IReport,
  training: readonly string[]
): string {
  const own = report.workloads.filter(({ workload }) => workload !== NOTEBOOK);
  const backends = report.backends.map(({ name }) => name);
  const { rounds, repetitions } = report.method;
  const settings = [
    `BACKENDS = ${JSON.stringify(backends)}`,
    `TRAINING = ${JSON.stringify(training.filter(name => backends.includes(name)))}`,
    `WORKLOADS = ${JSON.stringify(own.map(({ workload }) => ({ workload })))}`,
    `ROUNDS = ${rounds * repetitions}`
  ].join('\n');
  const code = (source: string) => ({
    cell_type: 'code',
    execution_count: null,
    metadata: {},
    outputs: [],
    source: source.trim()
  });
  const cells = [
    {
      cell_type: 'markdown',
      metadata: {},
      source: [
        '# The backends of Keras, measured again',
        '',
        `Measures what a report of ${report.date} did, in the environment of this notebook's kernel. Each backend runs in a`,
        'process of its own; they take turns. Run all cells.'
      ].join('\n')
    },
    code(settings),
    code(
      `# What each process runs.\nBOOTSTRAP = r'''${BOOTSTRAP}'''\nRUNNER = r'''\n${RUNNER}'''`
    ),
    code(DRIVER)
  ];
  return JSON.stringify(
    {
      cells: cells.map((cell, i) => ({ id: `measure-${i + 1}`, ...cell })),
      metadata: {
        kernelspec: {
          display_name: 'Python 3',
          language: 'python',
          name: 'python3'
        },
        language_info: { name: 'python' }
      },
      nbformat: 4,
      nbformat_minor: 5
    },
    null,
    1
  );
}
