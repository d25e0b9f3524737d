import { parser } from '@lezer/python';

import {
  IConfig,
  IFact,
  INotebook,
  IInspection,
  Inspector,
  IRule
} from '../core';
import { vocabulary } from '../rules/vocabulary';

/** A notebook whose cells are these sources, named `c0`, `c1`, …. */
export function notebookOf(...sources: string[]): INotebook {
  return {
    language: 'python',
    cells: sources.map((source, i) => ({ id: `c${i}`, type: 'code', source }))
  };
}

/** An inspector with Node's parser. */
export function inspectorOf(
  notebook: INotebook,
  rules: readonly IRule[] = [],
  config?: IConfig
): Inspector {
  const inspector = new Inspector({ parser, rules, config, vocabulary });
  inspector.setNotebook(notebook);
  inspector.read();
  return inspector;
}

/** The inspection of a notebook. */
export function inspect(
  notebook: INotebook,
  rules: readonly IRule[] = [],
  config?: IConfig
): IInspection {
  return inspectorOf(notebook, rules, config).inspection;
}

/** The facts of cells with these sources. */
export function factsOf(...sources: string[]): readonly IFact[] {
  return inspect(notebookOf(...sources)).facts;
}

/**
 * The facts of cells in one line each: kind, name, value, the backend that is meant, what is marked; then, where it
 * holds, the rest of the statement's range, how the value's literal is written and where, `via`, `unquoted`, `lost` for
 * what does not reach the kernel, `maybe` under a condition, `in a function`, `dead`.
 */
export function tell(...sources: string[]): string[] {
  return factsOf(...sources).map(fact => {
    const source = sources[fact.cell];
    const { conditional, dead, inFunction } = fact.certainty;
    const mark = source.slice(fact.mark.from, fact.mark.to);
    const range = source.slice(fact.range.from, fact.range.to);
    return [
      `${fact.kind} ${fact.name}`,
      fact.value ? `= ${fact.value.text ?? '?'}` : '',
      fact.backend === null ? '' : `-> ${fact.backend}`,
      `| ${mark}`,
      range === mark ? '' : `| of ${range}`,
      literalOf(fact, sources),
      fact.via === null ? '' : `| via ${fact.via}`,
      'unquoted' in fact && fact.unquoted ? '| unquoted' : '',
      fact.persists ? '' : '| lost',
      conditional ? '| maybe' : '',
      inFunction ? '| in a function' : '',
      dead ? '| dead' : ''
    ]
      .filter(part => part !== '')
      .join(' ');
  });
}

/** How the literal of a fact's value is written, and in which cell where that is another. */
function literalOf({ cellId, value }: IFact, sources: string[]): string {
  if (!value?.literal) {
    return '';
  }
  const { cellId: home, quoting, range } = value.literal;
  const text = sources[Number(home.slice(1))].slice(range.from, range.to);
  const elsewhere = home === cellId ? '' : ` in ${home}`;
  return `| literal ${text} (${quoting}${elsewhere})`;
}
