import { textOf } from '../program/cells';
import { IFunction } from '../program/value';
import { IRewriteContext } from '../rewrite/context';
import { Draft } from '../rewrite/draft';

const SOURCE =
  'run on Keras 3.15.1: a layer calls its initializers with shape and dtype=';

/** Functions of the notebook that are the initializers of layers: they are called with a dtype today. */
export function initializerFunctions({
  program,
  generation
}: IRewriteContext): Draft[] {
  if (generation === '3') {
    return [];
  }
  const found = new Set<IFunction>();
  for (const use of program.uses) {
    if (use.type !== 'call' || !use.path.startsWith('keras.layers.')) {
      continue;
    }
    for (const { name, value } of use.args) {
      if (
        value.t === 'function' &&
        /^((\w+_)?initializer|(inner_)?init)$/.test(name ?? '')
      ) {
        found.add(value.def);
      }
    }
  }
  return [...found].flatMap(({ code, node }) => {
    const list = node.getChild('ParamList');
    const text = list ? textOf(code, list) : '';
    const last = list?.lastChild?.prevSibling;
    const names = list?.getChildren('VariableName') ?? [];
    if (
      !list ||
      !last ||
      names.length === 0 ||
      /\*|#/.test(text) ||
      names.some(each => textOf(code, each) === 'dtype')
    ) {
      return [];
    }
    const draft = new Draft(code, list, SOURCE);
    const name = node.getChild('VariableName');
    draft.title = `${name ? textOf(code, name) : ''}(…, dtype=None)`;
    draft.insert(last.to, last.name === ',' ? ' dtype=None' : ', dtype=None');
    draft.note('safe', 'A layer calls its initializers with dtype= today.');
    return [draft];
  });
}
