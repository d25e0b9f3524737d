import { textOf } from '../program/cells';
import { IReferenceUse } from '../program/value';
import { IRewriteContext } from './context';
import { Draft } from './draft';

/** Modules whose functions are called by the module's name: `ops.mean`. */
const QUALIFIED = new Set([
  'keras.ops',
  'keras.random',
  'keras.config',
  'keras.saving'
]);

/** Writes what something of Keras is called now in the place of its old name. */
export function rename(
  use: IReferenceUse,
  now: string,
  draft: Draft,
  context: IRewriteContext
): void {
  const { binding, code, node } = use;
  if (now.startsWith('helper:')) {
    const helper = now.slice('helper:'.length);
    draft.help(helper);
    draft.replace(node, helper);
    return;
  }
  const text = textOf(code, node);
  const bound = binding ? context.api.keras(binding.path) : null;
  if (binding && bound) {
    const first = text.split('.')[0];
    if (binding.path === use.path && binding.hasAlias) {
      // The import alone changes.
      draft.need(inRoot(now, bound.root), first);
      return;
    }
    const isModule = binding.path !== use.path;
    const keepsName = binding.hasAlias || bound.path.endsWith(`.${first}`);
    if (
      isModule &&
      now.startsWith(`${bound.path}.`) &&
      (keepsName || bound.path === 'keras')
    ) {
      // Its first name stays, and with it the import that binds it.
      draft.replace(
        { from: node.from + first.length, to: node.to },
        now.slice(bound.path.length)
      );
      return;
    }
    if (bound.path === 'tensorflow') {
      return;
    }
  }
  const root = context.api.keras(use.path)?.root ?? bound?.root ?? context.root;
  if (binding?.path === 'tensorflow') {
    const name = text.split('.')[0];
    draft.replace(node, `${name}.${now.replace(/^tensorflow\./, '')}`);
    return;
  }
  draft.replace(node, nameOf(now, draft, context, root));
}

/** The text for something of Keras in new code, with the import that it needs. */
export function nameOf(
  now: string,
  draft: Draft,
  context: IRewriteContext,
  root = context.root
): string {
  const dot = now.lastIndexOf('.');
  const module = now.slice(0, dot);
  const name = now.slice(dot + 1);
  if (QUALIFIED.has(module)) {
    const short = module.slice(module.lastIndexOf('.') + 1);
    if (isFree(short, inRoot(module, root), context)) {
      draft.need(inRoot(module, root), short);
      return `${short}.${name}`;
    }
  } else if (isFree(name, inRoot(now, root), context)) {
    draft.need(inRoot(now, root), name);
    return name;
  }
  // The short name means something else in this notebook.
  draft.need(root, root === 'keras' ? 'keras' : root.split('.')[0]);
  return inRoot(now, root);
}

/** A path of Keras as a notebook calls it that imports Keras by another name. */
export function inRoot(path: string, root: string): string {
  return path.startsWith('keras') && !path.startsWith('keras.src.')
    ? root + path.slice('keras'.length)
    : path;
}

/** Whether nothing else in the notebook has a name. */
function isFree(
  name: string,
  path: string,
  { api, program }: IRewriteContext
): boolean {
  const bound = program.scope.get(name);
  if (!bound) {
    return true;
  }
  const { value } = bound;
  const now = value.t === 'path' ? api.keras(value.path)?.path : undefined;
  const wanted = api.keras(path)?.path;
  return (
    now !== undefined && (now === wanted || api.entry(now)?.now === wanted)
  );
}
