import { SyntaxNode } from '@lezer/common';

import { ISplice } from '../../core/notebook/edits';
import { IRange } from '../../core/notebook/notebook';
import { removalOf } from '../../core/python/removal';
import { lineEnd, lineStart, nextLine } from '../../core/source/chars';
import { Api } from '../api';
import { IChange, IChangeSplice, INeededImport } from '../change';
import { ICode, isGuarded, textOf } from '../program/cells';
import { IProgram } from '../program/interpreter';
import { IImportBinding } from '../program/value';
import { inRoot } from './references';

/** An import statement of the notebook with the names that it binds. */
export interface IImportStatement {
  readonly code: ICode;
  readonly node: SyntaxNode;
  readonly bindings: readonly IImportBinding[];
}

/** A replacement in one cell. */
export interface ICellSplice extends IChangeSplice {
  readonly cellId: string;
}

/** The import statements of Keras in a notebook, without those whose failure the notebook catches itself. */
export function kerasImports({ uses }: IProgram, api: Api): IImportStatement[] {
  const result: (IImportStatement & { bindings: IImportBinding[] })[] = [];
  for (const use of uses) {
    if (use.type !== 'import' || isGuarded(use.statement)) {
      continue;
    }
    const { code, statement } = use;
    const last = result[result.length - 1];
    if (last?.code === code && last.node.from === statement.from) {
      last.bindings.push(use);
    } else {
      result.push({ code, node: statement, bindings: [use] });
    }
  }
  return result.filter(({ bindings }) =>
    bindings.some(
      ({ module, path }) =>
        api.keras(module) !== null || api.keras(path) !== null
    )
  );
}

/** What becomes of one imported name. */
export interface IFate {
  readonly binding: IImportBinding;
  /** The module and the name to import now; null where it is left out. */
  readonly now: { readonly module: string; readonly name: string } | null;
}

/** What a name that a statement imports has to be imported as in Keras 3; null where nothing takes its place. */
export function targetOf(
  binding: IImportBinding,
  api: Api
): { module: string; name: string } | null {
  const { module, name, isFrom } = binding;
  const keras = api.keras(isFrom && name !== null ? binding.path : module);
  if (!keras) {
    return { module, name: name ?? '*' };
  }
  if (name === null) {
    return { module: inRoot(keras.path, keras.root), name: '*' };
  }
  const entry = api.entry(keras.path);
  const now = entry && entry.kind !== 'method' ? entry.now : keras.path;
  if (now === null || now.startsWith('helper:') || api.isGone(binding.path)) {
    return null;
  }
  const path = inRoot(now, keras.root);
  const dot = path.lastIndexOf('.');
  return { module: path.slice(0, dot), name: path.slice(dot + 1) };
}

/** Plans the edits of import statements for the changes that were chosen. */
export class ImportPlan {
  constructor(
    private readonly _program: IProgram,
    private readonly _api: Api,
    private readonly _statements: readonly IImportStatement[],
    private readonly _chosen: readonly IChange[]
  ) {
    for (const change of _chosen) {
      for (const need of change.imports) {
        this._need(need, change);
      }
    }
  }

  /** The replacements; `repaired` says which statements are to be put right on their own account. */
  splices(repaired: ReadonlySet<IImportStatement>): ICellSplice[] {
    const plans = this._statements.map(statement => ({
      statement,
      fates: this._fates(statement, repaired.has(statement))
    }));
    for (const plan of plans) {
      this._moveOut(plan);
    }
    this._dropKnown(plans);
    const splices: ICellSplice[] = [];
    const extra = new Map<IImportStatement, INeededImport[]>();
    for (const need of this._needs.values()) {
      const host = this._hostOf(need, plans);
      if (host) {
        extra.set(host, [...(extra.get(host) ?? []), need]);
      } else {
        splices.push(this._atTop(need));
      }
    }
    for (const { statement, fates } of plans) {
      splices.push(
        ...statementSplices(statement, fates, extra.get(statement) ?? [])
      );
    }
    return splices;
  }

  private _need(need: INeededImport, change: IChange): void {
    const position =
      this._program.codes.find(({ id }) => id === change.cellId)?.position ?? 0;
    const known = this._needs.get(need.name);
    if (!known || position < known.position) {
      this._needs.set(need.name, {
        ...need,
        position,
        cellId: change.cellId,
        at: change.range.from
      });
    }
  }

  private _fates(statement: IImportStatement, isRepaired: boolean): IFate[] {
    return statement.bindings.map(binding => {
      const { module, name } = binding;
      const same = { module, name: name ?? '*' };
      const open = binding.references.filter(
        reference => !this._isRewritten(reference.code.id, reference.node)
      );
      if (
        binding.references.length > 0 &&
        open.length === 0 &&
        binding.name !== null
      ) {
        return { binding, now: null };
      }
      if (!isRepaired) {
        return { binding, now: same };
      }
      const target = targetOf(binding, this._api);
      if (!target) {
        // Nothing takes its place: without it the rest of the statement works.
        return { binding, now: null };
      }
      // A name that is used as it is keeps it.
      const isBound =
        binding.hasAlias || target.name === name || open.length === 0;
      return { binding, now: isBound || !name ? target : same };
    });
  }

