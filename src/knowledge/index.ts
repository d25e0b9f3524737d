import { backends } from './backend-list';
import { backendUses, tensorflowFunctions } from './backend-uses';
import { frameworks } from './framework-functions';
import { generations, newestKeras } from './generations';
import { goneNames } from './gone-names';
import { imageOrderings } from './image-orderings';
import { importers } from './importers';
import { tensorflowLayers } from './layers';
import { modules } from './modules';
import { nativeApis } from './native-apis';
import { IKnowledge } from './types';
import { jaxStarts, variables } from './variables';

export * from './types';
export * from './backend-list';

/** All data that core is given. */
export const knowledge: IKnowledge = {
  backends,
  importers,
  modules,
  variables,
  generations,
  newestKeras,
  tensorflowLayers,
  imageOrderings,
  goneNames,
  nativeApis,
  jaxStarts,
  backendUses,
  tensorflowFunctions,
  frameworks
};
