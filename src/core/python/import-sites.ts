import { SyntaxNode } from '@lezer/common';

import { Binder } from './binder';
import { ChunkText } from './chunk-text';
import { importOf } from './imports';
import { SiteCollector } from './site-collector';
import { Bound } from './sites';

/** Collects an import statement and binds its names. */
export function walkImport(
  node: SyntaxNode,
  chunk: ChunkText,
  binder: Binder,
  collector: SiteCollector
): void {
  const statement = chunk.isSound(chunk.range(node))
    ? importOf(node, child => chunk.text(child))
    : null;
  if (!statement) {
    return;
  }
  if (statement.t === 'import') {
    const { modules } = statement;
    for (const { path, mark, alias } of modules) {
      const [top] = path.split('.', 1);
      binder.bind(alias?.text ?? top, alias?.at ?? mark.from, {
        type: 'module',
        path: alias ? path : top
      });
      collector.import(
        {
          module: path,
          names: [],
          binds: [alias?.text ?? top],
          level: 0,
          mark: chunk.range(mark)
        },
        node,
        modules.length === 1
      );
    }
    return;
  }
  const { path, level, mark, names } = statement;
  for (const { text, at, alias } of names) {
    const bound: Bound =
      text === '*'
        ? { type: 'module', path }
        : level > 0
          ? { type: 'unknown' }
          : { type: 'module', path: `${path}.${text}` };
    binder.bind(alias?.text ?? text, alias?.at ?? at, bound);
  }
  collector.import(
    {
      module: path,
      names: names.map(({ text }) => text),
      binds: names.map(({ alias, text }) => alias?.text ?? text),
      level,
      mark: chunk.range(mark)
    },
    node,
    true
  );
}
