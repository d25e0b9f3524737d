/** What holds for every backend of the knowledge, with nothing said here of any of them. */
import { IKernelFacts } from '../core';
import { freshKernel } from '../testing/rule-case';
import { inspectorOf, notebookOf } from '../testing/read';
import { rules } from './index';
import { vocabulary } from './vocabulary';

const { backends, newestKeras } = vocabulary.knowledge;
const living = backends.filter(({ needs }) => needs.length > 0);

/** The rules that say something of a notebook which sets a backend, and the kernel. */
function advice(value: string, kernel: IKernelFacts | null): string[] {
  const inspector = inspectorOf(
    notebookOf(`%env KERAS_BACKEND=${value}`, 'import keras'),
    rules
  );
  inspector.setKernel(kernel, null);
  inspector.read();
  return inspector.inspection.findings.map(({ rule }) => rule);
}

/** A kernel with a Keras, and nothing else but modules. */
function kernelWith(version: string, modules: readonly string[]): IKernelFacts {
  return {
    ...freshKernel,
    keras: { ...freshKernel.keras, version },
    installed: Object.fromEntries(
      ['keras', ...modules].map(module => [module, '1.0'])
    )
  };
}

describe('every name and alias of a backend', () => {
  it.each(
    backends.flatMap(({ aliases, name }) =>
      [name, ...aliases].map(alias => [alias, name])
    )
  )('%s means %s in facts and in findings', (alias, name) => {
    const { facts, findings } = inspectorOf(
      notebookOf(`%env KERAS_BACKEND=${alias}`, 'import keras'),
      rules
    ).inspection;
    expect(facts[0]).toMatchObject({ kind: 'magic-env', backend: name });
    const backend = vocabulary.backendNamed(name)!;
    const isAccepted = vocabulary.needsOf(backend) !== null;
    const rule =
      backend.needs.length > 0 ? 'unknown-backend' : 'discontinued-backend';
    expect(findings.map(finding => finding.rule)).toEqual(
      alias === name && isAccepted ? [] : [rule]
    );
    const [finding] = findings;
    if (alias !== name && backend.needs.length > 0) {
      expect(finding.message).toMatch(
        new RegExp(`did you mean "${name}"`, 'i')
      );
    } else if (finding) {
      expect(finding.message).toContain(backend.title);
    }
  });
});

describe('every import of a backend’s framework', () => {
  it.each(
    backends.flatMap(({ framework, name }) =>
      framework ? [[framework, name]] : []
    )
  )('%s is a fact', (framework, name) => {
    const [fact] = inspectorOf(notebookOf(`import ${framework}.nn as x`))
      .inspection.facts;
    expect(fact).toMatchObject({ kind: `import-${framework}`, backend: name });
  });
});

describe('every install of a backend’s distribution', () => {
  it.each(
    backends.flatMap(({ distributions, framework, name }) =>
      framework
        ? distributions
            .filter(distribution => !distribution.endsWith('*'))
            .map(distribution => [distribution, name])
        : []
    )
  )('%s is a fact', (distribution, name) => {
    const [fact] = inspectorOf(notebookOf(`%pip install ${distribution}`))
      .inspection.facts;
    expect(fact).toMatchObject({ kind: 'pip-install', backend: name });
  });
});

describe('every backend in a kernel', () => {
  const needs = living.flatMap(({ name, needs }) =>
    needs.map(({ since }): [string, string] => [name, since])
  );

  it.each(needs)(
    '%s is right where Keras %s has all it needs',
    (name, since) => {
      const backend = vocabulary.backendNamed(name)!;
      const version = since.startsWith('3') ? since : newestKeras;
      const { modules } = vocabulary.needsOf(backend, version)!;
      expect(advice(name, kernelWith(version, modules))).toEqual([]);
      for (const module of modules) {
        const others = modules.filter(each => each !== module);
        expect([module, ...advice(name, kernelWith(version, others))]).toEqual([
          module,
          'backend-not-installed'
        ]);
      }
    }
  );

  it.each(
    living
      .map(({ keras, name }): [string, string] => [name, keras?.since ?? ''])
      .filter(([, since]) => /^3\.[1-9]/.test(since))
  )('%s is too new for a Keras before %s', (name, since) => {
    const [, minor] = since.split('.');
    const version = `3.${Number(minor) - 1}.0`;
    const { modules } = vocabulary.needsOf(
      vocabulary.backendNamed(name)!,
      since
    )!;
    expect(advice(name, kernelWith(version, modules))).toEqual([
      'unknown-backend'
    ]);
  });
});

describe('the choices of a finding', () => {
  /** Where the notebook is led to, the best first, with this much installed. */
  function choices(modules: readonly string[]): string[] {
    const inspector = inspectorOf(
      notebookOf('%env KERAS_BACKEND=theano', 'import keras'),
      rules
    );
    inspector.setKernel(kernelWith(newestKeras, modules), null);
    inspector.read();
    const [{ fixes }] = inspector.inspection.findings;
    return fixes.flatMap(fix => (fix.kind === 'switch' ? fix.backend : []));
  }

  const training = vocabulary.trainingBackends(newestKeras);

  it.each(training.map(backend => [backend.name, backend] as const))(
    'begin with %s where only that is installed',
    (name, backend) => {
      const needs = vocabulary.needsOf(backend, newestKeras)!;
      const all = choices([...needs.modules]);
      expect(all[0]).toBe(name);
      expect([...all].sort()).toEqual(training.map(each => each.name).sort());
    }
  );
});
