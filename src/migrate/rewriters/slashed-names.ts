import { SyntaxNode } from '@lezer/common';

import { readLiteral } from '../../core/python/literal';
import { textOf } from '../program/cells';
import { textParts } from '../program/text-parts';
import { ICallUse } from '../program/value';
import {
  IExpression,
  IVariable,
  Variables,
  descendants
} from '../program/variables';
import { argumentFor, isAtom } from '../rewrite/arguments';
import { IRewriteContext } from '../rewrite/context';
import { Draft } from '../rewrite/draft';

const SOURCE =
  'keras/src/ops/operation.py of 3.15.1: "Argument `name` must be a string and cannot contain character `/`"';

/** What has a name that Keras 3 refuses where it has a slash. */
const NAMED =
  /^keras\.(layers\.\w+|Model|models\.(Model|Sequential)|Sequential|Input|backend\.variable)$/;

const GOT = 'keras.Model.get_layer';

/**
 * Names of layers with a slash, `fire2/concat`: Keras 3 refuses them. An underscore takes its place, where the name is
 * put together, and wherever the layer is asked for.
 */
export function slashedNames(context: IRewriteContext): Draft[] {
  const { program, generation } = context;
  if (
    generation === '3' ||
    !program.codes.some(({ source }) => SLASH.test(source))
  ) {
    return [];
  }
  const calls = program.uses.filter(
    (use): use is ICallUse => use.type === 'call'
  );
  const names = calls.flatMap(nameOf);
  const variables = new Variables(program);
  const isLost = calls.some(
    use =>
      use.path === 'keras.Model.load_weights' && argumentFor(use, 'by_name')
  );
  const mended = new Map<string, Draft>();
  const add = (at: IExpression, change: (draft: Draft) => void): void => {
    const draft = new Draft(at.code, at.node, SOURCE);
    draft.title = textOf(at.code, at.node);
    change(draft);
    draft.note('safe', 'Keras 3 refuses names of layers with a slash.');
    if (isLost) {
      draft.note(
        'suggestion',
        'A file that has the old names is not matched by them: load_weights(by_name=True) passes such layers over.'
      );
    }
    mended.set(`${at.code.id}:${at.node.from}`, draft);
  };
  for (const name of names) {
    const { literals, variables: used } = textParts(name, variables);
    const slashed = literals.filter(hasSlash);
    if (slashed.length === 0) {
      continue;
    }
    if (used.every(each => isOnlyName(each, names, variables))) {
      slashed.forEach(each => add(each, draft => replaceSlashes(each, draft)));
    } else {
      const [open, close] = isAtom(textOf(name.code, name.node))
        ? ['', '']
        : ['(', ')'];
      add(name, draft =>
        draft.wrap(name.node, open, `${close}.replace('/', '_')`)
      );
    }
  }
  const known = new Set(
    [...mended.values()].map(({ title }) => valueOf(title))
  );
  for (const compared of comparedNames(context)) {
    if (known.has(valueOf(textOf(compared.code, compared.node)))) {
      add(compared, draft => replaceSlashes(compared, draft));
    }
  }
  return [...mended.values()];
}

/** A literal, or the end of one, with a slash in it. */
const SLASH = /["'][^"'\n]*\/[^"'\n]*["']/;

/** The name that a call gives, or asks for. */
function nameOf(use: ICallUse): IExpression[] {
  const given = NAMED.test(use.path)
    ? argumentFor(use, 'name')
    : use.path === GOT
      ? argumentFor(use, 'name', 0)
      : null;
  return given ? [{ code: use.code, node: given.node }] : [];
}

/** The slashes of a literal that are text: of an f-string not those within its braces. */
function slashesOf({ code, node }: IExpression): number[] {
  const within = node.getChildren('FormatReplacement');
  return [...textOf(code, node).matchAll(/\//g)]
    .map(({ index }) => node.from + index)
    .filter(at => !within.some(({ from, to }) => from <= at && at < to));
}

function hasSlash(literal: IExpression): boolean {
  return slashesOf(literal).length > 0;
}

function replaceSlashes(literal: IExpression, draft: Draft): void {
  for (const at of slashesOf(literal)) {
    draft.replace({ from: at, to: at + 1 }, '_');
  }
}

/** Whether a variable is nothing but a name of layers, or a part of one, wherever it is used. */
function isOnlyName(
  variable: IVariable,
  names: readonly IExpression[],
  variables: Variables
): boolean {
  return variables
    .usesOf(variable)
    .every(({ code, node }) =>
      names.some(
        name =>
          name.code === code &&
          name.node.from <= node.from &&
          node.to <= name.node.to
      )
    );
}

/** Literals that something's `name` is compared with. */
function comparedNames({ program }: IRewriteContext): IExpression[] {
  return program.codes.flatMap(code =>
    descendants(code.tree.topNode, 'String')
      .filter(
        ({ parent }) =>
          parent?.name === 'BinaryExpression' &&
          asksForName(parent, each => textOf(code, each))
      )
      .map(node => ({ code, node }))
  );
}

function asksForName(
  comparison: SyntaxNode,
  read: (node: SyntaxNode) => string
): boolean {
  return (
    comparison.getChild('CompareOp') !== null &&
    comparison
      .getChildren('MemberExpression')
      .some(each => read(each).endsWith('.name'))
  );
}

function valueOf(literal: string): string | undefined {
  return readLiteral(literal, 0, literal.length)?.value;
}
