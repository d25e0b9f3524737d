import { IBackendSetting, IFact, isCertain } from '../facts/fact';
import { inDirectory, isAbsolute, normalPath } from '../facts/paths';
import { INotebookView } from './rule';

/** Why Keras does not read a keras.json that is written. */
export interface IMisplaced {
  /** The setting of KERAS_HOME that names another directory; null where Keras looks in the home directory. */
  readonly home: IFact | null;
  /** Whether the path begins with a `~` that nothing expands. */
  readonly isLiteral: boolean;
}

/** Directories in which notebooks run and which are nobody's home: those of Colab and Kaggle. */
const WORKING = /^\/(?:content|kaggle)(?:\/|$)/;

/** The home directories of Linux, macOS and Windows. */
const HOME =
  /^(?:\/root|\/(?:home|Users)\/[^/]+|[A-Za-z]:\/Users\/[^/]+)(?=\/|$)/i;

/** Whether a path has a part that cannot be told. */
function isUnknown(path: string): boolean {
  return /[{}$%*`]/.test(path);
}

/** A directory as it is compared: everybody's home is the same. */
function canonical(path: string): string {
  return path.replace(HOME, '~').replace(/(.)\/$/, '$1');
}

/**
 * Why Keras does not read the keras.json that a fact writes before it is loaded by `isBeforeLoad`; null where it does, or
 * where that cannot be told.
 */
export function misplacement(
  view: INotebookView,
  fact: IBackendSetting,
  isBeforeLoad: (fact: IFact) => boolean
): IMisplaced | null {
  const facts = view.facts.filter(({ certainty }) => !certainty.dead);
  const path = fact.file?.path ?? '';
  // What is copied from there may well come to the right place.
  if (
    !path ||
    facts.some(
      ({ kind, name }) =>
        kind === 'keras-json-copy' &&
        (isUnknown(name) || nameOf(name) === nameOf(path))
    )
  ) {
    return null;
  }
  const isLiteral = path.startsWith('./~');
  if (isUnknown(path.replace(/^\.\/[$%]\w+%?/, ''))) {
    return null;
  }
  const homes = facts.filter(
    each => each.kind === 'keras-home' && isBeforeLoad(each)
  );
  const own = homes.filter(each => each.persists);
  const home = own[own.length - 1] ?? null;
  if (
    own.some(each => !isCertain(each) || (each.value?.text ?? null) === null)
  ) {
    return null;
  }
  const directory = placed(facts, path.replace(/\/?keras\.json$/, ''), fact);
  if (directory === null) {
    return null;
  }
  const isHome = (each: IFact): boolean => {
    const named = placed(facts, normalPath(each.value?.text ?? ''), each);
    return named === null || isUnknown(named) || canonical(named) === directory;
  };
  const outside = view.kernel?.env.KERAS_HOME;
  const isRead =
    home === null ? outside !== undefined || isInHome(directory) : isHome(home);
  return isRead || homes.some(each => !each.persists && isHome(each))
    ? null
    : { home, isLiteral };
}

/** Whether a directory is `.keras` of a home directory, or may be. */
function isInHome(directory: string): boolean {
  return (
    directory === '~/.keras' ||
    (directory.startsWith('/') &&
      directory.endsWith('/.keras') &&
      !WORKING.test(directory))
  );
}

/** A directory as it is where a fact stands, after what changed the directory before; null where that cannot be told. */
function placed(
  facts: readonly IFact[],
  directory: string,
  fact: IFact
): string | null {
  if (isAbsolute(directory)) {
    return canonical(directory);
  }
  let current = '';
  for (const change of facts) {
    if (
      change.kind === 'change-directory' &&
      (change.cell < fact.cell ||
        (change.cell === fact.cell && change.range.from < fact.range.from))
    ) {
      if (!isCertain(change) || isUnknown(change.name)) {
        return null;
      }
      current = inDirectory(current, change.name);
    }
  }
  return canonical(inDirectory(current, directory || '.')) || '.';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
