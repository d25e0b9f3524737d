import { SyntaxNode } from '@lezer/common';

import { IRange } from '../notebook/notebook';

/** A module that an `import` statement names. */
interface IImportedModule {
  readonly path: string;
  readonly mark: IRange;
  /** The name that it is bound to, with its place; null for the first part of its path. */
  readonly alias: IName | null;
}

/** A name and where it stands. */
interface IName {
  readonly text: string;
  readonly at: number;
}

/** What an import statement says; all offsets are of the text that it was read from. */
export type ImportStatement =
  | { readonly t: 'import'; readonly modules: readonly IImportedModule[] }
  | {
      readonly t: 'from';
      readonly path: string;
      /** How many dots stand before the path. */
      readonly level: number;
      readonly mark: IRange;
      readonly names: readonly (IName & { readonly alias: IName | null })[];
    };

/** Reads an import statement off its syntax tree; null when it is not complete. */
export function importOf(
  node: SyntaxNode,
  textOf: (node: SyntaxNode) => string
): ImportStatement | null {
  return node.firstChild?.name === 'from'
    ? fromStatement(node, textOf)
    : importStatement(node, textOf);
}

function importStatement(
  node: SyntaxNode,
  textOf: (node: SyntaxNode) => string
): ImportStatement {
  const modules: IImportedModule[] = [];
  let child = node.firstChild?.nextSibling ?? null;
  while (child) {
    let path = '';
    const mark = { from: child.from, to: child.to };
    while (child && (child.name === 'VariableName' || child.name === '.')) {
      path += textOf(child);
      mark.to = child.to;
      child = child.nextSibling;
    }
    let alias: IName | null = null;
    if (child?.name === 'as' && child.nextSibling) {
      child = child.nextSibling;
      alias = nameOf(child, textOf);
      child = child.nextSibling;
    }
    if (path) {
      modules.push({ path, mark, alias });
    } else if (!alias) {
      child = child?.nextSibling ?? null;
    }
    if (child?.name === ',') {
      child = child.nextSibling;
    } else if (child && child.name !== 'VariableName') {
      child = child.nextSibling;
    }
  }
  return { t: 'import', modules };
}

function fromStatement(
  node: SyntaxNode,
  textOf: (node: SyntaxNode) => string
): ImportStatement | null {
  let path = '';
  let level = 0;
  let mark: IRange = { from: node.from, to: node.from + 4 };
  let child = node.firstChild?.nextSibling ?? null;
  for (; child && child.name !== 'import'; child = child.nextSibling) {
    if (child.name === 'VariableName') {
      mark = { from: path ? mark.from : child.from, to: child.to };
      path += (path ? '.' : '') + textOf(child);
    } else if (!path) {
      level += child.to - child.from;
    }
  }
  if (!child || (!path && level === 0)) {
    return null;
  }
  const names: (IName & { alias: IName | null })[] = [];
  for (child = child.nextSibling; child; child = child.nextSibling) {
    if (child.name === '*' || child.name === 'VariableName') {
      const name = nameOf(child, textOf);
      let alias: IName | null = null;
      if (
        name.text !== '*' &&
        child.nextSibling?.name === 'as' &&
        child.nextSibling.nextSibling
      ) {
        child = child.nextSibling.nextSibling;
        alias = nameOf(child, textOf);
      }
      names.push({ ...name, alias });
    }
  }
  return { t: 'from', path, level, mark, names };
}

function nameOf(node: SyntaxNode, textOf: (node: SyntaxNode) => string): IName {
  return { text: textOf(node), at: node.from };
}
