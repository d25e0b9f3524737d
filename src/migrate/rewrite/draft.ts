import { SyntaxNode } from '@lezer/common';

import { IRange } from '../../core/notebook/notebook';
import { ApiMeaning } from '../../knowledge/api/types';
import { IChange, IChangeSplice, INeededImport } from '../change';
import { ICode } from '../program/cells';

const ORDER: readonly ApiMeaning[] = ['safe', 'suggestion', 'manual'];

/** A change in the making. */
export class Draft {
  constructor(
    readonly code: ICode,
    readonly range: IRange,
    readonly source: string
  ) {}

  title = '';

  /** Whether it would do or say anything. */
  get isEmpty(): boolean {
    return (
      this._splices.length === 0 &&
      this._imports.length === 0 &&
      this._meaning === 'safe'
    );
  }

  get meaning(): ApiMeaning {
    return this._meaning;
  }

  /** Replaces the text of a node or a range. */
  replace({ from, to }: IRange, text: string): void {
    if (this.code.source.slice(from, to) !== text) {
      this._splices.push({ from, to, text });
    }
  }

  /** Gives a string literal another value, in the quotes that it has; a prefix goes. */
  replaceString(node: IRange, value: string): void {
    const quote = this.code.source[node.to - 1];
    this.replace(node, `${quote}${value}${quote}`);
  }

  /** Inserts text at an offset where no expression begins or ends. */
  insert(at: number, text: string): void {
    this._splices.push({ from: at, to: at, text });
  }

  /** Puts text before a node: outside of what is put before a node within it. */
  open({ from, to }: SyntaxNode, text: string): void {
    if (text !== '') {
      this._splices.push({
        from,
        to: from,
        text,
        side: 'open',
        size: to - from
      });
    }
  }

  /** Puts text behind a node: outside of what is put behind a node within it. */
  close({ from, to }: SyntaxNode, text: string): void {
    if (text !== '') {
      this._splices.push({
        from: to,
        to,
        text,
        side: 'close',
        size: to - from
      });
    }
  }

  /** Puts text around a node. */
  wrap(node: SyntaxNode, before: string, after: string): void {
    this.open(node, before);
    this.close(node, after);
  }

  /** Says that the new code needs a name to be imported. */
  need(
    path: string,
    name: string = path.slice(path.lastIndexOf('.') + 1)
  ): void {
    if (!this._imports.some(each => each.name === name)) {
      this._imports.push({ path, name });
    }
  }

  /** Says that the new code calls a helper. */
  help(name: string): void {
    if (!this._helpers.includes(name)) {
      this._helpers.push(name);
    }
  }

  /** Takes note of an argument that changes, for the title. */
  mention(argument: string): void {
    if (!this._mentioned.includes(argument)) {
      this._mentioned.push(argument);
    }
  }

  /** Says what the change does to the meaning, and why. */
  note(meaning: ApiMeaning, reason: string): void {
    if (ORDER.indexOf(meaning) > ORDER.indexOf(this._meaning)) {
      this._meaning = meaning;
    }
    if (reason !== '' && !this._reasons.includes(reason)) {
      this._reasons.push(reason);
    }
  }

  /** The finished change; one that needs a person rewrites nothing. */
  finish(id: string): IChange {
    const isManual = this._meaning === 'manual';
    return {
      id,
      cellId: this.code.id,
      range: { from: this.range.from, to: this.range.to },
      meaning: this._meaning,
      title:
        this._mentioned.length > 0
          ? this.title.replace('(…)', `(${this._mentioned.join(', ')})`)
          : this.title,
      reason: this._reasons.join(' ') || this._ownReason,
      source: this.source,
      splices: isManual ? [] : this._splices,
      imports: isManual ? [] : this._imports,
      helpers: isManual ? [] : this._helpers
    };
  }

  private get _ownReason(): string {
    return this._mentioned.length > 0
      ? 'Keras 3 has another name or another place for what is given here.'
      : 'It is called otherwise in Keras 3.';
  }

  private _meaning: ApiMeaning = 'safe';
  private readonly _splices: IChangeSplice[] = [];
  private readonly _imports: INeededImport[] = [];
  private readonly _helpers: string[] = [];
  private readonly _reasons: string[] = [];
  private readonly _mentioned: string[] = [];
}
