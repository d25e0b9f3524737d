import { IApiEntry } from '../../knowledge/api/types';
import { Api } from '../api';
import { IChange } from '../change';
import { ICode, textOf } from '../program/cells';
import { IProgram } from '../program/interpreter';
import { IAttributeUse, ICallUse, IReferenceUse, Use } from '../program/value';
import { python2Changes } from '../python2';
import { passes, rewriters } from '../rewriters';
import { Steps } from '../steps';
import { rewriteArguments } from './call';
import { IOrigin, IRewriteContext } from './context';
import { Draft } from './draft';
import {
  IImportStatement,
  kerasImports,
  statementText,
  targetOf
} from './import-plan';
import { rename } from './references';

/** The changes of a notebook, and the import statements that some of them put right, by the change's id. */
export interface IFound {
  readonly changes: readonly IChange[];
  readonly statements: ReadonlyMap<string, IImportStatement>;
}

/** Finds what is old in a notebook. */
export function findChanges(
  program: IProgram,
  api: Api,
  origin: IOrigin
): Steps<IFound> {
  const finder = new Finder(program, api, origin);
  return finder.find();
}

class Finder {
  constructor(
    private readonly _program: IProgram,
    private readonly _api: Api,
    origin: IOrigin
  ) {
    const references = new Map<string, IReferenceUse>();
    for (const use of _program.uses) {
      if (use.type === 'reference') {
        references.set(key(use.code, use.node), use);
      }
    }
    this._context = {
      api: _api,
      program: _program,
      ...origin,
      referenceOf: ({ code, callee }) =>
        references.get(key(code, callee)) ?? null,
      renameCallee: (use, entry, draft) => this._rename(use, entry, draft),
      root: rootOf(_program, _api)
    };
  }

  *find(): Steps<IFound> {
    for (const use of this._program.uses) {
      this._use(use);
      yield;
    }
    for (const pass of passes) {
      yield;
      pass(this._context).forEach(draft => this._add(draft));
    }
    const own = this._drafts.map(({ draft, id }) => draft.finish(id));
    const statements = new Map<string, IImportStatement>();
    const imports: IChange[] = [];
    for (const statement of kerasImports(this._program, this._api)) {
      yield;
      const change = this._import(statement);
      statements.set(change.id, statement);
      if (change.title !== '') {
        imports.push(change);
      }
    }
    const order = new Map(
      this._program.codes.map(({ id, position }) => [id, position])
    );
    const python2 = yield* python2Changes(this._program.codes);
    const changes = [...own, ...imports, ...python2].sort(
      (a, b) =>
        (order.get(a.cellId) ?? 0) - (order.get(b.cellId) ?? 0) ||
        a.range.from - b.range.from
    );
    return { changes, statements };
  }

  private _use(use: Use): void {
    switch (use.type) {
      case 'call':
        this._call(use);
        break;
      case 'reference':
        this._reference(use);
        break;
      case 'attribute':
        this._attribute(use);
        break;
      case 'item':
      case 'import':
        break;
    }
  }

  private _call(use: ICallUse): void {
    const entry = this._api.entry(use.path);
    if (!entry || entry.kind === 'attribute') {
      return;
    }
    const { api, generation } = this._context;
    const draft = new Draft(use.code, use.node, entry.source);
    draft.title = `${entry.old[0].split('.').pop() ?? ''}(…)`;
    const rewriter = entry.rewriter ? rewriters[entry.rewriter] : undefined;
    if (rewriter) {
      rewriter(use, entry, draft, this._context);
    } else if (entry.now === null) {
      if (isOld(use, entry, api)) {
        draft.note(entry.meaning ?? 'manual', entry.reason ?? '');
      }
    } else {
      if (generation !== '3' || isOld(use, entry, api)) {
        rewriteArguments(use, entry, draft, this._context);
      }
      this._rename(use, entry, draft);
    }
    if (use.receiver?.t === 'unknown' && !draft.isEmpty) {
      draft.note(
        'suggestion',
        'What it is called on cannot be followed; nothing but a model of Keras has this.'
      );
    }
    this._add(draft);
  }

  /** Writes the new name of what is called. */
  private _rename(use: ICallUse, entry: IApiEntry, draft: Draft): void {
    const { now } = entry;
    if (now === null) {
      return;
    }
    const reference = this._context.referenceOf(use);
    if (!isOld(use, entry, this._api)) {
      // The same thing, by way of a module that moved.
      const moved = reference && this._api.keras(reference.path)?.moved;
      if (reference && moved && reference.binding?.path !== reference.path) {
        rename(reference, now, draft, this._context);
      }
      return;
    }
    if (entry.kind === 'method') {
      const name = use.callee.getChild('PropertyName');
      if (name) {
        draft.replace(name, now.slice(now.lastIndexOf('.') + 1));
        draft.note(entry.meaning ?? 'safe', entry.reason ?? '');
      }
    } else if (reference) {
      rename(reference, now, draft, this._context);
      draft.note(entry.meaning ?? 'safe', entry.reason ?? '');
    }
  }

