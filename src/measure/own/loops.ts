import { SyntaxNode } from '@lezer/common';

import { textOf } from '../../core/python/parsed-cells';
import { IPlace, isResult } from './evaluator';
import { Recorder } from './recorder';
import { IReason, IResult } from './value';

/** `for layer in model.layers: layer.trainable = False`, which is the same as of the model itself. */
export function setsTrainable(
  body: SyntaxNode,
  targets: readonly SyntaxNode[],
  layers: IResult,
  { code, doubt }: IPlace,
  recorder: Recorder
): boolean {
  const match = /^:\s*(\w+)\.trainable\s*=\s*(True|False)\s*$/.exec(
    textOf(code, body)
  );
  const { on, args } = recorder.calls[layers.index];
  const [what] = args;
  if (
    !match ||
    on === null ||
    what?.t !== 'literal' ||
    what.value !== 'layers' ||
    match[1] !== textOf(code, targets[0])
  ) {
    return false;
  }
  recorder.set(
    { t: 'result', index: on },
    'trainable',
    { t: 'literal', value: match[2] === 'True' },
    code.position,
    doubt
  );
  return true;
}

/** What an expression names of models is changed in a way that cannot be told. */
export function spoil(
  node: SyntaxNode,
  why: IReason,
  { code, scope }: IPlace,
  recorder: Recorder
): void {
  node.cursor().iterate(({ name, from, to }) => {
    if (name === 'VariableName') {
      const value = scope.get(code.source.slice(from, to));
      if (value && isResult(value)) {
        recorder.spoil(value, why);
      }
    }
  });
}
