import { Expr, ICall } from '../python/expr';
import { IContext } from '../python/lookup';
import { SiteOf, SiteType } from '../python/sites';
import { IVocabulary } from '../vocabulary/vocabulary';
import { FactBuilder } from './builder';
import { FactKind } from './fact';

/** What a recognizer is given besides the site. */
export interface IRecognition {
  readonly facts: FactBuilder;
  /** Where the site's names are looked up. */
  readonly context: IContext;
}

/**
 * Recognizes one kind of statement. Its `words` are part of what it matches: it is asked only about statements that
 * hold one of them, so the filter that is made of all words never passes over what a recognizer could match.
 */
export interface IRecognizer<T extends SiteType = SiteType> {
  readonly on: T;
  /** The facts that it may make. */
  readonly kinds: readonly FactKind[];
  /**
   * Sources of regular expressions, whatever the case; by kind of fact where they differ. For an import they are the
   * modules, looked for on lines with the word `import` only.
   */
  readonly words: readonly string[] | ReadonlyMap<FactKind, readonly string[]>;
  /**
   * Words one of which stands somewhere in every notebook with such a fact, if not in the same statement: the name that
   * an alias stands for. A notebook without any need not be read for it.
   */
  readonly notebookWords?: readonly string[];
  /** For calls: the names of the functions and methods, by their last part. */
  readonly calls?: readonly string[];
  /** For calls: the names of keyword arguments that matter in a call of anything. */
  readonly keywords?: readonly string[];
  /** For attributes that are read: their names. */
  readonly members?: readonly string[];
  /** Makes the facts of a site; true when no other recognizer need look at it. */
  recognize(site: SiteOf<T>, recognition: IRecognition): boolean | void;
}

/** Recognizers of what belongs together, made for a vocabulary. */
export type Family = (vocabulary: IVocabulary) => readonly AnyRecognizer[];

/** A recognizer of any type of site. */
export type AnyRecognizer = {
  [T in SiteType]: IRecognizer<T>;
}[SiteType];

/** The last part of the name of what is called: `fit` of `model.fit(…)`; empty where it has none. */
export function calledName({ callee }: ICall): string {
  return callee.t === 'member' || callee.t === 'name' ? callee.name : '';
}

/** The first argument of a call, or the value of its first keyword. */
export function firstValue({ args, keywords }: ICall): Expr | undefined {
  return args[0] ?? keywords[0]?.value;
}

/** The words of a recognizer, or those for some kinds of facts. */
export function wordsOf(
  { kinds: own, words }: Pick<AnyRecognizer, 'kinds' | 'words'>,
  kinds?: ReadonlySet<FactKind>
): readonly string[] {
  if (words instanceof Map) {
    return [...words].flatMap(([kind, list]: [FactKind, readonly string[]]) =>
      !kinds || kinds.has(kind) ? list : []
    );
  }
  return !kinds || own.some(kind => kinds.has(kind))
    ? (words as readonly string[])
    : [];
}
