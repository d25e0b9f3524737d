import { SyntaxNode } from '@lezer/common';

import { assignmentOf } from './assignments';
import { Binder } from './binder';
import { ChunkText } from './chunk-text';
import { Expr } from './expr';
import { operands } from './operands';
import { SiteCollector } from './site-collector';
import { Bound } from './sites';
import { withoutParentheses } from './statements';

/** Binds the names that an assignment sets, and collects the items and attributes. */
export function walkAssignment(
  node: SyntaxNode,
  chunk: ChunkText,
  binder: Binder,
  collector: SiteCollector
): void {
  const { groups, single, list } = assignmentOf(node, chunk);
  const isOnly = groups.length === 1;
  for (const group of groups) {
    const targets =
      group.length === 1 &&
      (group[0].name === 'TupleExpression' ||
        group[0].name === 'ArrayExpression')
        ? operands(group[0])
        : group;
    const isTuple = targets !== group || group.length > 1;
    targets.forEach((written, index) => {
      const value = isTuple
        ? list && list.length === targets.length
          ? list[index]
          : partOf(single, index, group, chunk)
        : single;
      const target = withoutParentheses(written);
      // Until the statement ends its names mean what they meant before.
      binder.bindTarget(target, boundTo(value), node.to);
      if (target.name === 'MemberExpression') {
        collector.assign(target, value, false, isOnly && !isTuple);
      }
    });
  }
}

/** What a target of several gets of a value that is put together elsewhere: `name, value = line.split("=")`. */
function partOf(
  value: Expr | null,
  index: number,
  group: readonly SyntaxNode[],
  chunk: ChunkText
): Expr | null {
  if (!value || group.some(each => chunk.text(each).includes('*'))) {
    return null;
  }
  const { from, to } = value;
  const key: Expr = { t: 'number', from, to, value: String(index) };
  return { t: 'item', from, to, object: value, key };
}

/** Binds the name that an update sets (`x += 1`), or collects the item or attribute. */
export function walkUpdate(
  node: SyntaxNode,
  chunk: ChunkText,
  binder: Binder,
  collector: SiteCollector
): void {
  const [target, value] = operands(node);
  if (!target) {
    return;
  }
  const sign = node.getChild('UpdateOp');
  const isAddition = sign !== null && chunk.text(sign) === '+=';
  if (isAddition && value && target.name === 'VariableName') {
    const { from, to } = chunk.range(node);
    const parts = [chunk.read(target), chunk.read(value)];
    // Until the statement ends the name means what it meant before.
    binder.bindTarget(
      target,
      { type: 'expression', expr: { t: 'join', from, to, parts } },
      node.to
    );
  } else {
    binder.bindTarget(target, { type: 'unknown' });
  }
  if (target.name === 'MemberExpression') {
    collector.assign(target, value ? chunk.read(value) : null, true, true);
  }
}

/** Takes the names of a `del` for unknown, and collects the items and attributes. */
export function walkDeletion(
  node: SyntaxNode,
  binder: Binder,
  collector: SiteCollector
): void {
  const targets = operands(node);
  for (const target of targets) {
    binder.bindTarget(target, { type: 'unknown' });
    if (target.name === 'MemberExpression') {
      collector.remove(target, targets.length === 1);
    }
  }
}

function boundTo(value: Expr | null): Bound {
  return value ? { type: 'expression', expr: value } : { type: 'unknown' };
}
