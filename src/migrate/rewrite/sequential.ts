import { lineStart } from '../../core/source/chars';
import { textOf } from '../program/cells';
import { IExpression } from '../program/variables';
import { Draft } from './draft';

/** The class, by the path that an import gives it. */
export const SEQUENTIAL = /^keras\.(models\.)?Sequential$/;

/**
 * Puts a layer before one of a Sequential: in the list, or with an `add` of its own; false where the other stands in
 * neither. `layer` is asked for the code only then.
 */
export function putBefore(
  { code, node }: IExpression,
  layer: () => string,
  draft: Draft
): boolean {
  if (node.parent?.name === 'ArrayExpression') {
    draft.insert(node.from, `${layer()}, `);
    return true;
  }
  const call = node.parent?.parent;
  const callee = call?.firstChild;
  if (
    call?.name !== 'CallExpression' ||
    call.parent?.name !== 'ExpressionStatement' ||
    !callee ||
    !textOf(code, callee).endsWith('.add')
  ) {
    return false;
  }
  const { from } = call.parent;
  const before = code.source.slice(lineStart(code.source, from), from);
  draft.insert(
    from,
    `${textOf(code, callee)}(${layer()})${before.trim() === '' ? `\n${before}` : '; '}`
  );
  return true;
}
