import { FactKind, IFact, IValue, Quoting } from '../fact';
import { lineIndexOf } from '../lines';
import { IRange } from '../notebook';
import { backendOf } from '../backend-name';
import { Expr } from '../read/expr';
import { IDraft } from '../read/draft';
import { Candidate, IPlace } from '../read/reading';
import { IReadCell } from './cells';
import { IContext } from './lookup';
import { Names } from './names';

/** What a judge says of a candidate, before it is put in its place. */
export interface IClaim {
  readonly kind: FactKind;
  readonly name: string;
  /** The part worth underlining; the whole statement where it is left out. */
  readonly mark?: IRange;
  readonly value?: IValue | null;
  readonly backend?: string | null;
  readonly persists?: boolean;
  readonly via?: string | null;
  readonly unquoted?: boolean;
  /** The statement, where it is not the candidate's. */
  readonly range?: IRange;
}

/** Builds the facts of one cell. */
export class Builder {
  constructor(
    readonly cell: IReadCell,
    readonly names: Names
  ) {}

  readonly facts: IFact[] = [];

  /** Adds a fact. */
  add(place: IPlace, claim: IClaim): void {
    const { source } = this.cell;
    const range = claim.range ?? place.range;
    const wide = claim.mark ?? range;
    const newline = source.indexOf('\n', wide.from);
    const mark = {
      from: wide.from,
      to:
        newline === -1
          ? Math.min(wide.to, source.length)
          : Math.max(wide.from, Math.min(wide.to, newline))
    };
    const { kind, name, value = null, persists = true, via = null } = claim;
    this.facts.push({
      kind,
      cellId: this.cell.id,
      cell: this.cell.position,
      range: {
        from: Math.min(range.from, mark.from),
        to: Math.max(range.to, mark.to)
      },
      line: lineIndexOf(source)(mark.from),
      mark,
      name,
      value,
      backend:
        claim.backend === undefined
          ? backendOf(value?.text ?? null)
          : claim.backend,
      persists,
      via,
      unquoted: claim.unquoted ?? false,
      certainty: place.certainty
    });
  }

  /** The value of an expression of Python. */
  value(expr: Expr | null, context: IContext): IValue {
    if (!expr) {
      return { text: null, expression: '', literal: null };
    }
    const { text, literal } = this.names.evaluate(expr, context);
    return {
      text,
      expression: context.cell.source.slice(expr.from, expr.to).slice(0, 80),
      literal: literal && {
        cellId: literal.cell.id,
        range: { from: literal.from, to: literal.to },
        quoting: 'python'
      }
    };
  }

  /** A value that stands literally in this cell. */
  literal(text: string | null, range: IRange, quoting: Quoting): IValue {
    return {
      text,
      expression: this.cell.source.slice(range.from, range.to).slice(0, 80),
      literal: { cellId: this.cell.id, range, quoting }
    };
  }

  /** Adds what shell text or a file's text says; `base` is where the text begins, null when it is not in the source as is. */
  drafts(
    place: IPlace,
    drafts: readonly IDraft[],
    base: number | null,
    context: IContext,
    ownLine: boolean
  ): void {
    for (const draft of drafts) {
      const mark =
        base === null
          ? place.range
          : { from: base + draft.from, to: base + draft.to };
      const { value } = draft;
      const text =
        value && value.text === null
          ? this.interpolated(value.expression, context)
          : (value?.text ?? null);
      this.add(place, {
        kind: draft.kind,
        name: draft.name,
        mark,
        range:
          ownLine && base !== null
            ? {
                from: base + draft.command.from,
                to: base + Math.max(draft.command.to, draft.to)
              }
            : place.range,
        value: value && {
          text,
          expression: value.expression,
          literal:
            base === null || text !== value.text || value.replaceable === false
              ? null
              : {
                  cellId: this.cell.id,
                  range: { from: base + value.from, to: base + value.to },
                  quoting: value.quoting
                }
        },
        backend:
          draft.backend ??
          (draft.name === 'KERAS_BACKEND' ? backendOf(text) : null),
        persists: draft.persists,
        via: draft.via,
        unquoted: draft.unquoted ?? false
      });
    }
  }

  /** The last value given before to an item of a name, `config["backend"] = value`; null when there is none. */
  itemAssigned(name: string, key: string, before: number): Expr | null {
    let found: Expr | null = null;
    for (const candidate of this.cell.reading.candidates) {
      if (
        candidate.t === 'assign' &&
        candidate.target.t === 'item' &&
        candidate.target.object.t === 'name' &&
        candidate.target.object.name === name &&
        candidate.target.key.t === 'string' &&
        candidate.target.key.text.value === key &&
        candidate.range.from < before
      ) {
        found = candidate.value;
      }
    }
    return found;
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
        if (!/^[A-Za-z_]\w*$/.test(name)) {
          known = false;
          return whole;
        }
        const at = context.cell.source.length;
        const value = this.names.evaluate(
          { t: 'name', name, from: at, to: at },
          context
        ).text;
        known = known && value !== null;
        return value ?? whole;
      }
    );
    return known ? result : null;
  }
}

/** A candidate of one type. */
export type Of<T extends Candidate['t']> = Extract<Candidate, { t: T }>;
