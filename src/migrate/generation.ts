import { ownValue } from '../core/own-value';
import { ApiGeneration, ByGeneration, IApiEntry } from '../knowledge/api/types';
import { Api } from './api';
import { IProgram } from './program/interpreter';
import { ICallUse } from './program/value';

/** Which Keras a notebook was written for: `3` is today's, null where nothing tells. */
export type Generation = ApiGeneration | '3' | null;

/** The generation of a version of Keras: `1.2.2`, `2.2.4`. */
export function generationOfVersion(version: string): Generation {
  const [major, minor] = version.split('.').map(Number);
  if (major === 0 || major === 1) {
    return '1';
  }
  if (major === 2) {
    return (minor ?? 0) >= 3 ? '2.3' : '2';
  }
  return major >= 3 ? '3' : null;
}

/** The generations before Keras 3, the newest first. */
const NEWEST_FIRST: readonly ApiGeneration[] = ['2.3', '2', '1'];

/** What held in a generation: what is said of it, or of the last one before it of which anything is said. */
export function ofGeneration<T>(
  values: ByGeneration<T>,
  generation: ApiGeneration
): T | undefined {
  return NEWEST_FIRST.slice(NEWEST_FIRST.indexOf(generation))
    .map(each => values[each])
    .find(value => value !== undefined);
}

/** Which generation the uses of a notebook show. */
export function generationOf(program: IProgram, api: Api): Generation {
  const votes = { one: 0, two: 0, three: 0, tf: 0, plain: 0, early: 0 };
  for (const use of program.uses) {
    if (use.type === 'import') {
      const keras = api.keras(use.path);
      if (keras) {
        votes[keras.root === 'keras' ? 'plain' : 'tf']++;
        votes.one += FIRST.test(use.path) ? 1 : 0;
      }
    }
    if (use.type === 'reference' || use.type === 'import') {
      const path = api.keras(use.path)?.path ?? '';
      if (NEW.test(path)) {
        votes.three++;
      }
    }
    if (use.type === 'reference' && FIRST.test(use.path)) {
      votes.one++;
    }
    if (use.type === 'item' && /^(val_)?acc$/.test(use.key)) {
      votes.early++;
    }
    if (use.type === 'call') {
      const entry = api.entry(use.path);
      if (entry) {
        const shown = shownBy(use, entry);
        votes.one += shown === '1' ? 1 : 0;
        votes.two += shown === '2' ? 1 : 0;
        votes.one += givesSides(use, entry) ? 1 : 0;
      }
    }
  }
  if (votes.three > 0) {
    return '3';
  }
  if (votes.one > votes.two) {
    return '1';
  }
  if (votes.plain === 0 && votes.tf > 0) {
    return '2.3';
  }
  if (votes.one > 0 || votes.early > 0) {
    return '2';
  }
  return votes.two > 0 ? '2.3' : null;
}

/** What no Keras before 3 has. */
const NEW =
  /^keras\.(ops|random|saving|config|distribution|Variable|KerasTensor|StatelessScope|quantizers|dtype_policies|tree|utils\.(PyDataset|set_random_seed|bounding_boxes|Config))\b/;

/** What was gone by Keras 2. */
const FIRST =
  /^keras\.(objectives|initializations|layers\.(\w+\.)?(merge|Merge|MaxoutDense|Highway|TimeDistributedDense|MaskedLayer|Deconvolution2D|AtrousConvolution[12]D|SReLU|ParametricSoftplus)|backend\.(set_)?image_dim_ordering|regularizers\.(l1l2|activity_l[12]|WeightRegularizer)|utils\.visualize_util|utils\.(\w+\.)?plot|constraints\.(maxnorm|nonneg|unitnorm))$/;

/** Which generation the keywords of a call belong to, where only one has them. */
function shownBy(
  use: ICallUse,
  { signatures, parameters, changes }: IApiEntry
): '1' | '2' | null {
  const later = new Set([...(signatures?.['2'] ?? []), ...(parameters ?? [])]);
  const first = new Set(signatures?.['1'] ?? Object.keys(changes ?? {}));
  const names = use.args.flatMap(({ name }) => name ?? []);
  if (
    names.some(
      name => first.has(name) && !later.has(name) && ownValue(changes, name)
    )
  ) {
    return signatures?.['2'] || !signatures ? '1' : null;
  }
  return signatures?.['1'] &&
    names.some(name => later.has(name) && !first.has(name))
    ? '2'
    : null;
}

/** Whether a call gives the sides of a kernel as numbers of their own, `Conv2D(64, 3, 3)`, as Keras 1 did and Keras 2 understood. */
export function givesSides(
  { args, writtenPath }: ICallUse,
  { tuples }: IApiEntry
): boolean {
  const count = tuples?.[0]?.of.length ?? 0;
  const sides = args.slice(1, 1 + count);
  return (
    count > 0 &&
    writtenPath.startsWith('keras.') &&
    sides.length === count &&
    sides.every(
      ({ name, value }) => name === null && value.t === 'number' && value.isInt
    )
  );
}
