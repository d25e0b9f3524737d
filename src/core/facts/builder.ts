import { lineIndexOf } from '../notebook/lines';
import { IRange } from '../notebook/notebook';
import { Expr } from '../python/expr';
import { ICodeCell, IContext } from '../python/lookup';
import { Names } from '../python/names';
import { IPlace } from '../python/sites';
import { Slice } from '../slice';
import { lineEnd } from '../source/chars';
import { IVocabulary } from '../vocabulary/vocabulary';
import { IFact, IRound, IValue, Quoting } from './fact';

/** What follows from the place of a fact. */
type Placed =
  | 'cellId'
  | 'cell'
  | 'line'
  | 'outerFrom'
  | 'certainty'
  | 'scope'
  | 'round'
  | 'isOfCall'
  | 'step';

/** What has a default. */
type Defaulted =
  | 'range'
  | 'mark'
  | 'removal'
  | 'value'
  | 'backend'
  | 'persists'
  | 'via'
  | 'binds'
  | 'chooses'
  | 'feedsCommand'
  | 'file';

type ClaimOf<F> = F extends IFact
  ? Omit<F, Placed | Defaulted> & Partial<Omit<F, Placed>>
  : never;

/**
 * A fact before it is put in its place. The mark and the range are the statement's where they are left out, the backend
 * is the one that the value means.
 */
export type Claim = ClaimOf<IFact>;

/** Text of an expression, and where it stands. */
export interface IText {
  readonly text: string | null;
  readonly slice: Slice | null;
}

/** Builds the facts of one cell. */
export class FactBuilder {
  constructor(
    readonly cell: ICodeCell,
    readonly names: Names,
    readonly vocabulary: IVocabulary
  ) {}

  readonly facts: IFact[] = [];
  /** The round of a loop that is looked at. */
  round: IRound | null = null;

  /** Adds a fact. */
  add(place: IPlace, claim: Claim): void {
    const { source, id, position } = this.cell;
    const range = claim.range ?? place.range;
    const mark = firstLine(claim.mark ?? range, source);
    const value = claim.value ?? null;
    this.facts.push({
      persists: true,
      via: null,
      removal: place.removal,
      ...('feedsCommand' in claim ? {} : { feedsCommand: false }),
      ...('file' in claim ? {} : { file: null }),
      ...('loads' in claim ? { binds: [], chooses: null } : {}),
      ...claim,
      backend:
        claim.backend === undefined
          ? this.backendOf(value?.text ?? null)
          : claim.backend,
      value,
      cellId: id,
      cell: position,
      range: {
        from: Math.min(range.from, mark.from),
        to: Math.max(range.to, mark.to)
      },
      line: lineIndexOf(source)(mark.from),
      mark,
      outerFrom: place.outerFrom,
      certainty: place.certainty,
      scope: place.scope,
      round: this.round,
      isOfCall: false,
      step: null
    } as IFact);
  }

  /** Drops the facts from a position on that say what one since `first` says already: each round of a loop says the same. */
  dropRepeated(first: number, from: number): void {
    const said = this.facts.slice(first, from);
    const fresh = this.facts.splice(from);
    this.facts.push(
      ...fresh.filter(
        ({ kind, name, value }) =>
          !said.some(
            other =>
              other.kind === kind &&
              other.name === name &&
              other.value?.text === value?.text
          )
      )
    );
  }

  /** The name of the backend that a text means; null when it means none. */
  backendOf(text: string | null): string | null {
    return this.vocabulary.backendMeant(text)?.name ?? null;
  }

  /** The value of an expression of Python. */
  value(expr: Expr | null | undefined, context: IContext): IValue {
    if (!expr) {
      return { text: null, expression: '', literal: null };
    }
    const { text, literal } = this.names.evaluate(expr, context);
    return {
      text,
      expression: excerpt(context.cell.source, expr),
      literal: literal && {
        cellId: literal.cell.id,
        range: { from: literal.from, to: literal.to },
        quoting: 'python'
      }
    };
  }

  /** A value that stands literally in this cell, or in text that was put together. */
  literal(
    text: string | null,
    range: IRange | null,
    quoting: Quoting,
    expression?: string
  ): IValue {
    return {
      text,
      expression:
        expression?.slice(0, 80) ??
        (range ? excerpt(this.cell.source, range) : ''),
      literal: range && { cellId: this.cell.id, range, quoting }
    };
  }

  /** An expression's text; the slice stands in this cell where the text does as it is. */
  text(expr: Expr, context: IContext): IText {
    const { text, literal } = this.names.evaluate(expr, context);
    if (text === null) {
      return { text, slice: null };
    }
    const isHere = literal?.plain && literal.cell === this.cell;
    return {
      text,
      slice: isHere ? Slice.at(text, literal.base) : Slice.detached(text)
    };
  }

  /** IPython puts Python values in for `{name}` and `$name`; null when that cannot be told. */
  interpolated(text: string, context: IContext): string | null {
    let known = true;
    const result = text.replace(
      /\{\{|\}\}|\{([^{}]*)\}|\$(\$?[\w.]+)/g,
      (whole, braced?: string, plain?: string) => {
        if (whole === '{{' || whole === '}}' || plain?.startsWith('$')) {
          return whole.slice(1);
        }
        const name = (braced ?? plain ?? '').trim();
        const at = context.cell.source.length;
        const value = /^[A-Za-z_]\w*$/.test(name)
          ? this.names.evaluate({ t: 'name', name, from: at, to: at }, context)
              .text
          : null;
        known = known && value !== null;
        return value ?? whole;
      }
    );
    return known ? result : null;
  }
}

/** The part of a range that is on its first line. */
function firstLine({ from, to }: IRange, source: string): IRange {
  return { from, to: Math.max(from, Math.min(to, lineEnd(source, from))) };
}

function excerpt(source: string, { from, to }: IRange): string {
  return source.slice(from, Math.min(to, from + 80));
}
