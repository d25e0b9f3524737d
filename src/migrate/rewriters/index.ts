import { rewriteArguments } from '../rewrite/call';
import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';
import { activityRegularizer } from './activity';
import {
  backendConvolution,
  backendCrossentropy,
  backendHelper,
  backendNormalize,
  backendPool,
  backendSqrt,
  backendSwitch
} from './backend';
import {
  backendBatchFlatten,
  backendFlatten,
  backendRepeat,
  backendResize,
  backendShape,
  getShape
} from './backend-shapes';
import {
  backendBatchGetValue,
  backendFunction,
  backendGetValue,
  backendLearningPhase,
  backendOrdering,
  backendPlaceholder,
  backendSetLearningPhase,
  backendUpdate,
  backendVariable
} from './backend-state';
import { namesOfLogs } from './callbacks';
import { fileNames, modelCheckpoint } from './files';
import { historyKeys, monitor } from './history';
import { initializerFunctions } from './initializers';
import { batchNormalization, layer, zeroPadding } from './layer';
import { layerName } from './layer-names';
import { backendSetValue } from './learning-rate';
import { hinge } from './losses';
import { merge, mergeLayer } from './merge';
import { addLoss, addWeight, iteratorNext } from './methods';
import { missingImports } from './missing-imports';
import { compile, generator, predictClasses, resetStates } from './models';
import { loadModel, loadWeights } from './old-files';
import { optimizer } from './optimizers';
import {
  backendSetOrdering,
  channelsFirst,
  orderingByBackend
} from './ordering';
import { backendRandom, seededLambdas } from './random';
import { sequentialOfModel, sequentialTensors } from './sequential';
import { tensorflowOnTensors } from './tensorflow';
import { slashedNames } from './slashed-names';
import { silentTraps } from './traps';

const plain: Rewriter = (use, entry, draft, context) => {
  rewriteArguments(use, entry, draft, context);
  context.renameCallee(use, entry, draft);
};

/** What data cannot say, by the name that entries give. */
export const rewriters: Readonly<Record<string, Rewriter>> = {
  activityRegularizer,
  addLoss,
  addWeight,
  backendBatchFlatten,
  backendBatchGetValue,
  backendConvolution,
  backendCrossentropy,
  backendFlatten,
  backendFunction,
  backendGetValue,
  backendHelper,
  backendLearningPhase,
  backendNormalize,
  backendOrdering,
  backendPlaceholder,
  backendPool,
  backendRandom,
  backendRepeat,
  backendResize,
  backendSetLearningPhase,
  backendSetOrdering,
  backendSetValue,
  backendShape,
  backendSqrt,
  backendSwitch,
  backendUpdate,
  backendVariable,
  batchNormalization,
  compile,
  generator,
  getShape,
  hinge,
  iteratorNext,
  layer,
  layerName,
  loadModel,
  loadWeights,
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
  namesOfLogs,
  channelsFirst,
  orderingByBackend,
  sequentialTensors,
  sequentialOfModel,
  slashedNames,
  initializerFunctions,
  seededLambdas,
  tensorflowOnTensors,
  silentTraps,
  missingImports
];
