import { IRange } from '../notebook/notebook';
import { IPlace } from '../python/sites';
import { FactBuilder } from './builder';
import { isKeras } from './imports';
import { Family } from './recognizer';

/** What was made for one backend: `TorchModuleWrapper(…)`, `keras.distribution.set_distribution(…)`. */
export const nativeApis: Family = ({ knowledge }) => {
  const names = knowledge.nativeApis.flatMap(api => api.names);
  const words = names.map(name => `\\b${name}\\b`);
  const ids = new Map(
    knowledge.nativeApis.flatMap(api =>
      api.names.map((name): [string, string] => [
        `${api.module}.${name}`,
        api.id
      ])
    )
  );
  const add = (
    facts: FactBuilder,
    place: IPlace,
    path: string | null,
    mark: IRange
  ): boolean => {
    const id = ids.get(plain(path));
    if (id !== undefined) {
      const name = (path ?? '').replace(/^.*\./, '');
      facts.add(place, { kind: 'native-api', name, via: id, mark });
    }
    return id !== undefined;
  };
  return [
    {
      on: 'call',
      kinds: ['native-api'],
      calls: names,
      words,
      recognize: (site, { facts, context }) => {
        const { callee } = site.call;
        return add(facts, site, facts.names.path(callee, context), callee);
      }
    },
    {
      // Calls of an alias hold no word by which they could be found, so its import stands for them.
      on: 'import',
      kinds: ['native-api'],
      words,
      recognize: (site, { facts }) =>
        site.names.forEach((name, i) => {
          if (site.binds[i] !== name) {
            add(facts, site, `${site.module}.${name}`, site.mark);
          }
        })
    }
  ];
};

/** A path as the knowledge writes it: `keras.layers.X` for `tensorflow.keras.layers.X`. */
function plain(path: string | null): string {
  return isKeras(path)
    ? path.replace(/^.*?\bkeras(?:_core)?\./, 'keras.')
    : (path ?? '').replace(/\.distribute\.experimental\./, '.distribute.');
}
