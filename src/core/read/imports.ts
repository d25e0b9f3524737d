import { SyntaxNode } from '@lezer/common';

import { IRange } from '../notebook';

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

/** An import statement that was read without a parser, and where it stands. */
export interface IPlainImport {
  readonly statement: ImportStatement;
  readonly range: IRange;
}

const NAME = '[A-Za-z_][A-Za-z0-9_]*';
const PATH = `${NAME}(?:\\.${NAME})*`;
const REST = '[ \\t]*(?:#[^\\n]*)?(?:\\r?\\n\\s*)?$';
const ALIASED = `(?:[ \\t]+as[ \\t]+${NAME})?`;
const COMMA = '[ \\t]*,[ \\t]*';

const PLAIN_IMPORT = new RegExp(
  `^(import[ \\t]+)(${PATH}${ALIASED}(?:${COMMA}${PATH}${ALIASED})*)${REST}`
);
const PLAIN_FROM = new RegExp(
  `^(from[ \\t]+)(${PATH})([ \\t]+import[ \\t]+)(\\*|${NAME}${ALIASED}(?:${COMMA}${NAME}${ALIASED})*)${REST}`
);
const PARTS = new RegExp(`(${PATH}|\\*)(?:([ \\t]+as[ \\t]+)(${NAME}))?`, 'g');

/** Words that are no names, in Python 2 or 3. */
const KEYWORDS =
  /\b(?:False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|exec|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|print|raise|return|try|while|with|yield)\b/;

/**
 * Reads a statement at the outermost level that is an import on one line and nothing else; null for any other. Most
 * statements that a notebook is read for are such, and a parser takes many times as long.
 */
export function readPlainImport(text: string): IPlainImport | null {
  const isFrom = text.startsWith('from');
  const match = (isFrom ? PLAIN_FROM : PLAIN_IMPORT).exec(text);
  if (!match) {
    return null;
  }
  const [, keyword, first, between, list] = match;
  const from = keyword.length;
  if (!isFrom) {
    const imported = parts(first, from);
    const modules = imported?.map(({ name, alias }) => ({
      path: name.text,
      mark: { from: name.at, to: name.at + name.text.length },
      alias
    }));
    return modules
      ? {
          statement: { t: 'import', modules },
          range: { from: 0, to: from + first.length }
        }
      : null;
  }
  const start = from + first.length + between.length;
  const names = KEYWORDS.test(first) ? null : parts(list, start);
  return names
    ? {
        statement: {
          t: 'from',
          path: first,
          level: 0,
          mark: { from, to: from + first.length },
          names: names.map(({ name, alias }) => ({ ...name, alias }))
        },
        range: { from: 0, to: start + list.length }
      }
    : null;
}

/** The names of a list with their aliases; null when one of them is none. */
function parts(
  list: string,
  base: number
): { name: IName; alias: IName | null }[] | null {
  const result: { name: IName; alias: IName | null }[] = [];
  for (const match of list.matchAll(PARTS)) {
    const [whole, text, , alias = null] = match;
    if (KEYWORDS.test(text) || (alias !== null && KEYWORDS.test(alias))) {
      return null;
    }
    const at = base + match.index;
    result.push({
      name: { text, at },
      alias:
        alias === null
          ? null
          : { text: alias, at: at + whole.length - alias.length }
    });
  }
  return result;
}

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
