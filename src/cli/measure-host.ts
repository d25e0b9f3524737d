import { ChildProcess, spawn } from 'node:child_process';
import * as os from 'node:os';
import * as path from 'node:path';
import { createInterface } from 'node:readline';

import { RUNNER } from '../measure/runner';
import { BOOTSTRAP } from '../measure/runner/bootstrap';
import { IHost, IWorker, WorkerEnded } from '../measure/worker';

/** So much of what a process says on its standard error is kept. */
const TAIL = 4000;

/** Starts processes of one Python. */
export class ChildHost implements IHost {
  constructor(
    python: string,
    private readonly _env: Readonly<Record<string, string | undefined>>
  ) {
    // A name is looked up; a path is one from here, not from where the process runs.
    this._python = /[\\/]/.test(python) ? path.resolve(python) : python;
  }

  async start(): Promise<IWorker> {
    const child = spawn(this._python, ['-c', BOOTSTRAP], {
      cwd: os.tmpdir(),
      env: { ...this._env, PYTHONIOENCODING: 'utf-8' },
      stdio: ['pipe', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C is for us to see to, and what it starts ends with it.
      detached: process.platform !== 'win32',
      windowsHide: true
    });
    return new ChildWorker(child);
  }

  private readonly _python: string;
}

class ChildWorker implements IWorker {
  constructor(private readonly _child: ChildProcess) {
    const { stdin, stdout, stderr } = _child;
    this._gone = new Promise(resolve => {
      _child.once('error', error => {
        this._end(error.message);
        resolve();
      });
      _child.once('close', (code, signal) => {
        this._end(
          signal ? `ended by ${signal}` : `ended with exit code ${code}`
        );
        resolve();
      });
    });
    stderr?.setEncoding('utf8').on('data', (text: string) => {
      this._tail = (this._tail + text).slice(-TAIL);
    });
    // Whoever is gone reads nothing; that it is gone is told by `close`.
    stdin?.on('error', () => undefined);
    if (stdout) {
      createInterface({ input: stdout }).on('line', line => {
        this._waiting?.resolve(line);
        this._waiting = null;
      });
    }
    this._write(RUNNER_LINE);
  }

  ask(request: string): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this._ended !== null) {
        reject(new WorkerEnded(this._ended));
        return;
      }
      this._waiting = { resolve, reject };
      this._write(request);
    });
  }

  async dispose(): Promise<void> {
    if (this._ended === null) {
      try {
        // The whole group, by its leader's id.
        const { pid } = this._child;
        if (pid !== undefined && process.platform !== 'win32') {
          process.kill(-pid, 'SIGKILL');
        } else {
          this._child.kill('SIGKILL');
        }
      } catch {
        // It ended by itself meanwhile.
      }
    }
    await this._gone;
  }

  private _write(line: string): void {
    this._child.stdin?.write(`${line}\n`);
  }

  private _end(how: string): void {
    if (this._ended !== null) {
      return;
    }
    // The last line usually says most.
    const last = this._tail.trimEnd().split('\n').pop();
    this._ended = last ? `${how}: ${last}` : how;
    this._waiting?.reject(new WorkerEnded(this._ended));
    this._waiting = null;
  }

  private readonly _gone: Promise<void>;
  private _ended: string | null = null;
  private _tail = '';
  private _waiting: {
    resolve: (line: string) => void;
    reject: (error: WorkerEnded) => void;
  } | null = null;
}

const RUNNER_LINE = JSON.stringify(RUNNER);
