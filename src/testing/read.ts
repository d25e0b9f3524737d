import { parser } from '@lezer/python';

import {
  IConfig,
  IFact,
  INotebook,
  IInspection,
  Inspector,
  IRule
} from '../core';
import { importers } from '../knowledge/importers';

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
  const inspector = new Inspector({ parser, rules, config, importers });
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
 * The facts of cells in one line each: kind, name, value, what is marked; then, where it holds, `lost` for what does
 * not reach the kernel, `maybe` under a condition, `in a function`, `dead`.
 */
export function tell(...sources: string[]): string[] {
  return factsOf(...sources).map(fact => {
    const source = sources[fact.cell];
    const { conditional, dead, inFunction } = fact.certainty;
    return [
      `${fact.kind} ${fact.name}`,
      fact.value ? `= ${fact.value.text ?? '?'}` : '',
      `| ${source.slice(fact.mark.from, fact.mark.to)}`,
      fact.persists ? '' : '| lost',
      conditional ? '| maybe' : '',
      inFunction ? '| in a function' : '',
      dead ? '| dead' : ''
    ]
      .filter(part => part !== '')
      .join(' ');
  });
}
