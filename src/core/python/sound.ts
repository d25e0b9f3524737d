import { Tree } from '@lezer/common';

import { lineEnd, lineStart } from '../source/chars';
import { Soundness } from './chunk-text';
import { Trees } from './trees';

/** Which statements of a text, whose tree this is and which begins at `base`, may be trusted. */
export function soundnessOf(
  text: string,
  tree: Tree,
  base: number,
  trees: Trees
): Soundness {
  const errors = errorsIn(tree);
  return (from, to) =>
    errors.length === 0 ||
    isLineSound(text, errors, from - base, to - base, trees);
}

/**
 * Whether a statement may be trusted although the text around it has errors: no error lies on its lines, or it parses
 * by itself.
 */
function isLineSound(
  text: string,
  errors: readonly number[],
  from: number,
  to: number,
  trees: Trees
): boolean {
  const start = lineStart(text, from);
  const end = lineEnd(text, to);
  if (!errors.some(at => at >= start - 1 && at <= end + 1)) {
    return true;
  }
  let alone = text.slice(start, end);
  if (alone.trimEnd().endsWith(':')) {
    alone += ' pass';
  }
  return errorsIn(trees.of(alone)).length === 0;
}

/**
 * Where a tree has errors. Looks into the tree's buffers: its own iteration makes an object of every node and takes
 * half as long as parsing.
 */
function errorsIn(tree: Tree): number[] {
  const errors: number[] = [];
  collect(tree, 0, errors);
  return errors;
}

function collect(tree: Tree, start: number, errors: number[]): void {
  if (tree.type.isError) {
    errors.push(start);
  }
  tree.children.forEach((child, i) => {
    const from = start + tree.positions[i];
    if (!('buffer' in child)) {
      collect(child, from, errors);
      return;
    }
    // Four numbers a node: its type, where it begins and ends, and where its children end.
    const { buffer, set } = child;
    for (let at = 0; at < buffer.length; at += 4) {
      if (set.types[buffer[at]].isError) {
        errors.push(from + buffer[at + 1]);
      }
    }
  });
}
