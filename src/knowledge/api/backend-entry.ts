import { IEntryOptions, entries } from './entry';
import { renamed } from './layer-parameters';
import { IApiDefault, IApiEntry, IApiParameter } from './types';

const SOURCE =
  'keras/backend of 1.0.0, 1.2.2, 2.2.4 and 2.3.1; the same numbers on Keras 3.15.1 with jax, torch and tensorflow';

/** A function of keras.backend. */
export function k(name: string, options: IEntryOptions = {}): IApiEntry[] {
  return entries('keras.backend', name, {
    kind: 'function',
    signature: '',
    source: SOURCE,
    ...options
  });
}

/** What `name=` was good for: nothing but the graph that TensorFlow 1 drew. */
const NAME: IApiParameter = { to: null };

/** The old parameters in order, and those that take their places; `-` where nothing does. */
export function places(
  old: string,
  today: string
): Pick<IEntryOptions, 'signatures' | 'parameters' | 'changes'> {
  const before = old.split(' ');
  const after = today.split(' ');
  return {
    signatures: { '1': before },
    parameters: after.filter(each => each !== '-'),
    changes: Object.fromEntries(
      before.flatMap((each, i): [string, IApiParameter][] =>
        after[i] === undefined || after[i] === '-'
          ? [[each, NAME]]
          : after[i] === each
            ? []
            : [[each, renamed(after[i])]]
      )
    )
  };
}

/** A function that keras.ops has, by default under the same name with the same arguments. */
export function op(
  name: string,
  now: string = name,
  old: string = '',
  today: string = old,
  { changes, ...options }: IEntryOptions = {}
): IApiEntry[] {
  const moved = old === '' ? null : places(old, today);
  return k(name, {
    now: `keras.ops.${now}`,
    ...moved,
    changes: { ...moved?.changes, ...changes },
    ...options
  });
}

/** A default that keras.ops does not have, or has otherwise. */
export function written(
  parameter: string,
  value: string,
  reason: string = 'The default is another one in keras.ops.'
): Pick<IEntryOptions, 'defaults'> {
  const each: IApiDefault = {
    parameter,
    values: { '1': value },
    isRequired: true,
    meaning: 'safe',
    reason
  };
  return { defaults: [each] };
}

/** Functions that nothing takes the place of. */
export function manual(names: string, reason: string): IApiEntry[] {
  return names
    .split(' ')
    .flatMap(name => k(name, { now: null, meaning: 'manual', reason }));
}
