import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { ISettingRegistry, SettingRegistry } from '@jupyterlab/settingregistry';
import { DataConnector } from '@jupyterlab/statedb';
import { JSONExt, PartialJSONObject } from '@lumino/coreutils';

import schema from '../../schema/plugin.json';
import { settingsPlugins } from './plugin';
import { defaultSettings, resolveSettings } from './resolve';
import { AdvisorSettings } from './settings';

const root = join(__dirname, '..', '..');
const id = settingsPlugins[0].id;

/** A server's settings: the schema with an administrator's overrides, and what the user saved. */
class Connector extends DataConnector<
  ISettingRegistry.IPlugin,
  string,
  string
> {
  constructor(overrides: PartialJSONObject, user: PartialJSONObject) {
    super();
    this._schema = JSONExt.deepCopy(
      schema as unknown as PartialJSONObject
    ) as unknown as ISettingRegistry.ISchema;
    this._raw = JSON.stringify(user);
    // As jupyterlab_server does it: objects are merged, all else is replaced.
    for (const [key, value] of Object.entries(overrides)) {
      const property = this._schema.properties![key];
      property.default = JSONExt.isObject(property.default!)
        ? { ...property.default, ...(value as PartialJSONObject) }
        : value;
    }
  }

  override async fetch(): Promise<ISettingRegistry.IPlugin> {
    return {
      id,
      schema: JSONExt.deepCopy(
        this._schema as unknown as PartialJSONObject
      ) as unknown as ISettingRegistry.ISchema,
      raw: this._raw,
      data: { composite: {}, user: {} },
      version: '0'
    };
  }

  override async save(_: string, raw: string): Promise<void> {
    this._raw = raw;
  }

  private readonly _schema: ISettingRegistry.ISchema;
  private _raw: string;
}

async function open(
  overrides: PartialJSONObject = {},
  user: PartialJSONObject = {}
): Promise<AdvisorSettings> {
  const registry = new SettingRegistry({
    connector: new Connector(overrides, user)
  });
  const settings = new AdvisorSettings();
  settings.follow(await registry.load(id));
  return settings;
}

describe('the settings', () => {
  it('are the defaults on a fresh install, the same with and without a registry', async () => {
    expect((await open()).current).toEqual(defaultSettings);
    expect(new AdvisorSettings().current).toEqual(defaultSettings);
  });

  it('take what the user set', async () => {
    const settings = await open(
      {},
      {
        enabled: false,
        preferredBackend: 'jax',
        snippetStyle: '%env',
        display: 'marks',
        probe: 'never',
        oldCodeMarks: 'always',
        extraImporters: ['my_lab.models', ' ', ' other '],
        rules: { 'theano-import': 'info', 'quoted-env-magic': 'default' }
      }
    );
    expect(settings.current).toEqual({
      enabled: false,
      preferredBackend: 'jax',
      lastBackend: null,
      snippetStyle: '%env',
      display: 'marks',
      probe: 'never',
      oldCodeMarks: 'always',
      extraImporters: ['my_lab.models', 'other'],
      severities: { 'theano-import': 'info' }
    });
  });

  it("keep an administrator's levels beside the user's, who can take one back", async () => {
    const settings = await open(
      {
        preferredBackend: 'torch',
        rules: { 'theano-import': 'off', 'unknown-backend': 'info' }
      },
      { rules: { 'unknown-backend': 'default', 'quoted-env-magic': 'off' } }
    );
    expect(settings.current.preferredBackend).toBe('torch');
    expect(settings.current.severities).toEqual({
      'theano-import': 'off',
      'quoted-env-magic': 'off'
    });
  });

  it('take a rule of another version of the advisor without complaint', async () => {
    const settings = await open({}, { rules: { 'not-yet-known': 'off' } });
    expect(settings.current.severities).toEqual({ 'not-yet-known': 'off' });
  });

  it('write the level of a rule, and take it back, without touching the rest', async () => {
    const settings = await open({}, { display: 'marks' });
    let emitted = 0;
    settings.changed.connect(() => {
      emitted += 1;
    });
    await settings.setRuleLevel('theano-import', 'off');
    await settings.setRuleLevel('unknown-backend', 'info');
    expect(settings.current.severities).toEqual({
      'theano-import': 'off',
      'unknown-backend': 'info'
    });
    await settings.setRuleLevel('theano-import', null);
    await settings.setRuleLevel('unknown-backend', null);
    expect(settings.current).toEqual({ ...defaultSettings, display: 'marks' });
    expect(emitted).toBe(4);
  });

  it('hold a level for the session where there is no registry', async () => {
    const settings = new AdvisorSettings();
    await settings.setRuleLevel('theano-import', 'off');
    expect(settings.current.severities).toEqual({ 'theano-import': 'off' });
    await settings.setRuleLevel('theano-import', null);
    expect(settings.current).toEqual(defaultSettings);
  });

  it('keep what is right in overrides.json when the registry refuses it for one bad value', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation();
    const connector = new Connector(
      { enabled: false, display: 'banner', rules: { 'theano-import': 'off' } },
      {}
    );
    const registry = new SettingRegistry({ connector });
    const app = {} as Parameters<(typeof settingsPlugins)[0]['activate']>[0];
    const settings = (await settingsPlugins[0].activate(
      app,
      registry
    )) as AdvisorSettings;
    await new Promise<void>(resolve =>
      settings.changed.connect(() => resolve())
    );
    expect(settings.current).toEqual({
      ...defaultSettings,
      enabled: false,
      severities: { 'theano-import': 'off' }
    });
    warn.mockRestore();
  });

  it.each([
    [{ display: 'constructor' }],
    [{ preferredBackend: 'theano' }],
    [{ enabled: 'yes' }],
    [{ probe: 3, snippetStyle: null }],
    [{ extraImporters: 'keras' }],
    [{ extraImporters: [1, null, {}] }],
    [{ rules: { 'theano-import': 'fatal', 'unknown-backend': 1 } }],
    [{ rules: ['off'] }],
    [{ rules: null }]
  ])('fall back to the default for %j', composite => {
    expect(
      resolveSettings({
        composite: composite as PartialJSONObject,
        defaultRules: undefined,
        userRules: (composite as PartialJSONObject).rules
      })
    ).toEqual(defaultSettings);
  });
});

describe('the schema', () => {
  it('is up to date with the rules, and the type with the schema', async () => {
    const check = promisify(execFile)(process.execPath, [
      join(root, 'scripts', 'settings.mjs'),
      '--check'
    ]);
    await expect(check).resolves.toMatchObject({ stderr: '' });
  });

  it('names the plugin', () => {
    expect(id).toBe('jupyterlab-keras-advisor:plugin');
  });
});
