import { IChange } from '../change';
import { Api } from '../api';
import { IProgram } from '../program/interpreter';
import { ICellSplice } from './import-plan';
import { inRoot } from './references';

/** The helpers that some changes call: where they are written, and what they need to be imported. */
export function helperSplices(
  { codes, scope }: IProgram,
  api: Api,
  chosen: readonly IChange[]
): { splices: readonly ICellSplice[]; changes: readonly IChange[] } {
  const first = new Map<string, IChange>();
  const position = new Map(codes.map(({ id, position: at }) => [id, at]));
  for (const change of chosen) {
    for (const name of change.helpers) {
      const known = first.get(name);
      const at = position.get(change.cellId) ?? 0;
      const before = known ? (position.get(known.cellId) ?? 0) : Infinity;
      if (
        at < before ||
        (at === before && known && change.range.from < known.range.from)
      ) {
        first.set(name, change);
      }
    }
  }
  const splices: ICellSplice[] = [];
  const changes: IChange[] = [];
  for (const [name, change] of first) {
    const helper = api.helper(name);
    const code = codes.find(({ id }) => id === change.cellId);
    if (!helper || !code || scope.get(name)) {
      continue;
    }
    let node = code.tree.topNode.childAfter(change.range.from);
    for (
      let child = code.tree.topNode.firstChild;
      child;
      child = child.nextSibling
    ) {
      if (child.from <= change.range.from && child.to >= change.range.to) {
        node = child;
      }
    }
    const from = node?.from ?? 0;
    const before = code.source.slice(0, from);
    const gap = /^\s*$|\n\s*\n\s*$/.test(before) ? '' : '\n\n';
    splices.push({
      cellId: code.id,
      from,
      to: from,
      text: `${gap}${helper.source}\n\n\n`,
      side: 'open',
      size: code.source.length + 1
    });
    changes.push({
      ...change,
      splices: [],
      helpers: [],
      range: { from, to: from },
      imports: helper.imports.map(path => ({
        path: inRoot(path, 'keras'),
        name: path.slice(path.lastIndexOf('.') + 1)
      }))
    });
  }
  return { splices, changes };
}
