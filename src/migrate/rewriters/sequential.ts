import { IRewriteContext } from '../rewrite/context';
import { Draft } from '../rewrite/draft';

const SOURCE =
  'run on Keras 3.15.1 with jax, torch and tensorflow: a Sequential has inputs and outputs; input and output raise AttributeError';

/** `model.input` and `model.output` of a Sequential. */
export function sequentialTensors({
  api,
  program,
  generation
}: IRewriteContext): Draft[] {
  if (generation === '3') {
    return [];
  }
  return program.uses.flatMap(use => {
    const name = /^keras\.Model\.(input|output)$/.exec(
      use.type === 'attribute' ? use.path : ''
    )?.[1];
    const made =
      use.type === 'attribute' && use.receiver.t === 'instance'
        ? use.receiver.made
        : null;
    if (
      use.type !== 'attribute' ||
      use.isWritten ||
      !name ||
      !made ||
      !/^keras\.(models\.)?Sequential$/.test(api.keras(made.path)?.path ?? '')
    ) {
      return [];
    }
    const draft = new Draft(use.code, use.node, SOURCE);
    draft.title = `.${name}`;
    draft.replace(use.nameNode, `${name}s[0]`);
    draft.note('safe', 'A Sequential has its symbolic tensors in lists.');
    return [draft];
  });
}
