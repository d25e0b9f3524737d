import { SyntaxNode } from '@lezer/common';

import { IRange } from '../notebook/notebook';
import { Expr, IComprehension } from './expr';
import { isOperand, operands } from './operands';
import { IPartReader } from './part-reader';

/** Reads a comprehension with one `for` and no condition; null for all others. */
export function readComprehension(
  node: SyntaxNode,
  { from, to }: IRange,
  reader: IPartReader
): IComprehension | null {
  const read = (part: SyntaxNode): Expr => reader.read(part);
  const parts: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    parts.push(child);
  }
  const at = (name: string): number =>
    parts.findIndex(each => each.name === name);
  const isSimple =
    parts.filter(({ name }) => name === 'for').length === 1 &&
    at('if') < 0 &&
    at('async') < 0;
  const made = parts.slice(0, at('for')).filter(isOperand).map(read);
  const targets = parts.slice(at('for') + 1, at('in')).filter(isOperand);
  const [items, more] = parts.slice(at('in') + 1).filter(isOperand);
  const names = targets
    .flatMap(target =>
      target.name === 'TupleExpression' ? operands(target) : [target]
    )
    .map(read);
  const isDict = node.name === 'DictionaryComprehensionExpression';
  const value = made[made.length - 1];
  return isSimple && !more && items && value && made.length === (isDict ? 2 : 1)
    ? {
        t: 'comprehension',
        from,
        to,
        key: isDict ? made[0] : null,
        value,
        targets: names.map(each => (each.t === 'name' ? each.name : '')),
        items: read(items)
      }
    : null;
}
