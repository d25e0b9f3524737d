import { ReadonlyPartialJSONObject } from '@lumino/coreutils';

import { Severity, defaultConfig } from '../core';
import { training } from '../rules/training';
import { IAdvisorSettings } from '../tokens';
import { ISettingsData } from './schema';

/** A rule's level as the settings write it; `default` stands for the rule's own severity. */
export type Level = Severity | 'off' | 'default';

/** What a choice of the schema allows. Keyed by the type generated from it, so that none can be missing or too many. */
type Choices<K extends keyof ISettingsData> = Readonly<
  Record<NonNullable<ISettingsData[K]> & string, true>
>;

const backends: Readonly<Record<string, true>> = Object.fromEntries(
  training.map(({ name }) => [name, true])
);
const preferences = { auto: true, ...backends } as const;
const styles: Choices<'snippetStyle'> = { 'os.environ': true, '%env': true };
const displays: Choices<'display'> = { card: true, marks: true };
const probes: Choices<'probe'> = {
  auto: true,
  'on-demand': true,
  never: true
};
const oldCodeMarks: Choices<'oldCodeMarks'> = {
  auto: true,
  always: true,
  never: true
};
const levels: Readonly<Record<Level, true>> = {
  default: true,
  error: true,
  warning: true,
  info: true,
  off: true
};

/** The settings of a fresh install. */
export const defaultSettings: IAdvisorSettings = {
  ...defaultConfig,
  enabled: true,
  display: 'card',
  probe: 'auto',
  oldCodeMarks: 'auto'
};

/** What the registry holds: not checked, because it does not validate an administrator's overrides. */
export interface ILayers {
  /** The user's values over the defaults, overrides.json included. */
  readonly composite: ReadonlyPartialJSONObject;
  /** The levels that the administrator set. */
  readonly defaultRules: unknown;
  /** The levels that the user set. */
  readonly userRules: unknown;
}

/**
 * Makes settings of what the registry holds. A value that is not allowed counts as not set: one bad value must not
 * switch off the rest.
 */
export function resolveSettings(layers: ILayers): IAdvisorSettings {
  const { composite } = layers;
  const or = defaultSettings;
  return {
    enabled:
      typeof composite.enabled === 'boolean' ? composite.enabled : or.enabled,
    preferredBackend: pick(
      composite.preferredBackend,
      preferences,
      or.preferredBackend
    ),
    lastBackend: isOneOf(composite.lastBackend, backends)
      ? composite.lastBackend
      : null,
    snippetStyle: pick(composite.snippetStyle, styles, or.snippetStyle),
    display: pick(composite.display, displays, or.display),
    probe: pick(composite.probe, probes, or.probe),
    oldCodeMarks: pick(composite.oldCodeMarks, oldCodeMarks, or.oldCodeMarks),
    extraImporters: moduleNames(composite.extraImporters),
    severities: severities(layers.defaultRules, layers.userRules)
  };
}

/**
 * The levels of both layers. The registry's own composite would drop all of the administrator's levels as soon as the
 * user sets one.
 */
function severities(
  defaults: unknown,
  user: unknown
): IAdvisorSettings['severities'] {
  const result: Record<string, Severity | 'off'> = {};
  for (const [rule, level] of Object.entries({
    ...levelsOf(defaults),
    ...levelsOf(user)
  })) {
    if (level !== 'default') {
      result[rule] = level;
    }
  }
  return result;
}

/** The entries of a `rules` object whose level is one. */
export function levelsOf(rules: unknown): Readonly<Record<string, Level>> {
  const isObject =
    typeof rules === 'object' && rules !== null && !Array.isArray(rules);
  return Object.fromEntries(
    Object.entries(isObject ? rules : {}).filter(
      (entry): entry is [string, Level] => isOneOf(entry[1], levels)
    )
  );
}

function moduleNames(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [])
    .filter((name): name is string => typeof name === 'string')
    .map(name => name.trim())
    .filter(name => name !== '');
}

function pick<T extends string>(
  value: unknown,
  allowed: Readonly<Record<T, true>>,
  or: T
): T {
  return isOneOf(value, allowed) ? value : or;
}

function isOneOf<T extends string>(
  value: unknown,
  allowed: Readonly<Record<T, true>>
): value is T {
  return (
    typeof value === 'string' &&
    Object.prototype.hasOwnProperty.call(allowed, value)
  );
}