  private _reference(use: IReferenceUse): void {
    const keras = this._api.keras(use.path);
    if (!keras || use.binding?.type !== 'import') {
      return;
    }
    const entry = this._api.entry(keras.path);
    const isCalled = this._calls.has(key(use.code, use.node));
    if (isCalled && (entry || !keras.moved)) {
      return;
    }
    const draft = new Draft(use.code, use.node, entry?.source ?? '');
    draft.title = textOf(use.code, use.node);
    if (entry) {
      if (entry.now === null) {
        draft.note(entry.meaning ?? 'manual', entry.reason ?? '');
      } else if (entry.now !== keras.path || keras.moved) {
        rename(use, entry.now, draft, this._context);
        draft.note(entry.meaning ?? 'safe', entry.reason ?? '');
      }
    } else if (keras.moved && use.path !== use.binding.path) {
      rename(use, keras.path, draft, this._context);
    }
    this._add(draft);
  }

  private _attribute(use: IAttributeUse): void {
    const entry = this._api.entry(use.path);
    if (!entry || entry.kind !== 'attribute') {
      return;
    }
    const draft = new Draft(use.code, use.node, entry.source);
    draft.title = use.path.slice(use.path.lastIndexOf('.'));
    if (entry.now === null) {
      draft.note(entry.meaning ?? 'manual', entry.reason ?? '');
    } else {
      // The owner is the same: `output_shape` of a layer is its `output.shape`.
      const owner = entry.old[0].slice(0, entry.old[0].lastIndexOf('.') + 1);
      const name = entry.now.startsWith(owner)
        ? entry.now.slice(owner.length)
        : entry.now.slice(entry.now.lastIndexOf('.') + 1);
      if (use.nameNode.name !== 'String') {
        draft.replace(use.nameNode, name);
        draft.note(entry.meaning ?? 'safe', entry.reason ?? '');
      } else if (name.includes('.')) {
        draft.note('manual', `It is .${name} in Keras 3.`);
      } else {
        draft.replaceString(use.nameNode, name);
        draft.note(entry.meaning ?? 'safe', entry.reason ?? '');
      }
    }
    this._add(draft);
  }

  /** What an import statement has to say of itself; without a title where it is sound. */
  private _import(statement: IImportStatement): IChange {
    const { code, node, bindings } = statement;
    const draft = new Draft(code, node, 'https://keras.io/api/');
    for (const binding of bindings) {
      const keras = this._api.keras(binding.path);
      const target = targetOf(binding, this._api);
      const same =
        target?.module === binding.module &&
        target.name === (binding.name ?? '*');
      const module = this._api.keras(binding.module);
      if (!keras || (same && !module?.moved)) {
        continue;
      }
      draft.title = statementText(statement);
      const entry = this._api.entry(keras.path);
      if (!target && !entry?.rewriter && binding.references.length > 0) {
        draft.note(
          'suggestion',
          `${binding.name ?? ''} is gone: the notebook stops where it is used, and no more where it is imported.`
        );
      }
    }
    if (draft.title !== '') {
      draft.note('safe', 'It is somewhere else in Keras 3, or gone.');
    }
    return draft.finish(`${code.id}:${node.from}:import`);
  }

  private _add(draft: Draft): void {
    if (!draft.isEmpty) {
      const id = `${draft.code.id}:${draft.range.from}:${this._drafts.length}`;
      this._drafts.push({ draft, id });
    }
  }

  /** Where calls stand whose callee is a reference. */
  private get _calls(): ReadonlySet<string> {
    this._calleeKeys ??= new Set(
      this._program.uses.flatMap(use =>
        use.type === 'call' ? [key(use.code, use.callee)] : []
      )
    );
    return this._calleeKeys;
  }

  private readonly _context: IRewriteContext;
  private readonly _drafts: { draft: Draft; id: string }[] = [];
  private _calleeKeys: ReadonlySet<string> | null = null;
}

/** Whether what is called has another name or place today. */
function isOld(use: ICallUse, { now }: IApiEntry, api: Api): boolean {
  return (api.keras(use.path)?.path ?? use.path) !== now;
}

function key(
  { id }: ICode,
  { from, to }: { from: number; to: number }
): string {
  return `${id}:${from}:${to}`;
}

/** The name by which a notebook imports Keras first. */
function rootOf({ uses }: IProgram, api: Api): string {
  for (const use of uses) {
    const keras = use.type === 'import' ? api.keras(use.module) : null;
    if (keras) {
      return keras.root;
    }
  }
  return 'keras';
}
