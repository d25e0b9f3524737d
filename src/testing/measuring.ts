import { IHost, IWorker, Op, WorkerEnded } from '../measure/worker';

/** How a simulated backend behaves: what it answers otherwise, by request; `end` ends the process. */
export type Behavior = Partial<Record<Op, object | 'end' | 'hang'>>;

/** Simulated processes with Keras 3.15, which note what was asked of which in which order. */
export class SimulatedHost implements IHost {
  constructor(
    private readonly _behaviors: Readonly<Record<string, Behavior>> = {},
    private readonly _installed: readonly string[] = [
      'tensorflow',
      'jax',
      'torch'
    ],
    private readonly _keras: string | null = '3.15.1'
  ) {}

  /** `jax build dense`, in the order in which it was asked. */
  readonly asked: string[] = [];
  running = 0;
  /** The most that were at work at once. */
  busiest = 0;

  async start(): Promise<IWorker> {
    this.running++;
    return new SimulatedWorker(this);
  }

  /** What a process answers, by its backend. */
  answer(backend: string, op: Op): object | 'end' | 'hang' {
    return this._behaviors[backend]?.[op] ?? this._usual(op);
  }

  private _usual(op: Op): object {
    const all = ['tensorflow', 'jax', 'torch', 'numpy', 'openvino'];
    switch (op) {
      case 'look':
        return {
          python: '3.12.1',
          keras: this._keras,
          missing: Object.fromEntries(
            all.map(name => [
              name,
              this._installed.includes(name) ? [] : [name]
            ])
          ),
          machine: {
            name: 'test',
            system: 'Linux',
            processor: 'x',
            cores: 2,
            memory: 8e9,
            load: 0
          }
        };
      case 'start':
        return { seconds: 1, keras: '3.15.1', version: '1.0', device: 'cpu' };
      case 'build':
        return {
          parameters: 10,
          batch: 2,
          steps: 3,
          firstPredict: 0.1,
          outputs: [1, 2, 3]
        };
      case 'first':
        return { seconds: 0.2 };
      case 'train':
        return { steps: [0.003], loss: 1 };
      case 'predict':
        return { steps: [0.001] };
      case 'memory':
        return { peak: 5e8, isOwn: true, device: null };
      case 'release':
        return {};
    }
  }
}

class SimulatedWorker implements IWorker {
  constructor(private readonly _host: SimulatedHost) {}

  async ask(text: string): Promise<string> {
    const { op, backend, workload } = JSON.parse(text);
    this._backend = backend ?? this._backend;
    this._host.asked.push(
      [this._backend, op, workload].filter(Boolean).join(' ')
    );
    this._host.busiest = Math.max(this._host.busiest, ++atWork);
    await Promise.resolve();
    atWork--;
    const answer = this._host.answer(this._backend, op);
    if (answer === 'hang') {
      return new Promise((_, reject) => (this._reject = reject));
    }
    if (answer === 'end') {
      throw new WorkerEnded('ended by SIGKILL');
    }
    return JSON.stringify(answer);
  }

  async dispose(): Promise<void> {
    if (!this._isGone) {
      this._isGone = true;
      this._reject?.(new WorkerEnded('ended'));
      // A process takes its time to end.
      await new Promise(resolve => setTimeout(resolve));
      this._host.running--;
    }
  }

  private _backend = '';
  private _isGone = false;
  private _reject: ((error: Error) => void) | null = null;
}

let atWork = 0;
