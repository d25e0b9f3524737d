import { SyntaxNode } from '@lezer/common';

import { ICallUse } from '../program/value';
import { argumentFor } from '../rewrite/arguments';
import { IRewriteContext } from '../rewrite/context';

/** Where a notebook of Keras 2 may validate otherwise, for the moving averages of its BatchNormalization, and why. */
export interface IMovingAverages {
  readonly reason: string;
  find(use: ICallUse): SyntaxNode | null;
}

const START =
  'Keras 2.0 to 2.2 on TensorFlow took the start values out of the moving averages of a BatchNormalization, Keras 3 begins at 0 and 1: after fewer than some 500 steps of training it validates worse. A lower momentum, 0.9, or a longer training helps.';
const UNBIASED =
  'Keras 2.3 made the variance that a BatchNormalization keeps larger, by n / (n - 1) for the n values of a channel in a batch: that shows with small batches only.';

/** With so many steps the start values are forgotten: 0.99 ** 500 is less than a hundredth. */
const LONG = 500;

/** The steps of an epoch, at least, where nothing says how many: 320 samples in batches of 32. */
const FEW = 10;

/** Of fewer samples in a batch the unbiased variance is more than a tenth larger. */
const SMALL = 11;

/** What the moving averages of Keras 2 are warned of, in the notebook at hand. */
export function movingAverages(
  calls: readonly ICallUse[],
  { version }: IRewriteContext
): IMovingAverages {
  const trainings = calls.filter(({ path }) =>
    /^keras\.Model\.(fit|fit_generator|train_on_batch)$/.test(path)
  );
  const isUnbiased = version !== null && /^2\.3(\.|$)/.test(version);
  const shows = isUnbiased
    ? trainings.some(isOfSmallBatches)
    : trainings.length > 0 &&
      trainings.reduce((sum, use) => sum + stepsOf(use), 0) < LONG;
  return {
    reason: isUnbiased ? UNBIASED : START,
    find: use => (shows && isOfKeras2(use, isUnbiased) ? use.callee : null)
  };
}

/** A `BatchNormalization` of keras, not of tf.keras, whose momentum does not forget fast by itself. */
function isOfKeras2(use: ICallUse, isUnbiased: boolean): boolean {
  const momentum = argumentFor(use, 'momentum', 1)?.value;
  return (
    use.path === 'keras.layers.BatchNormalization' &&
    use.writtenPath.startsWith('keras.') &&
    (isUnbiased || momentum?.t !== 'number' || momentum.value > 0.9)
  );
}

/** How many steps a call trains, at least. */
function stepsOf(use: ICallUse): number {
  if (use.path === 'keras.Model.train_on_batch') {
    return 1;
  }
  const number = (name: string, position: number): number | null => {
    const value = argumentFor(use, name, position)?.value;
    return value?.t === 'number' ? value.value : null;
  };
  const isGenerator = use.path === 'keras.Model.fit_generator';
  const epochs = number('epochs', isGenerator ? 2 : 3) ?? 1;
  const steps = isGenerator ? number('steps_per_epoch', 1) : null;
  return epochs * (steps ?? FEW);
}

function isOfSmallBatches(use: ICallUse): boolean {
  const size = argumentFor(use, 'batch_size')?.value;
  return (
    use.path === 'keras.Model.train_on_batch' ||
    (size?.t === 'number' && size.value <= SMALL)
  );
}