  private _isRewritten(cellId: string, { from, to }: IRange): boolean {
    return this._chosen.some(
      change =>
        change.cellId === cellId &&
        change.splices.some(
          splice =>
            splice.from <= from && splice.to >= to && splice.to > splice.from
        )
    );
  }

  /** Names that come from another module now than the rest of their statement get an import of their own. */
  private _moveOut({
    statement,
    fates
  }: {
    statement: IImportStatement;
    fates: IFate[];
  }): void {
    const kept = fates.filter(({ now }) => now !== null);
    const module = kept[0]?.now?.module;
    if (!statement.bindings[0].isFrom) {
      return;
    }
    const imported = new Set<string>();
    fates.forEach((fate, i) => {
      const path = fate.now && `${fate.now.module}.${fate.now.name}`;
      if (path && !fate.binding.hasAlias) {
        if (imported.has(path)) {
          // Two of its names have the same successor.
          fates[i] = { binding: fate.binding, now: null };
          return;
        }
        imported.add(path);
      }
      if (fate.now && fate.now.module !== module) {
        const { binding, now } = fate;
        const name = binding.hasAlias ? aliasOf(binding) : now.name;
        this._needs.set(name, {
          path: `${now.module}.${now.name}`,
          name,
          position: statement.code.position,
          cellId: statement.code.id,
          at: statement.node.from
        });
        fates[i] = { binding, now: null };
      }
    });
  }

  /** What is imported already, at or before the place where it is needed, is not imported again. */
  private _dropKnown(
    plans: readonly { statement: IImportStatement; fates: readonly IFate[] }[]
  ): void {
    for (const [key, need] of this._needs) {
      const isKnown = plans.some(
        ({ statement: { code, node }, fates }) =>
          (code.position < need.position ||
            (code.position === need.position && node.from <= need.at)) &&
          fates.some(({ binding, now }) => {
            if (!now) {
              return false;
            }
            if (binding.isFrom && binding.name === null) {
              return now.module === moduleOf(need);
            }
            const name = binding.hasAlias ? aliasOf(binding) : now.name;
            const path = binding.isFrom
              ? `${now.module}.${now.name}`
              : now.module;
            const bound =
              binding.isFrom || binding.hasAlias ? name : path.split('.')[0];
            return (
              bound === need.name &&
              (path === need.path ||
                (!binding.isFrom && path.split('.')[0] === need.path))
            );
          })
      );
      if (isKnown) {
        this._needs.delete(key);
      }
    }
  }

  /** The statement that a needed name is added to, or after: the last one of the same module that runs before the use. */
  private _hostOf(
    need: INeed,
    plans: readonly { statement: IImportStatement; fates: readonly IFate[] }[]
  ): IImportStatement | null {
    const before = plans.filter(
      ({ statement: { code, node, bindings } }) =>
        !bindings[0].isInFunction &&
        (node.parent?.name === 'Script' ||
          node.parent?.name === 'StatementGroup') &&
        (code.position < need.position ||
          (code.position === need.position && node.from <= need.at))
    );
    const module = moduleOf(need);
    const same = before.find(
      ({ statement: { bindings }, fates }) =>
        bindings[0].isFrom &&
        fates.some(
          ({ now }) => now !== null && now.module === module && now.name !== '*'
        )
    );
    const emptied = before.find(({ fates }) =>
      fates.every(({ now }) => now === null)
    );
    return (same ?? emptied ?? before[before.length - 1])?.statement ?? null;
  }

  /** An import at the top of the cell that needs it. */
  private _atTop(need: INeed): ICellSplice {
    const code = this._program.codes.find(({ id }) => id === need.cellId);
    const at = code ? firstStatement(code) : 0;
    const text = `${importLine(need)}\n`;
    // Before whatever else is put at the same place.
    return {
      cellId: need.cellId,
      from: at,
      to: at,
      text,
      side: 'close',
      size: 0
    };
  }

  private readonly _needs = new Map<string, INeed>();
}

interface INeed extends INeededImport {
  readonly position: number;
  readonly cellId: string;
  readonly at: number;
}

/** Where the first statement of a cell begins that is no `from __future__ import`. */
function firstStatement({ tree, source }: ICode): number {
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    const text = source.slice(node.from, node.to);
    if (node.name !== 'Comment' && !text.startsWith('from __future__')) {
      return node.from;
    }
  }
  return source.length;
}

function moduleOf({ path, name }: INeededImport): string {
  const dot = path.lastIndexOf('.');
  return dot < 0 || path === name ? path : path.slice(0, dot);
}

/** The statement that imports a name. */
function importLine({ path, name }: INeededImport): string {
  const dot = path.lastIndexOf('.');
  if (dot < 0) {
    return path === name ? `import ${path}` : `import ${path} as ${name}`;
  }
  const own = path.slice(dot + 1);
  return `from ${path.slice(0, dot)} import ${own}${own === name ? '' : ` as ${name}`}`;
}

