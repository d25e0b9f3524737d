import { rewriteArguments } from '../rewrite/call';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import {
  backendAxis,
  backendDot,
  backendFlatten,
  backendGather,
  backendHardSigmoid,
  backendMean,
  backendNormalize,
  backendOrdering,
  backendRelu,
  backendRepeat,
  backendSetValue,
  backendShape,
  backendSqrt,
  getShape
} from './backend';
import { fileNames, modelCheckpoint } from './files';
import { historyKeys, monitor } from './history';
import { batchNormalization, layer, zeroPadding } from './layer';
import { merge, mergeLayer } from './merge';
import { compile, generator, predictClasses, resetStates } from './models';
import { activityRegularizer, optimizer } from './optimizers';
import { channelsFirst } from './ordering';

const plain: Rewriter = (use, entry, draft, context) => {
  rewriteArguments(use, entry, draft, context);
  context.renameCallee(use, entry, draft);
};

/** What data cannot say, by the name that entries give. */
export const rewriters: Readonly<Record<string, Rewriter>> = {
  activityRegularizer,
  backendAxis,
  backendDot,
  backendFlatten,
  backendGather,
  backendHardSigmoid,
  backendMean,
  backendNormalize,
  backendOrdering,
  backendRelu,
  backendRepeat,
  backendSetValue,
  backendShape,
  backendSqrt,
  batchNormalization,
  compile,
  generator,
  getShape,
  layer,
  loadWeights: plain,
  merge,
  mergeLayer,
  modelCheckpoint,
  monitor,
  optimizer,
  predictClasses,
  resetStates,
  saveModel: plain,
  saveWeights: plain,
  zeroPadding
};

/** What depends on the notebook as a whole. */
export const passes: readonly ((context: IRewriteContext) => Draft[])[] = [
  fileNames,
  historyKeys,
  channelsFirst
];
