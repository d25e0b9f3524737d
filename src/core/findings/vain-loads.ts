import { DOTENV } from '../facts/environment-files';
import { IFact } from '../facts/fact';
import { isBefore, placeOf } from './position';

/** What sets a variable for certain in the kernel. */
const SETS: ReadonlySet<IFact['kind']> = new Set<IFact['kind']>([
  'env-assign',
  'env-update',
  'magic-env',
  'magic-set_env'
]);

/** The facts of a notebook without what `load_dotenv()` leaves as it is: a variable that is set for certain before. */
export function withoutVainLoads(facts: readonly IFact[]): readonly IFact[] {
  const isVain = (each: IFact): boolean => {
    if (!isLoad(each)) {
      return false;
    }
    const last = facts
      .filter(
        fact =>
          fact.name === each.name &&
          (SETS.has(fact.kind) || fact.kind === 'env-delete') &&
          isBefore(fact, placeOf(each))
      )
      .pop();
    return Boolean(
      last &&
      SETS.has(last.kind) &&
      last.value?.text &&
      'persists' in last &&
      last.persists &&
      !last.certainty.conditional &&
      !last.certainty.inFunction
    );
  };
  return facts.some(isLoad) ? facts.filter(fact => !isVain(fact)) : facts;
}

/** Whether it is what a file sets that is loaded without overriding. */
function isLoad({ kind, via }: IFact): boolean {
  return kind === 'env-setdefault' && via === DOTENV;
}
