import { IRange } from '../notebook/notebook';
import { isKeras } from './imports';
import { Family } from './recognizer';

/** What keras.backend is called where it is imported under a name. */
const ALIASES = ['K', 'KB', 'KTF', 'backend'];

/** Where keras.backend can be taken for another object's attribute, its name has to be one that others hardly have. */
const TELLING =
  /_(?:session|phase|backend|initialization|BACKEND|value|shape|elements|dimensions|flatten|crossentropy)$/;

/** Names that keras.backend and tf.keras.backend had and have no more. */
export const goneNames: Family = ({ knowledge }) => {
  const { ofKeras, ofTensorFlow } = knowledge.goneNames;
  const old = new Set(ofKeras);
  const oldOfTensorFlow = new Set(ofTensorFlow);
  /** The name with its module; null for one that is there. */
  const goneAs = (path: string | null): string | null => {
    const [, module, name] = /^(.*\.backend)\.(\w+)$/.exec(path ?? '') ?? [];
    if (!isKeras(module ?? null) || !/^(?:keras|tensorflow)\b/.test(module)) {
      return null;
    }
    // A copy of Keras 2 within TensorFlow, which has all of them.
    const isCopy = module.startsWith('tensorflow.python.');
    const names = module === 'keras.backend' ? old : oldOfTensorFlow;
    return !isCopy && names.has(name) ? `${module}.${name}` : null;
  };
  return [
    {
      on: 'import',
      kinds: ['gone-name'],
      words: ['\\bkeras\\.backend'],
      recognize: ({ mark, module, names, ...site }, { facts }) => {
        const found = names.length > 0 ? names : [''];
        for (const name of found) {
          const [, parent] = /^(.*\.backend\.\w+)/.exec(module) ?? [];
          const gone = goneAs(parent ?? `${module}.${name}`);
          if (gone) {
            const text = facts.cell.source;
            const own = parent ? mark : rangeOf(name, text, mark, site.range);
            facts.add(site, { kind: 'gone-name', name: gone, mark: own });
          }
          if (parent) {
            break;
          }
        }
      }
    },
    {
      on: 'member',
      kinds: ['gone-name'],
      members: [...new Set([...ofKeras, ...ofTensorFlow])],
      words: [
        ...ALIASES.map(alias => `\\b${alias}\\.`),
        ...ofKeras
          .filter(name => TELLING.test(name))
          .map(name => `\\.${name}\\b`)
      ],
      notebookWords: ['\\bbackend\\b', '\\bK\\.'],
      recognize: (site, { facts, context }) => {
        const name = goneAs(facts.names.path(site.member, context));
        if (name) {
          facts.add(site, { kind: 'gone-name', name, mark: site.member });
        }
      }
    }
  ];
};

/** Where a name stands in an import statement; the module where it cannot be found. */
function rangeOf(
  name: string,
  source: string,
  module: IRange,
  { to }: IRange
): IRange {
  const at = source
    .slice(module.to, to)
    .search(new RegExp(`(?<![\\w.])${name}\\b`));
  const from = module.to + at;
  return at < 0 ? module : { from, to: from + name.length };
}
