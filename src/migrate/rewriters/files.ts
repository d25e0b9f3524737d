import { SyntaxNode } from '@lezer/common';

import { operands } from '../../core/python/operands';
import { ICode, textOf } from '../program/cells';
import { ICallUse } from '../program/value';
import { argumentFor, literalOf } from '../rewrite/arguments';
import { rewriteArguments, signatureFor } from '../rewrite/call';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';

const SOURCE =
  'run on Keras 3.15.1: the filename must end in `.weights.h5` for weights, in `.keras` or `.h5` for models';

/** A string literal that ends a file name. */
interface IName {
  readonly code: ICode;
  readonly node: SyntaxNode;
}

/** Names of files that Keras 3 refuses to write, wherever they are written and read again. */
export function fileNames(context: IRewriteContext): Draft[] {
  const now = new Map<string, string>();
  const found = new Map<string, IName>();
  const drafts: Draft[] = [];
  const calls = context.program.uses.filter(use => use.type === 'call');
  for (const use of calls) {
    const ending = endingOf(use);
    const argument = ending && argumentFor(use, 'filepath', 0);
    if (!ending || !argument) {
      continue;
    }
    const name = literalAtEnd(use.code, argument.node, context);
    if (!name) {
      if (ending === weightsEnding && argument.value.t !== 'text') {
        const draft = new Draft(use.code, use.node, SOURCE);
        draft.title = textOf(use.code, use.callee);
        draft.note('manual', 'The name of the file must end in .weights.h5.');
        drafts.push(draft);
      }
      continue;
    }
    const text = textOf(name.code, name.node);
    const renamed = ending(text);
    if (renamed !== text) {
      now.set(text, renamed);
      found.set(key(name), name);
    }
  }
  for (const use of calls) {
    const argument =
      /^keras\.(Model\.load_weights|models\.load_model)$/.test(use.path) &&
      argumentFor(use, 'filepath', 0);
    const name = argument && literalAtEnd(use.code, argument.node, context);
    if (name && now.has(textOf(name.code, name.node))) {
      found.set(key(name), name);
    }
  }
  for (const { code, node } of found.values()) {
    const draft = new Draft(code, node, SOURCE);
    const text = textOf(code, node);
    draft.title = text;
    draft.replace(node, now.get(text) ?? text);
    draft.note(
      'safe',
      'Keras 3 tells from the ending of a file name what is in the file, and refuses others.'
    );
    drafts.push(draft);
  }
  return drafts;
}

type Ending = (literal: string) => string;

/** How the name of a file that a call writes has to end; null for other calls. */
function endingOf(use: ICallUse): Ending | null {
  switch (use.path) {
    case 'keras.Model.save_weights':
      return weightsEnding;
    case 'keras.Model.save':
    case 'keras.models.save_model':
      return modelEnding;
    case 'keras.callbacks.ModelCheckpoint': {
      const only = argumentFor(use, 'save_weights_only', 4);
      return only && textOf(use.code, only.node) === 'True'
        ? weightsEnding
        : modelEnding;
    }
    default:
      return null;
  }
}

function weightsEnding(literal: string): string {
  const [text, quotes] = unquoted(literal);
  return text.endsWith('.weights.h5')
    ? literal
    : `${text.replace(/\.(h5|hdf5|hdf|hd5|h5py|weights|wts|keras|model|hdf5py)$/i, '')}.weights.h5${quotes}`;
}

function modelEnding(literal: string): string {
  const [text, quotes] = unquoted(literal);
  if (/\.(keras|h5)$/.test(text)) {
    return literal;
  }
  return /\.(hdf5|hdf|hd5|h5py|H5|HDF5)$/.test(text)
    ? `${text.replace(/\.\w+$/, '')}.h5${quotes}`
    : `${text}.keras${quotes}`;
}

/** What a file's name ends with where a call writes or reads it; null where that is computed, as `{epoch}` is. */
export function fileNameOf(
  use: ICallUse,
  context: IRewriteContext
): string | null {
  const position = use.path.endsWith('.save_model') ? 1 : 0;
  const argument = argumentFor(use, 'filepath', position);
  const found = argument && literalAtEnd(use.code, argument.node, context);
  const text = found && textOf(found.code, found.node);
  return text === null || /[{%]/.test(text)
    ? null
    : text.replace(/^\w*["']+|["']+$/g, '');
}

/** A literal without the quotes at its end, and these. */
function unquoted(literal: string): [string, string] {
  const quotes = /["']+$/.exec(literal)?.[0] ?? '';
  return [literal.slice(0, literal.length - quotes.length), quotes];
}

/** The string literal that ends an expression; null where none does. */
function literalAtEnd(
  code: ICode,
  node: SyntaxNode,
  context: IRewriteContext,
  depth = 0
): IName | null {
  const again = (next: SyntaxNode | undefined): IName | null =>
    next && depth < 8 ? literalAtEnd(code, next, context, depth + 1) : null;
  switch (node.name) {
    case 'String':
      return /^[uU]?["']/.test(textOf(code, node)) ? { code, node } : null;
    case 'FormatString':
      return /[^}]["']$/.test(textOf(code, node)) ? { code, node } : null;
    case 'ParenthesizedExpression':
      return again(operands(node)[0]);
    case 'BinaryExpression': {
      const sign = node.getChild('ArithOp');
      const [left, right] = operands(node);
      return sign && textOf(code, sign) === '%'
        ? again(left)
        : sign && textOf(code, sign) === '+'
          ? again(right)
          : null;
    }
    case 'CallExpression': {
      const callee = node.firstChild;
      const text = callee ? textOf(code, callee) : '';
      const list = node.getChild('ArgList');
      if (text.endsWith('.format')) {
        return again(callee?.firstChild ?? undefined);
      }
      return text.endsWith('path.join') && list
        ? again(operands(list).pop())
        : null;
    }
    case 'VariableName': {
      const bound = context.program.scope.get(textOf(code, node));
      return bound?.source && depth < 8
        ? literalAtEnd(bound.source.code, bound.source.node, context, depth + 1)
        : null;
    }
    default:
      return null;
  }
}

function key({ code, node }: IName): string {
  return `${code.id}:${node.from}`;
}

/** `ModelCheckpoint(period=5)`: epochs are counted by a helper. */
export const modelCheckpoint: Rewriter = (use, entry, draft, context) => {
  const path = argumentFor(use, 'filepath', 0);
  if (
    context.generation === '1' &&
    path &&
    /\{epoch/.test(textOf(use.code, path.node))
  ) {
    draft.note(
      'suggestion',
      'Keras 1 counted the epochs in names of files from 0, Keras 3 counts them from 1.'
    );
  }
  const position = signatureFor(use, entry, context)?.indexOf('period') ?? -1;
  const period = argumentFor(use, 'period', position < 0 ? null : position);
  if (!period || literalOf(period, use) === '1') {
    rewriteArguments(use, entry, draft, context);
    context.renameCallee(use, entry, draft);
    return;
  }
  draft.help('PeriodicCheckpoint');
  draft.replace(use.callee, 'PeriodicCheckpoint');
  if (!period.nameNode) {
    draft.open(period.node, 'period=');
  }
  draft.note(
    'safe',
    'Nothing counts epochs for ModelCheckpoint today: save_freq counts batches.'
  );
  rewriteArguments(use, entry, draft, context, { handled: new Set([period]) });
};
