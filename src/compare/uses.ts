import { IFact, ITranslator, hasOwnStatement } from '../core';
import { isAtLeast } from '../core/vocabulary/version';
import { ICapability, ICapabilityCell } from '../knowledge';
import { backendUses } from '../knowledge/backend-uses';
import { newestKeras } from '../knowledge/generations';
import { nativeApis } from '../knowledge/native-apis';

/** Where something is used. */
export interface IUsePlace {
  readonly cellId: string;
  /** The cell's position among all cells, from 0. */
  readonly cell: number;
  readonly offset: number;
}

/** Something that this notebook does and not every backend can. */
export interface IUse {
  readonly id: string;
  readonly title: string;
  /** By backend name. */
  readonly cells: Readonly<Record<string, ICapabilityCell>>;
  readonly note: string;
  readonly sources: readonly string[];
  readonly places: readonly IUsePlace[];
}

type Rows = ReadonlyMap<string, ICapability>;

/** What a fact is a use of: the id of the use, its title and its row. */
interface IMeaning {
  readonly id: string;
  readonly title: string;
  readonly row: string;
}

/** What this notebook does that not every backend can, what decides most first. */
export function usesOf(
  facts: readonly IFact[],
  rows: readonly ICapability[],
  trans: ITranslator
): readonly IUse[] {
  const byId: Rows = new Map(rows.map(row => [row.id, row]));
  const uses = new Map<
    string,
    { use: Omit<IUse, 'places'>; places: IUsePlace[] }
  >();
  const losses = lossesIn(facts);
  for (const fact of facts) {
    if (fact.certainty.dead || !hasOwnStatement(fact)) {
      continue;
    }
    const use = useOf(fact, byId, losses, trans);
    if (use) {
      const known = uses.get(use.id) ?? { use, places: new Array<IUsePlace>() };
      known.places.push({
        cellId: fact.cellId,
        cell: fact.cell,
        offset: fact.mark.from
      });
      uses.set(use.id, known);
    }
  }
  return [...uses.values()]
    .map(({ use, places }) => ({ ...use, places }))
    .sort((a, b) => refusals(b) - refusals(a));
}

function useOf(
  fact: IFact,
  rows: Rows,
  losses: ReadonlySet<string>,
  trans: ITranslator
): Omit<IUse, 'places'> | null {
  if (fact.kind === 'native-api') {
    return nativeUse(fact, rows, trans);
  }
  const meaning = meaningOf(fact, losses, trans);
  const row = meaning && rows.get(meaning.row);
  return row
    ? {
        id: meaning.id,
        title: meaning.title,
        cells: row.cells,
        note: row.note,
        sources: row.sources
      }
    : null;
}

function meaningOf(
  fact: IFact,
  losses: ReadonlySet<string>,
  trans: ITranslator
): IMeaning | null {
  switch (fact.kind) {
    case 'training-call':
      return { id: 'trains', title: trans.__('Trains'), row: 'trains' };
    case 'tensorflow-layer':
      return {
        id: 'text-layers',
        title: trans.__('Layers that compute with TensorFlow'),
        row: 'text-in-model'
      };
    case 'tensorflow-function': {
      const home = fact.via ?? '';
      return home.startsWith('.') || losses.has(home)
        ? {
            id: 'tensorflow-functions',
            title: home.startsWith('.')
              ? trans.__('tf.* functions in a layer or model')
              : trans.__('tf.* functions in a loss'),
            row: 'tf-in-model'
          }
        : null;
    }
    case 'backend-use': {
      const use = backendUses.find(({ id }) => id === fact.via);
      return use ? { id: use.id, title: use.title(trans), row: use.row } : null;
    }
    default:
      return null;
  }
}

/** The functions that some compile() is given as its loss. */
function lossesIn(facts: readonly IFact[]): ReadonlySet<string> {
  return new Set(
    facts.flatMap(({ kind, name }) => (kind === 'loss-function' ? [name] : []))
  );
}

/** What was made for some backends, which the data tell with the first Keras where it works. */
function nativeUse(
  { name, via }: IFact,
  rows: Rows,
  trans: ITranslator
): Omit<IUse, 'places'> | null {
  const api = nativeApis.find(({ id }) => id === via);
  const trains = rows.get('trains');
  if (!api || !trains) {
    return null;
  }
  const known = {
    id: api.id,
    title: name,
    note: api.elsewhere(trans),
    sources: api.sources
  };
  const row = api.row === null ? undefined : rows.get(api.row);
  if (row) {
    return { ...known, cells: row.cells };
  }
  const cells = Object.keys(trains.cells).map(
    (backend): [string, ICapabilityCell] => {
      const works = api.works.find(each => each.backend === backend);
      const isThere = works && isAtLeast(newestKeras, works.since);
      return [
        backend,
        isThere
          ? { flag: 'yes', text: '', since: null }
          : // What is ignored does not stop the notebook.
            {
              flag: api.error === null ? 'partly' : 'no',
              text: api.error === null ? trans.__('ignored') : '',
              since: null
            }
      ];
    }
  );
  return { ...known, cells: Object.fromEntries(cells) };
}

function refusals({ cells }: Pick<IUse, 'cells'>): number {
  return Object.values(cells).filter(({ flag }) => flag === 'no').length;
}
