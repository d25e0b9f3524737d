import { IReferenceUse } from '../program/value';
import { textOf } from '../program/cells';
import { IRewriteContext } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { inRoot } from '../rewrite/references';

/** Classes of Keras that an old notebook uses and imports nowhere: it lived on what its kernel still had. */
export function missingImports(context: IRewriteContext): Draft[] {
  const { api, generation, program, root } = context;
  const importsKeras = program.uses.some(
    use => use.type === 'import' && api.keras(use.module) !== null
  );
  // The classes of another library have the same names.
  if (generation === '3' || generation === null || !importsKeras) {
    return [];
  }
  const first = new Map<string, IReferenceUse>();
  for (const use of program.uses) {
    if (use.type === 'reference' && use.isMissing) {
      const name = textOf(use.code, use.node);
      const known = first.get(name);
      if (!known || use.code.position < known.code.position) {
        first.set(name, use);
      }
    }
  }
  return [...first].flatMap(([name, { code, node, path }]) => {
    const entry = api.entry(path);
    const now = entry ? entry.now : path;
    // What has another name today is imported where it is rewritten.
    if (now?.slice(now.lastIndexOf('.') + 1) !== name) {
      return [];
    }
    const draft = new Draft(code, node, 'https://keras.io/api/');
    draft.title = name;
    draft.need(inRoot(now, root), name);
    draft.note(
      'suggestion',
      `${name} is used and imported nowhere: the notebook lived on what its kernel still had. This imports it from Keras.`
    );
    return [draft];
  });
}
