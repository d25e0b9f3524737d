import { ChildProcess, spawn } from 'node:child_process';
import * as os from 'node:os';
import * as path from 'node:path';
import { createInterface } from 'node:readline';

import { ANSWER, RUNNER } from '../measure/runner';
import { IHost, IWorker, WorkerEnded } from '../measure/worker';

/**
 * What Python is started with: it reads the runner, then requests, one JSON text a line, and writes the answers, one a
 * line. Nothing else gets into the answers: what a framework prints goes to the standard error. It ends with whoever
 * started it, even in the middle of a request: then its standard input ends. Modules of the current folder are not found,
 * so that a `keras.py` there is not taken for Keras.
 */
const BOOTSTRAP = `
import sys
sys.path[:] = [folder for folder in sys.path if folder]
import json, os, queue, threading
answers = os.fdopen(os.dup(1), 'w', encoding='utf-8')
os.dup2(2, 1)
lines = queue.Queue()
def read():
    for line in sys.stdin:
        lines.put(line)
    os._exit(0)
threading.Thread(target=read, daemon=True).start()
names = {}
exec(compile(json.loads(lines.get()), '<keras-advisor>', 'exec'), names)
while True:
    answers.write(names['${ANSWER}'](lines.get()) + '\\n')
    answers.flush()
`;

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
