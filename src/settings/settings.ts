import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { JSONExt, ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { ISignal, Signal } from '@lumino/signaling';

import { IAdvisorSettings, ISettings, Level } from '../tokens';
import { defaultSettings, levelsOf, resolveSettings } from './resolve';

/** The advisor's settings: the registry's once they are loaded, the defaults until then and where there is no registry. */
export class AdvisorSettings implements ISettings {
  /** The resolved settings. */
  get current(): IAdvisorSettings {
    return this._current;
  }

  /** Emitted when a resolved value changed. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** Takes the registry's settings and follows them. */
  follow(settings: ISettingRegistry.ISettings): void {
    this._settings = settings;
    settings.changed.connect(this._resolve, this);
    this._resolve();
  }

  /**
   * Takes the defaults of a plugin that the registry refused to load, because a value in overrides.json is not allowed:
   * what is allowed in there still counts.
   */
  salvage(plugin: ISettingRegistry.IPlugin): void {
    const composite: Record<string, unknown> = {};
    for (const [key, property] of Object.entries(
      plugin.schema.properties ?? {}
    )) {
      composite[key] = property.default;
    }
    this._update(
      resolveSettings({
        composite: composite as ReadonlyPartialJSONObject,
        defaultRules: composite.rules,
        userRules: {}
      })
    );
  }

  /** Writes one rule's level into the user's settings; null takes the user's level back. Resolves with the one before. */
  async setRuleLevel(rule: string, level: Level | null): Promise<Level | null> {
    const settings = this._settings;
    if (!settings) {
      // There is nowhere to keep it: it holds until the page is closed.
      const severities = { ...this._current.severities };
      const before = severities[rule] ?? null;
      delete severities[rule];
      this._update({
        ...this._current,
        severities: level ? { ...severities, [rule]: level } : severities
      });
      return before;
    }
    const rules = { ...levelsOf(settings.user.rules) };
    const before = rules[rule] ?? 'default';
    delete rules[rule];
    if (level) {
      rules[rule] = level;
    }
    if (Object.keys(rules).length > 0) {
      await settings.set('rules', rules);
    } else {
      await settings.remove('rules');
    }
    return before === 'default' ? null : before;
  }

  /** Remembers the backend that the user chose; where that cannot be kept, it holds until the page is closed. */
  async setLastBackend(backend: string): Promise<void> {
    if (backend === this._current.lastBackend) {
      return;
    }
    try {
      await this._settings?.set('lastBackend', backend);
    } catch {
      // The settings may be read-only: nothing that the user asked for depends on them.
    }
    this._update({ ...this._current, lastBackend: backend });
  }

  private _resolve(): void {
    const settings = this._settings;
    if (settings) {
      this._update(
        resolveSettings({
          composite: settings.composite,
          defaultRules: settings.schema.properties?.rules?.default,
          userRules: settings.user.rules
        })
      );
    }
  }

  private _update(next: IAdvisorSettings): void {
    const same = JSONExt.deepEqual(
      next as unknown as ReadonlyPartialJSONObject,
      this._current as unknown as ReadonlyPartialJSONObject
    );
    if (!same) {
      this._current = next;
      this._changed.emit();
    }
  }

  private _current: IAdvisorSettings = defaultSettings;
  private _settings: ISettingRegistry.ISettings | null = null;
  private readonly _changed = new Signal<this, void>(this);
}
