import { rewriteArguments } from '../rewrite/call';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { activityRegularizer } from './activity';
import {
  backendAxis,
  backendDot,
  backendFlatten,
  backendFunction,
  backendFunctionCall,
  backendGather,
  backendHardSigmoid,
  backendLearningPhase,
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
import { fileNames } from './files';
import { historyKeys, monitor } from './history';
import { layer, zeroPadding } from './layer';
import { merge, mergeLayer } from './merge';
import {
  compile,
  generator,
  loadWeights,
  predictClasses,
  resetStates
} from './models';
import { optimizer } from './optimizers';
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
  backendFunction,
  backendFunctionCall,
  backendGather,
  backendHardSigmoid,
  backendLearningPhase,
  backendMean,
  backendNormalize,
  backendOrdering,
  backendRelu,
  backendRepeat,
  backendSetValue,
  backendShape,
  backendSqrt,
  compile,
  generator,
  getShape,
  layer,
  loadWeights,
  merge,
  mergeLayer,
  modelCheckpoint: plain,
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
