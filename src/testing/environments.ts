import { existsSync, readFileSync, readdirSync } from 'fs';
import { join, resolve } from 'path';

/** A kernel that Jupyter can start. */
export interface IKernelSpec {
  readonly argv: string[];
  readonly display_name: string;
  readonly language: string;
  readonly env?: Record<string, string>;
}

/** The environments that the test command makes (see scripts/dev/kernels.py). */
const ENVIRONMENTS = resolve(__dirname, '..', '..', '.envs');

/** The kernels that this machine's Python cannot have, as the test command found. */
function impossibleKernels(): string[] {
  const file = join(ENVIRONMENTS, 'left-out.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/**
 * A kernel in one of the environments that the test command makes; null, said on the console, where it is not there. In
 * CI that is an error, unless this machine's Python cannot have it.
 */
export function kernelOf(
  name: string,
  env: Record<string, string> = {}
): IKernelSpec | null {
  const folder = join(ENVIRONMENTS, name);
  const python = ['bin/python', 'Scripts/python.exe']
    .map(path => join(folder, path))
    .find(path => existsSync(path));
  // The test command marks an environment when everything is in it.
  if (
    python === undefined ||
    !readdirSync(folder).some(name => name.startsWith('.installed-'))
  ) {
    const impossible = impossibleKernels().includes(name);
    const why = impossible
      ? "this machine's Python cannot have it"
      : '`python3 dev.py test` makes it';
    const message = `The test kernel ${name} is not here: ${why}.`;
    if (process.env.CI && !impossible) {
      throw new Error(message);
    }
    console.warn(`${message} Its tests are left out.`);
    return null;
  }
  return {
    argv: [python, '-m', 'ipykernel_launcher', '-f', '{connection_file}'],
    display_name: name,
    language: 'python',
    env
  };
}
