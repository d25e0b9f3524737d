import { IRuleMeta } from '../core';
import { UsageError, parseCommand } from './command-line';
import { help } from './help';
import { options } from './options';

function meta(name: string, code: string): IRuleMeta {
  return {
    name,
    code,
    title: name,
    severity: 'error',
    fix: null,
    needsKernel: false,
    on: []
  };
}

const rules = [meta('first-rule', 'KB001'), meta('second-rule', 'KB002')];

function parse(...args: string[]) {
  return parseCommand(args, async () => rules);
}

/** Parses a command that reads notebooks. */
async function read(...args: string[]) {
  const command = await parse(...args);
  if (command.name !== 'check' && command.name !== 'inspect') {
    throw new Error(`not a reading command: ${command.name}`);
  }
  return command;
}

describe('the help', () => {
  it.each(Object.keys(options))('shows --%s', name => {
    expect(
      help.split('\n').filter(line => line.includes(` --${name} `))
    ).toHaveLength(1);
  });

  it('shows which values an option has, and fits a wide terminal', () => {
    expect(help).toContain(
      '      --preferred-backend B the backend that fixes lead to: auto (default), tensorflow, jax, torch\n'
    );
    expect(help).toContain(
      '  -f, --format FORMAT       check: text (default), json, ndjson, github, sarif\n                            inspect: ndjson (default), json\n'
    );
    for (const line of help.split('\n')) {
      expect(line.length).toBeLessThanOrEqual(100);
    }
  });
});

describe('parseCommand', () => {
  it('checks the current folder by default', async () => {
    expect(await read('check')).toMatchObject({
      name: 'check',
      paths: ['.'],
      format: 'text',
      severity: 'info',
      gitignore: true,
      maxBytes: 200e6,
      threads: null,
      config: { preferredBackend: 'auto', severities: {} }
    });
    expect(await read('inspect', 'a', 'b')).toMatchObject({
      paths: ['a', 'b'],
      format: 'ndjson'
    });
  });

  it('takes what follows -- as paths', async () => {
    expect(await read('check', '-q', '--', '--odd.ipynb', '-x')).toMatchObject({
      paths: ['--odd.ipynb', '-x'],
      quiet: true
    });
  });

  it('switches rules off by name or code', async () => {
    const off = async (...args: string[]) =>
      (await read('check', ...args)).config.severities;
    expect(await off('--select', 'kb001')).toEqual({ 'second-rule': 'off' });
    expect(await off('--ignore', 'first-rule, KB002')).toEqual({
      'first-rule': 'off',
      'second-rule': 'off'
    });
    expect(await off('--select=KB001', '--select=KB002')).toEqual({});
  });

  it('collects modules and patterns', async () => {
    const command = await read(
      ...['check', '--importers', 'a, b', '--importers', 'c.d'],
      ...['--exclude', 'x,y', '--exclude', 'z']
    );
    expect(command.config.extraImporters).toEqual(['a', 'b', 'c.d']);
    expect(command.exclude).toEqual(['x,y', 'z']);
  });

  it.each([
    [[], 'a command is missing'],
    [['lint'], 'there is no command "lint"'],
    [['check', '--format', 'xml'], '--format is "xml"'],
    [['inspect', '--format', 'text'], '--format is "text"'],
    [['check', '--bogus'], "Unknown option '--bogus'"],
    [['check', '--select', 'KB999'], 'there is no rule "KB999"'],
    [['check', '--max-size', 'much'], '--max-size is "much"'],
    [['check', '--threads', '0'], '--threads is "0"'],
    [['check', '--preferred-backend', 'theano'], '--preferred-backend'],
    [['explain', 'a', 'b'], 'one rule']
  ])('refuses %j', async (args, problem) => {
    await expect(parse(...args)).rejects.toThrow(UsageError);
    await expect(parse(...args)).rejects.toThrow(problem);
  });

  it('gives help and the version before anything else', async () => {
    expect(await parse('--help')).toEqual({ name: 'help' });
    expect(await parse('check', '-h')).toEqual({ name: 'help' });
    expect(await parse('-V')).toEqual({ name: 'version' });
    expect(await parse('explain', 'KB001')).toEqual({
      name: 'explain',
      rule: 'KB001'
    });
  });
});