function aliasOf({ code, nameNode, statement }: IImportBinding): string {
  const text = code.source.slice(nameNode.from, statement.to);
  return /^[\w.]+\s+as\s+(\w+)/.exec(text)?.[1] ?? '';
}

/** The replacements that make a statement import what its names' fates say, and some more names. */
function statementSplices(
  { code, node, bindings }: IImportStatement,
  fates: readonly IFate[],
  extra: readonly INeededImport[]
): ICellSplice[] {
  const cellId = code.id;
  const splices: ICellSplice[] = [];
  const put = (from: number, to: number, text: string): void => {
    if (code.source.slice(from, to) !== text) {
      splices.push({ cellId, from, to, text });
    }
  };
  const end = node.to;
  const indent = /[^\S\n]*$/.exec(code.source.slice(0, node.from))?.[0] ?? '';
  const kept = fates.filter(({ now }) => now !== null);
  const module = kept[0]?.now?.module ?? bindings[0].module;
  const own =
    bindings[0].isFrom && kept.length > 0 && kept[0].now?.name !== '*'
      ? extra.filter(
          need => moduleOf(need) === module && need.path !== need.name
        )
      : [];
  const lines = extra.filter(need => !own.includes(need)).map(importLine);
  if (kept.length === 0) {
    if (lines.length > 0) {
      put(node.from, end, lines.join(`\n${indent}`));
    } else {
      const range = removal(code, node);
      put(range.from, range.to, range.text);
    }
    return splices;
  }
  if (bindings[0].isFrom) {
    const word = moduleRange(node);
    if (word) {
      put(word.from, word.to, module);
    }
    fates.forEach(({ binding, now }) => {
      const { from, to } = binding.nameNode;
      if (now && binding.name !== null) {
        put(from, to, now.name);
      }
    });
    dropItems(code, fates, put);
    const last = [...fates].reverse().find(({ now }) => now !== null);
    if (last && own.length > 0) {
      const at = itemEnd(code, last.binding);
      const names = own.map(({ path, name }) => {
        const imported = path.slice(path.lastIndexOf('.') + 1);
        return imported === name ? name : `${imported} as ${name}`;
      });
      put(at, at, `, ${names.join(', ')}`);
    }
  } else {
    for (const { binding, now } of kept) {
      const from = binding.nameNode.from;
      const to =
        from + (/^[\w.]+/.exec(code.source.slice(from))?.[0].length ?? 0);
      put(from, to, now?.module ?? binding.module);
    }
  }
  if (lines.length > 0) {
    put(end, end, lines.map(line => `\n${indent}${line}`).join(''));
  }
  return splices;
}

function moduleRange(node: SyntaxNode): IRange | null {
  const first = node.firstChild?.nextSibling ?? null;
  let last = first;
  for (
    let child = first;
    child && child.name !== 'import';
    child = child.nextSibling
  ) {
    last = child;
  }
  return first && last ? { from: first.from, to: last.to } : null;
}

/** Where an imported name ends, its alias included. */
function itemEnd(
  { source }: ICode,
  { nameNode, hasAlias }: IImportBinding
): number {
  return hasAlias
    ? nameNode.to +
        (/^\s+as\s+\w+/.exec(source.slice(nameNode.to))?.[0].length ?? 0)
    : nameNode.to;
}

function dropItems(
  code: ICode,
  fates: readonly IFate[],
  put: (from: number, to: number, text: string) => void
): void {
  for (let i = 0; i < fates.length; i++) {
    if (fates[i].now) {
      continue;
    }
    const first = i;
    while (i + 1 < fates.length && !fates[i + 1].now) {
      i++;
    }
    const next = fates[i + 1]?.binding;
    const { from } = fates[first].binding.nameNode;
    const last = itemEnd(code, fates[i].binding);
    const before = first > 0 ? itemEnd(code, fates[first - 1].binding) : from;
    if (next) {
      put(from, next.nameNode.from, '');
    } else if (!code.source.slice(before, from).includes('#')) {
      put(before, last, '');
    } else {
      // A comment stands before it: only its own lines go.
      const { source } = code;
      const rest = source.slice(last, lineEnd(source, last));
      const endsLine = /^[ \t]*,?[ \t]*(#.*)?\r?$/.test(rest);
      put(
        lineStart(source, from),
        endsLine ? nextLine(source, last) : last,
        ''
      );
    }
  }
}

/** How to take a statement out; where that would leave other code unsound, `pass` takes its place. */
function removal({ source }: ICode, node: SyntaxNode): ISplice {
  const { from, to } = node;
  return removalOf(node, { from, to }, source, 0) ?? { from, to, text: 'pass' };
}

/** The text of a statement, for titles. */
export function statementText({ code, node }: IImportStatement): string {
  return textOf(code, node).split('\n')[0];
}
