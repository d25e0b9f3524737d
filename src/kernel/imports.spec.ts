/**
 * What the knowledge says of importing Keras, against real ones: which modules each backend needs, and what Keras says
 * of names that it does not load. Each import is a Python process of its own, without a kernel.
 */
import { execFileSync } from 'child_process';

import { resolveBackend } from '../core/kernel';
import { rules } from '../rules';
import { vocabulary } from '../rules/vocabulary';
import { kernelOf } from '../testing/kernels';
import { inspectorOf, notebookOf } from '../testing/read';
import { freshKernel } from '../testing/rule-case';

jest.setTimeout(120_000);

const pythons = {
  'keras-all': kernelOf('keras-all')?.argv[0],
  'keras-nightly': kernelOf('keras-nightly')?.argv[0]
};
type Environment = keyof typeof pythons;

/** A test that is left out where the environment is not here, as kernelOf has said. */
const itIn = (name: Environment) => (pythons[name] ? it : it.skip);

/** Prints Keras' version, imports it on a backend, without the blocked modules, and prints the error if there is one. */
const PROGRAM = `
import importlib.metadata as metadata, importlib.util, sys
def is_blocked(name):
    return name.split('.')[0] in sys.argv[1:]
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if is_blocked(name):
            raise ModuleNotFoundError("No module named '%s'" % name)
sys.meta_path.insert(0, Blocker())
find_spec = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: None if is_blocked(name) else find_spec(name, package)
for name in ('keras', 'keras-nightly'):
    try:
        print(metadata.version(name))
        break
    except metadata.PackageNotFoundError:
        pass
try:
    import keras
except Exception as error:
    print(type(error).__name__ + ': ' + str(error))
`;

/** The version of Keras, and the error that importing it raised; null where it was imported. */
function importKeras(
  environment: Environment,
  backend: string,
  ...blocked: string[]
): [version: string, error: string | null] {
  const output = execFileSync(
    pythons[environment] ?? '',
    ['-c', PROGRAM, ...blocked],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        KERAS_BACKEND: backend,
        KERAS_HOME: '/no/such/folder'
      },
      stdio: ['ignore', 'pipe', 'ignore']
    }
  );
  const [version, ...error] = output.trim().split('\n');
  return [version, error.length > 0 ? error.join('\n') : null];
}

describe('a backend', () => {
  const { backends, newestKeras } = vocabulary.knowledge;
  const names = vocabulary.generationOf(newestKeras)?.names ?? [];
  const frameworks = backends.flatMap(({ framework }) => framework ?? []);

  itIn('keras-all').each(names)(
    '%s needs the modules that are named, and no other',
    name => {
      const backend = vocabulary.backendNamed(name)!;
      const { modules } = vocabulary.needsOf(backend)!;
      const others = frameworks.filter(module => !modules.includes(module));
      expect(importKeras('keras-all', name, ...others)[1]).toBeNull();
      // Keras itself needs NumPy.
      for (const module of modules.filter(each => each !== 'numpy')) {
        expect([module, importKeras('keras-all', name, module)[1]]).toEqual([
          module,
          expect.stringContaining(module)
        ]);
      }
    }
  );
});

describe('a name that Keras does not load', () => {
  const refused: Record<Environment, readonly string[]> = {
    'keras-all': ['theano', 'pytorch', 'mlx'],
    'keras-nightly': ['theano', 'pytorch', 'openvino', 'mlx', 'paddle']
  };
  const cases = Object.entries(refused).flatMap(([environment, names]) =>
    names.map((name): [Environment, string] => [
      environment as Environment,
      name
    ])
  );
  for (const [environment, name] of cases) {
    itIn(environment)(
      `in ${environment}: ${name} is refused as foretold, and explained`,
      () => {
        const [version, error] = importKeras(environment, name);
        expect(error).not.toBeNull();
        const facts = { ...freshKernel, env: { KERAS_BACKEND: name } };
        expect(
          resolveBackend(facts, vocabulary.generationOf(version)!).error
        ).toEqual({ kind: 'name', message: error });
        const { cells } = notebookOf('import keras');
        const inspector = inspectorOf(
          {
            language: 'python',
            cells: cells.map(cell => ({ ...cell, outputs: [error!] }))
          },
          rules
        );
        expect(
          inspector.inspection.findings.map(({ rule, message }) => [
            rule,
            message
          ])
        ).toEqual([
          ['explained-error', expect.stringMatching(new RegExp(name, 'i'))]
        ]);
      }
    );
  }
});
