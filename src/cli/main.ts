import { isUtf8 } from 'node:buffer';
import { isMainThread } from 'node:worker_threads';

import { UsageError, parseCommand } from './command-line';
import { help } from './help';
import { inspectAsWorker } from './pool';
import { IProgram, runRead } from './run';
import { optimizeLess } from './tune';

declare const KERAS_ADVISOR_VERSION: string;
declare const KERAS_ADVISOR_HOMEPAGE: string;

/** As a shell reports a program that was stopped because nobody reads its output anymore. */
const brokenPipe = 141;

async function main(program: IProgram): Promise<number> {
  try {
    const command = await parseCommand(process.argv.slice(2), async () => {
      const { rules } = await import('../rules');
      return rules.map(({ meta }) => meta);
    });
    switch (command.name) {
      case 'help':
        program.out(help);
        return 0;
      case 'version':
        program.out(`keras-advisor ${program.version}\n`);
        return 0;
      case 'explain': {
        const { explain } = await import('./explain');
        program.out(await explain(command.rule));
        return 0;
      }
      case 'migrate': {
        const { runMigrate } = await import('./migrate');
        return runMigrate(command, program);
      }
      case 'measure': {
        const { runMeasure } = await import('./measure');
        return await runMeasure(command, program);
      }
      default:
        return await runRead(command, program);
    }
  } catch (error) {
    if (error instanceof UsageError) {
      program.err(
        `keras-advisor: ${error.message}\nTry "keras-advisor --help".\n`
      );
      return 2;
    }
    program.err(`keras-advisor: internal error: ${describe(error)}\n`);
    return 2;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : `${error}`;
}

optimizeLess();
if (isMainThread) {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') {
        process.exit(brokenPipe);
      }
      throw error;
    });
  }
  if (typeof isUtf8 !== 'function') {
    process.stderr.write('keras-advisor: needs Node.js 18.14 or later\n');
    process.exit(2);
  }
  void main({
    version: KERAS_ADVISOR_VERSION,
    homepage: KERAS_ADVISOR_HOMEPAGE,
    script: __filename,
    env: process.env,
    isTerminal: process.stdout.isTTY === true,
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text)
  }).then(code => {
    // Not process.exit(), which would cut off what is still to be written to a pipe.
    process.exitCode = code;
  });
} else {
  void inspectAsWorker();
}
